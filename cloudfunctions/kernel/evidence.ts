/** 房屋材料: where the pages of a link lie, how they stand, and how they go. */
import type { EvidenceStanding } from '@shared/contract/evidence'
import { cityDay } from '@shared/model/day'
import { evidenceBy, evidenceNeeds, heldEvidenceHours, missingEvidence } from '@shared/rules/evidence'
import type { DwellingLink, EvidencePage, EvidenceRequested, LinkEvidence } from './documents'
import type { Ports } from './ports'

/** The pictures of a page, in the storage: one when it is whole, and the parts that it came in. */
export const wholePath = (pageId: string) => `evidence/${pageId}/whole`
export const partPath = (pageId: string, part: number) => `evidence/${pageId}/${part}`
export const partPaths = ({ _id, parts }: Pick<EvidencePage, '_id' | 'parts'>) =>
  Array.from({ length: parts }, (_, part) => partPath(_id, part))

const none: LinkEvidence = { pages: [], requests: [] }
export const evidenceOf = ({ evidence }: Pick<DwellingLink, 'evidence'>): LinkEvidence => evidence ?? none

/** What staff asked for last, while it has not come. */
const openRequest = (link: Pick<DwellingLink, 'evidence'>): EvidenceRequested | null =>
  evidenceOf(link).requests.find(({ answeredOn }) => answeredOn === null) ?? null

const sentSince = ({ pages }: LinkEvidence, since: string) =>
  pages.filter(({ at }) => at > since).map(({ kind }) => kind)

type Standing = Pick<EvidenceStanding, 'needs' | 'missing' | 'by' | 'asked'>

/** What a link under review needs, what of it has not come, and by when. Nothing is missing once it is decided. */
export const evidenceStanding = (link: DwellingLink): Standing => {
  const evidence = evidenceOf(link)
  const request = openRequest(link)
  const needs = evidenceNeeds(link.declarantType)
  if (link.state !== 'pending') return { needs, missing: [], by: null, asked: null }
  if (!request) {
    const have = evidence.pages.map(({ kind }) => kind)
    return { needs, missing: missingEvidence(needs, have), by: link.due, asked: null }
  }
  const wanted = request.kinds.map((kind) => [kind])
  const { kinds, at } = request
  return {
    needs,
    missing: missingEvidence(wanted, sentSince(evidence, at)),
    by: evidenceBy(request.on),
    asked: { kinds, reason: link.personal.asked ?? '', at },
  }
}

/** Deletes pages: the pictures first, then what leads to them. May stop anywhere and be done again. */
export const forgetPages = async (
  { evidence, files }: Pick<Ports, 'evidence' | 'files'>,
  pages: readonly EvidencePage[],
): Promise<void> => {
  if (pages.length === 0) return
  await files.remove(pages.flatMap((page) => [wholePath(page._id), ...partPaths(page)]))
  for (const { _id } of pages) await evidence.remove(_id)
}

/** As many as one link can have, and what was begun and dropped besides. */
const mostPages = 200

/**
 * Deletes every picture of a link that came up to the instant `until`, when it was decided, withdrawn or ended: asked for again, it
 * has new ones. One that is on its way just now is left to the daily run, which sees it when nothing more can come.
 */
export const forgetEvidence = async (
  ports: Pick<Ports, 'evidence' | 'files'>,
  linkId: string,
  until: string,
): Promise<void> => {
  for (;;) {
    const pages = await ports.evidence.find({ link: linkId, state: 'whole', at: { lte: until } }, { limit: mostPages })
    await forgetPages(ports, pages)
    if (pages.length < mostPages) return
  }
}

const hourMs = 3_600_000
const later = (from: string, hours: number) => new Date(new Date(from).getTime() + hours * hourMs).toISOString()

/** Until when an uploaded page that is not handed in is kept. */
export const keptUntil = ({ at }: Pick<EvidencePage, 'at'>): string =>
  later(at, heldEvidenceHours.on(cityDay(new Date(at))))

/** The daily run looks an hour after that: nobody hands the page in just then. */
export const firstLookAt = (page: Pick<EvidencePage, 'at'>): string => later(keptUntil(page), 1)

/** Handed in, and the link is still to be decided: then it is looked at again a day later. Anything else goes. */
export const nextLookAt = (page: EvidencePage, link: DwellingLink | null, now: string): string | null => {
  const waits = link?.state === 'pending' && page.at >= link.askedAt
  return waits && evidenceOf(link).pages.some(({ id }) => id === page._id) ? later(now, 24) : null
}
