import { Refusal } from '@shared/refusal'
import { eligibility } from '@shared/rules/eligibility'
import { barsIn } from '@shared/rules/findings'
import type { PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { watchAfter } from '../daily/telling'
import { gather, saidOf } from '../file/gather'
import { statusOf, waitingCase } from '../../kernel/permit-standing'
import { applicantOf, newFile, saveFile } from '../file/permit-file'
import { watchView } from '../file/views'

/** Why there is nothing to wait for. Throws `permit-exists`, `case-open`. */
const refuseNeedless = (file: PermitFile | null, today: string): void => {
  const status = statusOf(file, today)
  if (status === 'valid' || status === 'suspended') throw new Refusal('permit-exists')
  if (waitingCase(file)) throw new Refusal('case-open')
}

/**
 * 可以办理时告诉我, given or withdrawn. Four round trips with the session. Who can apply already, and who never can, is not
 * waited for: the answer says so by `telling: null` and the outcome. Given twice it stands as it was first given. Throws
 * `permit-exists`, `case-open`.
 */
export const tellWhenEligible =
  (ports: Ports): UseCase<'permit.tellWhenEligible'> =>
  async ({ tell }, caller) => {
    const [today, applicant] = [ports.today(), applicantOf(caller)]
    if (!tell) {
      const file = await ports.permits.get(caller.person)
      if (file?.watch) await saveFile(ports, { ...file, watch: null })
      return { telling: null, outcome: null }
    }
    const [file, gathered] = await Promise.all([ports.permits.get(caller.person), gather(ports, applicant, today)])
    refuseNeedless(file, today)
    const decision = saidOf(gathered, eligibility(gathered.facts, gathered.readings))
    const { outcome } = decision
    const isBarred = barsIn(decision.findings).some(({ state }) => state === 'unmet')
    if (outcome === 'approved' || isBarred) return { telling: null, outcome }
    const watch = watchAfter(decision, file?.watch ?? { since: today, expected: null }, today)
    await saveFile(ports, { ...(file ?? newFile(applicant)), watch })
    return { telling: watchView(watch), outcome }
  }
