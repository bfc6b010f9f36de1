import { streetName } from '@shared/codes/streets'
import { Refusal } from '@shared/refusal'
import { evidenceBy, evidenceKinds, linkDue, type EvidenceKind } from '@shared/rules/evidence'
import { evidenceNames } from '@shared/text/evidence'
import type { Day } from '@shared/model/day'
import type { DwellingLink } from '../kernel/documents'
import { evidenceOf } from '../kernel/evidence'
import type { Ports } from '../kernel/ports'
import { withNews } from '../kernel/telling'
import { refuseOwn } from '../kernel/units'
import type { UseCase } from '../kernel/use-case'

interface Request {
  kinds: EvidenceKind[]
  reason: string
  at: string
  on: Day
  by: string
}

/** A newer request stands in place of one that is still open. */
const asked = (link: DwellingLink, { kinds, reason, at, on, by }: Request): DwellingLink => {
  const evidence = evidenceOf(link)
  const before = evidence.requests.map((one) => ({ ...one, answeredOn: one.answeredOn ?? on }))
  const requests = [...before, { at, on, by, kinds, answeredOn: null }]
  const next: DwellingLink = {
    ...link,
    evidence: { ...evidence, requests },
    due: linkDue(link.askedOn, requests),
    personal: { ...link.personal, asked: reason },
  }
  const until = evidenceBy(on)
  const params = [streetName(link.street), kinds.map((kind) => evidenceNames[kind]).join('、')]
  const kind = until ? ('evidenceAsked' as const) : ('evidenceAskedUndated' as const)
  const page = `/packages/registration/evidence/index?dwelling=${link.dwelling}`
  const notice = { kind, to: link.person, params: until ? [...params, until] : params, page }
  return withNews(next, { at, by, what: 'evidenceAsked' }, [notice])
}

/** 要求补充材料: one write, with the notice that tells of it. Sent twice, it asks once. */
export const requestEvidence =
  (ports: Pick<Ports, 'links' | 'units' | 'now' | 'today'>): UseCase<'review.requestEvidence'> =>
  async ({ linkId, version, kinds: named, reason }, { person }) => {
    const { links, now, today } = ports
    const link = await links.get(linkId)
    if (!link) throw new Refusal('not-found')
    const kinds = evidenceKinds.filter((kind) => named.includes(kind))
    const last = evidenceOf(link).requests.at(-1)
    const same = last?.answeredOn === null && last.by === person && last.kinds.join() === kinds.join()
    if (same && link.personal.asked === reason) return { by: evidenceBy(last.on), due: link.due, version: link.version }
    if (link.state !== 'pending') throw new Refusal('already-decided')
    if (link.version !== version) throw new Refusal('conflict')
    await refuseOwn(ports, link.person, person, '不能审核自己或自己单位的申请，请由同事办理。')
    const next = asked(link, { kinds, reason, at: now().toISOString(), on: today(), by: person })
    await links.replace(next)
    return { by: evidenceBy(today()), due: next.due, version: link.version + 1 }
  }
