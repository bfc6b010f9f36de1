import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { batchView } from './batch-views'
import { unitOf } from './own-unit'

const shown = 50

/** Three round trips with the session. */
export const listAgencyBatches =
  ({ agencyBatches }: Pick<Ports, 'agencyBatches'>): UseCase<'permit.listAgencyBatches'> =>
  async (_, caller) => {
    const unit = unitOf(caller)
    const found = await agencyBatches.find({ unit: unit._id }, { order: [['startedAt', 'desc']], limit: shown })
    return { batches: found.map(batchView) }
  }
