import { decision } from '../model/decision'
import type { RegistrationFact } from './coverage'
import { eligibility } from './eligibility'
import { endorsement, type EndorsementFacts } from './endorsement'
import { paid, person, registered } from './example'

const holder = (facts: Partial<EndorsementFacts> & { today: string }): EndorsementFacts => ({
  ...person({
    registrations: [registered('2024-01-01')],
    insurance: { pension: paid('2023-01', '2030-12') },
    ...facts,
  }),
  permit: { issuedOn: '2025-03-10', endorsedOn: [] },
  ...facts,
})
const outcome = (facts: EndorsementFacts) => {
  const { outcome, route, earliest, windowOpens, windowCloses, validUntilAfter } = endorsement(facts)
  return { outcome, route, earliest, windowOpens, windowCloses, validUntilAfter }
}
const findingOf = (facts: EndorsementFacts, condition: string) =>
  endorsement(facts).findings.find((one) => one.condition === condition)
const window = { windowOpens: '2026-01-09', windowCloses: '2026-03-10' }
const route = 'residenceAndWork'

describe('签注 endorsement', () => {
  it.each<[string, string, string | null, string | null, string]>([
    ['2026-01-08', 'refused', '2026-01-09', '2027-03-10', 'R25 the window is not open'],
    ['2026-01-09', 'approved', '2026-01-09', '2027-03-10', 'R25 its first day'],
    ['2026-03-10', 'approved', '2026-03-10', '2027-03-10', 'R26 its last day keeps the anchor'],
    ['2026-03-11', 'approved', '2026-03-11', '2027-03-11', 'R27 the day after, late: the anchor moves'],
    ['2028-03-10', 'approved', '2028-03-10', '2029-03-10', 'R27 the last make-up day'],
    ['2028-03-11', 'refused', null, null, 'R30 cancelled'],
  ])(
    'issued 2025-03-10, on %s: %s, earliest %s, then valid until %s (%s)',
    (today, expected, earliest, validUntilAfter) => {
      expect(outcome(holder({ today }))).toEqual({
        ...window,
        outcome: expected,
        route: earliest && route,
        earliest,
        validUntilAfter,
      })
    },
  )

  it('R30 a cancelled permit has no earliest day, and says what to do', () => {
    expect(findingOf(holder({ today: '2028-03-11' }), 'window')).toMatchObject({
      state: 'unmet',
      found: '居住证已于 2028-03-11 注销，需要重新申领',
      remedy: 'reapply',
      earliest: null,
      article: '条例:27.1',
    })
  })

  it.each([
    ['2026-03-26', 'approved', '2026-11-21'],
    ['2026-03-27', 'approved', '2026-11-21'],
    ['2026-03-28', 'refused', '2026-11-22'],
  ])(
    'R28 registered from %s, suspended since 2026-03-11, on 2026-11-21: %s, earliest %s',
    (from, expected, earliest) => {
      expect(outcome(holder({ today: '2026-11-21', registrations: [registered(from)] }))).toMatchObject({
        outcome: expected,
        earliest,
      })
    },
  )

  it('R28 the 240 days need no registration on the day itself', () => {
    const registrations = [registered('2025-01-01', '2026-02-01')]
    expect(outcome(holder({ today: '2026-02-10', registrations })).outcome).toBe('approved')
    expect(findingOf(holder({ today: '2026-02-10', registrations }), 'activeRegistration')).toMatchObject({
      state: 'unmet',
    })
  })

  it('R28 insurance of 8 months, one type; the forecast waits for the next posting', () => {
    const insurance = { pension: paid('2025-07', '2026-01') }
    expect(outcome(holder({ today: '2026-02-10', insurance, insurancePostedThrough: '2026-01' }))).toMatchObject({
      outcome: 'refused',
      route,
      earliest: '2026-03-01',
      validUntilAfter: '2027-03-10',
    })
  })

  it('R28 talent and students need a registration and nothing else', () => {
    const talent = { class: 'returnee', verified: true }
    const facts = holder({ today: '2026-02-10', insurance: {}, talent, registrations: [registered('2026-02-09')] })
    expect(outcome(facts)).toMatchObject({ outcome: 'approved', route: 'talent' })
    expect(outcome({ ...facts, registrations: [] })).toMatchObject({ outcome: 'refused', route: null, earliest: null })
    const student = { schoolType: 'technical', fullTime: true, from: '2024-09-01', to: null }
    expect(outcome({ ...facts, talent: null, student })).toMatchObject({ outcome: 'approved', route: 'student' })
  })

  it('R29 no second endorsement while one is being handled', () => {
    const facts = holder({ today: '2026-02-10', pending: true })
    expect(outcome(facts)).toMatchObject({ outcome: 'refused', route: null, earliest: null })
    expect(findingOf(facts, 'notDuplicate')).toMatchObject({ state: 'unmet', remedy: 'waitForCase' })
  })

  it('R29 nor after one is done, until the next window', () => {
    const facts = holder({ today: '2026-02-10', permit: { issuedOn: '2025-03-10', endorsedOn: ['2026-01-20'] } })
    expect(outcome(facts)).toEqual({
      outcome: 'refused',
      route,
      earliest: '2027-01-09',
      windowOpens: '2027-01-09',
      windowCloses: '2027-03-10',
      validUntilAfter: '2028-03-10',
    })
    expect(findingOf(facts, 'notDuplicate')).toMatchObject({ state: 'unmet', found: '已于 2026-01-20 办成本期签注' })
    expect(findingOf({ ...facts, today: '2026-03-11' }, 'notDuplicate')).toMatchObject({ state: 'met' })
  })

  it('R33 a missed month or a moved resident takes nothing away while the permit is valid', () => {
    const facts = holder({
      today: '2026-11-21',
      permit: { issuedOn: '2025-03-10', endorsedOn: ['2026-01-20'] },
      insurance: {},
    })
    expect(endorsement(facts).windowCloses).toBe('2027-03-10')
  })

  it('R35 a silent register: referred; the case is decided when it answers', () => {
    expect(outcome(holder({ today: '2026-02-10', insurance: null, insurancePostedThrough: null }))).toEqual({
      ...window,
      outcome: 'referred',
      route,
      earliest: null,
      validUntilAfter: '2027-03-10',
    })
  })

  it('R25 outside the window no register can help: refused all the same', () => {
    expect(outcome(holder({ today: '2026-01-08', registrations: null }))).toMatchObject({ outcome: 'refused' })
  })

  it('R37, R22c who became a Shenzhener, or never came under the permit, is told so', () => {
    expect(outcome(holder({ today: '2026-02-10', hukou: 'shenzhen' }))).toMatchObject({
      outcome: 'refused',
      route: null,
      earliest: null,
    })
    expect(outcome(holder({ today: '2026-02-10', idType: '516' })).outcome).toBe('refused')
  })

  it.each<[string, string, string | null, string | null]>([
    ['2027-07-15', 'refused', '2028-03-10', '2029-03-10'],
    ['2027-07-16', 'refused', null, null],
    ['2027-07-14', 'refused', '2028-03-09', '2029-03-09'],
  ])(
    'R27, R30 registered again from %s, suspended: %s until %s, then valid until %s',
    (from, expected, earliest, after) => {
      const facts = holder({ today: '2028-03-01', registrations: [registered(from)] })
      expect(outcome(facts)).toMatchObject({ outcome: expected, earliest, validUntilAfter: after })
    },
  )

  it('R28 enough only after the window: late, so that the anchor moves', () => {
    const facts = holder({ today: '2026-02-10', registrations: [registered('2025-08-01')] })
    expect(outcome(facts)).toEqual({
      outcome: 'refused',
      route,
      earliest: '2026-03-28',
      windowOpens: '2026-01-09',
      windowCloses: '2026-03-10',
      validUntilAfter: '2027-03-28',
    })
  })

  it('R28 days fall away while insurance is made up: the first day with both', () => {
    const facts = holder({
      today: '2026-03-20',
      registrations: [
        registered('2025-03-01', '2025-12-01'),
        registered('2026-03-20', '2026-03-21'),
        registered('2026-06-01'),
      ],
      insurance: { pension: paid('2025-12', '2026-02') },
      insurancePostedThrough: '2026-02',
    })
    expect(findingOf(facts, 'residenceDays')).toMatchObject({ state: 'met', earliest: '2026-03-20' })
    expect(findingOf(facts, 'insuranceMonths')).toMatchObject({ state: 'unmet', earliest: '2026-08-01' })
    expect(outcome(facts)).toMatchObject({ outcome: 'refused', earliest: '2027-01-25' })
  })

  it('R28 insurance that has stopped lapses before the days are enough: no day', () => {
    const facts = holder({
      today: '2026-03-20',
      registrations: [registered('2025-09-01')],
      insurance: { pension: paid('2025-03', '2025-10') },
      insurancePostedThrough: '2026-02',
    })
    expect(findingOf(facts, 'insuranceMonths')).toMatchObject({ state: 'met' })
    expect(outcome(facts)).toMatchObject({ outcome: 'refused', route: null, earliest: null })
  })

  it.each([
    ['R21 talent', { talent: { class: 'returnee', verified: true } }],
    ['R22 a student', { student: { schoolType: 'university', fullTime: true, from: '2026-04-01', to: null } }],
    ['R28 work', { insurance: { pension: paid('2025-08', '2026-02') } }],
  ])('%s: who is not registered today is told no later day', (_, known) => {
    const left = registered('2025-03-01', '2026-03-15')
    const facts = holder({ today: '2026-03-20', insurance: {}, insurancePostedThrough: '2026-02', ...known })
    const told = (...registrations: RegistrationFact[]) => outcome({ ...facts, registrations })
    expect(told(left)).toMatchObject({ outcome: 'refused', route: null, earliest: null, validUntilAfter: null })
    expect(told(left, registered('2026-04-10'))).toMatchObject({ outcome: 'refused', earliest: null })
  })

  it('R28 who is not registered today but was for long enough is approved today', () => {
    const facts = holder({ today: '2026-03-01', registrations: [registered('2025-03-01', '2026-02-15')] })
    expect(outcome(facts)).toMatchObject({ outcome: 'approved', route, earliest: '2026-03-01' })
  })

  it('R27 an endorsement that is dated later than today is not counted on', () => {
    const student = { schoolType: 'university', fullTime: true, from: '2026-06-25', to: null }
    const facts = holder({ today: '2026-06-10', insurance: {}, student })
    const permit = { issuedOn: '2025-06-20', endorsedOn: ['2026-06-15'] }
    expect(outcome({ ...facts, permit })).toMatchObject({ earliest: '2026-06-25', validUntilAfter: '2027-06-25' })
  })

  it.each(['activeRegistration', 'talent', 'student'])('R28 %s is asked by article 24, paragraph 2', (condition) => {
    expect(findingOf(holder({ today: '2026-02-01' }), condition)).toMatchObject({ article: '条例:24.2' })
  })

  it('R31 hukou is asked by article 27, item 2', () => {
    expect(findingOf(holder({ today: '2026-02-01' }), 'hukou')).toMatchObject({ article: '条例:27.2' })
  })

  it('R25, R28 before the window a student must still be one when it opens', () => {
    const student = { schoolType: 'university', fullTime: true, from: '2022-09-01', to: '2026-01-08' }
    const facts = holder({ today: '2025-12-01', insurance: {}, student })
    expect(outcome(facts)).toMatchObject({ outcome: 'refused', earliest: null })
    expect(outcome({ ...facts, student: { ...student, to: '2026-01-09' } })).toMatchObject({
      outcome: 'refused',
      route: 'student',
      earliest: '2026-01-09',
      validUntilAfter: '2027-03-10',
    })
  })

  it('R30 on the last make-up day, and no later, a student’s first day counts too', () => {
    const student = { schoolType: 'university', fullTime: true, from: '2028-03-10', to: null }
    const facts = holder({ today: '2028-03-09', insurance: {}, student })
    expect(outcome(facts)).toMatchObject({ outcome: 'refused', route: 'student', earliest: '2028-03-10' })
    expect(outcome({ ...facts, student: { ...student, from: '2028-03-11' } })).toMatchObject({ earliest: null })
  })

  it.each<[string, string, object]>([
    [
      '2026-01-08',
      'before the window',
      {
        state: 'unmet',
        found: '签注期 2026-01-09 至 2026-03-10',
        gap: '还差 1 天',
        remedy: 'waitForWindow',
        earliest: '2026-01-09',
        article: '条例:23',
        breaks: '过了 2026-03-10 中止使用功能',
      },
    ],
    [
      '2026-01-09',
      'in it',
      {
        state: 'met',
        found: '签注期 2026-01-09 至 2026-03-10',
        article: '条例:23',
        breaks: '过了 2026-03-10 中止使用功能',
      },
    ],
    [
      '2026-03-11',
      'suspended',
      {
        state: 'met',
        found: '2026-03-11 起中止功能，2028-03-10（含）前可以补办',
        article: '条例:25.3',
        breaks: '过了 2028-03-10 注销，要重新申领',
      },
    ],
    ['2028-03-11', 'cancelled', { state: 'unmet', article: '条例:27.1', gap: null, breaks: null }],
  ])('R24, R25 on %s, %s, the window says %j', (today, _, expected) => {
    expect(findingOf(holder({ today }), 'window')).toMatchObject({
      required: '在签注期内，或中止功能未满二年',
      ...expected,
    })
  })

  it('R29 what is said of a second endorsement', () => {
    const facts = holder({ today: '2026-02-10', permit: { issuedOn: '2025-03-10', endorsedOn: ['2026-01-20'] } })
    const said = { required: '本签注期没有正在办理或已办成的签注', article: 'our-choice' }
    expect(findingOf(facts, 'notDuplicate')).toMatchObject({
      ...said,
      state: 'unmet',
      found: '已于 2026-01-20 办成本期签注',
      gap: '还差 1 个月 1 天',
      remedy: 'waitForWindow',
      earliest: '2026-03-11',
    })
    expect(findingOf({ ...facts, pending: true }, 'notDuplicate')).toMatchObject({
      ...said,
      found: '已有一件签注申请正在办理',
      remedy: 'waitForCase',
      earliest: null,
    })
    expect(findingOf({ ...facts, today: '2026-03-11' }, 'notDuplicate')).toMatchObject({
      ...said,
      state: 'met',
      found: '没有重复申请',
    })
  })

  it('R32 moving house leaves the permit as it is, and a move without a gap costs no day', () => {
    const registrations = [registered('2024-01-01', '2026-01-15'), registered('2026-01-15')]
    expect(outcome(holder({ today: '2026-02-10', registrations }))).toMatchObject({
      ...window,
      outcome: 'approved',
    })
    expect(findingOf(holder({ today: '2026-02-10', registrations }), 'residenceDays')?.found).toBe(
      '2025-02-11 至 2026-02-10 共登记 365 天',
    )
  })

  it('R30 after cancellation the conditions of a first permit apply anew', () => {
    const { permit: _, ...facts } = holder({ today: '2026-11-21', registrations: [registered('2026-03-27')] })
    const permit = { issuedOn: '2023-11-20', endorsedOn: [] }
    expect(outcome({ ...facts, permit })).toMatchObject({ outcome: 'refused', earliest: null })
    expect(outcome({ ...facts, permit: { ...permit, issuedOn: '2023-11-21' } })).toMatchObject({
      outcome: 'approved',
      validUntilAfter: '2027-11-21',
    })
    expect(eligibility(facts)).toMatchObject({ outcome: 'refused', earliest: '2027-03-27' })
  })

  it('R31, R37 who is barred is told of nothing else, and no day', () => {
    const barred = (facts: Partial<EndorsementFacts>) => endorsement(holder({ today: '2026-01-08', ...facts }))
    expect(barred({ hukou: 'shenzhen' }).findings.map(({ condition }) => condition)).toEqual(['border', 'hukou'])
    expect(barred({ hukou: 'shenzhen' })).toMatchObject({ earliest: null, validUntilAfter: null })
    expect(barred({ idType: '414' })).toMatchObject({ outcome: 'refused', earliest: null })
    expect(barred({}).findings.map(({ condition }) => condition)).toEqual([
      'border',
      'hukou',
      'window',
      'notDuplicate',
      'activeRegistration',
      'residenceDays',
      'insuranceMonths',
      'talent',
      'student',
    ])
  })

  it('R35 while the population register is silent no day is told', () => {
    expect(outcome(holder({ today: '2026-01-08', hukou: null }))).toMatchObject({ outcome: 'refused', earliest: null })
    expect(outcome(holder({ today: '2026-01-09', hukou: null }))).toMatchObject({ outcome: 'referred', route })
  })

  it('R35 silent insurance leaves the other ways a day', () => {
    const talent = { class: 'returnee', verified: true }
    expect(outcome(holder({ today: '2026-01-08', insurance: null, talent }))).toMatchObject({
      outcome: 'refused',
      route: 'talent',
      earliest: '2026-01-09',
    })
  })

  it('where the facts were read', () => {
    const at = '2026-02-10T02:00:00.000Z'
    const { findings } = endorsement(holder({ today: '2026-02-10' }), { permit: { source: '居住证系统', at } })
    expect(findings.filter(({ source }) => source === '居住证系统').map(({ condition }) => condition)).toEqual([
      'window',
      'notDuplicate',
    ])
  })

  it('R28 what would break it: days to spare until the window closes, a day once the permit is suspended', () => {
    const permit = { issuedOn: '2025-03-10', endorsedOn: ['2026-01-09'] }
    const facts = holder({ today: '2026-01-20', permit })
    expect(endorsement(facts).windowCloses).toBe('2027-03-10')
    expect(findingOf(facts, 'residenceDays')?.breaks).toBe('2026-03-11 至 2027-03-10 登记最多还能断 125 天')
    expect(findingOf({ ...facts, today: '2027-03-11' }, 'residenceDays')?.breaks).toBe(
      '如果 2027-03-12 注销登记，2027-07-15 起不再满足',
    )
  })

  it('no day is forecast after the last make-up day', () => {
    const facts = holder({ today: '2028-03-01', registrations: [registered('2028-02-01')] })
    expect(outcome(facts)).toMatchObject({ outcome: 'refused', earliest: null, validUntilAfter: null })
  })

  it('is a decision like any other', () => {
    const decided = endorsement(holder({ today: '2026-02-10' }))
    expect(decision.parse(decided).outcome).toBe('approved')
    expect(endorsement(JSON.parse(JSON.stringify(decided.inputs)) as EndorsementFacts)).toEqual(decided)
  })
})
