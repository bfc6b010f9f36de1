import { talentCheck, talentClasses, talentDays, type TalentFact } from './talent'

describe('引进人才 talent', () => {
  it.each<[TalentFact, string, string | null, string]>([
    [{ class: 'fullTimeCollege', verified: true }, 'met', null, '全日制大专, verified'],
    [
      { class: 'fullTimeCollege', verified: false },
      'unmet',
      'verifyTalent',
      'not verified yet: first to the authority',
    ],
    [{ class: 'seniorSkilledWorker', verified: true }, 'met', null, '三级 of an assessor on record'],
    [{ class: 'talentCard', verified: true }, 'met', null, '鹏城优才卡'],
    [{ class: 'partTimeDegree', verified: true }, 'unmet', null, '非全日制本科 is no class'],
    [null, 'unmet', 'verifyTalent', 'no record'],
    ['unanswered', 'unknown', 'waitForRegister', 'the register is silent'],
  ])('R21 %j is %s, remedy %s: %s', (talent, state, remedy) => {
    expect(talentCheck(talent, '2026-11-21')).toMatchObject({ state, remedy, article: '条例:19.2' })
  })

  it.each([
    ['2016-10-31', 'unmet', 'the day before'],
    ['2016-11-01', 'met', '办理规定 2016 takes effect'],
  ])('R21 全日制大专 on %s: %s (%s)', (today, state) => {
    expect(talentCheck({ class: 'fullTimeCollege', verified: true }, today).state).toBe(state)
  })

  it.each([
    ['2026-01-09', 'unmet'],
    ['2026-01-10', 'met'],
  ])('R21 鹏城优才卡 on %s: %s', (today, state) => {
    expect(talentCheck({ class: 'talentCard', verified: true }, today).state).toBe(state)
  })

  it.each<[TalentFact, string]>([
    [{ class: 'domesticTalent', verified: true }, '国内高层次人才，已核实'],
    [{ class: 'overseasTalent', verified: true }, '海外高层次人才，已核实'],
    [{ class: 'seniorSkilledWorker', verified: true }, '高级工（三级）及以上技能人才，已核实'],
    [{ class: 'returnee', verified: true }, '留学回国人员，已核实'],
    [{ class: 'fullTimeCollege', verified: true }, '全日制大专及以上学历，已核实'],
    [{ class: 'talentCard', verified: true }, '鹏城优才卡持有者，已核实'],
    [{ class: 'returnee', verified: false }, '留学回国人员，尚未经人社部门核实，请先到人社部门核实'],
    [{ class: 'outsideTechnician', verified: true }, '人才记录“其他”不在可直接申领的范围内'],
    [{ class: 'outsideTechnician', verified: false }, '人才记录“其他”不在可直接申领的范围内'],
    [null, '没有查到人才记录'],
  ])('R21 %j: found %s', (talent, found) => {
    expect(talentCheck(talent, '2026-11-21')).toMatchObject({
      condition: 'talent',
      required: '属于引进人才，并经人社部门核实',
      found,
      breaks: null,
    })
  })

  it('R21 a list that is published already is waited for', () => {
    const card = { class: 'talentCard', verified: true }
    expect(talentCheck(card, '2026-01-05')).toMatchObject({
      state: 'unmet',
      found: '人才记录“鹏城优才卡持有者”不在可直接申领的范围内',
      earliest: '2026-01-10',
      gap: '还差 5 天',
    })
    expect(talentCheck({ ...card, verified: false }, '2026-01-05')).toMatchObject({ earliest: null, gap: null })
  })

  it.each<[TalentFact, object[]]>([
    [
      { class: 'fullTimeCollege', verified: true },
      [
        { from: '2016-11-01', to: '2026-01-10' },
        { from: '2026-01-10', to: null },
      ],
    ],
    [{ class: 'talentCard', verified: true }, [{ from: '2026-01-10', to: null }]],
    [{ class: 'talentCard', verified: false }, []],
    [{ class: 'partTimeDegree', verified: true }, []],
    [null, []],
    ['unanswered', []],
  ])('R21 the days of %j: %j', (talent, days) => {
    expect(talentDays(talent)).toEqual(days)
  })

  it('R21 the lists, since when, and where they stand', () => {
    expect(talentClasses.about).toEqual({ rule: 'R21', term: '引进人才类别' })
    expect(talentClasses.versions).toEqual([
      {
        from: '2026-01-10',
        value: ['domesticTalent', 'overseasTalent', 'seniorSkilledWorker', 'returnee', 'fullTimeCollege', 'talentCard'],
        source: '深圳公安解答 2026-01-10',
      },
      {
        from: '2016-11-01',
        value: ['domesticTalent', 'overseasTalent', 'seniorSkilledWorker', 'returnee', 'fullTimeCollege'],
        source: '办理规定第十五条',
      },
      {
        from: '2015-06-01',
        value: ['domesticTalent', 'overseasTalent', 'returnee'],
        source: '深府办〔2015〕18号（已废止，经转述）',
      },
    ])
  })
})
