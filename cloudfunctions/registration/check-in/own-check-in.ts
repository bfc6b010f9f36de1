import { Refusal } from '@shared/refusal'
import { isFiled, type Filed } from '../../kernel/check-in'
import type { DwellingLink } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { Holder } from '../../kernel/use-case'
import { approvedLink } from '../dwellings/approved-link'

/** One that this declarant was asked to confirm, in a dwelling that is theirs now. Others are told it does not exist. */
export const ownCheckIn = async (
  { registrations, links }: Pick<Ports, 'registrations' | 'links'>,
  checkInId: string,
  holder: Holder,
): Promise<{ doc: Filed; link: DwellingLink }> => {
  const doc = await registrations.get(checkInId)
  if (!isFiled(doc) || !doc.confirmers?.includes(holder.id)) throw new Refusal('not-found')
  const link = await approvedLink({ links }, doc.dwelling, holder)
  return { doc, link }
}

/** Whether this person's last word on it was already this one: sent twice, it is answered alike. */
export const isDecidedBy = (doc: Filed, person: string, what: 'confirmed' | 'declined'): boolean =>
  doc.actions.some((action) => action.by === person && action.what === what)
