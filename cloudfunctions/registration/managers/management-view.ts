import type { ManagementView } from '@shared/contract/managers'
import { Refusal } from '@shared/refusal'
import { managementState } from '@shared/rules/manager-offer'
import { normalName } from '@shared/model/name'
import { maskName } from '@shared/text/greeting'
import type { Management } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { holderName } from '../../kernel/units'
import type { Caller } from '../../kernel/use-case'
import { checkDwellingCode } from '../dwellings/check-dwelling-code'

type Asking = Pick<Caller, 'person' | 'holder' | 'session'>

/**
 * Which side of it the caller is. The named person must bear the number and the name that the owner wrote: a slip of one digit
 * must not show an address to a stranger.
 */
export const sideOf = (doc: Management, { person, holder, session }: Asking): ManagementView['side'] | null => {
  if (doc.owner === holder.id && holder.dwellings === null) return 'owner'
  const named = doc.manager === person && holder.id === person
  return named && normalName(session.personal.name) === doc.personal.name ? 'manager' : null
}

export const managementView = (
  doc: Management,
  side: ManagementView['side'],
  { today }: Pick<Ports, 'today'>,
): ManagementView => ({
  dwellingCode: doc._id,
  address: doc.address,
  side,
  maskedOwner: holderName(doc.owner, doc.personal.ownerName),
  maskedManager: maskName(doc.personal.name),
  state: managementState(doc, today()),
  offeredAt: doc.offeredAt,
  until: doc.until,
  answeredAt: doc.answeredAt,
  endedAt: doc.endedAt,
  endedBy: doc.endedBy,
})

/** The management of a dwelling in which the caller has a part; others are told that there is none. */
export const ownManagement = async (
  { managements }: Pick<Ports, 'managements'>,
  dwellingCode: string,
  caller: Asking,
): Promise<{ doc: Management; side: ManagementView['side'] }> => {
  checkDwellingCode(dwellingCode)
  const doc = await managements.get(dwellingCode)
  const side = doc && sideOf(doc, caller)
  if (!side) throw new Refusal('not-found')
  return { doc, side }
}

/** Where each of the two looks after it. */
export const ownerPage = (dwelling: string) => `/packages/registration/manager/index?dwelling=${dwelling}`
export const managerPage = '/packages/registration/manager-offers/index'
export const dwellingsPage = '/packages/registration/dwellings/index'
