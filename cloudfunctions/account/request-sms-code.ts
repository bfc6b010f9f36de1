import { badInput } from '@shared/refusal'
import { idNumber, idNumberHints } from '@shared/rules/id-number'
import { valueOf } from '../kernel/answered'
import type { Account } from '../kernel/documents'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { sendCode } from './sms-code'

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
  async ({ idType, idNumber: typed, phone, privacy }, visitor) => {
    const { problem, normalised: number } = idNumber({ idType, number: typed })
    if (problem) throw badInput({ idNumber: idNumberHints[problem] })
    const person = ports.people.keyOf(idType, number)
    const record = await onRecord(ports, person, idType, number)
    const { name, sex } = record ?? { name: '', sex: null }
    return sendCode(
      ports,
      {
        kind: 'sms',
        person,
        limiter: `sms\0${person}\0${phone}`,
        phone,
        session: null,
        agreed: { privacy },
        real: record?.phone === phone,
        personal: { name, idType, idNumber: number, sex },
      },
      visitor,
    )
  }
