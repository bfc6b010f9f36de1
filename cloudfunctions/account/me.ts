import type { Me, Membership } from '@shared/contract/account'
import { cityDay } from '@shared/model/day'
import { greeting, maskIdNumber, maskName, maskPhone } from '@shared/text/greeting'
import type { Session } from '../kernel/documents'
import { confirmedUntil } from '../kernel/identify'
import { Stale, type Ports } from '../kernel/ports'
import { membershipsOf, standingRole } from '../kernel/units'
import type { UseCase } from '../kernel/use-case'
import { residentIdCard } from './id-card'

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
    shownBy: session.shownBy,
    hasIdCard: session.personal.idType === residentIdCard,
    confirmedUntil: confirmedUntil(session, now)?.toISOString() ?? null,
    elder: session.elder,
  }
}

/** Two pages that open at once both note it: one is enough. */
const alreadyNoted = (error: unknown) => {
  if (!(error instanceof Stale)) throw error
}

/** The app as it opens asks this: by that a session is in use, which is noted once a day. */
export const me =
  (ports: Pick<Ports, 'sessions' | 'units' | 'now'>): UseCase<'account.me'> =>
  async (_, { session, person }) => {
    const used = { ...session, usedOn: cityDay(ports.now()) }
    if (used.usedOn !== session.usedOn) await ports.sessions.replace(used).catch(alreadyNoted)
    return meOf(used, await membershipsOf(ports, person), ports.now())
  }
