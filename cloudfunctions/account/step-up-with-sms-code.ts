import { maskPhone } from '@shared/text/greeting'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { requireBound } from './bound-phone'
import { confirmSession } from './confirm-session'
import { sendCode, takeCode } from './sms-code'

/** 绑定的手机再次确认本人，第一步. */
export const requestStepUpCode =
  (ports: Ports): UseCase<'account.requestStepUpCode'> =>
  async ({ device }, caller) => {
    const { person, session } = caller
    const phone = requireBound(ports, await ports.credentials.get(person), device, caller)
    const { name, idType, idNumber, sex } = session.personal
    const sent = await sendCode(
      ports,
      {
        kind: 'smsStepUp',
        person,
        limiter: `smsStepUp\0${person}\0${phone}`,
        phone,
        session: session._id,
        agreed: {},
        real: true,
        personal: { name, idType, idNumber, sex },
      },
      caller,
    )
    return { ...sent, maskedPhone: maskPhone(phone) }
  }

/** 第二步：two things that only the person has, the phone itself and the number that the counter saw. */
export const stepUpWithSmsCode =
  (ports: Ports): UseCase<'account.stepUpWithSmsCode'> =>
  async ({ ticket, code, device }, caller) => {
    const { person, session } = caller
    requireBound(ports, await ports.credentials.get(person), device, caller)
    const attempt = await takeCode(ports, { kind: 'smsStepUp', ticket, code, session: session._id }, caller)
    const at = attempt.passedAt ?? ports.now().toISOString()
    return confirmSession(ports, { session: session._id, person, way: 'boundPhone', at })
  }
