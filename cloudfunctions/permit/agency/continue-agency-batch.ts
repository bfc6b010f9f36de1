import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { workOff } from './work-off'

/** A step begun after this many ms might outlast the function. */
const budgetMs = 6000

/** Goes on with a batch as long as there is time; the timer comes again for the rest. */
export const continueAgencyBatch =
  (ports: Ports): UseCase<'permit.continueAgencyBatch'> =>
  async ({ batchId }) => {
    const before = await ports.agencyBatches.get(batchId)
    const unit = before && (await ports.units.get(before.unit))
    if (!unit) return { done: 0, left: 0 }
    const until = ports.now().getTime() + budgetMs
    let batch = before
    for (;;) {
      const { left } = batch
      batch = await workOff(ports, batch, unit)
      if (batch.left === 0 || batch.left === left || ports.now().getTime() > until) break
    }
    return { done: before.left - batch.left, left: batch.left }
  }
