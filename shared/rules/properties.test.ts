/** What must hold for everybody: thousands of made-up people, each property at least a thousand times. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import fc from 'fast-check'
import { addDays, addYears, daysBetween, monthRange, shiftMonth, type Day, type Month } from '../model/day'
import type { Decision, Finding } from '../model/decision'
import { insuranceTypes } from '../model/registers'
import { coverage, isCovered, type RegistrationFact } from './coverage'
import { cycle, type LastDayMode } from './cycle'
import { eligibility, type EligibilityFacts } from './eligibility'
import { endorsement, type EndorsementFacts } from './endorsement'
import { lastExpectedMonth, type Insurance } from './insurance'
import { replay } from './replay'
import { talentClassNames } from './talent'

const runs = { numRuns: 1000 }
const outcomes = { refused: 0, referred: 1, approved: 2 }

/* People. Days are counted from today, most of them near the days on which the law turns. */

const near = (...days: number[]) => fc.constantFrom(...days.flatMap((n) => [n - 1, n, n + 1]))
const gap = fc.oneof(near(1, 30), fc.integer({ min: 2, max: 120 }))
const length = fc.oneof(near(30, 240, 365), fc.integer({ min: 1, max: 400 }))

const stays = fc
  .record({
    start: fc.oneof(near(-365, -366, -240, -730), fc.integer({ min: -900, max: 40 })),
    pieces: fc.array(fc.record({ length, gap }), { maxLength: 3 }),
    end: fc.oneof(
      { weight: 5, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 500 }) },
    ),
  })
  .map(({ start, pieces, end }) => {
    let from = start
    const before = pieces.map((piece) => {
      const stay = { from, to: from + piece.length, isVoid: false }
      from = stay.to + piece.gap
      return stay
    })
    return [...before, { from, to: end === null ? null : from + end, isVoid: false }]
  })

const stray = fc
  .record({ from: fc.integer({ min: -800, max: 60 }), length: fc.nat(300), isVoid: fc.boolean() })
  .map(({ from, length, isVoid }) => ({ from, to: from + length, isVoid }))

const registrations = (today: Day) =>
  fc
    .tuple(
      fc.oneof({ weight: 9, arbitrary: stays }, { weight: 1, arbitrary: fc.constant([]) }),
      fc.array(stray, { maxLength: 2 }),
    )
    .chain(([some, others]) =>
      fc.shuffledSubarray([...some, ...others], { minLength: some.length + others.length }).map((all) =>
        all.map(({ from, to, isVoid }): RegistrationFact => ({
          from: addDays(today, from),
          to: to === null ? null : addDays(today, to),
          reason: to === null ? null : isVoid ? 'void' : 'movedOut',
        })),
      ),
    )

/** Months paid, newest first: long runs with holes, runs that stopped, nothing. */
const history = fc.oneof(
  fc.constant<boolean[]>([]),
  fc
    .record({ stopped: fc.constantFrom(0, 0, 0, 1, 6), run: fc.integer({ min: 1, max: 30 }) })
    .map(({ stopped, run }) => Array.from({ length: stopped + run }, (_, ago) => ago >= stopped)),
  fc.array(
    fc.nat(5).map((n) => n > 0),
    { minLength: 5, maxLength: 30 },
  ),
)

const insurance = (last: Month): fc.Arbitrary<Insurance> =>
  fc
    .record(Object.fromEntries(insuranceTypes.map((type) => [type, history])), { requiredKeys: ['pension'] })
    .map((all) =>
      Object.fromEntries(
        Object.entries(all).map(([type, paid]) => [
          type,
          (paid ?? []).flatMap((isPaid, ago) => (isPaid ? [shiftMonth(last, -ago)] : [])),
        ]),
      ),
    )

const rarely = <T, U>(usual: fc.Arbitrary<T>, rare: U, weight = 15) =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: fc.constant(rare) })

