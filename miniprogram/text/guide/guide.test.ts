import { articleText } from '../law'
import { placeOf } from '../law-texts'
import { guideGroups, guides, guideText } from '.'
import { guideKeys } from './guide'

const today = '2026-11-21'
const textOf = (key: (typeof guideKeys)[number], day: string) => JSON.stringify(guides[key](day))

describe('办事指南', () => {
  it('lists every guide once', () => {
    expect(guideGroups.flatMap(({ keys }) => keys).sort()).toEqual([...guideKeys].sort())
  })

  it.each(guideKeys)('%s says who, what, how long, how much, where, by which article, and what people ask', (key) => {
    const { who, papers, steps, time, cost, where, articles, questions } = guides[key](today)
    for (const block of [who, papers, cost, where])
      expect([...(block.points ?? []), ...(block.rows ?? []), ...(block.groups ?? [])]).not.toEqual([])
    for (const list of [steps, time.legal, time.usual, articles, questions]) expect(list).not.toEqual([])
    expect(Object.keys(guideText.sections)).toHaveLength(8)
  })

  it.each(guideKeys)('%s: every article has a name, and those of the two laws are to be read here', (key) => {
    const { articles, questions } = guides[key](today)
    for (const article of [...articles, ...questions.flatMap((one) => one.article ?? [])]) {
      expect(articleText(article)).toMatch(/第.+条/)
      if (/^(条例|办理规定):/.test(article)) expect(placeOf(article)).toBeDefined()
    }
  })

  it('R34, R38 the law’s limits and fees of today', () => {
    expect(guides.firstIssue(today).time.legal).toEqual([
      ['符合条件，发证', '受理后 15 个工作日内'],
      ['不符合，说明理由', '受理后 7 个工作日内'],
      ['部门人工核实', '3 个工作日内'],
    ])
    const fees = (['firstIssue', 'endorsement', 'replacement', 'reapplication', 'unitFiling'] as const).map((key) =>
      guides[key](today)
        .cost.rows?.map(([, words]) => words)
        .join(),
    )
    expect(fees).toEqual(['免费', '免费', '20 元', '20 元', '免费'])
  })

  it('R21, R40, R43 what held on another day is told of that day', () => {
    expect(textOf('firstIssue', '2026-01-09')).not.toContain('鹏城优才卡')
    expect(textOf('firstIssue', '2026-01-10')).toContain('鹏城优才卡')
    expect(textOf('endorsement', '2020-03-31')).toContain('到居住地的居住证受理点')
    expect(textOf('endorsement', '2020-04-01')).toContain('到全市任一居住证受理点')
    expect(textOf('agent', '2020-03-31')).toContain('网上申请的要到受理点领')
  })

  it('holds no number that nothing stands for', () => {
    for (const key of guideKeys) expect(textOf(key, today)).not.toMatch(/undefined|NaN|\[object/)
  })
})
