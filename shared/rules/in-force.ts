import type { Day } from '../model/day'

/** One version of a number of the law: since when it holds and where it stands. `our choice` in the source: not law. */
export type Version<T> = { from: Day; value: T; source: string }

/** What a number is: its rule in the facts, its legal term, its unit. */
type About = { rule: string; term: string; unit?: string }

export type InForce<T> = {
  /** The value that holds on `day`; throws `RangeError` before the first version. */
  on: (day: Day) => T
  versions: readonly Version<T>[]
  about: About
}

const mark = Symbol.for('juzhu.in-force')

/** A dated, sourced number of the law. When the law changes, add a version; do not edit the old one. */
export const inForce = <T>(versions: Version<T>[], about: About): InForce<T> => {
  const newestFirst = [...versions].sort((a, b) => (a.from < b.from ? 1 : -1))
  const on = (day: Day) => {
    const version = newestFirst.find(({ from }) => from <= day)
    if (!version) throw new RangeError(`${about.term} was not in force on ${day}`)
    return version.value
  }
  return Object.assign({ on, versions: newestFirst, about }, { [mark]: true })
}

const isInForce = (value: unknown): value is InForce<unknown> =>
  typeof value === 'object' && value !== null && mark in value

type NumberInForce = About & { name: string; value: unknown; from: Day; source: string }

/** Every number among a module's exports (`import * as rules from '@shared/rules'`) as it stands on `day`, by rule. */
export const numbersInForce = (exports: Record<string, unknown>, day: Day): NumberInForce[] =>
  Object.entries(exports)
    .flatMap(([name, value]) => {
      const version = isInForce(value) ? value.versions.find(({ from }) => from <= day) : undefined
      return isInForce(value) && version ? [{ ...value.about, name, ...version }] : []
    })
    .sort((a, b) => a.rule.localeCompare(b.rule, 'en', { numeric: true }) || a.name.localeCompare(b.name))