const talent = fc.record({
  class: fc.constantFrom(...Object.keys(talentClassNames), 'partTimeDegree'),
  verified: fc.boolean(),
})
const student = (today: Day) =>
  fc
    .record({
      schoolType: fc.constantFrom('seniorHigh', 'university', 'technical', 'other'),
      fullTime: fc.constantFrom(true, true, true, false),
      from: fc.integer({ min: -700, max: 300 }),
      length: fc.option(fc.integer({ min: -5, max: 900 })),
    })
    .map(({ from, length, ...rest }) => ({
      ...rest,
      from: addDays(today, from),
      to: length === null ? null : addDays(today, from + length),
    }))

const today = fc.oneof(
  fc.integer({ min: 0, max: 2200 }).map((n) => addDays('2022-01-01', n)),
  fc.constantFrom('2024-02-28', '2024-02-29', '2024-03-01', '2025-02-28', '2025-12-31', '2026-01-09', '2026-01-10'),
)

const facts: fc.Arbitrary<EligibilityFacts> = fc.tuple(today, fc.constantFrom(0, 1, 1)).chain(([on, lag]) =>
  fc.record({
    today: fc.constant(on),
    registrations: rarely(registrations(on), null, 40),
    insurance: rarely(insurance(shiftMonth(on.slice(0, 7), -lag)), null, 40),
    insurancePostedThrough: rarely(fc.constant(shiftMonth(on.slice(0, 7), -lag)), null, 40),
    talent: fc.oneof(
      { weight: 16, arbitrary: fc.constant(null) },
      { weight: 4, arbitrary: talent },
      { weight: 1, arbitrary: fc.constant('unanswered' as const) },
    ),
    student: fc.oneof(
      { weight: 12, arbitrary: fc.constant(null) },
      { weight: 6, arbitrary: student(on) },
      { weight: 1, arbitrary: fc.constant('unanswered' as const) },
    ),
    idType: rarely(fc.constant('111'), '516', 60),
    hukou: rarely(rarely(fc.constant('other' as const), 'shenzhen' as const, 60), null, 60),
  }),
)

const holder: fc.Arbitrary<EndorsementFacts> = fc
  .tuple(
    facts,
    fc.oneof(near(305, 365, 366, 1095, 1096), fc.nat(1300)),
    fc.array(fc.oneof(near(305, 365, 730, 1095), fc.nat(1300)), { maxLength: 2 }),
  )
  .map(([known, age, ages]) => {
    const issuedOn = addDays(known.today, -age)
    const endorsedOn = ages.map((days) => addDays(issuedOn, days)).filter((on) => on <= known.today)
    return { ...known, permit: { issuedOn, endorsedOn } }
  })

/* What a forecast assumes. */

const lastOf = ({ today, insurancePostedThrough }: EligibilityFacts) => lastExpectedMonth(today, insurancePostedThrough)

/** The same person on a later day: registrations as they stand, what was insured in the newest month going on, posted on the 1st. */
const later = <T extends EligibilityFacts>(known: T, on: Day): T => {
  const last = lastOf(known)
  if (last === null) return { ...known, today: on }
  const before = shiftMonth(on.slice(0, 7), -1)
  const posted = before > last ? before : last
  const more = monthRange(shiftMonth(last, 1), posted)
  const insurance =
    known.insurance &&
    Object.fromEntries(
      Object.entries(known.insurance).map(([type, months]) => [
        type,
        months.includes(last) ? [...months, ...more] : months,
      ]),
    )
  return { ...known, today: on, insurance, insurancePostedThrough: posted }
}

const isRegistered = ({ registrations, today }: EligibilityFacts) => isCovered(coverage(registrations ?? []), today)
const isForecast = ({ outcome, earliest }: Decision): boolean => outcome === 'refused' && earliest !== null

/** How often each thing happened, so that a property that saw nothing fails. */
const tally = () => {
  const seen: Record<string, number> = {}
  return {
    saw: (what: string | null) => {
      if (what) seen[what] = (seen[what] ?? 0) + 1
    },
    often: (atLeast: Record<string, number>) => {
      const tooRare = Object.entries(atLeast).filter(([what, times]) => (seen[what] ?? 0) < times)
      expect({ tooRare, seen }).toEqual({ tooRare: [], seen })
    },
  }
}

type Ask<Facts> = (facts: Facts) => Decision

const isSilent = ({ findings }: Decision) => findings.some(({ state }) => state === 'unknown')

