import { daysBetween, type Day } from '../model/day'
import { bridgeable, runOf } from './continuity'
import { coverage, type RegistrationFact } from './coverage'

/**
 * How the twelve months stand (R19). `running`: registered, counted since `start`. `interrupted`: nothing is in effect, but a
 * registration up to and including `registerBy` goes on with the run. `none`: the next one begins anew.
 */
type RunStanding =
  | { state: 'running'; start: Day; days: number; fullOn: Day }
  | { state: 'interrupted'; start: Day; days: number; endedOn: Day; registerBy: Day }
  | { state: 'none' }

/** The run on `today`; `days` of an interrupted one count up to the last registered day. */
export const runStanding = (registrations: readonly RegistrationFact[], today: Day): RunStanding => {
  const spans = coverage(registrations)
  const { start, days, fullOn } = runOf(spans, today)
  if (start && fullOn) return { state: 'running', start, days, fullOn }
  const before = bridgeable(spans, today)
  if (!before) return { state: 'none' }
  const { start: since, left: endedOn, until: registerBy } = before
  return { state: 'interrupted', start: since, days: daysBetween(since, endedOn), endedOn, registerBy }
}

/**
 * What a change of a registration does to the run. `unaffected`: it counts as before. `restarted`: still registered, counted
 * from a later day. `interrupted`: kept by a new registration in time. `lost`: the next registration begins anew.
 */
export type RunEffect =
  | { effect: 'unaffected' | 'lost' }
  | { effect: 'restarted'; start: Day; fullOn: Day }
  | { effect: 'interrupted'; start: Day; days: number; registerBy: Day }

export const runEffect = (before: RunStanding, after: RunStanding): RunEffect => {
  if (before.state === 'none') return { effect: 'unaffected' }
  if (after.state === 'none') return { effect: 'lost' }
  if (after.state === 'interrupted') {
    const same = before.state === 'interrupted' && before.start === after.start && before.endedOn === after.endedOn
    const { start, days, registerBy } = after
    return same ? { effect: 'unaffected' } : { effect: 'interrupted', start, days, registerBy }
  }
  const { start, fullOn } = after
  return start <= before.start ? { effect: 'unaffected' } : { effect: 'restarted', start, fullOn }
}
