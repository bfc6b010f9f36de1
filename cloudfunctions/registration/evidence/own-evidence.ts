/** 房屋材料 of a declarant's own link that is under review. */
import { Refusal } from '@shared/refusal'
import type { EvidenceStanding } from '@shared/contract/evidence'
import type { DwellingLink, LinkPage } from '../../kernel/documents'
import { evidenceOf, evidenceStanding, keptUntil } from '../../kernel/evidence'
import type { Ports } from '../../kernel/ports'
import type { Holder } from '../../kernel/use-case'
import { linkView } from '../dwellings/link-view'
import { ownLink } from '../dwellings/own-link'

/** Papers are for a link that staff look at. Throws `bad-input`, `not-your-dwelling`, `already-decided`. */
export const pendingLink = async (
  ports: Pick<Ports, 'links'>,
  dwellingCode: string,
  holder: Holder,
): Promise<DwellingLink> => {
  const link = await ownLink(ports, dwellingCode, holder)
  if (link.state !== 'pending') throw new Refusal('already-decided', { detail: '这处房屋已经审核通过，不用再交材料。' })
  return link
}

/** Pages of this asking that are whole, handed in or not; what an earlier, decided asking left behind is not among them. */
export const wholePages = async (
  { evidence, now }: Pick<Ports, 'evidence' | 'now'>,
  link: DwellingLink,
): Promise<LinkPage[]> => {
  const found = await evidence.find({ link: link._id, state: 'whole' }, { limit: 200 })
  const sent = new Set(evidenceOf(link).pages.map(({ id }) => id))
  const at = now().toISOString()
  return found
    .filter((page): page is LinkPage => page.kind !== 'courierIdentity')
    .filter(({ _id, at: since }) => since >= link.askedAt && (sent.has(_id) || keptUntil({ at: since }) > at))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** How the papers of a link stand, as its declarant sees it. */
export const standingOf = (link: DwellingLink, pages: readonly LinkPage[]): EvidenceStanding => {
  const sent = new Set(evidenceOf(link).pages.map(({ id }) => id))
  return {
    link: linkView(link, 0),
    ...evidenceStanding(link),
    pages: pages.map(({ _id, kind, at }) => ({ pageId: _id, kind, at, sent: sent.has(_id) })),
  }
}