/** D is the first day of all: refused on every day before it, or at least not approved while a register is silent; approved on it. */
const keepsItsWord = <Facts extends EligibilityFacts>(ask: Ask<Facts>, known: Facts, everyDay: boolean) => {
  const decision = ask(known)
  const { earliest, outcome } = decision
  if (earliest === null) throw new Error('no forecast')
  const days = everyDay ? daysBetween(known.today, earliest) : 1
  const before = Array.from({ length: days }, (_, i) => ask(later(known, addDays(earliest, -1 - i))).outcome)
  const expected = isSilent(decision) ? ['refused', 'referred'] : ['refused']
  expect({ outcome, days: days > 0, early: before.filter((one) => !expected.includes(one)) }).toEqual({
    outcome: 'refused',
    days: true,
    early: [],
  })
  expect(ask(later(known, earliest)).outcome).toBe('approved')
}

/** Days on which something might turn, and some others. */
const turns = ({ today, registrations, student }: EligibilityFacts): Day[] => [
  ...(registrations ?? []).flatMap(({ from, to }) =>
    [from, to ?? from].flatMap((day) => [0, 1, 239, 240, 364, 365, 366].map((n) => addDays(day, n))),
  ),
  ...Array.from({ length: 26 }, (_, i) => `${shiftMonth(today.slice(0, 7), i + 1)}-01`),
  ...(student && student !== 'unanswered' ? [student.from, student.to ?? student.from] : []),
  ...['2026-01-10', addYears(today, 1), addYears(today, 2), addYears(today, 3)],
]

const neverApproved = <Facts extends EligibilityFacts>(ask: Ask<Facts>, known: Facts) => {
  const approved = turns(known).filter((on) => on > known.today && ask(later(known, on)).outcome === 'approved')
  expect(approved).toEqual([])
}

describe.each<[string, fc.Arbitrary<EligibilityFacts>, Ask<never>, Record<string, number>]>([
  [
    'R19–R22 eligibility',
    facts,
    eligibility as Ask<never>,
    {
      forecast: 150,
      none: 40,
      'forecast residenceAndWork': 100,
      'forecast student': 4,
      'refused none': 100,
      'approved residenceAndWork': 50,
      'approved talent': 5,
      'approved student': 12,
      'referred none': 15,
    },
  ],
  [
    'R25–R30 endorsement',
    holder as fc.Arbitrary<EligibilityFacts>,
    endorsement as Ask<never>,
    {
      forecast: 150,
      none: 60,
      'forecast residenceAndWork': 80,
      'forecast student': 1,
      'approved residenceAndWork': 80,
      'approved talent': 1,
      'approved student': 1,
      'refused none': 100,
    },
  ],
])('the forecast keeps its word: %s', (_, people, asked, often) => {
  const ask = asked as Ask<EligibilityFacts>

  it('refused on D−1, approved on D; who has no forecast is approved on no later day', () => {
    const { saw, often: atLeast } = tally()
    fc.assert(
      fc.property(people, (known) => {
        const decision = ask(known)
        saw(`${decision.outcome} ${decision.earliest ? decision.route : 'none'}`)
        if (isForecast(decision)) {
          saw('forecast')
          saw(`forecast ${decision.route}`)
          keepsItsWord(ask, known, false)
        } else if (decision.outcome === 'refused' && isRegistered(known)) {
          saw('none')
          neverApproved(ask, known)
        }
        if (decision.outcome === 'approved') expect(decision.earliest).toBe(known.today)
      }),
      { numRuns: 1500 },
    )
    atLeast(often)
  })

  it('day by day, none before D is approved', () => {
    fc.assert(
      fc.property(people, (known) => {
        fc.pre(isForecast(ask(known)))
        keepsItsWord(ask, known, true)
      }),
      { numRuns: 120, maxSkipsPerRun: 100 },
    )
  })

  it('each finding is unmet on the day before its own day, and met on it', () => {
    const { saw, often: atLeast } = tally()
    fc.assert(
      fc.property(people, (known) => {
        for (const { condition, state, earliest } of ask(known).findings) {
          if (state !== 'unmet' || earliest === null) continue
          saw(condition)
          const on = (day: Day) => ask(later(known, day)).findings.find((one) => one.condition === condition)?.state
          expect([condition, on(addDays(earliest, -1)), on(earliest)]).toEqual([condition, 'unmet', 'met'])
        }
      }),
      runs,
    )
    atLeast({ student: 5 })
  })

  it('R35 a decision is made again from its stored text', () => {
    fc.assert(
      fc.property(people, (known) => {
        const stored = JSON.parse(JSON.stringify(ask(known))) as Decision
        expect(replay(stored)).toEqual(stored)
      }),
      runs,
    )
  })
})

