import { lawTexts, placeOf, searchLaw } from '.'

const numbers = (found: ReturnType<typeof searchLaw>) =>
  found.map(({ law, article }) => `${law.short}${article.number}`)

describe('法规原文', () => {
  it('both laws are whole: every article once, in order', () => {
    const counts = lawTexts.map(({ short, chapters }) => {
      const articles = chapters.flatMap((one) => one.articles)
      expect(articles.map(({ number }) => number)).toEqual(articles.map((_, i) => i + 1))
      expect(
        articles.every(({ paragraphs }) => paragraphs.length > 0 && paragraphs.every((one) => one.length > 3)),
      ).toBe(true)
      return `${short} ${chapters.length} ${articles.length}`
    })
    expect(counts).toEqual(['条例 7 55', '办理规定 4 29'])
  })

  it('an article is found by its key, with or without paragraph and item', () => {
    expect(placeOf('条例:19')?.article.paragraphs[0]).toBe('非深户籍人员申领居住证应当同时符合下列条件：')
    expect(placeOf('条例:19.1.1')?.chapter.title).toBe('第三章 居住证管理')
    expect(placeOf('办理规定:20.2')?.article.paragraphs[1]).toBe('补领、换领的居住证签注时限与原证相同。')
    expect([placeOf('条例:99'), placeOf('民法典:17'), placeOf('our-choice')]).toEqual([undefined, undefined, undefined])
  })

  it.each([
    ['工本费', ['条例21', '办理规定21']],
    ['签注 中止', ['条例23', '条例25', '办理规定20', '办理规定21']],
    ['火星', []],
    ['  ', []],
  ])('%j is found', (words, expected) => {
    expect(numbers(searchLaw(words))).toEqual(expected)
  })
})
