/** What the terminal says when the city is up. */
import { type Persona, personas } from './city'

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u

/** Columns that a terminal takes for `text`: a Chinese character takes two. */
export const columns = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0)

const padded = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - columns(text)))

const roleNames = { resident: '居民', declarant: '申报义务人', staff: '受理点' } as const

const row = ({ name, idNumber, phone, roles, story }: Persona) => [
  name,
  idNumber,
  phone,
  roles.map((role) => roleNames[role]).join('、'),
  story,
]

/** Lines of equal columns under a heading. */
export const table = (heading: string[], rows: string[][]): string[] => {
  const widths = heading.map((_, index) => Math.max(...[heading, ...rows].map((cells) => columns(cells[index] ?? ''))))
  const last = heading.length - 1
  return [heading, ...rows].map((cells) =>
    cells.map((cell, index) => (index === last ? cell : padded(cell, widths[index] ?? 0))).join('  '),
  )
}

/** Address and personas. */
export const greeting = (url: string): string =>
  [
    '',
    `居住通  ${url}/`,
    `控制台  ${url}/panel`,
    '',
    ...table(['姓名', '证件号码', '手机', '身份', '故事'], personas.map(row)),
    '',
    '登录：人脸（在跳转的页面上点“本人”），或短信验证码（在控制台的短信箱里看）。Ctrl-C 结束，数据留在 .juzhu/。',
    '',
  ].join('\n')
