import { requestFailed } from '../../errors'
import { typeName } from '../../values'

/** How far a time zone's clock is ahead of UTC at an instant, in milliseconds. */
type Zone = (instant: number) => number

const offset = /^([+-])(\d{2})(?::?(\d{2}))?$/
const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (timeZone: string) => {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(timeZone, made)
  return made
}

const ofName = (name: string): Zone => {
  let format: Intl.DateTimeFormat
  try {
    format = formatOf(name)
  } catch {
    throw requestFailed(`unrecognized time zone identifier: "${name}"`)
  }
  return (instant) => {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000
  }
}

/** A time zone by its name (`Asia/Shanghai`) or offset (`+08:00`, `+0800`, `+08`); UTC when there is none. */
export const zoneOf = (timezone: unknown): Zone => {
  if (timezone === undefined || timezone === 'UTC' || timezone === 'GMT' || timezone === 'Z') return () => 0
  if (typeof timezone !== 'string')
    throw requestFailed(`timezone must evaluate to a string, found ${typeName(timezone)}`)
  const [, sign, hours, minutes = '0'] = offset.exec(timezone) ?? []
  if (hours === undefined) return ofName(timezone)
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1)
  return () => ahead
}

/** The instant at which the zone's clock shows these UTC fields. */
export const instantAt = (shown: number, zone: Zone): Date => {
  const guess = shown - zone(shown)
  return new Date(shown - zone(guess))
}
