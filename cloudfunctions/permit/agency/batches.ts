/** The batches of a unit: looked at, gone on with. */
import { agencyFeeFen } from '@shared/rules/fees'
import { Refusal } from '@shared/refusal'
import type { AgencyBatch, AgencyItem, Unit } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { batchItem, batchView, filedResult } from './batch-views'
import { filesOf } from './calendar'
import { unitOf } from './own-unit'
import { workOff } from './work-off'

const shown = 50

/** Another unit's is as good as none. */
const ownBatch = async ({ agencyBatches }: Pick<Ports, 'agencyBatches'>, unit: Unit, id: string) => {
  const batch = await agencyBatches.get(id)
  if (batch?.unit !== unit._id) throw new Refusal('not-found')
  return batch
}

const isWaiting = ({ result }: AgencyItem) => result?.state === 'filed' && result.outcome === 'waiting'

/** What waited when it was filed is looked up: it is decided without the batch. */
const asOfToday = async (
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

/** Three round trips with the session. */
export const listAgencyBatches =
  ({ agencyBatches }: Pick<Ports, 'agencyBatches'>): UseCase<'permit.listAgencyBatches'> =>
  async (_, caller) => {
    const unit = unitOf(caller)
    const found = await agencyBatches.find({ unit: unit._id }, { order: [['startedAt', 'desc']], limit: shown })
    return { batches: found.map(batchView) }
  }

/** Five round trips with the session, and four for each person. */
export const stepAgencyBatch =
  (ports: Ports): UseCase<'permit.stepAgencyBatch'> =>
  async ({ batchId }, caller) => {
    const unit = unitOf(caller)
    return { batch: batchView(await workOff(ports, await ownBatch(ports, unit, batchId), unit)) }
  }

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
