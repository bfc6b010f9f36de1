import { pointByCode } from '@shared/codes/acceptance-points'
import type { InputOf } from '@shared/contract'
import { badInput } from '@shared/refusal'
import { agencyRoutes } from '@shared/rules/agency'
import type { Agency, AgencyBatch, Unit } from '../../kernel/documents'
import { Stale, type Ports } from '../../kernel/ports'
import { newReceipt } from '../../kernel/receipts'
import { isRepeat, submissionOf } from '../../kernel/submission'
import type { Caller, UseCase } from '../../kernel/use-case'
import { batchView } from './batch-views'
import { ownAgencies, unitOf } from './own-unit'

type Input = InputOf<'permit.startAgencyBatch'>

/** Right after it is taken its page works on it; a timer looks after it when no page does. */
const goOnAfterMs = 2 * 60_000

/** An endorsement has no acceptance point. */
const city = '440300'

const checkList = ({ matter, acceptancePoint, route, people }: Input, { kind }: Unit): void => {
  if (matter === 'firstIssue' && (acceptancePoint === null || !pointByCode(acceptancePoint)))
    throw badInput({ acceptancePoint: '请选择受理点' })
  if (matter === 'firstIssue' && (route === null || !agencyRoutes(kind).includes(route)))
    throw badInput({ route: '请选择按什么条件申领' })
  const seen = new Set<string>()
  for (const [i, { agencyId }] of people.entries()) {
    if (seen.has(agencyId)) throw badInput({ [`people.${i}.agencyId`]: '名单里有人重复，请去掉一个' })
    seen.add(agencyId)
  }
}

const newBatch = (ports: Ports, caller: Caller, input: Input, unit: Unit, agencies: readonly Agency[]): AgencyBatch => {
  const submission = submissionOf(ports, caller, input)
  return {
    _id: ports.people.hash(`batch\0${unit._id}\0${submission.key}`),
    version: 0,
    unit: unit._id,
    by: caller.person,
    matter: input.matter,
    acceptancePoint: input.matter === 'firstIssue' ? input.acceptancePoint : null,
    route: input.matter === 'firstIssue' ? input.route : null,
    startedAt: ports.now().toISOString(),
    receipt: newReceipt(ports, 'agency', input.acceptancePoint?.slice(0, 6) ?? city),
    submission,
    people: agencies.length,
    left: agencies.length,
    stepAt: new Date(ports.now().getTime() + goOnAfterMs).toISOString(),
    personal: {
      items: agencies.map(({ _id, person, personal: { name, idNumber } }, i) => ({
        agency: _id,
        person,
        name,
        idNumber,
        photoNumber: input.matter === 'firstIssue' ? (input.people[i]?.photoNumber ?? null) : null,
        tries: 0,
        result: null,
      })),
    },
  }
}

/** 批量代办: the list is taken whole. Four round trips with the session. Throws `bad-input`, `submission-reused`. */
export const startAgencyBatch =
  (ports: Ports): UseCase<'permit.startAgencyBatch'> =>
  async (input, caller) => {
    const unit = unitOf(caller)
    checkList(input, unit)
    const agencies = await ownAgencies(
      ports,
      unit,
      input.people.map(({ agencyId }) => agencyId),
    )
    const batch = newBatch(ports, caller, input, unit, agencies)
    if ((await ports.agencyBatches.insert(batch)) === 'inserted') return { batch: batchView(batch) }
    const earlier = await ports.agencyBatches.get(batch._id)
    if (!earlier || !isRepeat(earlier.submission, batch.submission)) throw new Stale('agencyBatches')
    return { batch: batchView(earlier) }
  }
