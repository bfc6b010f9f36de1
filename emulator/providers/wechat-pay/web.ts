/** The page that h5_url leads to: what is paid, and a tap. Where it came from is in `redirect_url`, which the merchant adds. */
import { html } from '../eid/web'
import { escape, layout, messagePage } from '../eid/page'
import { type ProviderReply, type ProviderRequest } from '../types'
import { type PayDesk } from './api'
import { type PayOrder, PayRefusal } from './orders'

const service = '微信支付'
/** How long h5_url is good for, in ms. */
const lifeMs = 300_000

const backOf = (query: URLSearchParams): string | null => {
  const given = query.get('redirect_url') ?? ''
  return /^https?:\/\//.test(given) ? given : null
}

const payPage = ({ description, total }: PayOrder, action: string) =>
  layout(
    '微信支付（演示）',
    `<h1>微信支付</h1>
<p class="lead">${escape(description)}</p>
<p style="font-size:44px;font-weight:700;text-align:center;margin:24px 0;font-variant-numeric:tabular-nums">¥${(total / 100).toFixed(2)}</p>
<form method="post" action="${escape(action)}">
<button class="self" style="background:#07803f" name="tap" value="pay">支付</button>
<button class="cancel" name="tap" value="cancel">取消</button>
</form>`,
    service,
  )

const say = (status: number, title: string, text: string, back: string | null) =>
  html(status, messagePage(title, text, back, service))

const see = (location: string | null): ProviderReply =>
  location === null
    ? say(200, '支付结束', '请回到原来的页面查看结果。', null)
    : { status: 303, headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'same-origin' }, body: '' }

const standing = (desk: PayDesk, one: PayOrder | null, back: string | null): ProviderReply | null => {
  if (!one || one.way !== 'MWEB') return say(404, '找不到这笔支付', '请回到原来的页面，重新缴费。', back)
  if (one.state === 'CLOSED') return say(410, '这笔支付已经关闭', '请回到原来的页面，重新缴费。', back)
  if (one.state !== 'NOTPAY') return say(409, '已经支付', '这笔费用已经付过了，不用再付。', back)
  const old = desk.now().getTime() - Date.parse(one.askedAt) > lifeMs
  return old || desk.book.expired(one) ? say(410, '支付页面已过期', '请回到原来的页面，重新缴费。', back) : null
}

/** Answers `/wechat-pay/h5`. */
export const payWeb =
  (desk: PayDesk, paid: (outTradeNo: string, openId: string) => Promise<void>) =>
  async (request: ProviderRequest): Promise<ProviderReply> => {
    const { pathname, search, searchParams: query } = new URL(request.url, 'http://localhost')
    const back = backOf(query)
    if (pathname !== '/wechat-pay/h5') return say(404, '没有这个页面', '请回到原来的页面。', null)
    const one = await desk.book.byPrepayId(query.get('prepay_id') ?? '')
    const over = standing(desk, one, back)
    if (over || !one) return over ?? say(404, '找不到这笔支付', '请回到原来的页面。', back)
    if (request.method !== 'POST') return html(200, payPage(one, `${pathname}${search}`))
    if (new URLSearchParams(request.rawBody.toString('utf8')).get('tap') !== 'pay') return see(back)
    try {
      await paid(one.outTradeNo, `o-web-${one.prepayId.slice(-12)}`)
    } catch (error) {
      if (!(error instanceof PayRefusal)) throw error
    }
    return see(back)
  }
