import { normalName } from '@shared/model/name'
import { badInput, Refusal } from '@shared/refusal'
import { idNumber, idNumberHints } from '@shared/rules/id-number'
import { maskIdNumber, maskName } from '@shared/text/greeting'
import { valueOf } from '../kernel/answered'
import { credentialsOf, warned } from '../kernel/credentials'
import type { Credentials } from '../kernel/documents'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'

/** Until it must have been used: the person stands at the counter. Our choice. */
const validMinutes = 15
const digits = 8
const page = '/packages/account/devices/index'

/**
 * 签发受理点登录码. The phone on record until now hears of it, so that nobody is given another's code unnoticed. A name that the
 * account or the population register has otherwise is refused; of documents that no register knows the counter's word counts.
 */
export const issueCounterCode =
  (ports: Ports): UseCase<'review.issueCounterCode'> =>
  async ({ idType, idNumber: typed, name: typedName, phone }, { person: officer }) => {
    const { problem, normalised: number } = idNumber({ idType, number: typed })
    if (problem) throw badInput({ idNumber: idNumberHints[problem] })
    const name = normalName(typedName)
    const person = ports.people.keyOf(idType, number)
    if (person === officer) throw new Refusal('forbidden', { detail: '不能给自己签发登录码，请由同事办理。' })
    const [account, held, population] = await Promise.all([
      ports.accounts.get(person),
      ports.credentials.get(person),
      ports.registers.population(number),
    ])
    const record = valueOf(population)
    const onRecord = account?.personal ?? (record?.idType === idType ? record : null)
    if (onRecord && onRecord.name !== name) throw badInput({ name: '姓名和登记的不一致，请按证件逐字核对' })
    const code = ports.chance.digits(digits)
    const now = ports.now()
    const expiresAt = new Date(now.getTime() + validMinutes * 60_000).toISOString()
    const known: Credentials = held ?? credentialsOf(person, { name, idType, idNumber: number })
    const hash = ports.people.hash(`${person}\0${code}`)
    const next: Credentials = {
      ...known,
      code: { hash, issuedBy: officer, expiresAt, attempts: 0, usedAt: null, usedBy: null },
      personal: { ...known.personal, name, pendingPhone: phone },
    }
    const action = { at: now.toISOString(), by: officer, what: 'counterCodeIssued' }
    const told = warned(next, { action, kind: 'counterCodeIssued', page, phone: onRecord?.phone ?? null })
    if (held) await ports.credentials.replace(told)
    else if ((await ports.credentials.insert(told)) === 'exists') throw new Refusal('conflict')
    return { code, expiresAt, maskedName: maskName(name), maskedIdNumber: maskIdNumber(number) }
  }
