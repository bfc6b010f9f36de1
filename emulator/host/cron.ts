/** Timers of `cloudbaserc.json`: cron of seven fields (`sec min hour day month weekday year`) in the city's time. */
import { Cron } from 'croner'
import type { FunctionSettings } from './deployment'

export type Timer = {
  functionName: string
  name: string
  /** The first instant after `instant`, or null when there is none. */
  after: (instant: Date) => Date | null
  /** Ms between two runs. */
  period: number
}

const zone = 'Asia/Shanghai'

const month = 'JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC'
const weekday = 'SUN|MON|TUE|WED|THU|FRI|SAT'
/** What each field may name: sec min hour day month weekday (0 is Sunday, there is no 7) year. */
const values = ['\\d+', '\\d+', '\\d+', '\\d+', `\\d+|${month}`, `[0-6]|${weekday}`, '\\d{4}']

/** The platform's wildcards, and none that the cron library knows besides: numbers, `,`, `-`, `*` and `/`. */
const fieldPattern = (value: string) => {
  const range = `(?:\\*|(?:${value})(?:-(?:${value}))?)(?:/\\d+)?`
  return new RegExp(`^${range}(?:,${range})*$`)
}
const fields = values.map(fieldPattern)

const isCron = (config: string): boolean => {
  const given = config.trim().split(/\s+/)
  return given.length === fields.length && fields.every((field, index) => field.test(given[index] ?? ''))
}
const hour = 3_600_000
/** Two runs at least this far apart make a daily timer. */
const dayOrMore = 23 * hour

const periodOf = (cron: Cron): number => {
  const [first, second] = cron.nextRuns(2, new Date('2026-01-01T00:00:00+08:00'))
  return first && second ? second.getTime() - first.getTime() : Infinity
}

/** Not more than once a day. */
export const isDaily = ({ period }: Timer): boolean => period >= dayOrMore

/** The timers of all functions. Throws for a cron that is none. */
export const timersOf = (functions: FunctionSettings[]): Timer[] =>
  functions.flatMap(({ name: functionName, triggers }) =>
    triggers.map(({ name, config }) => {
      if (!isCron(config))
        throw new Error(
          `the timer ${functionName}.${name} needs a cron of seven fields with , - * / as the only wildcards, not "${config}"`,
        )
      const cron = new Cron(config, { timezone: zone, paused: true })
      return {
        functionName,
        name,
        after: (instant) => cron.nextRun(instant),
        period: periodOf(cron),
      }
    }),
  )

export type Run = { at: Date; timer: Timer }

const dayOf = (instant: Date) => Math.floor((instant.getTime() + 8 * hour) / (24 * hour))
/** City time at `hours` on the day number `day`. */
const instantOn = (day: number, hours: number) => new Date(day * 24 * hour + (hours - 8) * hour)

const dailyRuns = (timers: Timer[], from: Date, to: Date): Run[] =>
  timers.flatMap((timer) => {
    const runs: Run[] = []
    for (let at = timer.after(from); at && at <= to; at = timer.after(at)) runs.push({ at, timer })
    return runs
  })

/** Offices open: when a short timer runs on a day that has no daily one. */
const openingHour = 9

/** The shorter timers, the most frequent last: it tells of what the others have done. */
export const shortTimers = (timers: Timer[]): Timer[] =>
  timers.filter((timer) => !isDaily(timer)).sort((a, b) => b.period - a.period)

/** One run of each short timer after `anchor`, one after the other, while it is the same day and inside the move. */
const shortRuns = (timers: Timer[], anchor: Date, from: Date, to: Date): Run[] => {
  const runs: Run[] = []
  for (const timer of shortTimers(timers)) {
    const at = timer.after(runs.at(-1)?.at ?? anchor)
    if (at && at > from && at < to && dayOf(at) === dayOf(anchor)) runs.push({ at, timer })
  }
  return runs
}

/**
 * What runs while the clock moves from `from` to `to`, in order: daily timers at every instant of theirs; shorter ones once
 * a day, after that day's last daily timer. What runs at the end, at `to`, is left to the caller.
 */
export const runsBetween = (timers: Timer[], from: Date, to: Date): Run[] => {
  const daily = dailyRuns(timers.filter(isDaily), from, to).sort((a, b) => a.at.getTime() - b.at.getTime())
  const lastOf = new Map(daily.map(({ at }) => [dayOf(at), at]))
  const short: Run[] = []
  for (let day = dayOf(from); day <= dayOf(to); day += 1) {
    short.push(...shortRuns(timers, lastOf.get(day) ?? instantOn(day, openingHour), from, to))
  }
  return [...daily, ...short].sort((a, b) => a.at.getTime() - b.at.getTime())
}
