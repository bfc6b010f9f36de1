import { stringifyEjson } from '../ejson'

/** A text that is the same for equal values only: 0 and -0 are equal, a date is not its number. */
export const encodeGroupKey = (value: unknown): string =>
  typeof value === 'string' ? `"${value}` : (stringifyEjson(value === 0 ? 0 : value) ?? '')
