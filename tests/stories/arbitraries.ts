/** Lives made up at random: somebody arrives, works or studies, moves, applies, endorses in time or late or not at all. */
import fc from 'fast-check'
import { insuranceTypes, monthFrom, monthText, ways } from './evaluator'
import type { Deed, KeyDay, Paid, Register, Silence, Step, Story, Way, When } from './story'

const later = (days: number): When => ({ kind: 'later', days })
const exactly = (days: number): When => ({ kind: 'later', days, exact: true })
const at = (key: KeyDay, plus = 0): When => ({ kind: 'key', key, plus })
const step = (when: When, deed: Deed): Step => ({ when, ...deed })

const way: fc.Arbitrary<Way> = fc.oneof(
  { weight: 5, arbitrary: fc.constant('once' as const) },
  { weight: 2, arbitrary: fc.constantFrom('again' as const, 'twin' as const, 'rivals' as const) },
)
const register: fc.Arbitrary<Register> = fc.constantFrom(
  'population',
  'socialInsurance',
  'education',
  'talent',
  'photo',
)
const silence: fc.Arbitrary<Silence | undefined> = fc.oneof(
  { weight: 7, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.record({ register, days: fc.constantFrom(0, 0, 1, 3) }) },
)
const photo = fc.oneof(
  { weight: 12, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom('unknown' as const, 'old' as const) },
)

const by = fc.oneof(
  { weight: 6, arbitrary: fc.constant('best' as const) },
  { weight: 1, arbitrary: fc.constantFrom(...ways) },
)
const applying: fc.Arbitrary<Deed> = fc.record({ do: fc.constant('apply' as const), by, way, silence, photo })
const endorsing: fc.Arbitrary<Deed> = fc.record({ do: fc.constant('endorse' as const), way, silence })
const look: Deed = { do: 'look' }

/** Around the thirty days that a gap may have. */
const gap = fc.constantFrom(0, 1, 12, 29, 30, 30, 31, 31, 31, 45)
const room = fc.nat({ max: 5 })

const moving: fc.Arbitrary<readonly Step[]> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.integer({ min: 5, max: 60 }), gap, room)
      .map(([after, days, to]) => [
        step(later(after), { do: 'moveOut', ago: 0, which: 'newest' }),
        step(exactly(days), { do: 'moveIn', room: to }),
      ]),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 1, max: 9 }), fc.nat({ max: 30 }), room)
      .map(([after, ago, days, to]) => [
        step(later(after), { do: 'moveOut', ago, which: 'newest' }),
        step(exactly(days), { do: 'moveIn', room: to }),
      ]),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 1, max: 40 }), room)
      .map(([after, days, to]) => [
        step(later(after), { do: 'moveIn', room: to }),
        step(exactly(days), { do: 'moveOut', ago: 0, which: 'oldest' }),
      ]),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 5, max: 90 }), fc.constantFrom('newest' as const, 'oldest' as const), room)
      .map(([after, which, to]) => [
        step(later(after), { do: 'wrong', which }),
        step(later(0), { do: 'moveIn', room: to }),
      ]),
  },
)

const firstMonth = monthFrom('2022-01')
const lastMonth = monthFrom('2028-12')
const range = (from: number, to: number | null): string => `${monthText(from)}..${to === null ? '' : monthText(to)}`

const insuranceType = fc.constantFrom(...insuranceTypes)

