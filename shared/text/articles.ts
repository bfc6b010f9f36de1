/* Articles of the law as people cite them. */

const digits = '零一二三四五六七八九'

/** `十九`, `二十`, `一百` are as far as the law goes. */
export const numeral = (n: number): string => {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  if (tens === 0) return digits.charAt(ones)
  return `${tens > 1 ? digits.charAt(tens) : ''}十${ones ? digits.charAt(ones) : ''}`
}

/** The number that `numeral` wrote so. */
const numberOf = (words: string): number => {
  const [tens, ones] = words.includes('十') ? words.split('十') : ['零', words]
  const value = (digit: string | undefined) => (digit ? digits.indexOf(digit) : 0)
  return words.includes('十') ? (tens ? value(tens) : 1) * 10 + value(ones) : value(ones)
}

const named =
  /(暂行)?(条例|办理规定)第([一二三四五六七八九十]+)条(?:第[一二三四五六七八九十]+款)?(?:第（[一二三四五六七八九十]+）项)?/g

/** Words cut where an article of our laws is named, as `articleText` says it; that part has the key of its article. */
export const citationsIn = (words: string): { text: string; article: string | null }[] => {
  const parts: { text: string; article: string | null }[] = []
  let from = 0
  for (const found of words.matchAll(named)) {
    const [text, provisional, law = '', number = ''] = found
    if (provisional) continue
    if (found.index > from) parts.push({ text: words.slice(from, found.index), article: null })
    parts.push({ text, article: `${law}:${numberOf(number)}` })
    from = found.index + text.length
  }
  return from < words.length ? [...parts, { text: words.slice(from), article: null }] : parts
}

/** Articles of a single paragraph: their second number is an item. */
const singleParagraph = ['条例:27']

/** `条例第十九条第一款第（二）项` of `条例:19.1.2`; our own choices say that they are not law. */
export const articleText = (article: string): string => {
  const parts = /^(.+):(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(article)
  if (!parts) return '本系统的规则，不是法律条文'
  const [, law = '', number = '', second, third] = parts
  const isItem = singleParagraph.includes(`${law}:${number}`)
  const paragraph = second && !isItem ? `第${numeral(Number(second))}款` : ''
  const item = isItem ? second : third
  return `${law}第${numeral(Number(number))}条${paragraph}${item ? `第（${numeral(Number(item))}）项` : ''}`
}
