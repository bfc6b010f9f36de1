import { Refusal } from '@shared/refusal'
import type { DwellingLink } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { Holder } from '../../kernel/use-case'
import { checkDwellingCode } from './check-dwelling-code'
import { linkId } from './link-view'

/** For a query: only the dwellings that this caller may see. */
export const onlyTheirs = ({ dwellings }: Holder) => (dwellings ? { dwelling: { in: [...dwellings] } } : {})

/** `link` if it is one that this caller may act by. Throws `bad-input`, `not-your-dwelling`. */
export const openLink = (link: DwellingLink | null | undefined, dwellingCode: string, holder: Holder): DwellingLink => {
  checkDwellingCode(dwellingCode)
  if (holder.dwellings && !holder.dwellings.includes(dwellingCode)) throw new Refusal('not-your-dwelling')
  if (link?.state !== 'approved' && link?.state !== 'pending') throw new Refusal('not-your-dwelling')
  return link
}

/** The declarant's own link to a dwelling, approved or pending. Throws `bad-input`, `not-your-dwelling`. */
export const ownLink = async (
  { links }: Pick<Ports, 'links'>,
  dwellingCode: string,
  holder: Holder,
): Promise<DwellingLink> => {
  checkDwellingCode(dwellingCode)
  return openLink(await links.get(linkId(dwellingCode, holder.id)), dwellingCode, holder)
}
