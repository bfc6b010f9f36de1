import { type Article, type LawText, type Place } from '.'
import { numeral } from '../law'

const reach = 16

/** The words around what was looked for, from the paragraph that has it. */
export const around = ({ article }: Place, text: string): string => {
  const word = text.trim().split(/\s+/)[0] ?? ''
  const paragraph = article.paragraphs.find((one) => one.includes(word)) ?? article.paragraphs[0] ?? ''
  const at = Math.max(0, paragraph.indexOf(word) - reach)
  const cut = paragraph.slice(at, at + word.length + reach + reach)
  return `${at > 0 ? '…' : ''}${cut}${at + cut.length < paragraph.length ? '…' : ''}`
}

export const keyOf = (law: Pick<LawText, 'short'>, article: Pick<Article, 'number'>): string =>
  `${law.short}:${article.number}`

/** `第十九条` */
export const articleName = ({ number }: Pick<Article, 'number'>): string => `第${numeral(number)}条`

export const lawTextsText = {
  title: '法规原文',
  lead: '办事的依据都在这里。搜一个词，或者按章看。',
  search: '在法规里搜索',
  placeholder: '例如：工本费、签注、搬离',
  found: (count: number) => `有 ${count} 条说到`,
  none: '没有找到',
  noneDetail: '换一个词试试，短一点更容易找到。',
  since: (day: string) => `${day}起施行`,
  from: (first: string, last: string) => `${first}到${last}`,
  contents: '看全部目录',
  before: '上一章',
  after: '下一章',
  missing: '没有这一条',
  missingDetail: '可能是链接写错了。请从目录里找。',
} as const
