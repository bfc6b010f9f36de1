import { declined } from '../kernel/check-in'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { decideCheckIn } from './decide-check-in'

/** 网格员不予确认; the resident is told why. */
export const declineCheckIn =
  (ports: Pick<Ports, 'registrations' | 'units' | 'now' | 'today'>): UseCase<'review.declineCheckIn'> =>
  ({ checkInId, version, reason }, { person }) =>
    decideCheckIn(ports, { checkInId, version, person, what: 'declined' }, (doc, decision) =>
      declined(doc, decision, reason),
    )
