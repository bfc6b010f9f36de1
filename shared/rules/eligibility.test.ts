import { decision } from '../model/decision'
import { eligibility, eligibilityBy, routeStandings, type EligibilityFacts } from './eligibility'
import { paid, person, registered } from './example'
import type { TalentFact } from './talent'

const worker = (facts: Partial<EligibilityFacts> & { today: string }) =>
  person({ registrations: [registered('2025-03-15')], insurance: { pension: paid('2024-01', '2030-12') }, ...facts })
const outcome = (facts: EligibilityFacts) => {
  const { outcome, route, earliest } = eligibility(facts)
  return { outcome, route, earliest }
}
const findingOf = (facts: EligibilityFacts, condition: string) =>
  eligibility(facts).findings.find((one) => one.condition === condition)

describe('申领条件 eligibility', () => {
  it.each([
    ['2026-03-14', 'refused', '2026-03-15', 'the day before'],
    ['2026-03-15', 'approved', '2026-03-15', 'the day'],
    ['2026-03-16', 'approved', '2026-03-16', 'the day after'],
  ])('R19 registered 2025-03-15 and insured, on %s: %s, earliest %s (%s)', (today, expected, earliest) => {
    expect(outcome(worker({ today }))).toEqual({ outcome: expected, route: 'residenceAndWork', earliest })
  })

  it.each([
    ['b30', [registered('2025-03-15', '2025-09-01'), registered('2025-10-01')], '2026-03-15', 'approved', '2026-03-15'],
    ['b31', [registered('2025-03-15', '2025-09-01'), registered('2025-10-02')], '2026-03-15', 'refused', '2026-10-02'],
    [
      'c',
      [registered('2025-03-15', '2025-12-01', 'void'), registered('2025-12-01')],
      '2026-11-21',
      'refused',
      '2026-12-01',
    ],
    ['d', [registered('2025-03-15', '2025-11-01'), registered('2025-10-15')], '2026-03-15', 'approved', '2026-03-15'],
    ['e', [registered('2025-03-15', '2026-03-20')], '2026-04-01', 'refused', null],
    ['f', [registered('2024-02-29')], '2025-02-28', 'approved', '2025-02-28'],
  ])('R19 case %s, %j on %s: %s, earliest %s', (_, registrations, today, expected, earliest) => {
    expect(outcome(worker({ today, registrations }))).toMatchObject({ outcome: expected, earliest })
  })

  it('R20 the later of residence and insurance decides, and insurance that runs out meanwhile does not count', () => {
    const insurance = { pension: paid('2024-06', '2025-11') }
    const facts = worker({
      today: '2026-06-10',
      registrations: [registered('2025-07-01')],
      insurance,
      insurancePostedThrough: '2026-05',
    })
    expect(findingOf(facts, 'socialInsurance')).toMatchObject({ state: 'met' })
    expect(findingOf(facts, 'continuousResidence')).toMatchObject({ state: 'unmet', earliest: '2026-07-01' })
    expect(outcome(facts)).toEqual({ outcome: 'refused', route: null, earliest: null })
  })

  it('R20 insurance that comes after residence sets the day', () => {
    const facts = worker({
      today: '2026-06-10',
      insurance: { pension: paid('2025-12', '2026-05') },
      insurancePostedThrough: '2026-05',
    })
    expect(outcome(facts)).toEqual({ outcome: 'refused', route: 'residenceAndWork', earliest: '2026-12-01' })
  })

  it('R21 全日制大专, verified, registered yesterday: today', () => {
    const facts = person({
      today: '2026-11-21',
      registrations: [registered('2026-11-20')],
      talent: { class: 'fullTimeCollege', verified: true },
    })
    expect(outcome(facts)).toEqual({ outcome: 'approved', route: 'talent', earliest: '2026-11-21' })
  })

  it('R21 not verified: refused, with the way to mend it', () => {
    const facts = person({
      today: '2026-11-21',
      registrations: [registered('2026-11-20')],
      talent: { class: 'fullTimeCollege', verified: false },
    })
    expect(outcome(facts).outcome).toBe('refused')
    expect(findingOf(facts, 'talent')).toMatchObject({ state: 'unmet', remedy: 'verifyTalent' })
  })

  it('R21 talent without a registration: not yet', () => {
    const facts = person({ today: '2026-11-21', talent: { class: 'fullTimeCollege', verified: true } })
    expect(outcome(facts)).toEqual({ outcome: 'refused', route: null, earliest: null })
  })

  it('R22 a full-time pupil with a registration: today, at any age', () => {
    const student = { schoolType: 'seniorHigh', fullTime: true, from: '2025-09-01', to: null }
    const facts = person({ today: '2026-11-21', registrations: [registered('2026-11-20')], student })
    expect(outcome(facts)).toEqual({ outcome: 'approved', route: 'student', earliest: '2026-11-21' })
    expect(outcome({ ...facts, student: { ...student, from: '2027-03-01' } })).toEqual({
      outcome: 'refused',
      route: 'student',
      earliest: '2027-03-01',
    })
  })

  it('on refusal the route is the one with the earliest day', () => {
    const student = { schoolType: 'university', fullTime: true, from: '2026-03-01', to: null }
    expect(outcome(worker({ today: '2026-02-01', student }))).toEqual({
      outcome: 'refused',
      route: 'student',
      earliest: '2026-03-01',
    })
    expect(outcome(worker({ today: '2026-02-01', student: { ...student, from: '2026-09-01' } }))).toMatchObject({
      route: 'residenceAndWork',
      earliest: '2026-03-15',
    })
  })

  it.each([
    ['550', 'other', 'border'],
    ['414', 'other', 'border'],
    ['111', 'shenzhen', 'hukou'],
  ] as const)('R37, R22c with document %s and hukou %s there is no permit: %s', (idType, hukou, condition) => {
    const facts = worker({ today: '2026-11-21', idType, hukou })
    expect(outcome(facts)).toEqual({ outcome: 'refused', route: null, earliest: null })
    expect(findingOf(facts, condition)).toMatchObject({ state: 'unmet' })
  })

  it.each([
    ['registrations', { registrations: null }, 'residenceAndWork'],
    ['insurance', { insurance: null, insurancePostedThrough: null }, 'residenceAndWork'],
    ['insurance that is behind', { insurancePostedThrough: '2026-09' }, 'residenceAndWork'],
    ['hukou', { hukou: null }, 'residenceAndWork'],
    ['talent', { talent: 'unanswered', insurance: {} }, 'talent'],
    ['student', { student: 'unanswered', insurance: {} }, 'student'],
  ] as const)('R35 %s silent: referred, never approved and never refused', (_, silent, route) => {
    expect(outcome(worker({ today: '2026-11-21', ...silent }))).toEqual({ outcome: 'referred', route, earliest: null })
  })

  it('R35 a silent register does not hold up who is eligible without it', () => {
    const facts = worker({ today: '2026-11-21', insurance: null, talent: { class: 'talentCard', verified: true } })
    expect(outcome(facts)).toEqual({ outcome: 'approved', route: 'talent', earliest: '2026-11-21' })
  })

  it('each finding says what was required and found, in plain words, and where it was read', () => {
    const at = '2026-11-21T02:00:00.000Z'
    const facts = worker({ today: '2025-11-21' })
    const decided = eligibility(facts, { registrations: { source: '公安居住登记', at } })
    expect(decided.findings.find(({ condition }) => condition === 'continuousResidence')).toEqual({
      condition: 'continuousResidence',
      state: 'unmet',
      required: '连续居住登记满 12 个月',
      found: '2025-03-15 起连续登记，至今 252 天',
      gap: '还差 3 个月 22 天',
      source: '公安居住登记',
      at,
      article: '条例:19.1.1',
      remedy: 'keepRegistered',
      earliest: '2026-03-15',
      breaks: '中断不要超过 30 天：如果 2025-11-22 注销登记，最迟 2025-12-22 重新登记',
    })
    expect(decision.parse(decided)).toEqual(decided)
  })

  it('a break is explained', () => {
    const registrations = [registered('2025-03-15', '2025-09-01'), registered('2025-10-02')]
    expect(findingOf(worker({ today: '2026-03-15', registrations }), 'continuousResidence')?.found).toBe(
      '2025-10-02 起连续登记，至今 165 天（2025-09-01 注销后隔了 31 天，超过 30 天，重新计算）',
    )
  })

  it('a decision stored before it was said what would break it still parses', () => {
    const { findings, ...rest } = eligibility(worker({ today: '2025-11-21' }))
    const old = { ...rest, findings: findings.map(({ breaks: _, ...finding }) => finding) }
    expect(decision.parse(JSON.parse(JSON.stringify(old)))).toEqual(old)
  })

  it.each([
    ['2026-03-14', 'refused', '2026-10-02', 'the day before, were it not for the gap'],
    ['2026-10-01', 'refused', '2026-10-02', 'the day before'],
    ['2026-10-02', 'approved', '2026-10-02', 'the day'],
    ['2026-10-03', 'approved', '2026-10-03', 'the day after'],
  ])('R19 case b31 on %s: %s, earliest %s (%s)', (today, expected, earliest) => {
    const registrations = [registered('2025-03-15', '2025-09-01'), registered('2025-10-02')]
    expect(outcome(worker({ today, registrations }))).toMatchObject({ outcome: expected, earliest })
  })

  it.each([
    ['2026-11-30', 'refused', '2026-12-01'],
    ['2026-12-01', 'approved', '2026-12-01'],
    ['2026-12-02', 'approved', '2026-12-02'],
  ])('R19 case c, R15 the void record gives nothing, on %s: %s, earliest %s', (today, expected, earliest) => {
    const registrations = [registered('2025-03-15', '2025-12-01', 'void'), registered('2025-12-01')]
    expect(outcome(worker({ today, registrations }))).toMatchObject({ outcome: expected, earliest })
  })

  it.each([
    ['2025-02-27', 'refused', '2025-02-28'],
    ['2025-02-28', 'approved', '2025-02-28'],
    ['2025-03-01', 'approved', '2025-03-01'],
  ])('R19 case f, registered on a leap day, on %s: %s, earliest %s', (today, expected, earliest) => {
    expect(outcome(worker({ today, registrations: [registered('2024-02-29')] }))).toMatchObject({
      outcome: expected,
      earliest,
    })
  })

  it.each([
    ['2026-03-19', 'approved', 'the last day of the registration'],
    ['2026-03-20', 'refused', 'the day of cancellation is itself not covered'],
    ['2026-03-21', 'refused', 'the day after'],
  ])('R19 case e, moved out on 2026-03-20, on %s: %s (%s)', (today, expected) => {
    const facts = worker({ today, registrations: [registered('2025-03-15', '2026-03-20')] })
    expect(outcome(facts).outcome).toBe(expected)
  })

  it('R19 registered since before the law', () => {
    expect(outcome(worker({ today: '2026-11-21', registrations: [registered('2010-05-01')] })).outcome).toBe('approved')
  })

  it('R20 over both routes of insurance: the day insurance is enough may lie between two days on which it is not', () => {
    const insurance = { pension: paid('2024-06', '2025-11'), medical: paid('2025-12', '2026-05') }
    const facts = (from: string) =>
      worker({ today: '2026-06-10', registrations: [registered(from)], insurance, insurancePostedThrough: '2026-05' })
    expect(outcome(facts('2025-06-30'))).toMatchObject({ outcome: 'refused', earliest: '2026-06-30' })
    expect(outcome(facts('2025-07-01'))).toMatchObject({ outcome: 'refused', earliest: '2026-12-01' })
  })

  it.each<[string, EligibilityFacts['registrations'], string | null]>([
    ['known to end before the day', [registered('2025-03-15', '2026-03-10')], null],
    ['known to end on the day', [registered('2025-03-15', '2026-03-15')], null],
    ['known to end the day after', [registered('2025-03-15', '2026-03-16')], '2026-03-15'],
    ['known to end and to go on', [registered('2025-03-15', '2026-03-10'), registered('2026-03-20')], '2026-03-20'],
    ['known to end and to break', [registered('2025-03-15', '2026-03-10'), registered('2026-05-01')], '2027-05-01'],
    ['that begins only tomorrow', [registered('2026-02-02')], null],
    [
      'twice, unordered and empty',
      [registered('2025-06-01'), registered('2025-03-15', '2025-07-01'), registered('2025-01-01', '2025-01-01')],
      '2026-03-15',
    ],
  ])('R19 asked on 2026-02-01 with a registration %s: %j, earliest %s', (_, registrations, earliest) => {
    expect(outcome(worker({ today: '2026-02-01', registrations }))).toMatchObject({ outcome: 'refused', earliest })
  })

  it.each<[string | null, string | null, string]>([
    ['2026-09-30', null, 'the school is over before the registration is back'],
    ['2026-10-05', '2026-10-05', 'the last school day is the first day registered again'],
    [null, '2026-10-05', 'it goes on'],
  ])(
    'R22 registered until 2026-07-01 and from 2026-10-05, at school from 2026-09-01 to %s: %s (%s)',
    (to, earliest) => {
      const student = { schoolType: 'university', fullTime: true, from: '2026-09-01', to }
      const registrations = [registered('2026-06-01', '2026-07-01'), registered('2026-10-05')]
      expect(outcome(person({ today: '2026-06-10', registrations, student }))).toEqual({
        outcome: 'refused',
        route: earliest && 'student',
        earliest,
      })
    },
  )

  it.each([
    ['2026-06-29', 'approved'],
    ['2026-06-30', 'approved'],
    ['2026-07-01', 'refused'],
  ])('R22 graduated on 2026-06-30, on %s: %s', (today, expected) => {
    const student = { schoolType: 'university', fullTime: true, from: '2022-09-01', to: '2026-06-30' }
    expect(outcome(person({ today, registrations: [registered('2026-06-01')], student })).outcome).toBe(expected)
  })

  it.each<[string, TalentFact, string]>([
    ['全日制大专, verified', { class: 'fullTimeCollege', verified: true }, 'approved'],
    ['全日制大专, not verified', { class: 'fullTimeCollege', verified: false }, 'refused'],
    ['非全日制本科', { class: 'partTimeDegree', verified: true }, 'refused'],
    ['技师 of another city', { class: 'outsideTechnician', verified: true }, 'refused'],
    ['三级 of an assessor on record', { class: 'seniorSkilledWorker', verified: true }, 'approved'],
  ])('R21 %s, registered yesterday: %s', (_, talent, expected) => {
    const facts = person({ today: '2026-11-21', registrations: [registered('2026-11-20')], talent })
    expect(outcome(facts).outcome).toBe(expected)
  })

  it('R37 the specimen of a 港澳台居民居住证: no permit, and where to go', () => {
    expect(findingOf(person({ today: '2026-11-21', idType: '550' }), 'border')).toMatchObject({
      state: 'unmet',
      remedy: 'otherPermit',
      article: '条例:51',
    })
  })

  it('R37, R22c who is barred is told of nothing else', () => {
    const conditions = (facts: Partial<EligibilityFacts>) =>
      eligibility(worker({ today: '2026-11-21', ...facts })).findings.map(({ condition }) => condition)
    expect(conditions({ idType: '414' })).toEqual(['border', 'hukou'])
    expect(conditions({})).toEqual([
      'border',
      'hukou',
      'activeRegistration',
      'continuousResidence',
      'socialInsurance',
      'talent',
      'student',
    ])
  })

  it('R35 silent insurance, and residence not full: the case waits, for no day can be told', () => {
    const facts = worker({ today: '2025-11-21', insurance: null, insurancePostedThrough: null })
    expect(outcome(facts)).toEqual({ outcome: 'referred', route: null, earliest: null })
  })

  it('R35 a decision keeps its inputs and rule version, and can be made again from them', () => {
    const decided = eligibility(worker({ today: '2026-02-01' }))
    expect(decided.ruleVersion).toBe('2026-11-21')
    expect(eligibility(JSON.parse(JSON.stringify(decided.inputs)) as EligibilityFacts)).toEqual(decided)
  })

  describe('R59 by the 申办条件 that an application names', () => {
    const graduate = person({
      today: '2026-11-21',
      registrations: [registered('2026-11-20')],
      insurance: { pension: paid('2026-10', '2026-10') },
      insurancePostedThrough: '2026-10',
      talent: { class: 'fullTimeCollege', verified: true },
    })

    it('the wrong one is refused though another would do', () => {
      expect(eligibility(graduate)).toMatchObject({ outcome: 'approved', route: 'talent' })
      expect(eligibilityBy('talent', graduate)).toMatchObject({ outcome: 'approved', route: 'talent' })
      expect(eligibilityBy('residenceAndWork', graduate)).toMatchObject({
        outcome: 'refused',
        route: 'residenceAndWork',
        earliest: '2027-11-20',
      })
      expect(eligibilityBy('student', graduate)).toMatchObject({ outcome: 'refused', earliest: null })
    })

    it('a register that this one does not ask holds nothing up', () => {
      const silent = { ...graduate, insurance: null, insurancePostedThrough: null, student: 'unanswered' as const }
      expect(eligibilityBy('talent', silent).outcome).toBe('approved')
      expect(eligibilityBy('residenceAndWork', silent)).toMatchObject({ outcome: 'referred', earliest: null })
      expect(eligibilityBy('student', silent)).toMatchObject({ outcome: 'referred', earliest: null })
    })

    it('who is barred is refused by each', () => {
      const barred = { ...graduate, hukou: 'shenzhen' as const }
      expect(routeStandings(barred).map(({ outcome: one }) => one)).toEqual(['refused', 'refused', 'refused'])
    })

    it('says of each how it stands, as an application by it would be decided', () => {
      expect(routeStandings(graduate)).toEqual([
        { route: 'residenceAndWork', outcome: 'refused', earliest: '2027-11-20' },
        { route: 'talent', outcome: 'approved', earliest: '2026-11-21' },
        { route: 'student', outcome: 'refused', earliest: null },
      ])
    })
  })

  it('asking changes no fact', () => {
    const facts = worker({ today: '2026-02-01' })
    const before = JSON.stringify(facts)
    eligibility(facts)
    expect(JSON.stringify(facts)).toBe(before)
  })
})
