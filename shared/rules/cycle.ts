import { addDays, addYears, type Day } from '../model/day'
import { inForce } from './in-force'

/** 签注申办期：每满一年之日前多少日内可以申办签注. */
export const endorsementWindowDays = inForce([{ from: '2015-06-01', value: 60, source: '条例第二十三条' }], {
  rule: 'R24',
  term: '签注申办期',
  unit: '日',
})

/** 使用功能中止连续满二年的注销. */
export const cancelAfterYears = inForce([{ from: '2015-06-01', value: 2, source: '条例第二十七条第一项' }], {
  rule: 'R30',
  term: '中止功能满多久注销',
  unit: '年',
})

/** Whether the anniversary itself is the last valid day, or the day before it. */
export type LastDayMode = 'anniversary' | 'dayBefore'

export const lastDayMode = inForce<LastDayMode>(
  [{ from: '2015-06-01', value: 'anniversary', source: 'our choice (民法典第二百零二条：到期月的对应日为最后一日)' }],
  { rule: 'R24', term: '满一年的最后一日' },
)

/** A permit as a fact: 签发日期 and every endorsement. */
export type PermitFact = { issuedOn: Day; endorsedOn: readonly Day[] }

export type PermitState = 'valid' | 'suspended' | 'cancelled'

export type Cycle = {
  state: PermitState
  /** 签注有效期至: the last valid day. */
  validUntil: Day
  /** The first day of the endorsement window, which closes with `validUntil`. */
  windowOpens: Day
  suspendedFrom: Day
  /** 补签最后一日. */
  lastMakeupDay: Day
  cancelledOn: Day
  /** Days out of use so far, both ends included; a late endorsement does not heal them (R27). */
  interruptions: { from: Day; to: Day }[]
}

type Anchor = { on: Day; years: number; mode: LastDayMode }

const shift = (mode: LastDayMode) => (mode === 'dayBefore' ? -1 : 0)
const validUntilOf = ({ on, years, mode }: Anchor): Day => addDays(addYears(on, years), shift(mode))
const lastMakeupOf = ({ on, years, mode }: Anchor): Day =>
  addDays(addYears(on, years + cancelAfterYears.on(on)), shift(mode))
const windowOpensOf = (anchor: Anchor): Day =>
  addDays(validUntilOf(anchor), -endorsementWindowDays.on(validUntilOf(anchor)))

/** On time keeps the anchor (R26); late moves it (R27). Null when no endorsement was possible that day. */
const endorsedAnchor = (anchor: Anchor, on: Day): Anchor | null => {
  if (on < windowOpensOf(anchor) || on > lastMakeupOf(anchor)) return null
  return on <= validUntilOf(anchor) ? { ...anchor, years: anchor.years + 1 } : { ...anchor, on, years: 1 }
}

const interruptionOf = (anchor: Anchor, until: Day) => {
  const from = addDays(validUntilOf(anchor), 1)
  return from <= until ? [{ from, to: until }] : []
}

/** Every endorsement that had an effect by `today`, in order, with the anchor that it found; and the anchor today. */
const history = ({ issuedOn, endorsedOn, today, lastDayMode: mode = lastDayMode.on(issuedOn) }: Asked) => {
  const effective: { on: Day; before: Anchor }[] = []
  let anchor: Anchor = { on: issuedOn, years: 1, mode }
  for (const on of [...endorsedOn].sort().filter((day) => day <= today)) {
    const next = endorsedAnchor(anchor, on)
    if (next) effective.push({ on, before: anchor })
    anchor = next ?? anchor
  }
  return { effective, anchor }
}

type Asked = PermitFact & { today: Day; lastDayMode?: LastDayMode }

/**
 * 签注周期 and 证件状态 (R23–R27, R30), derived from dates alone. Endorsements after `today`, or on a day on which none
 * was possible, change nothing. Counted from the anchor, never step by step.
 */
export const cycle = (asked: Asked): Cycle => {
  const { today } = asked
  const { effective, anchor } = history(asked)
  const [validUntil, lastMakeupDay] = [validUntilOf(anchor), lastMakeupOf(anchor)]
  return {
    state: today <= validUntil ? 'valid' : today <= lastMakeupDay ? 'suspended' : 'cancelled',
    validUntil,
    windowOpens: windowOpensOf(anchor),
    suspendedFrom: addDays(validUntil, 1),
    lastMakeupDay,
    cancelledOn: addDays(lastMakeupDay, 1),
    interruptions: [
      ...effective.flatMap(({ on, before }) => interruptionOf(before, addDays(on, -1))),
      ...interruptionOf(anchor, today),
    ],
  }
}

/** The on-time endorsement of the window that `today` is in (R29), and the day on which that window closes; null: none yet. */
export const endorsedThisWindow = (permit: PermitFact, today: Day): { on: Day; closes: Day } | null => {
  const last = history({ ...permit, today }).effective.at(-1)
  if (!last) return null
  const closes = validUntilOf(last.before)
  return today <= closes ? { on: last.on, closes } : null
}

/** Where `today` falls in the year's endorsement window (R25). After it closes the permit is 中止功能 until a late endorsement. */
export const endorsementWindow = (
  { validUntil: closes, windowOpens: opens }: Pick<Cycle, 'validUntil' | 'windowOpens'>,
  today: Day,
) => ({ opens, closes, state: today < opens ? 'not-yet-open' : today <= closes ? 'open' : 'lapsed' }) as const
