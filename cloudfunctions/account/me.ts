import type { Me, Membership } from '@shared/contract/account'
import { greeting, maskIdNumber, maskName, maskPhone } from '@shared/text/greeting'
import type { Session } from '../kernel/documents'
import { confirmedUntil } from '../kernel/identify'
import type { Ports } from '../kernel/ports'
import { membershipsOf, standingRole } from '../kernel/units'
import type { UseCase } from '../kernel/use-case'

/** What the phone may know of its own session; `units` as they are now. */
export const meOf = (session: Session, units: Membership[], now: Date): Me => {
  const { name, idNumber, sex, phone } = session.personal
  return {
    greeting: greeting(name, sex),
    maskedName: maskName(name),
    maskedIdNumber: maskIdNumber(idNumber),
    maskedPhone: phone && maskPhone(phone),
    roles: session.roles,
    ...standingRole(session, units),
    units,
    assurance: session.assurance,
    confirmedUntil: confirmedUntil(session, now)?.toISOString() ?? null,
    elder: session.elder,
  }
}

export const me =
  (ports: Pick<Ports, 'units' | 'now'>): UseCase<'account.me'> =>
  async (_, { session, person }) =>
    meOf(session, await membershipsOf(ports, person), ports.now())
