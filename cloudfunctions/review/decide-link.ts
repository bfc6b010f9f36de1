import { streetName } from '@shared/codes/streets'
import { Refusal } from '@shared/refusal'
import { isProvisional } from '@shared/rules/missing-dwelling'
import type { DwellingLink } from '../kernel/documents'
import type { Ports } from '../kernel/ports'
import { withNews } from '../kernel/telling'
import { refuseOwn } from '../kernel/units'
import type { UseCase } from '../kernel/use-case'
import { release } from './release-link'

const page = '/packages/registration/dwellings/index'
const whatOf = (approve: boolean) => (approve ? 'linkApproved' : 'linkRejected')

const decided = (link: DwellingLink, approve: boolean, reason: string, at: string, by: string): DwellingLink => {
  const place = streetName(link.street)
  const notice = approve
    ? { kind: 'linkApproved' as const, to: link.person, params: [place], page }
    : { kind: 'linkRejected' as const, to: link.person, params: [place], page }
  const next: DwellingLink = {
    ...link,
    state: approve ? 'approved' : 'rejected',
    decidedAt: at,
    releasing: true,
    personal: { ...link.personal, reason },
  }
  return withNews(next, { at, by, what: whatOf(approve) }, [notice])
}

/** 决定房屋关联 (R13). The decision is one write; what waited for it follows, now or by the next timer. Sent twice, it answers alike. */
export const decideLink =
  (ports: Ports): UseCase<'review.decideLink'> =>
  async ({ linkId, version, approve, reason }, { person }) => {
    const { links, now } = ports
    const link = await links.get(linkId)
    if (!link || isProvisional(link.dwelling)) throw new Refusal('not-found')
    const what = whatOf(approve)
    if (link.actions.at(-1)?.by === person && link.actions.at(-1)?.what === what)
      return { state: link.state, released: 0 }
    if (link.state !== 'pending') throw new Refusal('already-decided')
    if (link.version !== version) throw new Refusal('conflict')
    await refuseOwn(ports, link.person, person, '不能审核自己或自己单位的申请，请由同事办理。')
    const next = decided(link, approve, reason, now().toISOString(), person)
    await links.replace(next)
    const released = await release(ports, { ...next, version: next.version + 1 })
    return { state: next.state, released }
  }
