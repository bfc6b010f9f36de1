import { addDays, cityInstant } from '@shared/model/day'
import { toBase32 } from '@shared/model/base32'
import { slipValidDays } from '@shared/rules/slip'
import type { OutputOf } from '@shared/contract'
import type { PermitFile, Slip } from '../../kernel/documents'
import { recentlyEnded } from '../../kernel/ended-permits'
import type { Ports, Tokens, Where } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { standingOf } from '../standing'

type ListPorts = Pick<Ports, 'slips' | 'permits' | 'now' | 'today'> & { tokens: Tokens }

/** How old a list may be that is given again, in ms. */
const freshMs = 60_000
const pageSize = 1000
const holdersAtOnce = 100

/** Every document that the conditions hold for, page by page. */
const all = async <T extends { _id: string }>(
  find: (after: Where<{ _id: string }>) => Promise<T[]>,
  before: readonly T[] = [],
): Promise<readonly T[]> => {
  const last = before.at(-1)
  const page = await find(last ? { _id: { gt: last._id } } : {})
  const found = [...before, ...page]
  return page.length < pageSize ? found : all(find, found)
}

const paged = { order: [['_id', 'asc']] as ['_id', 'asc'][], limit: pageSize }

/** Withdrawn, and not over yet: nothing that was withdrawn longer ago than a slip lives still has a place. */
const withdrawn = async ({ slips, today }: ListPorts): Promise<Slip[]> => {
  const since = cityInstant(addDays(today(), -slipValidDays.on(today()) - 1)).toISOString()
  const found = await all<Slip>((after) => slips.find({ withdrawnAt: { gte: since }, ...after }, paged))
  return found.filter(({ validUntil }) => validUntil >= today())
}

/** Of holders whose permit was cancelled since. */
const ofEndedPermits = async ({ slips, permits, today }: ListPorts): Promise<Slip[]> => {
  const desk = { in: recentlyEnded(today(), slipValidDays.on(today()) + 1) }
  const files = await all<PermitFile>((after) => permits.find({ desk, ...after }, paged))
  const groups = Array.from({ length: Math.ceil(files.length / holdersAtOnce) }, (_, i) =>
    files.slice(i * holdersAtOnce, (i + 1) * holdersAtOnce),
  )
  const found: Slip[] = []
  for (const group of groups) {
    const person = { in: group.map(({ _id }) => _id) }
    const theirs = await all<Slip>((after) => slips.find({ person, validUntil: { gte: today() }, ...after }, paged))
    const fileOf = new Map(group.map((file) => [file._id, file]))
    found.push(...theirs.filter((one) => standingOf(one, fileOf.get(one.person) ?? null, today()) !== 'valid'))
  }
  return found
}

/**
 * 状态名单: the slips that ended before their time and are not over yet. What it costs grows with what ended in the last month,
 * not with all slips. Two round trips and one for every hundred holders; none for a minute after.
 */
export const statusList = (ports: ListPorts): UseCase<'slip.statusList'> => {
  let kept: { at: number; output: OutputOf<'slip.statusList'> } | null = null
  return async () => {
    const now = ports.now().getTime()
    if (kept && now >= kept.at && now - kept.at < freshMs) return kept.output
    const [own, theirs] = await Promise.all([withdrawn(ports), ofEndedPermits(ports)])
    const ended = [...own, ...theirs].map(({ index }) => index)
    const list = ports.tokens.sealStatusList({ asOf: Math.floor(now / 1000), ended })
    kept = { at: now, output: { list: toBase32(list), asOf: new Date(now).toISOString() } }
    return kept.output
  }
}