/** Steady, with holes, from one type to another, short, or nothing at all. */
const paid: fc.Arbitrary<readonly Paid[]> = fc.oneof(
  { weight: 4, arbitrary: insuranceType.map((type): Paid[] => [[type, range(firstMonth, null)]]) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        insuranceType,
        fc.array(fc.tuple(fc.integer({ min: 5, max: 20 }), fc.integer({ min: 1, max: 7 })), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.nat({ max: 30 }),
      )
      .map(([type, pieces, begin]): Paid[] => {
        let month = firstMonth + begin
        const lines: Paid[] = pieces.map(([months, hole]) => {
          const line: Paid = [type, range(month, month + months - 1)]
          month += months + hole
          return line
        })
        return month < lastMonth ? [...lines, [type, range(month, null)]] : lines
      }),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.shuffledSubarray([...insuranceTypes], { minLength: 2, maxLength: 3 }), fc.integer({ min: 4, max: 30 }))
      .map(([types, each]): Paid[] =>
        types.map((type, i) => [
          type,
          range(
            monthFrom('2023-06') + i * each,
            i === types.length - 1 ? null : monthFrom('2023-06') + (i + 1) * each - 1,
          ),
        ]),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(insuranceType, fc.nat({ max: 40 }), fc.integer({ min: 11, max: 19 }))
      .map(([type, begin, months]): Paid[] => [[type, range(firstMonth + begin, firstMonth + begin + months - 1)]]),
  },
  { weight: 1, arbitrary: fc.constant([]) },
)
const lag = fc.oneof(
  { weight: 7, arbitrary: fc.constant(1) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constant(2) },
)
const insured: fc.Arbitrary<Deed> = fc.record({ do: fc.constant('insured' as const), paid, lag })

const talentRecord = fc.record({
  class: fc.constantFrom('fullTimeCollege', 'returnee', 'overseasTalent', 'talentCard', 'partTimeBachelor'),
  verified: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
})
const schoolRecord = fc.record({
  schoolType: fc.constantFrom(
    'university',
    'seniorHigh',
    'technical',
    'vocationalHigh',
    'secondaryVocational',
    'other',
  ),
  fullTime: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  from: fc.constantFrom('2022-09-01', '2023-09-01', '2024-02-26'),
  to: fc.constantFrom('2024-06-30', '2025-06-30', '2025-07-01', '2026-06-30', '2026-07-10', null),
})

const direct: fc.Arbitrary<readonly Deed[]> = fc.oneof(
  { weight: 5, arbitrary: fc.constant([]) },
  { weight: 3, arbitrary: talentRecord.map((record): Deed[] => [{ do: 'talent', record }]) },
  { weight: 2, arbitrary: schoolRecord.map((record): Deed[] => [{ do: 'school', record }]) },
)

/** What comes between: a move, another job, a talent certified or not any more. */
const incident: fc.Arbitrary<readonly Step[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 5, arbitrary: moving },
  { weight: 3, arbitrary: fc.tuple(moving, moving).map((parts) => parts.flat()) },
  { weight: 2, arbitrary: insured.map((deed) => [step(later(11), deed)]) },
  { weight: 1, arbitrary: talentRecord.map((record) => [step(later(9), { do: 'talent', record })]) },
  { weight: 1, arbitrary: fc.constant([step(later(9), { do: 'talent', record: null })]) },
)

const soon = fc.nat({ max: 25 })

/** To a permit: tried too early perhaps, then on the day that was told and on the day before it. */
const permitted: fc.Arbitrary<readonly Step[]> = fc
  .tuple(fc.boolean(), applying, fc.boolean(), applying, applying, soon, fc.boolean())
  .map(([early, first, eve, second, third, days, back]) => [
    ...(early ? [step(later(days), first)] : []),
    ...(eve ? [step(at('forecast', -1), second)] : []),
    step(at('forecast'), third),
    ...(back ? [step(later(0), { do: 'withdraw' }), step(later(1), third)] : []),
  ])

const replacing: fc.Arbitrary<Deed> = fc.record({
  do: fc.constant('replace' as const),
  way,
  reason: fc.constantFrom('damaged' as const, 'changed' as const, 'destroyed' as const, 'lost' as const),
})
const paying: fc.Arbitrary<Deed> = fc.record({
  do: fc.constant('pay' as const),
  way: fc.constantFrom('once' as const, 'again' as const, 'twin' as const, 'lost' as const),
})

/** A card that is collected, lost, replaced; paid for at once, on the last day, too late or not at all. */
const cards: fc.Arbitrary<readonly Step[]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant([]) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(0, 1, 7, 14, 15, 16, 30), fc.boolean(), paying, paying, replacing, replacing)
      .map(([days, back, one, two, first, second]) => [
        step(later(2), one),
        step(later(1), { do: 'collect' }),
        step(later(4), first),
        ...(back ? [step(later(0), { do: 'withdraw' }), step(later(0), first)] : []),
        step(exactly(days), two),
        step(later(3), second),
        step(later(2), { do: 'collect' }),
      ]),
  },
)

