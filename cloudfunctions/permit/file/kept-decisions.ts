import type { Decision } from '@shared/model/decision'
import type { PermitCase, PermitFile } from '../../kernel/documents'

/** How many refused decisions are kept with all their findings. */
const keptRefusals = 10

/** The decisions of `file` with that of `one`: approvals, waits, the newest refusals, and those of which a reply was asked. */
export const prunedDecisions = (file: PermitFile, one: PermitCase, decision: Decision): Record<string, Decision> => {
  const refused = file.cases.filter(({ state, reply }) => state === 'refused' && !reply).slice(0, -keptRefusals)
  const all = { ...file.personal.decisions, [one.id]: decision }
  return Object.fromEntries(Object.entries(all).filter(([id]) => !refused.some((old) => old.id === id)))
}

const findingsText = ({ route, findings }: Decision) =>
  JSON.stringify([route, ...findings.map(({ condition, state, found }) => [condition, state, found])])

/** A refusal of today for the very same reasons: asking again changes nothing, and is not filed again. */
export const sameRefusal = (file: PermitFile, filed: PermitCase, decision: Decision): PermitCase | undefined =>
  file.cases.findLast(({ id, matter, state, filedOn }) => {
    const earlier = file.personal.decisions[id]
    const alike = matter === filed.matter && state === 'refused' && filedOn === filed.filedOn && earlier
    return alike && decision.outcome === 'refused' && findingsText(earlier) === findingsText(decision)
  })
