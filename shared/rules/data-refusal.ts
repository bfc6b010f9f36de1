import type { Day } from '../model/day'

/** How a report stands: `open` waits for staff, who note it, visit, or give it no credit (`closed`). */
export const dataRefusalStates = ['open', 'noted', 'visited', 'closed', 'withdrawn'] as const
export type DataRefusalState = (typeof dataRefusalStates)[number]

/** What staff make of one. */
export const dataRefusalOutcomes = ['noted', 'visited', 'closed'] as const
export type DataRefusalOutcome = (typeof dataRefusalOutcomes)[number]

/** 拒不提供信息的报告 (条例第十四条、第四十一条) of one person in one room. `name` null: not known. `declared`: who it has served for. */
export type DataRefusal = {
  id: string
  state: DataRefusalState
  name: string | null
  moveInOn: Day
  reportedOn: Day
  declared: string | null
}

/** Whether a report keeps the declarant's filing date: until staff give it no credit, or it is taken back. */
export const isKept = (state: DataRefusalState): boolean => state !== 'closed' && state !== 'withdrawn'

/**
 * The report that a declaration in the same room goes back to, or null: then the declarant's filing counts as made on the day of
 * the report (our choice). It is of one person and serves once: by name where the name was known, else by the very day of moving
 * in. The person's 登记日期 is not moved by it.
 */
export const keptReport = <R extends DataRefusal>(
  reports: readonly R[],
  { name, moveInOn, filedOn }: { name: string; moveInOn: Day; filedOn: Day },
): R | null => {
  const fitting = reports.filter(
    (one) =>
      isKept(one.state) &&
      one.declared === null &&
      one.reportedOn <= filedOn &&
      moveInOn <= one.reportedOn &&
      (one.name === null ? one.moveInOn === moveInOn : one.name === name),
  )
  const byName = fitting.filter((one) => one.name !== null)
  return (byName.length > 0 ? byName : fitting).sort((a, b) => (a.reportedOn < b.reportedOn ? -1 : 1))[0] ?? null
}
