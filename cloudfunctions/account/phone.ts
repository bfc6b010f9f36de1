/** 联系手机: from WeChat's own button, or typed and answered with a code. The number before hears of the change (R55). */
import { Refusal } from '@shared/refusal'
import type { Me } from '@shared/contract/account'
import { maskPhone } from '@shared/text/greeting'
import { credentialsOf, warned } from '../kernel/credentials'
import type { Account, Credentials, PermitFile } from '../kernel/documents'
import { confirmedUntil } from '../kernel/identify'
import type { Ports } from '../kernel/ports'
import { withNews } from '../kernel/telling'
import type { Caller, UseCase } from '../kernel/use-case'
import { membershipsOf } from '../kernel/units'
import { meOf } from './me'
import { phoneFollows } from './phone-of-record'
import { sendCode, takeCode } from './sms-code'

/** Where the number is kept, and who hears of it: one write. `proven`: the codes of a bound phone go to the new number too. */
const changePhone = async (ports: Ports, { person, session }: Caller, phone: string, proven: boolean): Promise<Me> => {
  const [account, current, held, units, file] = await Promise.all([
    ports.accounts.get(person),
    ports.sessions.get(session._id),
    ports.credentials.get(person),
    membershipsOf(ports, person),
    ports.permits.get(person),
  ])
  if (!account || !current || current.ended) throw new Refusal('session-ended')
  const changed = { ...current, personal: { ...current.personal, phone } }
  if (account.personal.phone === phone && (!file || file.personal.phone === phone))
    return meOf(changed, units, ports.now())
  await ports.together([
    { table: 'accounts', doc: { ...account, personal: { ...account.personal, phone } } },
    { table: 'sessions', doc: changed },
    { table: 'credentials', doc: told(ports, { account, held, file, phone, proven }) },
    ...phoneFollows(file, phone),
  ])
  return meOf(changed, units, ports.now())
}

interface Changing {
  account: Account
  held: Credentials | null
  file: PermitFile | null
  phone: string
  proven: boolean
}

/** The number before hears of it; where the account had none, the one that the person gave for the permit. */
const told = (ports: Pick<Ports, 'now'>, { account, held, file, phone, proven }: Changing): Credentials => {
  const known = held ?? credentialsOf(account._id, account.personal)
  const counterPhone = known.bound && proven ? phone : known.personal.counterPhone
  const next = { ...known, personal: { ...known.personal, counterPhone } }
  const earlier = account.personal.phone ?? file?.personal.phone ?? null
  const action = { at: ports.now().toISOString(), by: account._id, what: 'phoneChanged' }
  if (earlier === null || earlier === phone) return withNews(next, action, [])
  return warned(next, { action, kind: 'phoneChanged', page: devicesPage, phone: earlier })
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
    return changePhone(ports, caller, answer.phone, true)
  }

type Whom = Pick<Caller, 'person' | 'session'>

const requestOf = (kind: 'phone' | 'earlierPhone', { person, session }: Whom, phone: string) => {
  const { name, idType, idNumber, sex } = session.personal
  const personal = { name, idType, idNumber, sex }
  return { kind, person, limiter: `${kind}\0${person}`, phone, session: session._id, agreed: {}, real: true, personal }
}

/** 旧号码还能收短信: a code to it. Who has none on record shows in another way who it is. */
export const requestEarlierPhoneCode =
  (ports: Ports): UseCase<'account.requestEarlierPhoneCode'> =>
  async (_, caller) => {
    const phone = (await ports.accounts.get(caller.person))?.personal.phone
    if (!phone) throw new Refusal('step-up-needed')
    return {
      ...(await sendCode(ports, requestOf('earlierPhone', caller, phone), caller)),
      maskedPhone: maskPhone(phone),
    }
  }

/** Whether the person showed of late who it is: else the code that came to the earlier number must say so. */
const isProven = (ports: Ports, { session }: Whom) => confirmedUntil(session, ports.now()) !== null

/** The code to the earlier number, checked under its own name. */
const takeEarlier = async (ports: Ports, earlier: { ticket: string; code: string }, caller: Caller) => {
  const kind = 'earlierPhone'
  await takeCode(ports, { kind, ...earlier, session: caller.session._id }, caller).catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.code !== 'code-wrong') throw error
    throw new Refusal('code-wrong', { fields: { 'earlier.code': '旧号码的验证码不对，请核对后再输。' } })
  })
}

export const requestPhoneCode =
  (ports: Ports): UseCase<'account.requestPhoneCode'> =>
  async ({ phone, earlier }, caller) => {
    if (!isProven(ports, caller)) {
      if (!earlier) throw new Refusal('step-up-needed')
      await takeEarlier(ports, earlier, caller)
    }
    return sendCode(ports, requestOf('phone', caller, phone), caller)
  }

/** Only who proved it was sent the code that is asked for here. */
export const confirmPhone =
  (ports: Ports): UseCase<'account.confirmPhone'> =>
  async ({ ticket, code }, caller) => {
    const { personal } = await takeCode(ports, { kind: 'phone', ticket, code, session: caller.session._id }, caller)
    return changePhone(ports, caller, personal.phone ?? '', isProven(ports, caller))
  }
