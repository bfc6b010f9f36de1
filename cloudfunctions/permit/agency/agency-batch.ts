import { agencyFeeFen } from '@shared/rules/fees'
import type { AgencyBatch, AgencyItem } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { batchItem, batchView, filedResult } from './batch-views'
import { filesOf } from './files-of'
import { ownBatch } from './own-batch'
import { unitOf } from './own-unit'

const isWaiting = ({ result }: AgencyItem) => result?.state === 'filed' && result.outcome === 'waiting'

/** What waited when it was filed is looked up: it is decided without the batch. */
export const asOfToday = async (
  ports: Pick<Ports, 'permits' | 'today'>,
  { personal: { items } }: AgencyBatch,
): Promise<AgencyItem[]> => {
  const waiting = items.filter(isWaiting)
  if (waiting.length === 0) return items
  const files = await filesOf(
    ports,
    waiting.map(({ person }) => person),
  )
  return items.map((item) => {
    const { result } = item
    const file = files.get(item.person)
    if (!isWaiting(item) || result?.state !== 'filed') return item
    const one = file?.cases.find(({ id }) => id === result.caseId)
    return file && one ? { ...item, result: filedResult(file, one, ports.today()) } : item
  })
}

/** 批量代办的结果. Four round trips with the session at most. */
export const agencyBatch =
  (ports: Pick<Ports, 'agencyBatches' | 'permits' | 'today'>): UseCase<'permit.agencyBatch'> =>
  async ({ batchId }, caller) => {
    const unit = unitOf(caller)
    const batch = await ownBatch(ports, unit, batchId)
    return {
      batch: batchView(batch),
      unit: unit.personal.name,
      feeFen: agencyFeeFen.on(ports.today()),
      people: (await asOfToday(ports, batch)).map(batchItem),
    }
  }
