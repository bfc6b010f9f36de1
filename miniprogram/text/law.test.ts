import { articleText, conditionTitle, readingText } from './law'
import { routeTitle } from './routes'

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
      routeTitle.residenceAndWork,
    ]).toEqual([
      '连续居住登记满 12 个月',
      '社会保险：连续 12 个月，或两年内累计 18 个月',
      '一年内居住登记累计满 240 天',
      '一年内社会保险累计满 8 个月',
      '居住满 12 个月并参加社会保险',
    ])
  })
})
