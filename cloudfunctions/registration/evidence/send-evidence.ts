import type { Day } from '@shared/model/day'
import { badInput } from '@shared/refusal'
import { linkDue, missingEvidence } from '@shared/rules/evidence'
import type { DwellingLink, LinkPage } from '../../kernel/documents'
import { evidenceOf } from '../../kernel/evidence'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { pendingLink, standingOf, wholePages } from './own-evidence'

/** What staff asked for is answered when pages of each kind have come since; then their clock runs on. */
const answered = (link: DwellingLink, today: Day): DwellingLink => {
  const evidence = evidenceOf(link)
  const requests = evidence.requests.map((request) => {
    const since = evidence.pages.filter(({ at }) => at > request.at).map(({ kind }) => kind)
    const wanted = request.kinds.map((kind) => [kind])
    return request.answeredOn || missingEvidence(wanted, since).length > 0 ? request : { ...request, answeredOn: today }
  })
  return { ...link, evidence: { ...evidence, requests }, due: linkDue(link.askedOn, requests) }
}

const withPages = (link: DwellingLink, pages: readonly LinkPage[], at: string): DwellingLink => {
  const evidence = evidenceOf(link)
  const added = pages.map(({ _id: id, kind }) => ({ id, kind, at }))
  return { ...link, evidence: { ...evidence, pages: [...evidence.pages, ...added] } }
}

/** 提交材料: one write on the link. Pages that are handed in already stay so: sent twice, it answers alike. */
export const sendEvidence =
  (ports: Pick<Ports, 'links' | 'evidence' | 'now' | 'today'>): UseCase<'registration.sendEvidence'> =>
  async ({ dwellingCode, pageIds }, { holder, person }) => {
    const link = await pendingLink(ports, dwellingCode, holder)
    const pages = await wholePages(ports, link)
    const sent = new Set(evidenceOf(link).pages.map(({ id }) => id))
    const wanted = pages.filter(({ _id }) => pageIds.includes(_id))
    if (wanted.length < new Set(pageIds).size)
      throw badInput({ pageIds: '有照片没有传完，或者放得太久已经删除，请重新拍' })
    const added = wanted.filter(({ _id }) => !sent.has(_id))
    if (added.length === 0) return standingOf(link, pages)
    const at = ports.now().toISOString()
    const next = answered(withPages(link, added, at), ports.today())
    const noted = withNews(next, { at, by: person, what: 'evidenceSent' }, [])
    await ports.links.replace({ ...noted, tellAt: link.tellAt })
    return standingOf(noted, pages)
  }
