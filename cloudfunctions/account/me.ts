import type { Me } from '@shared/contract/account'
import { greeting, maskIdNumber, maskName, maskPhone } from '@shared/text/greeting'
import type { Session } from '../kernel/documents'
import { confirmedUntil } from '../kernel/identify'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'

/** What the phone may know of its own session. */
export const meOf = (session: Session, now: Date): Me => {
  const { name, idNumber, sex, phone } = session.personal
  return {
    greeting: greeting(name, sex),
    maskedName: maskName(name),
    maskedIdNumber: maskIdNumber(idNumber),
    maskedPhone: phone && maskPhone(phone),
    roles: session.roles,
    role: session.role,
    assurance: session.assurance,
    confirmedUntil: confirmedUntil(session, now)?.toISOString() ?? null,
    elder: session.elder,
  }
}

export const me =
  ({ now }: Pick<Ports, 'now'>): UseCase<'account.me'> =>
  async (_, { session }) =>
    meOf(session, now())
