import fc from 'fast-check'
import { addDays, addMonths, monthRange, shiftMonth, type Day, type Month } from '../model/day'
import type { RegistrationFact } from './coverage'
import { cycle } from './cycle'
import { eligibility, type EligibilityFacts } from './eligibility'
import { endorsement, type EndorsementFacts } from './endorsement'
import { insuranceKinds, lastExpectedMonth, type Insurance } from './insurance'

const runs = { numRuns: 300 }
const day = (from: Day, days: number) => fc.integer({ min: 0, max: days }).map((n) => addDays(from, n))
const today = day('2024-01-01', 1000)
const outcomes = { refused: 0, referred: 1, approved: 2 }

const registration = fc
  .record({
    from: day('2022-06-01', 1500),
    length: fc.integer({ min: 1, max: 500 }),
    open: fc.boolean(),
    isVoid: fc.nat(9),
  })
  .map(({ from, length, open, isVoid }): RegistrationFact => {
    if (isVoid === 0) return { from, to: addDays(from, length), reason: 'void' }
    return open ? { from, to: null, reason: null } : { from, to: addDays(from, length), reason: 'movedOut' }
  })

/** Histories that have happened: nothing begins or ends after today. */
const happened =
  (today: Day) =>
  (one: RegistrationFact): RegistrationFact[] =>
    one.from > today ? [] : [one.to !== null && one.to > today ? { ...one, to: null, reason: null } : one]

const spell = fc.record({ from: fc.integer({ min: -40, max: 0 }), length: fc.integer({ min: 1, max: 24 }) })

const facts: fc.Arbitrary<EligibilityFacts> = fc
  .record({
    today,
    registrations: fc.array(registration, { maxLength: 5 }),
    spells: fc.array(fc.record({ type: fc.constantFrom(...insuranceKinds), spell }), { maxLength: 5 }),
    lag: fc.integer({ min: 0, max: 1 }),
  })
  .map(({ today, registrations, spells, lag }) => {
    const posted = shiftMonth(today.slice(0, 7), -lag)
    const insurance: Record<string, Month[]> = {}
    for (const { type, spell } of spells) {
      const months = monthRange(shiftMonth(posted, spell.from), shiftMonth(posted, spell.from + spell.length))
      insurance[type] = [...(insurance[type] ?? []), ...months.filter((one) => one <= posted)]
    }
    return {
      today,
      registrations: registrations.flatMap(happened(today)),
      insurance: insurance as Insurance,
      insurancePostedThrough: posted,
      talent: null,
      student: null,
      idType: '111',
      hukou: 'other',
    }
  })

/** The same person on a later day, with what the forecast assumes: still registered, insurance going on, posted on the 1st. */
const later = <T extends EligibilityFacts>(known: T, on: Day): T => {
  const last = lastExpectedMonth(known.today, known.insurancePostedThrough) ?? ''
  const posted = [last, shiftMonth(on.slice(0, 7), -1)].sort()[1] ?? last
  const insurance = Object.fromEntries(
    Object.entries(known.insurance ?? {}).map(([type, months]) => [
      type,
      months?.includes(last) ? [...months, ...monthRange(shiftMonth(last, 1), posted)] : months,
    ]),
  )
  return { ...known, today: on, insurance, insurancePostedThrough: posted }
}

const holder: fc.Arbitrary<EndorsementFacts> = fc
  .record({ known: facts, age: fc.integer({ min: 1, max: 1000 }) })
  .map(({ known, age }) => ({ ...known, permit: { issuedOn: addDays(known.today, -age), endorsedOn: [] } }))

describe('the forecast keeps its word', () => {
  it('R19, R20 forecast day D is refused on D−1 and approved on D', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const { outcome, earliest } = eligibility(known)
        if (outcome !== 'refused' || earliest === null) return
        expect(earliest > known.today).toBe(true)
        expect(eligibility(later(known, addDays(earliest, -1))).outcome).toBe('refused')
        expect(eligibility(later(known, earliest)).outcome).toBe('approved')
      }),
      { ...runs, numRuns: 1000 },
    )
  })

  it('R25, R28 forecast day D is refused on D−1 and approved on D', () => {
    fc.assert(
      fc.property(holder, (known) => {
        const { outcome, earliest, validUntilAfter } = endorsement(known)
        if (outcome !== 'refused' || earliest === null) return
        expect(endorsement(later(known, addDays(earliest, -1))).outcome).toBe('refused')
        expect(endorsement(later(known, earliest))).toMatchObject({ outcome: 'approved', validUntilAfter })
      }),
      runs,
    )
  })

  it('R19, R20 who has no forecast is not approved on any later day either', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 800 }), (known, days) => {
        const { outcome, earliest } = eligibility(known)
        if (outcome === 'approved' || earliest !== null) return
        expect(eligibility(later(known, addDays(known.today, days))).outcome).toBe('refused')
      }),
      runs,
    )
  })
})

