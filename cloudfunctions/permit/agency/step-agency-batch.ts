import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { batchView } from './batch-views'
import { ownBatch } from './own-batch'
import { unitOf } from './own-unit'
import { workOff } from './work-off'

/** Five round trips with the session, and four for each person. */
export const stepAgencyBatch =
  (ports: Ports): UseCase<'permit.stepAgencyBatch'> =>
  async ({ batchId }, caller) => {
    const unit = unitOf(caller)
    return { batch: batchView(await workOff(ports, await ownBatch(ports, unit, batchId), unit)) }
  }