describe('how the facts are written down changes nothing', () => {
  const answers = (known: EndorsementFacts) =>
    [eligibility(known), endorsement(known)].map((decision) => ({ ...decision, inputs: null }))
  const same = (change: (known: EndorsementFacts, extra: RegistrationFact[]) => EndorsementFacts) => {
    let changed = 0
    fc.assert(
      fc.property(holder, fc.array(stray, { minLength: 1, maxLength: 3 }), (known, others) => {
        const extra = others.map(({ from, to }): RegistrationFact => ({
          from: addDays(known.today, from),
          to: addDays(known.today, to),
          reason: 'movedOut',
        }))
        const other = change(known, extra)
        if (JSON.stringify(other) !== JSON.stringify(known)) changed += 1
        expect(answers(other)).toEqual(answers(known))
      }),
      runs,
    )
    expect(changed).toBeGreaterThan(500)
  }

  it('R19, R28 the order of the records, and of the months', () => {
    same((known) => ({
      ...known,
      registrations: known.registrations && [...known.registrations].reverse(),
      insurance: known.insurance && {
        ...known.insurance,
        pension: [...(known.insurance.pension ?? [])].reverse(),
      },
      permit: { ...known.permit, endorsedOn: [...known.permit.endorsedOn].reverse() },
    }))
  })

  it('R19, R28 a registration split into touching pieces', () => {
    same((known, extra) => ({
      ...known,
      registrations:
        known.registrations &&
        known.registrations.flatMap((one) => {
          const at = addDays(one.from, Math.abs(daysBetween(known.today, extra[0]?.from ?? known.today)))
          if (at <= one.from || (one.to !== null && at >= one.to)) return [one]
          const reason = one.reason ?? 'movedOut'
          return [
            { ...one, to: at, reason },
            { ...one, from: at },
          ]
        }),
    }))
  })

  it('R15 voided records never count, nor does one that ended on the day it began', () => {
    same((known, extra) => ({
      ...known,
      registrations: known.registrations && [
        ...known.registrations,
        ...extra.map((one) => ({ ...one, reason: 'void' as const })),
        ...extra.map((one) => ({ ...one, to: one.from })),
      ],
    }))
  })
})

describe('more never makes worse', () => {
  /** No worse outcome; where both are refused, no later day, and never none where there was one. */
  const noWorse = (before: Decision, after: Decision) => {
    expect(outcomes[after.outcome]).toBeGreaterThanOrEqual(outcomes[before.outcome])
    if (before.outcome !== 'refused' || after.outcome !== 'refused' || before.earliest === null) return
    expect(after.earliest !== null && after.earliest <= before.earliest).toBe(true)
  }
  const check = (pair: (known: EndorsementFacts, days: number, n: number) => [EndorsementFacts, EndorsementFacts]) => {
    const { saw, often } = tally()
    const when = fc.oneof(near(0, -30, -365), fc.integer({ min: -800, max: 0 }))
    fc.assert(
      fc.property(holder, when, fc.nat(60), (known, days, n) => {
        const [less, more] = pair(known, days, n)
        for (const ask of [eligibility, endorsement] as Ask<EndorsementFacts>[]) {
          const [before, after] = [ask(less), ask(more)]
          noWorse(before, after)
          saw(after.outcome === before.outcome && after.earliest === before.earliest ? 'same' : 'better')
        }
      }),
      runs,
    )
    often({ better: 10, same: 300 })
  }

  it('R19, R28 registered days more', () => {
    check((known, days, n) => {
      const from = addDays(known.today, days)
      const more = { from, to: addDays(from, n % 3 === 0 ? 1 : n), reason: 'movedOut' as const }
      return [known, { ...known, registrations: known.registrations && [...known.registrations, more] }]
    })
  })

  it('R20, R28 an insured month more', () => {
    check((known, days, n) => {
      const type = insuranceTypes.find((one) => known.insurance?.[one]?.length) ?? 'pension'
      const paid = known.insurance?.[type] ?? []
      const less = paid.filter((_, i) => i !== n % Math.min(12, paid.length))
      const extra = shiftMonth(lastOf(known) ?? '2024-01', Math.ceil(days / 30))
      const withMonths = (months: readonly Month[]) => ({
        ...known,
        insurance: known.insurance && { ...known.insurance, [type]: months },
      })
      return [withMonths(less), withMonths([...paid, extra])]
    })
  })
})

