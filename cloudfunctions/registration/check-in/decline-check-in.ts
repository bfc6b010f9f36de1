import { Refusal } from '@shared/refusal'
import { declined } from '../../kernel/check-in'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { answeredView } from './check-in-view'
import { isDecidedBy, ownCheckIn } from './own-check-in'

/** 不予确认: the resident is told why in the same write, and may file anew. */
export const declineCheckIn =
  (ports: Ports): UseCase<'registration.declineCheckIn'> =>
  async ({ checkInId, reason }, { person, holder }) => {
    const { doc } = await ownCheckIn(ports, checkInId, holder)
    const today = ports.today()
    if (isDecidedBy(doc, person, 'declined')) return answeredView(doc, today)
    if (doc.state !== 'awaitingConfirmation') throw new Refusal('already-decided')
    const next = declined(
      doc,
      { at: ports.now().toISOString(), today, person, by: 'declarant', holder: holder.id },
      reason,
    )
    await ports.registrations.replace(next)
    return answeredView(next, today)
  }
