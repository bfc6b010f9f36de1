import { EngineError, requestFailed } from '../../errors'
import { typeName } from '../../values'
import { dayOfWeek, dayOfYear, isoDayOfWeek, isoWeek, isoWeekYear, week } from './calendar'
import { isNothing } from './operands'
import { instantAt, zoneOf } from './zone'

const digits = (value: number, length: number) => String(value).padStart(length, '0')

/** What each letter after % stands for, from the local date and how many minutes its zone is ahead of UTC. */
const letters: Record<string, (local: Date, ahead: number) => string> = {
  '%': () => '%',
  d: (local) => digits(local.getUTCDate(), 2),
  G: (local) => digits(isoWeekYear(local), 4),
  H: (local) => digits(local.getUTCHours(), 2),
  j: (local) => digits(dayOfYear(local), 3),
  L: (local) => digits(local.getUTCMilliseconds(), 3),
  m: (local) => digits(local.getUTCMonth() + 1, 2),
  M: (local) => digits(local.getUTCMinutes(), 2),
  S: (local) => digits(local.getUTCSeconds(), 2),
  u: (local) => String(isoDayOfWeek(local)),
  U: (local) => digits(week(local), 2),
  V: (local) => digits(isoWeek(local), 2),
  w: (local) => String(dayOfWeek(local)),
  Y: (local) => digits(local.getUTCFullYear(), 4),
  z: (_, ahead) => {
    const minutes = Math.abs(ahead)
    return `${ahead < 0 ? '-' : '+'}${digits(Math.floor(minutes / 60), 2)}${digits(minutes % 60, 2)}`
  },
  Z: (_, ahead) => `${ahead < 0 ? '' : '+'}${ahead}`,
}

const checkFormat = (format: unknown, known: (letter: string) => boolean): string => {
  if (typeof format !== 'string') throw requestFailed(`The format must be a string, found: ${typeName(format)}`)
  for (const [, letter] of format.matchAll(/%([\s\S]?)/g)) {
    if (!letter) throw requestFailed("Unmatched '%' at end of format string")
    if (!known(letter)) throw requestFailed(`Invalid format character '%${letter}' in format string`)
  }
  return format
}

type Values = Record<string, unknown>

/** `$dateToString`: the operands' values, and which of them were given. */
export const dateToString = (values: Values, given: Values) => {
  const { date, timezone, onNull = null } = values
  if (isNothing(date)) return onNull
  if (('timezone' in given && isNothing(timezone)) || ('format' in given && isNothing(values.format))) return null
  if (!(date instanceof Date)) throw requestFailed(`can't convert from BSON type ${typeName(date)} to Date`)
  const format = checkFormat(values.format ?? '%Y-%m-%dT%H:%M:%S.%LZ', (letter) => Object.hasOwn(letters, letter))
  const ahead = zoneOf(timezone)(date.getTime())
  const local = new Date(date.getTime() + ahead)
  if (local.getUTCFullYear() < 0 || local.getUTCFullYear() > 9999)
    throw requestFailed(`$dateToString is only defined on year 0-9999, tried to use year ${local.getUTCFullYear()}`)
  return format.replace(/%(.)/g, (_, letter: string) => letters[letter]!(local, Math.floor(ahead / 60_000)))
}

const isoText =
  /^(?<Y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?:[T ](?<H>\d{2}):(?<M>\d{2})(?::(?<S>\d{2})(?:\.(?<L>\d{1,3}))?)?)?(?<z> ?(?:Z|[+-]\d{2}:?\d{2}))?$/

const pieces: Record<string, string> = {
  Y: '(?<Y>\\d{4})',
  m: '(?<m>\\d{2})',
  d: '(?<d>\\d{2})',
  H: '(?<H>\\d{2})',
  M: '(?<M>\\d{2})',
  S: '(?<S>\\d{2})',
  L: '(?<L>\\d{1,3})',
  z: '(?<z>Z|[+-]\\d{2}:?\\d{2})',
  '%': '%',
}

/** The pattern of a format. Only calendar dates are read, not weeks or days of the year. */
const patternOf = (format: unknown) => {
  const checked = checkFormat(format, (letter) => Object.hasOwn(pieces, letter))
  const source = checked.replace(/%.|[\s\S]/g, (piece) =>
    piece.length === 2 ? pieces[piece[1]!]! : piece.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'),
  )
  try {
    return new RegExp(`^${source}$`)
  } catch {
    throw requestFailed(`a format may name each part once: ${checked}`)
  }
}

const parsed = (text: string, pattern: RegExp, timezone: unknown): Date => {
  const failed = requestFailed(`Error parsing date string '${text}'`)
  const found = pattern.exec(text)?.groups
  if (!found?.Y || !found.m || !found.d) throw failed
  const part = (name: string) => Number(found[name] ?? 0)
  const day = new Date(0)
  day.setUTCFullYear(part('Y'), part('m') - 1, part('d'))
  const real = day.getUTCMonth() === part('m') - 1 && part('H') < 24 && part('M') < 60 && part('S') < 60
  if (!real) throw failed
  if (found.z && timezone !== undefined)
    throw requestFailed(
      'you cannot pass in a date/time string with time zone information together with a timezone argument',
    )
  const ms = Number((found.L ?? '0').padEnd(3, '0'))
  const time = ((part('H') * 60 + part('M')) * 60 + part('S')) * 1000 + ms
  return instantAt(day.getTime() + time, zoneOf(found.z?.trim() ?? timezone))
}

/** `$dateFromString`: an ISO date and time, or what `format` says. Looser texts that MongoDB guesses at are refused. */
export const dateFromString = (values: Values, given: Values) => {
  const { dateString, timezone, onNull = null } = values
  if (isNothing(dateString)) return onNull
  if (('timezone' in given && isNothing(timezone)) || ('format' in given && isNothing(values.format))) return null
  const pattern = 'format' in given ? patternOf(values.format) : isoText
  try {
    if (typeof dateString !== 'string')
      throw requestFailed(`$dateFromString requires that 'dateString' be a string, found: ${typeName(dateString)}`)
    return parsed(dateString, pattern, timezone)
  } catch (error) {
    if ('onError' in given && error instanceof EngineError) return values.onError
    throw error
  }
}
