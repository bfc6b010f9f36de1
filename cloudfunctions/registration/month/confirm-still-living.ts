import { monthOf } from '@shared/model/day'
import { Refusal } from '@shared/refusal'
import { declarantOf } from '../../kernel/managing'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { linkId } from '../dwellings/link-view'

/**
 * 还住在这里吗: what the declarant says of one or many residents for this month, the last word counting. Nothing that counts
 * for the resident changes, so nobody is told. Four round trips for however many.
 */
export const confirmStillLiving =
  ({ links, registrations, now, today }: Ports): UseCase<'registration.confirmStillLiving'> =>
  async ({ registrationIds, answer }, { person, holder }) => {
    const ids = [...new Set(registrationIds)]
    const found = await registrations.find({ _id: { in: ids } }, { limit: ids.length })
    if (found.length < ids.length) throw new Refusal('not-found')
    const rooms = [...new Set(found.map(({ dwelling }) => linkId(dwelling, holder.id)))]
    const held = await links.find({ _id: { in: rooms }, person: holder.id }, { limit: rooms.length })
    const linkOf = new Map(held.map((link) => [link.dwelling, link]))
    const theirs = found.filter(({ declarant, dwelling }) => {
      const link = linkOf.get(dwelling)
      return (
        declarant === (link ? declarantOf(link) : holder.id) &&
        (holder.dwellings === null || holder.dwellings.includes(dwelling))
      )
    })
    if (theirs.length < ids.length) throw new Refusal('not-found')
    if (theirs.some(({ dwelling }) => linkOf.get(dwelling)?.state !== 'approved'))
      throw new Refusal('not-your-dwelling')
    const living = theirs.filter(({ state }) => state === 'active').map(({ _id }) => _id)
    const declarants = [...new Set(theirs.map(({ declarant }) => declarant))]
    const month = monthOf(today())
    if (living.length > 0)
      await registrations.noteStillLiving(living, declarants, month, { answer, at: now().toISOString(), by: person })
    return { month, answered: living, ended: ids.filter((id) => !living.includes(id)) }
  }