describe('what is said to break it breaks it', () => {
  const findingsOf = (known: EndorsementFacts) => [...eligibility(known).findings, ...endorsement(known).findings]
  const findingOf = (known: EndorsementFacts, condition: string) =>
    findingsOf(known).find((one) => one.condition === condition)
  const days = ({ breaks }: Pick<Finding, 'breaks'>) => breaks?.match(/\d{4}-\d{2}-\d{2}/g) ?? []
  const left = (known: EndorsementFacts, on: Day): EndorsementFacts => ({
    ...known,
    registrations: (known.registrations ?? []).flatMap((one): RegistrationFact[] =>
      one.reason === 'void' || (one.to !== null && one.to <= on)
        ? [one]
        : one.from < on
          ? [{ ...one, to: on, reason: 'movedOut' }]
          : [],
    ),
  })

  it('R19 leaving today, one may come back until that day and no later', () => {
    const { saw, often } = tally()
    fc.assert(
      fc.property(holder, (known) => {
        const finding = findingOf(known, 'continuousResidence')
        const told = finding ? days(finding) : []
        if (!finding || told.length === 0) return
        const isHere = finding.breaks?.startsWith('中断') === true
        saw(isHere ? 'here' : 'left')
        const [since, leaving, until] = isHere
          ? [finding.found.slice(0, 10), told[0] ?? '', told[1] ?? '']
          : [told[1] ?? '', known.today, told[0] ?? '']
        const gone = left(known, leaving)
        const back = (on: Day) => ({
          ...gone,
          today: addYears(on, 1),
          registrations: [...(gone.registrations ?? []), { from: on, to: null, reason: null }],
        })
        const start = (facts: EndorsementFacts) => findingOf(facts, 'continuousResidence')?.found.slice(0, 10)
        expect(start(back(until))).toBe(since)
        expect(start(back(addDays(until, 1)))).toBe(addDays(until, 1))
      }),
      runs,
    )
    often({ here: 150, left: 2 })
  })

  it('R20, R28 insurance that stops falls short on that day and not before', () => {
    const { saw, often } = tally()
    fc.assert(
      fc.property(holder, (known) => {
        for (const { condition, state, breaks } of findingsOf(known)) {
          if (!['socialInsurance', 'insuranceMonths'].includes(condition) || state !== 'met') continue
          const on = days({ breaks: breaks ?? null }).at(-1) ?? ''
          saw(breaks?.includes('已经停缴') ? `${condition} stopped` : condition)
          const stopped = (day: Day) => ({
            ...known,
            today: day,
            insurancePostedThrough: later(known, day).insurancePostedThrough,
          })
          expect(findingOf(stopped(addDays(on, -1)), condition)?.state).toBe('met')
          expect(findingOf(stopped(on), condition)?.state).toBe('unmet')
        }
      }),
      runs,
    )
    often({ socialInsurance: 100, insuranceMonths: 100, 'socialInsurance stopped': 1, 'insuranceMonths stopped': 1 })
  })

  it('R20, R28 a month missed on the way delays the type that it is told of', () => {
    const { saw, often } = tally()
    fc.assert(
      fc.property(holder, fc.nat(30), (known, n) => {
        const one = { ...known, insurance: known.insurance && { pension: known.insurance.pension } } as EndorsementFacts
        for (const { condition, state, earliest, breaks } of findingsOf(one)) {
          if (!['socialInsurance', 'insuranceMonths'].includes(condition) || state !== 'unmet' || !earliest) continue
          const named = breaks?.match(/\d{4}-\d{2}/g) ?? []
          const range = monthRange(named[0] ?? '', named.at(-1) ?? '')
          saw(condition)
          const then = later(one, earliest)
          const missed = range[n % range.length]
          const pension = (then.insurance?.pension ?? []).filter((month) => month !== missed)
          expect(findingOf({ ...then, insurance: { pension } }, condition)?.state).toBe('unmet')
        }
      }),
      runs,
    )
    often({ socialInsurance: 100, insuranceMonths: 30 })
  })

  it('R28 days of residence fall short on that day, or after that many days', () => {
    const { saw, often } = tally()
    fc.assert(
      fc.property(holder, (known) => {
        const finding = findingOf(known, 'residenceDays')
        const [on] = finding ? days(finding) : []
        if (!finding?.breaks || !on) return
        const state = (facts: EndorsementFacts, day: Day) => findingOf({ ...facts, today: day }, 'residenceDays')?.state
        const spare = /最多还能断 (\d+) 天/.exec(finding.breaks)?.[1]
        if (spare !== undefined) {
          saw('spare')
          const closes = days(finding)[1] ?? ''
          const without = (many: number) => ({
            ...known,
            registrations: coverage(known.registrations ?? []).flatMap(({ from, to }): RegistrationFact[] => [
              { from, to: [to ?? '2099-01-01', on].sort()[0] ?? on, reason: 'movedOut' },
              { from: [from, addDays(on, many)].sort()[1] ?? on, to: to ?? '2099-01-01', reason: 'movedOut' },
            ]),
          })
          const isWhole = coverage(known.registrations ?? []).some(
            ({ from, to }) => from <= on && (to === null || to > closes),
          )
          expect(state(without(Number(spare)), closes)).toBe('met')
          if (isWhole) expect(state(without(Number(spare) + 1), closes)).toBe('unmet')
        } else if (finding.state === 'met') {
          saw('left')
          const [leaving, lost] = finding.breaks.startsWith('如果') ? [on, days(finding)[1] ?? ''] : [known.today, on]
          const gone = left(known, leaving)
          expect(state(gone, addDays(lost, -1))).toBe('met')
          expect(state(gone, lost)).toBe('unmet')
        } else {
          saw('missing')
          expect(finding.earliest).toBe(on)
        }
      }),
      runs,
    )
    often({ spare: 50, left: 100, missing: 100 })
  })
})

