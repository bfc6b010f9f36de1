import { Refusal } from '@shared/refusal'
import type { AgencyBatch, Unit } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'

/** A batch of this unit; another unit's is as good as none. Throws `not-found`. */
export const ownBatch = async (
  { agencyBatches }: Pick<Ports, 'agencyBatches'>,
  unit: Unit,
  id: string,
): Promise<AgencyBatch> => {
  const batch = await agencyBatches.get(id)
  if (batch?.unit !== unit._id) throw new Refusal('not-found')
  return batch
}
