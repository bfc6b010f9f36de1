import { Refusal } from '@shared/refusal'
import type { DwellingLink } from '../kernel/documents'
import { evidenceOf, wholePath } from '../kernel/evidence'
import type { Ports } from '../kernel/ports'
import { withNews } from '../kernel/telling'
import type { UseCase } from '../kernel/use-case'

/** Looks within this time are one: leafing through the pages leaves one trace. */
const oneLookMs = 15 * 60_000

const seenAlready = ({ actions }: DwellingLink, by: string, now: Date): boolean =>
  actions.some(
    (one) => one.what === 'evidenceSeen' && one.by === by && now.getTime() - new Date(one.at).getTime() < oneLookMs,
  )

/** 看一页材料: noted on the link before it is shown, and only while the link waits to be decided. */
export const linkEvidence =
  ({ links, files, now }: Pick<Ports, 'links' | 'files' | 'now'>): UseCase<'review.linkEvidence'> =>
  async ({ linkId, pageId }, { person }) => {
    const link = await links.get(linkId)
    const page = link && evidenceOf(link).pages.find(({ id }) => id === pageId)
    if (!link || !page) throw new Refusal('not-found')
    if (link.state !== 'pending') throw new Refusal('already-decided')
    const picture = await files.get(wholePath(page.id))
    if (!picture) throw new Refusal('not-found')
    const at = now()
    const seen = seenAlready(link, person, at)
    if (!seen) {
      const noted = withNews(link, { at: at.toISOString(), by: person, what: 'evidenceSeen' }, [])
      await links.replace({ ...noted, tellAt: link.tellAt })
    }
    return {
      pageId: page.id,
      kind: page.kind,
      mime: 'image/jpeg',
      base64: Buffer.from(picture).toString('base64'),
      version: seen ? link.version : link.version + 1,
    }
  }