describe('the cycle', () => {
  const order = ['valid', 'suspended', 'cancelled']
  const modes = fc.constantFrom<LastDayMode>('anniversary', 'dayBefore')
  const issued = fc.oneof(
    fc.integer({ min: 0, max: 3600 }).map((n) => addDays('2016-01-01', n)),
    fc.constantFrom('2016-02-29', '2020-02-29', '2024-02-29', '2023-02-28', '2023-03-01'),
  )
  const ages = fc.array(fc.oneof(near(305, 365, 366, 670, 730, 1035, 1095), fc.nat(2000)), { maxLength: 4 })
  const age = fc.oneof(near(365, 366, 1095, 1096), fc.nat(1500))

  it('R24, R30 moves only forward: valid, suspended, cancelled', () => {
    const { saw, often } = tally()
    fc.assert(
      fc.property(
        issued,
        ages,
        age,
        fc.oneof(near(1), fc.nat(800)),
        modes,
        (issuedOn, days, first, more, lastDayMode) => {
          const endorsedOn = days.map((n) => addDays(issuedOn, n)).filter((on) => on <= addDays(issuedOn, first))
          const state = (days: number) =>
            cycle({ issuedOn, endorsedOn, today: addDays(issuedOn, days), lastDayMode }).state
          saw(`${state(first)} ${state(first + more)}`)
          expect(order.indexOf(state(first + more))).toBeGreaterThanOrEqual(order.indexOf(state(first)))
        },
      ),
      { numRuns: 3000 },
    )
    often({ 'valid valid': 100, 'valid suspended': 100, 'suspended suspended': 100, 'suspended cancelled': 50 })
  })

  it('R24 each state holds exactly between its dates', () => {
    fc.assert(
      fc.property(issued, ages, age, modes, (issuedOn, days, first, lastDayMode) => {
        const today = addDays(issuedOn, first)
        const endorsedOn = days.map((n) => addDays(issuedOn, n)).filter((on) => on <= today)
        const now = cycle({ issuedOn, endorsedOn, today, lastDayMode })
        const state = (on: Day) => cycle({ issuedOn, endorsedOn, today: on > today ? on : today, lastDayMode }).state
        if (now.validUntil >= today) expect(state(now.validUntil)).toBe('valid')
        if (now.suspendedFrom >= today) expect(state(now.suspendedFrom)).toBe('suspended')
        if (now.lastMakeupDay >= today) expect(['valid', 'suspended']).toContain(state(now.lastMakeupDay))
        if (now.cancelledOn >= today) expect(state(now.cancelledOn)).toBe('cancelled')
        expect(daysBetween(now.windowOpens, now.validUntil)).toBe(60)
        expect(daysBetween(now.validUntil, now.suspendedFrom)).toBe(1)
        expect(daysBetween(now.lastMakeupDay, now.cancelledOn)).toBe(1)
        expect([730, 731]).toContain(daysBetween(now.validUntil, now.lastMakeupDay))
      }),
      runs,
    )
  })

  it('R26, R27 an endorsement never shortens it', () => {
    let longer = 0
    fc.assert(
      fc.property(issued, ages, age, modes, (issuedOn, days, extra, lastDayMode) => {
        const on = addDays(issuedOn, extra)
        const endorsedOn = days.map((n) => addDays(issuedOn, n)).filter((one) => one < on)
        const before = cycle({ issuedOn, endorsedOn, today: on, lastDayMode })
        const after = cycle({ issuedOn, endorsedOn: [...endorsedOn, on], today: on, lastDayMode })
        if (after.validUntil > before.validUntil) longer += 1
        expect(after.validUntil >= before.validUntil).toBe(true)
        expect(order.indexOf(after.state)).toBeLessThanOrEqual(order.indexOf(before.state))
      }),
      runs,
    )
    expect(longer).toBeGreaterThan(200)
  })

  it('R24, R26 on time, the last day is the anniversary of the issue', () => {
    fc.assert(
      fc.property(issued, fc.integer({ min: 1, max: 6 }), fc.nat(60), (issuedOn, years, early) => {
        const endorsedOn = Array.from({ length: years }, (_, i) => addDays(addYears(issuedOn, i + 1), -early))
        const today = endorsedOn.at(-1) ?? issuedOn
        expect(cycle({ issuedOn, endorsedOn, today }).validUntil).toBe(addYears(issuedOn, years + 1))
      }),
      runs,
    )
  })
})