describe('how the facts are written down changes nothing', () => {
  const same = (a: EligibilityFacts, b: EligibilityFacts) => {
    expect({ ...eligibility(b), inputs: null }).toEqual({ ...eligibility(a), inputs: null })
  }

  it('R19, R28 the order of the records', () => {
    fc.assert(
      fc.property(facts, (known) =>
        same(known, { ...known, registrations: [...(known.registrations ?? [])].reverse() }),
      ),
      runs,
    )
  })

  it('R19, R28 a registration split into touching pieces', () => {
    fc.assert(
      fc.property(facts, fc.nat(400), (known, after) => {
        const registrations = (known.registrations ?? []).flatMap((one): RegistrationFact[] => {
          const at = addDays(one.from, after)
          if (one.reason === 'void' || at <= one.from || (one.to !== null && at >= one.to)) return [one]
          return [
            { ...one, to: at, reason: 'movedOut' },
            { ...one, from: at },
          ]
        })
        same(known, { ...known, registrations })
      }),
      runs,
    )
  })

  it('R15 voided records', () => {
    fc.assert(
      fc.property(facts, registration, (known, extra) =>
        same(known, { ...known, registrations: [...(known.registrations ?? []), { ...extra, reason: 'void' }] }),
      ),
      runs,
    )
  })
})

describe('more never makes worse', () => {
  it('R19, R28 a registered day more', () => {
    fc.assert(
      fc.property(holder, day('2022-06-01', 1500), (known, extra) => {
        const more = {
          ...known,
          registrations: [
            ...(known.registrations ?? []),
            { from: extra, to: addDays(extra, 1), reason: 'movedOut' as const },
          ],
        }
        if (extra > known.today) return
        expect(outcomes[eligibility(more).outcome]).toBeGreaterThanOrEqual(outcomes[eligibility(known).outcome])
        expect(outcomes[endorsement(more).outcome]).toBeGreaterThanOrEqual(outcomes[endorsement(known).outcome])
      }),
      runs,
    )
  })

  it('R20, R28 an insured month more', () => {
    fc.assert(
      fc.property(holder, fc.constantFrom(...insuranceKinds), fc.nat(30), (known, type, ago) => {
        const month = shiftMonth(known.today.slice(0, 7), -ago)
        const more = {
          ...known,
          insurance: { ...known.insurance, [type]: [...(known.insurance?.[type] ?? []), month] },
        }
        expect(outcomes[eligibility(more).outcome]).toBeGreaterThanOrEqual(outcomes[eligibility(known).outcome])
        expect(outcomes[endorsement(more).outcome]).toBeGreaterThanOrEqual(outcomes[endorsement(known).outcome])
      }),
      runs,
    )
  })
})

describe('the cycle', () => {
  const order = ['valid', 'suspended', 'cancelled']
  const endorsements = fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 4 })

  it('R24, R30 moves only forward: valid, suspended, cancelled', () => {
    fc.assert(
      fc.property(day('2016-01-01', 3000), fc.nat(1500), fc.nat(400), (issuedOn, age, more) => {
        const state = (days: number) =>
          order.indexOf(cycle({ issuedOn, endorsedOn: [], today: addDays(issuedOn, days) }).state)
        expect(state(age + more)).toBeGreaterThanOrEqual(state(age))
      }),
      runs,
    )
  })

  it('R26, R27 an endorsement never shortens it; its dates stay in order', () => {
    fc.assert(
      fc.property(day('2016-01-01', 3000), endorsements, fc.nat(2000), (issuedOn, ages, extra) => {
        const endorsedOn = ages.map((age) => addDays(issuedOn, age))
        const today = addDays(issuedOn, 2000)
        const before = cycle({ issuedOn, endorsedOn: endorsedOn.filter((on) => on < addDays(issuedOn, extra)), today })
        const after = cycle({
          issuedOn,
          endorsedOn: [...endorsedOn.filter((on) => on < addDays(issuedOn, extra)), addDays(issuedOn, extra)],
          today,
        })
        expect(after.validUntil >= before.validUntil).toBe(true)
        expect(after.windowOpens < after.validUntil && after.validUntil < after.suspendedFrom).toBe(true)
        expect(after.suspendedFrom < after.lastMakeupDay && after.lastMakeupDay < after.cancelledOn).toBe(true)
      }),
      runs,
    )
  })

  it('R24 on time, the last day is the anniversary of the issue', () => {
    fc.assert(
      fc.property(day('2016-01-01', 3000), fc.integer({ min: 1, max: 6 }), (issuedOn, years) => {
        const endorsedOn = Array.from({ length: years }, (_, i) => addDays(addMonths(issuedOn, 12 * (i + 1)), -10))
        const today = endorsedOn.at(-1) ?? issuedOn
        expect(cycle({ issuedOn, endorsedOn, today }).validUntil).toBe(addMonths(issuedOn, 12 * (years + 1)))
      }),
      runs,
    )
  })
})