/** 自动签注, agreed to or ended. */
const standingWord: fc.Arbitrary<readonly Step[]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant([]) },
  { weight: 3, arbitrary: fc.constant([step(later(1), { do: 'consent', given: true })]) },
  { weight: 1, arbitrary: fc.constant([step(later(1), { do: 'consent', given: false })]) },
)

const few = fc.integer({ min: 1, max: 58 })

/** A year of a permit, and how it ends. */
const year: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    standingWord,
    cards,
    incident,
    fc.oneof(
      { weight: 3, arbitrary: fc.tuple(endorsing).map(([one]) => [step(at('windowOpens'), one)]) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(endorsing, endorsing)
          .map(([one, two]) => [step(at('windowOpens', -1), one), step(at('windowOpens'), two)]),
      },
      {
        weight: 3,
        arbitrary: fc.tuple(endorsing, few).map(([one, days]) => [step(at('windowOpens', days), one)]),
      },
      { weight: 3, arbitrary: endorsing.map((one) => [step(at('validUntil'), one)]) },
      {
        weight: 3,
        arbitrary: endorsing.map((one) => [step(at('validUntil', 1), look), step(later(0), one)]),
      },
      {
        weight: 3,
        arbitrary: fc
          .tuple(endorsing, fc.integer({ min: 2, max: 500 }))
          .map(([one, days]) => [step(at('validUntil', days), one)]),
      },
      { weight: 2, arbitrary: endorsing.map((one) => [step(at('lastMakeupDay'), one)]) },
      { weight: 4, arbitrary: fc.constant([step(at('validUntil', 1), look)]) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(endorsing, applying, permitted)
          .map(([one, two, again]) => [
            step(at('lastMakeupDay'), look),
            step(later(0), two),
            step(at('lastMakeupDay', 1), one),
            ...again,
          ]),
      },
    ),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: endorsing.map((one) => [step(later(3), one)]) },
      { weight: 1, arbitrary: applying.map((one) => [step(later(5), one)]) },
      { weight: 1, arbitrary: endorsing.map((one) => [step(later(0), { do: 'withdraw' }), step(later(0), one)]) },
    ),
  )
  .map((parts) => parts.flat())

const lastly: fc.Arbitrary<readonly Step[]> = fc.oneof(
  { weight: 6, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(applying, endorsing)
      .map(([one, two]) => [step(later(20), { do: 'hukou' }), step(later(1), one), step(later(0), two)]),
  },
)

const arrival = fc.oneof({ weight: 2, arbitrary: fc.nat({ max: 40 }) }, { weight: 1, arbitrary: fc.nat({ max: 400 }) })
const backdated = fc.oneof(
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.integer({ min: 60, max: 700 }) },
)

/** Somebody comes on some day of the first year, perhaps with a record from before. */
export const life: fc.Arbitrary<Omit<Story, 'title'>> = fc
  .tuple(
    fc.tuple(arrival, room, backdated, insured),
    direct,
    fc.oneof(
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: moving },
      { weight: 1, arbitrary: fc.tuple(moving, moving).map((parts) => parts.flat()) },
    ),
    permitted,
    fc.array(year, { minLength: 3, maxLength: 4 }),
    lastly,
  )
  .map(([[arrival, first, backdated, work], skills, moves, permit, years, end]) => ({
    steps: [
      step(later(arrival), { do: 'moveIn', room: first, backdated }),
      step(later(0), work),
      ...skills.map((deed) => step(later(0), deed)),
      ...moves,
      ...permit,
      ...years.flat(),
      ...end,
    ],
  }))

/** The first `count` lives of a seed. */
export const livesOf = (seed: number, count: number): Story[] =>
  fc.sample(life, { seed, numRuns: count }).map((one, i) => ({ ...one, title: `life ${i}` }))
