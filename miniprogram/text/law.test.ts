import { citationsIn } from '@shared/text/articles'
import { routeNames } from '@shared/text/routes'
import { articleText, conditionTitle, readingText } from './law'

describe('条文 as people cite it', () => {
  it.each([
    ['条例:19.1.2', '条例第十九条第一款第（二）项'],
    ['条例:19.2', '条例第十九条第二款'],
    ['条例:25.3', '条例第二十五条第三款'],
    ['条例:23', '条例第二十三条'],
    ['条例:51', '条例第五十一条'],
    ['条例:27.1', '条例第二十七条第（一）项'],
    ['办理规定:15', '办理规定第十五条'],
    ['our-choice', '本系统的规则，不是法律条文'],
  ])('%s is %s', (article, words) => expect(articleText(article)).toBe(words))

  it.each([
    ['见条例第五十条', '条例:50'],
    ['（条例第二十七条第（三）项）', '条例:27'],
    ['依据办理规定第十五条。', '办理规定:15'],
    ['条例第十九条第一款第（二）项', '条例:19'],
    ['条例第四十条', '条例:40'],
  ])('“%s” leads to %s, and loses no word', (words, article) => {
    const parts = citationsIn(words)
    expect(parts.flatMap((part) => part.article ?? [])).toEqual([article])
    expect(parts.map(({ text }) => text).join('')).toBe(words)
  })

  it('what is another law, or none, leads nowhere', () => {
    for (const words of ['居住证暂行条例第九条', '第五十条', '没有条文'])
      expect(citationsIn(words)).toEqual([{ text: words, article: null }])
  })

  it('says who was asked and when, by the city’s calendar', () => {
    const now = '2026-11-22T01:00:00Z'
    expect(readingText({ source: '市人社局', at: '2026-11-20T17:00:00Z' }, now)).toBe('市人社局 11月21日查询')
    expect(readingText({ source: null, at: null }, now)).toBeNull()
  })

  it('says each condition with the law’s own numbers', () => {
    expect([
      conditionTitle.continuousResidence,
      conditionTitle.socialInsurance,
      conditionTitle.residenceDays,
      conditionTitle.insuranceMonths,
      routeNames.residenceAndWork,
    ]).toEqual([
      '连续居住登记满 12 个月',
      '社会保险：连续 12 个月，或两年内累计 18 个月',
      '一年内居住登记累计满 240 天',
      '一年内社会保险累计满 8 个月',
      '居住满 12 个月并参加社会保险',
    ])
  })
})
