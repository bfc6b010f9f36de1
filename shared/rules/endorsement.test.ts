import { decision } from '../model/decision'
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
