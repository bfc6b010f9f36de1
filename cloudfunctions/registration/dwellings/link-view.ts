import type { LinkView } from '@shared/contract/registration'
import { streetName } from '@shared/codes/streets'
import type { DwellingLink } from '../../kernel/documents'
import { evidenceStanding } from '../../kernel/evidence'

export const linkId = (dwellingCode: string, person: string) => `${dwellingCode}:${person}`

/** As its declarant knows it: a dwelling that is not recorded yet by what was typed. */
export const addressOf = ({ address, street, personal: { typed } }: DwellingLink): string => {
  const place = streetName(street)
  return typed === undefined ? address : typed.startsWith(place) ? typed : `${place}${typed}`
}

const papersMissing = (link: DwellingLink): LinkView['papersMissing'] => {
  // Papers are about a dwelling that is known: of one that is not recorded yet none are asked.
  if (link.personal.typed !== undefined) return null
  const { missing, by, asked } = evidenceStanding(link)
  return missing.length > 0 ? { by, asked: asked !== null } : null
}

export const linkView = (link: DwellingLink, residents: number): LinkView => ({
  linkId: link._id,
  dwellingCode: link.dwelling,
  address: addressOf(link),
  declarantType: link.declarantType,
  state: link.state,
  askedAt: link.askedAt,
  decidedAt: link.decidedAt,
  due: link.due,
  reason: link.personal.reason,
  residents,
  papersMissing: papersMissing(link),
})
