import { requestFailed } from '../../errors'
import { isObject, typeName } from '../../values'
import { dayOfWeek, dayOfYear, isoDay, isoDayOfWeek, isoWeek, isoWeekYear, week } from './calendar'
import { dateFromString, dateToString } from './date-text'
import { compileNamed, compileOperands, isNothing, namedOperands } from './operands'
import type { Compile, Evaluate, Operator, Operators, Scope } from './types'
import { instantAt, zoneOf } from './zone'

const dateAnd = (operand: unknown, compile: Compile, name: string): ((scope: Scope) => unknown[]) => {
  const inner = Array.isArray(operand) && operand.length === 1 ? operand[0] : operand
  if (isObject(inner) && !Object.keys(inner)[0]?.startsWith('$')) {
    const given = compileNamed(namedOperands(inner, name, { required: ['date'], optional: ['timezone'] }), compile)
    const zoned = 'timezone' in inner
    return (scope) => {
      const { date, timezone } = given(scope)
      return zoned ? [date, timezone ?? null] : [date]
    }
  }
  const [date] = compileOperands(inner, compile, { name, least: 1, most: 1 })
  return (scope) => [date!(scope)]
}

/** `{ $op: date }` and `{ $op: { date, timezone } }`; null when the date or the time zone is. */
const part =
  (read: (local: Date) => number): Operator =>
  (operand, compile, name) => {
    const operands = dateAnd(operand, compile, name)
    return (scope) => {
      const [date, timezone] = operands(scope)
      if (isNothing(date) || timezone === null) return null
      if (!(date instanceof Date)) throw requestFailed(`can't convert from BSON type ${typeName(date)} to Date`)
      return read(new Date(date.getTime() + zoneOf(timezone)(date.getTime())))
    }
  }

const ranges = {
  year: [1, 9999],
  month: [1, 12],
  day: [1, 31],
  isoWeekYear: [1, 9999],
  isoWeek: [1, 53],
  isoDayOfWeek: [1, 7],
  hour: [0, 23],
  minute: [0, 59],
  second: [0, 59],
  millisecond: [0, 999],
} as const
type Part = keyof typeof ranges
const common: Part[] = ['hour', 'minute', 'second', 'millisecond']
const isPart = (name: string): name is Part => name in ranges

/** A part beyond its range is refused, though later versions of MongoDB carry it over. */
const checked = (name: Part, value: unknown) => {
  const [least, most] = ranges[name]
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw requestFailed(`'${name}' must evaluate to an integer, found ${typeName(value)}`)
  if (value < least || value > most)
    throw requestFailed(`'${name}' must evaluate to an integer in the range ${least} to ${most}, found ${value}`)
  return value
}

const dateFromParts: Operator = (operand, compile, name) => {
  const iso = isObject(operand) && 'isoWeekYear' in operand
  const given = namedOperands(operand, name, {
    required: [iso ? 'isoWeekYear' : 'year'],
    optional: [...(iso ? ['isoWeek', 'isoDayOfWeek'] : ['month', 'day']), ...common, 'timezone'],
  })
  const evaluate = compileNamed(given, compile)
  return (scope) => {
    const values = evaluate(scope)
    if (Object.values(values).some(isNothing)) return null
    const of = (part: Part, otherwise: number) => (part in given ? checked(part, values[part]) : otherwise)
    Object.keys(given)
      .filter(isPart)
      .forEach((part) => checked(part, values[part]))
    const day = iso
      ? isoDay(of('isoWeekYear', 1), of('isoWeek', 1), of('isoDayOfWeek', 1))
      : new Date(0).setUTCFullYear(of('year', 1), of('month', 1) - 1, of('day', 1))
    const time = ((of('hour', 0) * 60 + of('minute', 0)) * 60 + of('second', 0)) * 1000 + of('millisecond', 0)
    return instantAt(day + time, zoneOf(values.timezone))
  }
}

const named =
  (
    shape: { required: string[]; optional: string[] },
    work: (values: Record<string, unknown>, given: Record<string, unknown>) => unknown,
  ): Operator =>
  (operand, compile, name): Evaluate => {
    const given = namedOperands(operand, name, shape)
    const evaluate = compileNamed(given, compile)
    return (scope) => work(evaluate(scope), given)
  }

export const dates: Operators = {
  $dateFromParts: dateFromParts,
  $dateFromString: named(
    { required: ['dateString'], optional: ['timezone', 'format', 'onError', 'onNull'] },
    dateFromString,
  ),
  $dateToString: named({ required: ['date'], optional: ['format', 'timezone', 'onNull'] }, dateToString),
  $dayOfMonth: part((local) => local.getUTCDate()),
  $dayOfWeek: part(dayOfWeek),
  $dayOfYear: part(dayOfYear),
  $hour: part((local) => local.getUTCHours()),
  $isoDayOfWeek: part(isoDayOfWeek),
  $isoWeek: part(isoWeek),
  $isoWeekYear: part(isoWeekYear),
  $millisecond: part((local) => local.getUTCMilliseconds()),
  $minute: part((local) => local.getUTCMinutes()),
  $month: part((local) => local.getUTCMonth() + 1),
  $second: part((local) => local.getUTCSeconds()),
  $week: part(week),
  $year: part((local) => local.getUTCFullYear()),
}
