import { Refusal } from '@shared/refusal'
import { confirmed } from '../../kernel/check-in'
import { keptFor, settleReports } from '../../kernel/data-refusals'
import { declarantOf } from '../../kernel/managing'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { answeredView } from './check-in-view'
import { isDecidedBy, ownCheckIn } from './own-check-in'

/** 确认入住 (R11): one write makes the registration, from today, and tells the resident. Four round trips. */
export const confirmCheckIn =
  (ports: Ports): UseCase<'registration.confirmCheckIn'> =>
  async ({ checkInId }, { person, holder }) => {
    const { doc, link } = await ownCheckIn(ports, checkInId, holder)
    const today = ports.today()
    if (isDecidedBy(doc, person, 'confirmed')) return answeredView(doc, today)
    if (doc.state !== 'awaitingConfirmation') throw new Refusal('already-decided')
    const decision = {
      at: ports.now().toISOString(),
      today,
      person,
      by: 'declarant' as const,
      holder: declarantOf(link),
    }
    const kept = keptFor(link, { name: doc.personal.name, moveInOn: doc.moveInOn, filedOn: today })
    const next = confirmed(doc, decision, link.declarantType, kept)
    await ports.registrations.replace(next)
    await settleReports(ports, [next], person, decision.at)
    return answeredView(next, today)
  }
