import type { LinkView } from '@shared/contract/registration'
import type { DwellingLink } from '../../kernel/documents'
import { evidenceStanding } from '../../kernel/evidence'

export const linkId = (dwellingCode: string, person: string) => `${dwellingCode}:${person}`

const papersMissing = (link: DwellingLink): LinkView['papersMissing'] => {
  const { missing, by, asked } = evidenceStanding(link)
  return missing.length > 0 ? { by, asked: asked !== null } : null
}

export const linkView = (link: DwellingLink, residents: number): LinkView => ({
  linkId: link._id,
  dwellingCode: link.dwelling,
  address: link.address,
  declarantType: link.declarantType,
  state: link.state,
  askedAt: link.askedAt,
  decidedAt: link.decidedAt,
  due: link.due,
  reason: link.personal.reason,
  residents,
  papersMissing: papersMissing(link),
})
