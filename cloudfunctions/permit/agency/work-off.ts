/** A batch is worked off a few people at a time, by whoever asks: the sub-account's page, another one's, or a timer. */
import { agencyLimits } from '@shared/model/agency-limits'
import type { AgencyBatch, AgencyItem, Unit } from '../../kernel/documents'
import { Stale, type Ports } from '../../kernel/ports'
import { several } from '../../kernel/several'
import { memberOf } from '../../kernel/units'
import { fileItem } from './file-item'

/** People filed for at once: each asks the registers in parallel. */
const atOnce = 12
/** After so many unexpected failures a person is given up, so that the others are done. */
const mostTries = 5
const goOnAfterMs = 2 * 60_000
const mergeAttempts = 8

type Worked = Map<number, Pick<AgencyItem, 'result' | 'tries'>>

/** Whoever sent the batch must still be of the unit, and the unit's account open. */
const mayGoOn = (unit: Unit, { by }: AgencyBatch): boolean => memberOf(unit, by, 'subAccount') !== undefined

const open = ({ personal }: AgencyBatch) =>
  [...personal.items.entries()].filter(([, { result }]) => result === null).map(([index, item]) => ({ index, item }))

const work = async (ports: Ports, batch: AgencyBatch, unit: Unit): Promise<Worked> => {
  const next = open(batch).slice(0, agencyLimits.step)
  if (!mayGoOn(unit, batch)) {
    const result = { state: 'notFiled', reason: 'unitEnded', on: null } as const
    return new Map(open(batch).map(({ index, item }) => [index, { result, tries: item.tries }]))
  }
  const found = await ports.agencies.find({ _id: { in: next.map(({ item }) => item.agency) } }, { limit: next.length })
  const agencies = new Map(found.map((one) => [one._id, one]))
  const done = await several(next, atOnce, async ({ index, item }) => {
    const tries = item.tries + 1
    const agency = agencies.get(item.agency)
    if (!agency) return [index, { tries, result: { state: 'notFiled', reason: 'notAgreed', on: null } }] as const
    try {
      return [index, { tries, result: await fileItem(ports, { batch, index, item, agency, unit }) }] as const
    } catch (error) {
      ports.complain('permit.stepAgencyBatch', error)
      const givenUp = { state: 'notFiled', reason: 'failed', on: null } as const
      return [index, { tries, result: tries < mostTries ? null : givenUp }] as const
    }
  })
  return new Map<number, Pick<AgencyItem, 'result' | 'tries'>>(done)
}

const merged = ({ now }: Ports, batch: AgencyBatch, worked: Worked): AgencyBatch => {
  const items = batch.personal.items.map((item, i) => (item.result ? item : { ...item, ...worked.get(i) }))
  const left = items.filter(({ result }) => result === null).length
  const stepAt = left > 0 ? new Date(now().getTime() + goOnAfterMs).toISOString() : null
  return { ...batch, left, stepAt, personal: { items } }
}

/** Results are the same whoever finds them: when two work on one batch, the later write takes both in. */
const write = async (ports: Ports, batch: AgencyBatch, worked: Worked): Promise<AgencyBatch> => {
  let latest = batch
  for (let attempt = 1; ; attempt += 1) {
    const next = merged(ports, latest, worked)
    try {
      await ports.agencyBatches.replace(next)
      return { ...next, version: next.version + 1 }
    } catch (error) {
      if (!(error instanceof Stale) || attempt === mergeAttempts) throw error
      latest = (await ports.agencyBatches.get(batch._id)) ?? latest
    }
  }
}

/** The next few people of a batch. Three round trips, and four for each of them. */
export const workOff = async (ports: Ports, batch: AgencyBatch, unit: Unit): Promise<AgencyBatch> =>
  batch.left === 0 ? batch : write(ports, batch, await work(ports, batch, unit))
