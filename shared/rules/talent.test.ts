import { talentCheck, type TalentFact } from './talent'

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
})
