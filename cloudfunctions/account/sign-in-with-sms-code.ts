import type { SignIn } from '../kernel/documents'
import type { Ports } from '../kernel/ports'
import type { UseCase, Visitor } from '../kernel/use-case'
import { isBound } from './bound-phone'
import { openSession } from './open-session'
import { takeCode } from './sms-code'

/** Whether the code came to the number that the counter saw, and was typed on the phone that it bound. */
const onBoundPhone = async (ports: Ports, { person, personal }: SignIn, device: string | null, visitor: Visitor) => {
  if (!device) return false
  const held = await ports.credentials.get(person)
  return isBound(ports, held, device, visitor) && held.personal.counterPhone === personal.phone
}

/** 短信登录第二步。A try is counted before it is compared, so that guessing in parallel gains nothing. */
export const signInWithSmsCode =
  (ports: Ports): UseCase<'account.signInWithSmsCode'> =>
  async ({ ticket, code, device }, visitor) => {
    const attempt = await takeCode(ports, { kind: 'sms', ticket, code, session: null }, visitor)
    const { name, idType, idNumber, sex, phone } = attempt.personal
    return openSession(ports)({
      person: attempt.person,
      way: (await onBoundPhone(ports, attempt, device, visitor)) ? 'boundPhone' : 'sms',
      openId: attempt.openId,
      known: { name, idType, idNumber, sex, phone },
      agreed: attempt.agreed,
      repeatOf: attempt.passedAt,
    })
  }
