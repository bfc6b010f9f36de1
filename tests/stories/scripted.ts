/** The dates worked out by hand, as lives that a city can run: each comes to its day and asks. */
import { begins } from './city'
import { dayOf, textOf } from './evaluator'
import {
  endorsementLines,
  firstPermits,
  permitLines,
  type EndorsementLine,
  type Facts,
  type FirstPermit,
  type PermitLine,
} from './hand-dates'
import type { Deed, Step, Story } from './story'

const on = (day: string, deed: Deed, hand?: Step['hand']): Step => ({
  when: { kind: 'on', day },
  ...deed,
  ...(hand && { hand }),
})

const college = { class: 'fullTimeCollege', verified: true }
const outcomes = { yes: 'approved', no: 'refused' } as const
const refusals = {
  noPermit: 'no-permit',
  cancelled: 'permit-cancelled',
  done: 'endorsement-done',
  tooEarly: 'window-not-open',
} as const

/** Moving in and out up to that day; the record of an earlier time is written on the first day. */
const homesOf = ({ homes }: Facts, until: string): Step[] =>
  homes.flatMap(([from, to = null, wrong], room): Step[] => {
    if (from > until) return []
    const end: Deed = wrong ? { do: 'wrong', which: room } : { do: 'moveOut', ago: 0, which: room }
    return [on(from, { do: 'moveIn', room }), ...(to !== null && to <= until ? [on(to, end)] : [])]
  })

/** Leaving comes before arriving on the same day. */
const order: readonly Deed['do'][] = ['wrong', 'moveOut', 'moveIn', 'insured', 'talent', 'school', 'hukou']
const inOrder = (steps: readonly Step[]): Step[] => {
  const key = ({ when, do: name }: Step) =>
    `${when.kind === 'on' ? when.day : ''} ${String(order.indexOf(name) + 1 || order.length + 1)}`
  return [...steps].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

const recordsOf = ({ paid = [], through, talent, school, hukou }: Facts, first: string, day: string): Step[] => [
  on(first, { do: 'insured', paid, lag: through === day.slice(0, 7) ? 0 : 1 }),
  ...(talent ? [on(day, { do: 'talent', record: talent })] : []),
  ...(school ? [on(first, { do: 'school', record: school })] : []),
  ...(hukou ? [on(day, { do: 'hukou' })] : []),
]

const withEarliest = (comes: string, earliest: string | null | undefined) =>
  earliest === undefined || comes !== 'refused' ? { comes } : { comes, earliest }

const firstPermit = (line: FirstPermit): Story => {
  const first = line.homes[0]?.[0] ?? line.on
  const asked = on(
    line.on,
    { do: 'apply', by: 'best', way: 'once' },
    withEarliest(outcomes[line.answer], line.earliest),
  )
  return {
    title: `${line.rule}, an application on ${line.on}`,
    steps: inOrder([...recordsOf(line, first, line.on), ...homesOf(line, line.on), asked]),
  }
}

/** A permit by the direct way, endorsed on these days; who is no talent is none any more afterwards. */
const held = ({ issued, endorsed }: { issued: string; endorsed: readonly string[] }, stays: boolean): Step[] => {
  const talent = (day: string, record: typeof college | null) => on(day, { do: 'talent', record })
  const steps = [issued, ...endorsed].flatMap((day, i): Step[] => [
    talent(day, college),
    on(day, i === 0 ? { do: 'apply', by: 'talent', way: 'once' } : { do: 'endorse', way: 'once' }, {
      comes: 'approved',
    }),
    ...(stays ? [] : [talent(day, null)]),
  ])
  return steps
}

const endorsementStory = (line: EndorsementLine): Story => {
  const first = line.homes[0]?.[0] ?? line.issued
  const { answer } = line
  const comes = answer === 'yes' || answer === 'no' ? outcomes[answer] : refusals[answer]
  const before = (step: Step) => step.when.kind === 'on' && step.when.day <= line.issued
  const setting = inOrder([...homesOf(line, line.on), on(first, { do: 'insured', paid: line.paid ?? [], lag: 1 })])
  const asked = on(line.on, { do: 'endorse', way: 'once' }, withEarliest(comes, line.earliest))
  const merged = [...setting.filter(before), ...held(line, false)]
  const later = setting.filter((step) => !before(step))
  const talent = line.talent ? [on(line.on, { do: 'talent', record: line.talent })] : []
  return {
    title: `${line.rule}, an endorsement on ${line.on}`,
    steps: [...byDay([...merged, ...later]), ...talent, asked],
  }
}

/** By day alone: what belongs together on a day stays as it stands. */
const byDay = (steps: readonly Step[]): Step[] => {
  const day = ({ when }: Step) => (when.kind === 'on' ? when.day : '')
  return steps.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}

const permitStory = (line: PermitLine): Story => {
  const { issued, endorsed, validUntil, windowOpens, suspendedFrom, lastMakeupDay, cancelledOn } = line
  const dates = { validUntil, windowOpens, suspendedFrom, lastMakeupDay, cancelledOn }
  const look = (day: string, state: string, windowOpen: boolean) =>
    on(day, { do: 'look' }, { ...dates, state, windowOpen })
  return {
    title: `${line.rule}, issued ${issued}${endorsed.map((day) => `, endorsed ${day}`).join('')}`,
    steps: [
      on(issued, { do: 'moveIn', room: 0 }),
      ...held(line, true),
      look(textOf(dayOf(windowOpens) - 1), 'valid', false),
      look(windowOpens, 'valid', true),
      look(validUntil, 'valid', true),
      look(suspendedFrom, 'suspended', true),
      look(lastMakeupDay, 'suspended', true),
      look(cancelledOn, 'cancelled', false),
      on(cancelledOn, { do: 'apply', by: 'talent', way: 'once' }, { comes: 'approved' }),
      on(cancelledOn, { do: 'look' }, { state: 'valid', issuedOn: cancelledOn }),
    ],
  }
}

/** 社会保险 does not answer when this is filed: decided as of that day, and issued on the day on which the register is back. */
const silenceStory = (day: string, days: number, issuedOn: string): Story => {
  const first = textOf(dayOf(day) - 500)
  const silence = { register: 'socialInsurance', days } as const
  return {
    title: `an application on ${day}, when a register is silent for ${days} days`,
    steps: [
      on(first, { do: 'moveIn', room: 0 }),
      on(first, { do: 'insured', paid: [['pension', '2022-01..']], lag: 1 }),
      on(textOf(dayOf(day) - 1), { do: 'look' }),
      { when: { kind: 'later', days: 1, exact: true }, do: 'apply', by: 'residenceAndWork', way: 'once', silence },
      on(textOf(dayOf(issuedOn) + 1), { do: 'look' }, { state: 'valid', issuedOn }),
    ],
  }
}

/** All that begin no earlier than the city. */
export const scripted = (): Story[] => [
  ...firstPermits.map(firstPermit),
  ...endorsementLines.filter(({ issued }) => issued >= begins).map(endorsementStory),
  ...permitLines.filter(({ issued }) => issued >= begins).map(permitStory),
  silenceStory('2026-05-20', 0, '2026-05-20'),
  silenceStory('2026-05-25', 3, '2026-05-28'),
]
