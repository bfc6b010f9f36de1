import { confirmed } from '../kernel/check-in'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { decideCheckIn } from './decide-check-in'

/** 网格员确认 in the silent declarant's place: registered from the day of this confirmation (R11). */
export const confirmCheckIn =
  (ports: Pick<Ports, 'registrations' | 'units' | 'now' | 'today'>): UseCase<'review.confirmCheckIn'> =>
  ({ checkInId, version }, { person }) =>
    decideCheckIn(ports, { checkInId, version, person, what: 'confirmed' }, (doc, decision) =>
      confirmed(doc, decision, doc.declarantType),
    )
