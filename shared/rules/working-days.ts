import calendar from 'chinese-days/dist/chinese-days.json'
import { addDays, weekday, type Day } from '../model/day'

const holidays = new Set(Object.keys(calendar.holidays))
const makeUpDays = new Set(Object.keys(calendar.workdays))
const publishedYears = new Set(Object.keys(calendar.holidays).map((day) => day.slice(0, 4)))

/** Whether the State Council's holiday calendar of the day's year is published. A year it does not know is never guessed. */
export const isCalendarKnown = (day: Day): boolean => publishedYears.has(day.slice(0, 4))

/** Whether the published calendar has this as a 法定休假日, the weekends that belong to one included. */
export const isPublicHoliday = (day: Day): boolean => holidays.has(day)

/** 工作日: true, false, or null where the calendar is not published. */
export const isWorkingDay = (day: Day): boolean | null => {
  if (!isCalendarKnown(day)) return null
  if (makeUpDays.has(day)) return true
  return !holidays.has(day) && weekday(day) !== 0 && weekday(day) !== 6
}

/** `day`, or the next working day when it is a 法定休假日 (民法典第二百零三条); null where the calendar is not published. */
export const workingDayOnOrAfter = (day: Day): Day | null => {
  let on = day
  let working = isWorkingDay(on)
  while (working === false) {
    on = addDays(on, 1)
    working = isWorkingDay(on)
  }
  return working === null ? null : on
}

/** A time in which the applicant has to act: from the day they are told to the day they have done it; null while they have not. */
export type Pause = { from: Day; to: Day | null }

const isPaused = (day: Day, pauses: readonly Pause[]): boolean =>
  pauses.some(({ from, to }) => from < day && (to === null || day <= to))

type Workdays = { on: Day | null; problem: 'calendar-unknown' | 'paused' | null }

/**
 * The day on which `days` working days after `from` are over (R34); the first day is not counted (民法典第二百零一条), and
 * neither are those of a pause. `on` is null with `problem: 'calendar-unknown'` where the calendar is not published, with
 * `'paused'` while a pause lasts.
 */
export const workdays = ({
  from,
  days,
  pauses = [],
}: {
  from: Day
  days: number
  pauses?: readonly Pause[]
}): Workdays => {
  const open = pauses.find(({ to }) => to === null)
  let on = from
  let left = days
  while (left > 0) {
    on = addDays(on, 1)
    const working = isWorkingDay(on)
    if (working === null) return { on: null, problem: open && open.from < on ? 'paused' : 'calendar-unknown' }
    if (working && !isPaused(on, pauses)) left -= 1
  }
  return { on, problem: null }
}
