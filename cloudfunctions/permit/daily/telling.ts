/** 可以办理时告诉我: somebody who asked is looked at again on the day that was forecast, and at least once a month. */
import { addDays, addMonths, earlierOf, type Day } from '@shared/model/day'
import type { Decision } from '@shared/model/decision'
import { eligibility } from '@shared/rules/eligibility'
import { mattersFor } from '@shared/rules/matters'
import { lookAgainMonths } from '@shared/rules/telling'
import type { PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import { gather, saidOf } from '../file/gather'
import { statusOf, waitingCase } from '../../kernel/permit-standing'

/** 居民身份证: only its holders can have a permit. */
const residentIdCard = '111'

export const nextLook = ({ watch }: PermitFile, today: Day): Day | null =>
  watch && (watch.lookOn > today ? watch.lookOn : today)

/** Whether there is still something to wait for: no permit, and no application under way. */
export const mayWatch = (file: PermitFile | null, today: Day): boolean => {
  const matters = mattersFor(statusOf(file, today))
  return !waitingCase(file) && (matters.includes('firstIssue') || matters.includes('reapplication'))
}

/** When to look next after what was found on `today`: a silent register is asked again tomorrow. */
export const watchAfter = (
  { outcome, earliest }: Pick<Decision, 'outcome' | 'earliest'>,
  before: { since: Day; expected: Day | null },
  today: Day,
): NonNullable<PermitFile['watch']> => {
  if (outcome === 'referred') return { ...before, lookOn: addDays(today, 1) }
  const monthly = addMonths(today, lookAgainMonths.on(today))
  return { since: before.since, expected: earliest, lookOn: earliest ? earlierOf(earliest, monthly) : monthly }
}

/** Tells once, on the day; before it, only moves the day. Who has or applied for a permit meanwhile is told nothing. */
export const look = async (
  ports: Pick<Ports, 'registers' | 'registrations' | 'now'>,
  file: PermitFile,
  today: Day,
): Promise<PermitFile | null> => {
  const { watch, personal } = file
  if (!watch) return null
  if (!mayWatch(file, today)) return { ...file, watch: null }
  const asked = { person: file._id, idType: residentIdCard, idNumber: personal.idNumber }
  const gathered = await gather(ports, asked, today)
  const decision = saidOf(gathered, eligibility(gathered.facts, gathered.readings))
  if (decision.outcome !== 'approved') return { ...file, watch: watchAfter(decision, watch, today) }
  const notice = {
    kind: 'nowEligible' as const,
    to: file._id,
    params: [today],
    page: '/packages/permit/eligibility/index',
  }
  const action = { at: ports.now().toISOString(), by: 'system', what: 'told:nowEligible' }
  return withNews({ ...file, watch: null }, action, [notice])
}
