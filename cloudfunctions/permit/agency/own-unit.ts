import { Refusal } from '@shared/refusal'
import type { Agency, Unit } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { Caller } from '../../kernel/use-case'

/** The unit for which the sub-account acts, as it stands now. */
export const unitOf = ({ unit }: Caller): Unit => {
  if (!unit) throw new Refusal('not-found')
  return unit
}

/** These agencies, in their order; another unit's is as good as none. Throws `not-found`. One round trip. */
export const ownAgencies = async (
  { agencies }: Pick<Ports, 'agencies'>,
  unit: Unit,
  ids: readonly string[],
): Promise<Agency[]> => {
  const found = await agencies.find({ _id: { in: [...new Set(ids)] } }, { limit: ids.length })
  const byId = new Map(found.filter((one) => one.unit === unit._id).map((one) => [one._id, one]))
  return ids.map((id) => {
    const one = byId.get(id)
    if (!one) throw new Refusal('not-found')
    return one
  })
}

const pageSize = 1000

/** Everybody who agreed, the newest first; a page of a thousand is one round trip. */
export const everyAgreed = async ({ agencies }: Pick<Ports, 'agencies'>, unit: string): Promise<Agency[]> => {
  const found = new Map<string, Agency>()
  for (let before: string | null = null; ;) {
    const page: Agency[] = await agencies.find(
      { unit, state: 'agreed', ...(before === null ? {} : { askedAt: { lte: before } }) },
      { order: [['askedAt', 'desc']], limit: pageSize },
    )
    const known = found.size
    for (const one of page) found.set(one._id, one)
    before = page.at(-1)?.askedAt ?? null
    if (page.length < pageSize || found.size === known) return [...found.values()]
  }
}
