import type { Day } from '../model/day'
import type { Condition, Decision } from '../model/decision'
import { inForce } from './in-force'
import type { Clock } from './time-limits'
import { workdays } from './working-days'

/** 异议核实时限: within which staff decide what a resident objects to (R17). */
export const objectionWorkdays = inForce([{ from: '2015-06-01', value: 5, source: 'our choice' }], {
  rule: 'R17',
  term: '住户异议核实时限',
  unit: '个工作日',
})

/** By when an objection of that day is decided; the day itself is not counted. */
export const objectionClock = (from: Day): Clock => {
  const days = objectionWorkdays.on(from)
  return { from, workdays: days, due: workdays({ from, days }).on }
}

/** What a declarant did to a registration after it was declared. */
export const changeKinds = ['movedOut', 'void', 'corrected'] as const
export type ChangeKind = (typeof changeKinds)[number]

export const objectionStates = ['open', 'upheld', 'rejected'] as const
export type ObjectionState = (typeof objectionStates)[number]

/** Why a change cannot be objected to (again); null when it can. There is one objection a change. */
export const objectionProblem = (objection: { state: ObjectionState } | null): 'open' | 'decided' | null =>
  objection === null ? null : objection.state === 'open' ? 'open' : 'decided'

/** Whether residence cannot be told while this is open: an ending moves the days that count, a correction does not. */
export const isContested = (changes: readonly { kind: ChangeKind; objection: { state: ObjectionState } | null }[]) =>
  changes.some(({ kind, objection }) => kind !== 'corrected' && objection?.state === 'open')

const residence: readonly Condition[] = ['activeRegistration', 'continuousResidence', 'residenceDays']

/** `decision` of facts without registrations, because one is contested: says so where else a register would be silent. */
export const underObjection = <D extends Pick<Decision, 'findings' | 'inputs'>>(decision: D): D => ({
  ...decision,
  inputs: { ...decision.inputs, contested: true },
  findings: decision.findings.map((finding) =>
    finding.state === 'unknown' && residence.includes(finding.condition)
      ? {
          ...finding,
          found: '您对居住登记的变更提出了异议，正在核实；有结果后自动认定，您不用重新提交',
          remedy: 'waitForObjection' as const,
        }
      : finding,
  ),
})

/**
 * How an ended registration stands once its objection is upheld. `record`: what it would be if nothing had happened.
 * `other`: the open registration that the person has in this very dwelling since; `registeredOn` null while it waits.
 */
type Restoring = {
  record: 'active' | 'awaitingLink' | 'declined'
  other: { registeredOn: Day | null } | null
}

/** `otherEnds`: the one that came after makes room, since nobody is registered twice in one dwelling. */
export type Restored = {
  state: 'active' | 'awaitingLink' | 'declined' | 'movedOut'
  endedOn: Day | null
  otherEnds: boolean
}

/**
 * 恢复登记: as if nothing had happened. Where a later registration in the same dwelling is in effect, the restored one runs
 * up to it without a gap; where it only waits, it makes room.
 */
export const restored = ({ record, other }: Restoring): Restored => {
  if (record === 'declined' || other === null) return { state: record, endedOn: null, otherEnds: false }
  if (other.registeredOn === null) return { state: record, endedOn: null, otherEnds: true }
  if (record === 'awaitingLink') return { state: 'declined', endedOn: null, otherEnds: false }
  return { state: 'movedOut', endedOn: other.registeredOn, otherEnds: false }
}

type Values = Readonly<Record<string, string | null>>

/** Fields after a correction is undone: back to what they were, but for those that were corrected again since. */
export const withoutCorrection = (
  current: Values,
  corrected: readonly { field: string; before: string | null; after: string | null }[],
): Record<string, string | null> => ({
  ...current,
  ...Object.fromEntries(
    corrected.filter(({ field, after }) => current[field] === after).map(({ field, before }) => [field, before]),
  ),
})
