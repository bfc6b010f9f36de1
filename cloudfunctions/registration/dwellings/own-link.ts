import { Refusal } from '@shared/refusal'
import type { DwellingLink } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { checkDwellingCode } from './check-dwelling-code'
import { linkId } from './link-view'

/** The declarant's own link to a dwelling, approved or pending. Throws `bad-input`, `not-your-dwelling`. */
export const ownLink = async (
  { links }: Pick<Ports, 'links'>,
  dwellingCode: string,
  person: string,
): Promise<DwellingLink> => {
  checkDwellingCode(dwellingCode)
  const link = await links.get(linkId(dwellingCode, person))
  if (link?.state !== 'approved' && link?.state !== 'pending') throw new Refusal('not-your-dwelling')
  return link
}
