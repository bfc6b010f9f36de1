/** The page of E证通 on this machine: there is no camera, so whoever holds the phone says whose face it is. */
import { type Holder } from '../people'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escape = (text: string) => text.replace(/[&<>"']/g, (char) => escapes[char] ?? char)

/** 张* : the first character and a star, by code points. */
const maskName = (name: string) => `${Array.from(name)[0] ?? ''}*`
const maskNumber = (number: string) =>
  `${number.slice(0, 1)}${'*'.repeat(Math.max(0, number.length - 2))}${number.slice(-1)}`

const style = `
*{box-sizing:border-box}
:root{color-scheme:light}
body{margin:0;font:17px/1.6 -apple-system,"PingFang SC","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#151a23;background:#f3f5f9;min-height:100vh;display:flex;flex-direction:column}
header{background:#fff3dc;color:#6b3d00;padding:10px 16px;font-size:15px;text-align:center}
main{flex:1;width:100%;max-width:480px;margin:0 auto;padding:28px 16px 16px;display:flex;flex-direction:column}
h1{font-size:24px;line-height:1.3;margin:0 0 6px;text-align:center}
p{margin:0}
.lead{text-align:center;color:#475063}
.frame{width:min(196px,56vw);margin:24px auto 20px;display:block}
.who{background:#fff;border-radius:16px;padding:12px 16px;margin:0 0 24px}
.who div{display:flex;justify-content:space-between;gap:4px 16px;padding:4px 0;flex-wrap:wrap}
.who dt{color:#475063}
.who dd{margin:0;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
form,nav{display:flex;flex-direction:column;gap:12px;margin-top:auto}
nav{margin-top:28px}
button,a{min-height:52px;padding:12px 16px;border-radius:14px;border:1.5px solid transparent;font:inherit;font-weight:600;cursor:pointer;width:100%;text-align:center;text-decoration:none;display:block;background:transparent;color:#1450c8}
button:focus-visible,a:focus-visible{outline:3px solid #151a23;outline-offset:2px}
.self{background:#1450c8;color:#fff}
.other,a{background:#fff;border-color:#1450c8}
footer{padding:8px 16px 24px;text-align:center;color:#475063;font-size:14px}
`

/** A page of the demonstration, in the style of them all. */
export const layout = (title: string, body: string, service = 'E证通') => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="same-origin">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<header>演示页面：这是本机的模拟，不会打开摄像头，也不会扣钱</header>
<main>
${body}
</main>
<footer>${service} · 演示环境</footer>
</body>
</html>
`

const face = `<svg class="frame" viewBox="0 0 208 208" aria-hidden="true" focusable="false">
<circle cx="104" cy="104" r="100" fill="#fff" stroke="#1652b8" stroke-width="4" stroke-dasharray="14 8"/>
<circle cx="104" cy="82" r="34" fill="none" stroke="#1652b8" stroke-width="5"/>
<path d="M44 168c6-34 30-50 60-50s54 16 60 50" fill="none" stroke="#1652b8" stroke-width="5" stroke-linecap="round"/>
</svg>`

const choices: [Holder, string][] = [
  ['self', '是本人，开始扫脸'],
  ['other', '换了一个人'],
  ['cancel', '取消'],
]

const whoList = (name: string, idNumber: string) => `<dl class="who">
<div><dt>姓名</dt><dd>${escape(maskName(name))}</dd></div>
<div><dt>证件号码</dt><dd>${escape(maskNumber(idNumber))}</dd></div>
</dl>`

const form = (action: string, options: [Holder, string][]) => `<form method="post" action="${action}">
${options.map(([value, label]) => `<button class="${value}" name="who" value="${value}">${label}</button>`).join('\n')}
</form>`

/** The page of 国家网络身份认证: a password, and no face. */
export const passwordPage = (bizSeq: string, name: string, idNumber: string): string =>
  layout(
    '国家网络身份认证（演示）',
    `<h1>国家网络身份认证</h1>
<p class="lead">用网证和口令确认，不用刷脸</p>
<p>&nbsp;</p>
${whoList(name, idNumber)}
${form(`/ncidas/h5?bizSeq=${encodeURIComponent(bizSeq)}`, [
  ['self', '是本人，口令正确'],
  ['other', '口令不对'],
  ['cancel', '取消'],
])}`,
    '国家网络身份认证',
  )

/** The page that asks for the face of the person named. */
export const scanPage = (token: string, name: string, idNumber: string): string =>
  layout(
    '人脸核验（演示）',
    `<h1>请正对手机</h1>
<p class="lead">选择现在拿着手机的是谁</p>
${face}
${whoList(name, idNumber)}
${form(`/eid/h5?token=${encodeURIComponent(token)}`, choices)}`,
  )

/** A page that says something, with the way back when there is one. */
export const messagePage = (title: string, text: string, back: string | null = null, service?: string): string =>
  layout(
    `${title}（演示）`,
    `<h1>${escape(title)}</h1>
<p class="lead">${escape(text)}</p>
${back === null ? '' : `<nav><a href="${escape(back)}">返回</a></nav>`}`,
    service,
  )
