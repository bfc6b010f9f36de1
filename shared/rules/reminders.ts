import { addDays, cityDay, cityHour, cityInstant, daysBetween, type Day } from '../model/day'
import type { Cycle } from './cycle'
import { inForce } from './in-force'

type Stage = { stage: string; from: 'validUntil' | 'lastMakeupDay'; offset: number; kind: ReminderKind }

/** The notice that a reminder is sent as. */
type ReminderKind =
  'endorsementOpens' | 'endorsementSoon' | 'endorsementLastDay' | 'permitSuspended' | 'cancellationSoon'

/** 到期签注提醒: days from the last valid day, then from the last make-up day. Only −60 is official. */
export const reminderStages = inForce<readonly Stage[]>(
  [
    {
      from: '2015-06-01',
      value: [
        { stage: '-60', from: 'validUntil', offset: -60, kind: 'endorsementOpens' },
        { stage: '-30', from: 'validUntil', offset: -30, kind: 'endorsementSoon' },
        { stage: '-7', from: 'validUntil', offset: -7, kind: 'endorsementSoon' },
        { stage: '0', from: 'validUntil', offset: 0, kind: 'endorsementLastDay' },
        { stage: '+1', from: 'validUntil', offset: 1, kind: 'permitSuspended' },
        { stage: 'cancel-60', from: 'lastMakeupDay', offset: -60, kind: 'cancellationSoon' },
        { stage: 'cancel-30', from: 'lastMakeupDay', offset: -30, kind: 'cancellationSoon' },
        { stage: 'cancel-7', from: 'lastMakeupDay', offset: -7, kind: 'cancellationSoon' },
      ],
      source: '进入可签注日期后提醒（深圳公安）；其余 our choice',
    },
  ],
  { rule: 'R64', term: '到期签注提醒' },
)

/** What a reminder is sent as to who agreed to 自动签注; `standingAsked` is its one question. */
type StandingReminderKind = 'standingAsked' | 'standingSoon' | 'standingLastDay' | 'standingLapsed'

/** Every kind of notice that is a reminder: an endorsement takes back those that were not told yet. */
export const reminderKinds: readonly string[] = [
  'endorsementOpens',
  'endorsementSoon',
  'endorsementLastDay',
  'permitSuspended',
  'cancellationSoon',
  'standingAsked',
  'standingSoon',
  'standingLastDay',
  'standingLapsed',
] satisfies (ReminderKind | StandingReminderKind)[]

/** 22 时至次日 8 时不发短信. */
export const quietHours = inForce([{ from: '2015-06-01', value: { from: 22, to: 8 }, source: 'our choice' }], {
  rule: 'R64',
  term: '短信免打扰时段',
  unit: '时',
})

/** `key` names the reminder within its permit and cycle, so that it is sent once. `daysLeft`: from `on` to the date it warns of. */
export type Reminder = { stage: string; on: Day; key: string; kind: ReminderKind; daysLeft: number }

type Dates = Pick<Cycle, 'validUntil' | 'lastMakeupDay'>

/** All reminders of the permit's current cycle, in order. An endorsement makes a new cycle, and with it new keys. */
export const reminders = (dates: Dates): Reminder[] =>
  reminderStages.on(dates.validUntil).map(({ stage, from, offset, kind }) => {
    const on = addDays(dates[from], offset)
    return { stage, on, key: `${dates.validUntil}:${stage}`, kind, daysLeft: Math.max(0, daysBetween(on, dates[from])) }
  })

/**
 * The reminder that stands on `today`: the latest whose day has come, so that after days without a run only that one is
 * sent. Null before the window and once cancelled. Send it unless its key was sent; `daysLeft` is counted from `today`.
 */
export const reminderDue = (dates: Dates, today: Day): Reminder | null => {
  const due = reminders(dates).findLast(({ on }) => on <= today)
  if (!due || today > dates.lastMakeupDay) return null
  const warnsOf = due.kind === 'cancellationSoon' ? dates.lastMakeupDay : dates.validUntil
  return { ...due, daysLeft: Math.max(0, daysBetween(today, warnsOf)) }
}

/** The next day after `today` on which a reminder falls; null when none is left in this cycle. */
export const nextReminderOn = (dates: Dates, today: Day): Day | null =>
  reminders(dates).find(({ on }) => on > today)?.on ?? null

/** Whether an SMS that is not asked for must wait at this instant. */
export const isQuiet = (instant: Date): boolean => {
  const { from, to } = quietHours.on(cityDay(instant))
  const hour = cityHour(instant)
  return hour >= from || hour < to
}

/** The first instant from `instant` at which an SMS may be sent. */
export const sendableAt = (instant: Date): Date => {
  if (!isQuiet(instant)) return instant
  const today = cityDay(instant)
  const { from, to } = quietHours.on(today)
  return cityInstant(cityHour(instant) >= from ? addDays(today, 1) : today, to)
}
