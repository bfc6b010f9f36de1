/* Articles of the law as people cite them. */

const digits = '零一二三四五六七八九'

/** `十九`, `二十`, `一百` are as far as the law goes. */
export const numeral = (n: number): string => {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  if (tens === 0) return digits.charAt(ones)
  return `${tens > 1 ? digits.charAt(tens) : ''}十${ones ? digits.charAt(ones) : ''}`
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
