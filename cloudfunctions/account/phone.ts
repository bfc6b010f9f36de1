/** 联系手机: from WeChat's own button, or typed and answered with a code. The number before hears of the change (R55). */
import { Refusal } from '@shared/refusal'
import type { Me } from '@shared/contract/account'
import type { Credentials } from '../kernel/documents'
import type { Ports } from '../kernel/ports'
import { withNews } from '../kernel/telling'
import type { Caller, UseCase } from '../kernel/use-case'
import { credentialsOf } from '../kernel/credentials'
import { membershipsOf } from '../kernel/units'
import { meOf } from './me'
import { sendCode, takeCode } from './sms-code'

/** Where the number is kept, and who hears of it: one write. A bound phone's codes go to the new number. */
const changePhone = async (ports: Ports, { person, session }: Caller, phone: string): Promise<Me> => {
  const [account, current, held, units] = await Promise.all([
    ports.accounts.get(person),
    ports.sessions.get(session._id),
    ports.credentials.get(person),
    membershipsOf(ports, person),
  ])
  if (!account || !current || current.ended) throw new Refusal('session-ended')
  const earlier = account.personal.phone
  const changed = { ...current, personal: { ...current.personal, phone } }
  if (earlier === phone) return meOf(current, units, ports.now())
  const known: Credentials = held ?? credentialsOf(person, account.personal)
  const personal = {
    ...known.personal,
    counterPhone: known.bound ? phone : known.personal.counterPhone,
    earlierPhone: earlier,
  }
  const action = { at: ports.now().toISOString(), by: person, what: 'phoneChanged' }
  const notices = earlier ? [{ kind: 'phoneChanged' as const, to: person, params: [], page: devicesPage }] : []
  await ports.together([
    { table: 'accounts', doc: { ...account, personal: { ...account.personal, phone } } },
    { table: 'sessions', doc: changed },
    { table: 'credentials', doc: withNews({ ...known, personal }, action, notices) },
  ])
  return meOf(changed, units, ports.now())
}

const devicesPage = '/packages/account/devices/index'

/** 微信手机号. Only inside WeChat: elsewhere there is no button, and nothing is shown as WeChat's. */
export const setWechatPhone =
  (ports: Ports): UseCase<'account.setWechatPhone'> =>
  async ({ code }, caller) => {
    if (!caller.openId) throw new Refusal('wechat-phone-refused')
    const answer = await ports.wechatPhone.phoneOf(code, caller.openId)
    if (answer.state === 'silent') throw new Refusal('wechat-phone-unavailable')
    if (answer.state === 'refused') throw new Refusal('wechat-phone-refused')
    return changePhone(ports, caller, answer.phone)
  }

export const requestPhoneCode =
  (ports: Ports): UseCase<'account.requestPhoneCode'> =>
  async ({ phone }, caller) => {
    const { person, session } = caller
    const { name, idType, idNumber, sex } = session.personal
    return sendCode(
      ports,
      {
        kind: 'phone',
        person,
        limiter: `phone\0${person}`,
        phone,
        session: session._id,
        agreed: {},
        real: true,
        personal: { name, idType, idNumber, sex },
      },
      caller,
    )
  }

export const confirmPhone =
  (ports: Ports): UseCase<'account.confirmPhone'> =>
  async ({ ticket, code }, caller) => {
    const { personal } = await takeCode(ports, { kind: 'phone', ticket, code, session: caller.session._id }, caller)
    return changePhone(ports, caller, personal.phone ?? '')
  }
