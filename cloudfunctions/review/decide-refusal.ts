import { streetName } from '@shared/codes/streets'
import { Refusal } from '@shared/refusal'
import { dataRefusalShort } from '@shared/text/data-refusals'
import { saidOf, withRefusal } from '../kernel/data-refusals'
import type { Ports } from '../kernel/ports'
import { withNews } from '../kernel/telling'
import { refuseOwn } from '../kernel/units'
import type { UseCase } from '../kernel/use-case'
import { readRefusal } from './refusal'

/** 决定一件报告: one write with what the declarant is told. Sent twice, it answers alike; nobody decides their own. */
export const decideRefusal =
  (ports: Pick<Ports, 'links' | 'units' | 'now'>): UseCase<'review.decideRefusal'> =>
  async ({ refusalId, version, outcome, reason }, { person }) => {
    const { link, refusal } = await readRefusal(ports, refusalId)
    if (refusal.state === outcome && refusal.decidedBy === person) return { state: outcome }
    if (refusal.state !== 'open') throw new Refusal('already-decided')
    if (link.version !== version) throw new Refusal('conflict')
    await refuseOwn(ports, link.person, person, '不能处理自己的报告，请由同事办理。')
    const at = ports.now().toISOString()
    const decided = { ...refusal, state: outcome, decidedAt: at, decidedBy: person }
    const said = { ...saidOf(link, refusal.id), answer: reason }
    const notice = {
      kind: 'dataRefusalDecided' as const,
      to: link.person,
      params: [streetName(link.street), dataRefusalShort[outcome]],
      page: `/packages/registration/report-refusal/index?dwelling=${link.dwelling}`,
    }
    const action = { at, by: person, what: 'refusalDecided' }
    await ports.links.replace(withNews(withRefusal(link, decided, said), action, [notice]))
    return { state: outcome }
  }
