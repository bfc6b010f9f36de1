import { badInput } from '@shared/refusal'
import { idNumber, idNumberHints } from '@shared/rules/id-number'
import { valueOf } from '../kernel/answered'
import type { Account } from '../kernel/documents'
import { openIdHash } from '../kernel/identify'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { minutesFrom, refuseTooOften, smsCodeDigits, smsCodeMinutes, smsResendSeconds } from './limits'

/** The person whose phone on record this is: from the account, else from the population register. */
const onRecord = async (
  ports: Ports,
  person: string,
  idType: string,
  number: string,
): Promise<Account['personal'] | null> => {
  const account = await ports.accounts.get(person)
  if (account) return account.personal
  const record = valueOf(await ports.registers.population(number))
  return record?.idType === idType
    ? { name: record.name, idType, idNumber: number, sex: record.sex, phone: record.phone }
    : null
}

/**
 * 短信登录第一步。The answer is the same whether or not person and phone belong together, and whatever the vendor says of the
 * SMS: only then a code goes out, and nobody learns who is known here.
 */
export const requestSmsCode =
  (ports: Ports): UseCase<'account.requestSmsCode'> =>
  async ({ idType, idNumber: typed, phone }, visitor) => {
    const { problem, normalised: number } = idNumber({ idType, number: typed })
    if (problem) throw badInput({ idNumber: idNumberHints[problem] })
    const person = ports.people.keyOf(idType, number)
    const limiter = ports.people.hash(`sms\0${person}\0${phone}`)
    await refuseTooOften(ports, limiter, 'sms')
    const record = await onRecord(ports, person, idType, number)
    const [ticket, code] = [ports.chance.token(), ports.chance.digits(smsCodeDigits)]
    const matches = record?.phone === phone
    const now = ports.now()
    const expiresAt = minutesFrom(now, smsCodeMinutes)
    const id = ports.people.hash(ticket)
    await ports.signIns.insert({
      _id: id,
      version: 0,
      kind: 'sms',
      person,
      limiter,
      at: now.toISOString(),
      expiresAt,
      passedAt: null,
      attempts: 0,
      openId: openIdHash(ports, visitor.openId),
      code: matches ? ports.people.hash(`${id}\0${code}`) : null,
      session: null,
      returnTo: '/',
      personal: {
        ...(record ?? { name: '', sex: null }),
        idType,
        idNumber: number,
        phone,
        reference: '',
        sequence: '',
        returnUrl: '',
      },
    })
    if (matches) {
      const params = [code, String(smsCodeMinutes)]
      const outcome = await ports.sms.send({ to: phone, kind: 'signInCode', params, reference: id })
      if (!outcome.sent) ports.complain('account.requestSmsCode', new Error(`SMS ${outcome.why}`))
    }
    return { ticket, expiresAt, resendAt: minutesFrom(now, smsResendSeconds / 60) }
  }
