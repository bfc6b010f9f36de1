/** What the terminal says when the city is up. */
import { personas } from './city'

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u

/** Columns that a terminal takes for `text`: a Chinese character takes two. */
export const columns = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0)

const padded = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - columns(text)))

const indent = '    '

/** Lines of equal columns under a heading. */
export const table = (heading: string[], rows: string[][]): string[] => {
  const widths = heading.map((_, index) => Math.max(...[heading, ...rows].map((cells) => columns(cells[index] ?? ''))))
  const last = heading.length - 1
  return [heading, ...rows].map((cells) =>
    cells.map((cell, index) => (index === last ? cell : padded(cell, widths[index] ?? 0))).join('  '),
  )
}

/** Each persona as two lines: who it is, in equal columns, and the story. */
const people = (): string[] => {
  const [heading, ...rows] = table(
    ['姓名', '证件号码', '手机'],
    personas.map(({ name, idNumber, phone }) => [name, idNumber, phone ?? '没有']),
  )
  return [heading ?? '', ...rows.flatMap((row, index) => [row, `${indent}${personas[index]?.story ?? ''}`])]
}

/** Address and personas. `dataFolder` is where what happens is kept. */
export const greeting = (url: string, dataFolder: string): string =>
  [
    '',
    ...people(),
    '',
    `居住通  ${url}/`,
    `控制台  ${url}/panel`,
    '',
    `登录：人脸（在跳转的页面上点“是本人”），或短信验证码（在控制台的短信箱里看）。`,
    `Ctrl-C 结束，数据留在 ${dataFolder}。`,
    '',
  ].join('\n')
