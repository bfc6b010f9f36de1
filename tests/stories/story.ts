/** What happens to a person, as a list of steps that a city can run; and how a step is told. */
import type { InsuranceType, Way as Route } from './evaluator'

/** Days of the own permit, as they stand when the step before is done. */
export type KeyDay = 'forecast' | 'windowOpens' | 'validUntil' | 'lastMakeupDay'

/** A day that is past already, or that there is none of, becomes a day soon. */
export type When =
  | { kind: 'on'; day: string }
  /** Days after the step before; 0 is the same day. Where it is not `exact`, a day or two more is as good. */
  | { kind: 'later'; days: number; exact?: true }
  | { kind: 'key'; key: KeyDay; plus: number }

/**
 * `again`: sent a second time after its answer. `twin`: the same twice at the same moment. `rivals`: two of one's own at
 * the same moment, from two phones.
 */
export type Way = 'once' | 'again' | 'twin' | 'rivals'

export type Register = 'population' | 'socialInsurance' | 'education' | 'talent' | 'photo'

/** A register does not answer, for so many days; 0: only while this is filed. */
export interface Silence {
  register: Register
  days: number
}

/** `2024-05..2025-03` or `2024-05..` of a type. */
export type Paid = readonly [type: InsuranceType, months: string]

export type Deed =
  /** `backdated`: the record is of an earlier time, so many days before the city's first. */
  | { do: 'moveIn'; room: number; backdated?: number }
  /** A stay ends, so many days ago: the newest, or the oldest that is open, or the one in that room. */
  | { do: 'moveOut'; ago: number; which: 'newest' | 'oldest' | number }
  | { do: 'wrong'; which: 'newest' | 'oldest' | number }
  | { do: 'insured'; paid: readonly Paid[]; lag: number }
  | { do: 'talent'; record: { class: string; verified: boolean } | null }
  | {
      do: 'school'
      record: { schoolType: string; fullTime: boolean; from: string; to: string | null } | null
    }
  | { do: 'hukou' }
  /** By the way that is open, or that opens first; or by one of the three whatever it leads to. */
  | { do: 'apply'; by: 'best' | Route; way: Way; silence?: Silence; photo?: 'unknown' | 'old' }
  | { do: 'endorse'; way: Way; silence?: Silence }
  /** 自动签注, agreed to or ended. */
  | { do: 'consent'; given: boolean }
  /** 补领、换领. */
  | { do: 'replace'; way: Way; reason: 'damaged' | 'changed' | 'destroyed' | 'lost' }
  /** 缴纳工本费 of what is unpaid: `lost` is a payment whose notice never arrives. */
  | { do: 'pay'; way: 'once' | 'again' | 'twin' | 'lost' }
  /** The card that was made is handed over. */
  | { do: 'collect' }
  /** What waits or is to be paid, else the newest case, which is closed. */
  | { do: 'withdraw' }
  | { do: 'look' }

export type Step = Deed & {
  when: When
  /** What is known by hand of the answer, besides what the evaluator says. */
  hand?: Record<string, unknown>
}

export interface Story {
  title: string
  steps: readonly Step[]
}

const whenText = (when: When): string => {
  if (when.kind === 'on') return when.day
  if (when.kind === 'later') return when.days === 0 ? 'the same day' : `${when.days} days later`
  return `${when.key}${when.plus === 0 ? '' : `${when.plus > 0 ? '+' : ''}${when.plus}`}`
}

export const stepText = ({ when, hand: _hand, ...deed }: Step): string => {
  const { do: name, ...rest } = deed
  const more = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : ''
  return `${whenText(when)}: ${name}${more}`
}