describe("the machine's time zone", () => {
  const script = `
    import { readFileSync } from 'node:fs'
    import { eligibility } from './eligibility'
    import { endorsement } from './endorsement'
    import { cycle } from './cycle'
    for (const line of readFileSync(0, 'utf8').split('\\n')) {
      const facts = JSON.parse(line)
      console.log(JSON.stringify([eligibility(facts), endorsement(facts), cycle({ ...facts.permit, today: facts.today })]))
    }
    console.log(new Date(2026, 10, 22).getTimezoneOffset())`

  it('changes no answer: byte for byte the same under UTC, Shanghai and Los Angeles', () => {
    const input = fc
      .sample(holder, 2000)
      .map((known) => JSON.stringify(known))
      .join('\n')
    const lines = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles'].map((TZ) => {
      const tsx = path.resolve('node_modules/.bin/tsx')
      const options = { cwd: __dirname, env: { ...process.env, TZ }, input, maxBuffer: 1e9, encoding: 'utf8' } as const
      const { stdout, stderr } = spawnSync(tsx, ['--eval', script], options)
      expect(stderr).toBe('')
      return stdout.trim().split('\n')
    })
    const [utc, shanghai, losAngeles] = lines
    expect(lines.map((one) => one.at(-1))).toEqual(['0', '-480', '480'])
    expect(utc?.length).toBe(2001)
    expect(shanghai?.slice(0, -1)).toEqual(utc?.slice(0, -1))
    expect(losAngeles?.slice(0, -1)).toEqual(utc?.slice(0, -1))
  })
})
