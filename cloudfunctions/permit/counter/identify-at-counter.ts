import { normalName } from '@shared/model/name'
import { badInput } from '@shared/refusal'
import { identityDocuments, type IdentityDocument } from '@shared/rules/counter'
import type { PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { noteLook } from '../decisions/desk/noted'
import { gather } from '../file/gather'
import { newFile, type Applicant } from '../file/permit-file'
import { counterFile } from './counter-file'
import { confirm, numberOf, refuseNear, residentIdCard } from './documents'
import { lookAtGuardian, withGuardian } from './guardian'
import { isUnderAge } from './person'

/** 户口簿 shows no grown person's face. Throws `bad-input`. */
const checkDocument = (document: IdentityDocument, underAge: boolean): void => {
  if (!underAge && !identityDocuments.some((one) => one === document))
    throw badInput({ document: '户口簿只用来核对未成年人；成年人请看居民身份证' })
}

/** What the register says now is the name from now on. */
const fileOf = (file: PermitFile | null, applicant: Applicant): PermitFile =>
  file ? { ...file, personal: { ...file.personal, name: applicant.name } } : newFile(applicant)

/**
 * 核对证件 of a person at the counter, with or without a file: noted on it, before anything is shown. Five round trips with
 * the session, three of them side by side; one more for a child's guardian. Throws `bad-input`, `forbidden`.
 */
export const identifyAtCounter =
  (ports: Ports): UseCase<'permit.identifyAtCounter'> =>
  async ({ idNumber: typed, name: typedName, document, guardian }, { person: by }) => {
    const number = numberOf(typed, 'idNumber')
    const person = ports.people.keyOf(residentIdCard, number)
    refuseNear(person === by)
    const name = normalName(typedName)
    const asked = { person, name, idType: residentIdCard, idNumber: number, phone: null }
    checkDocument(document, isUnderAge({ personal: asked }, ports.today()))
    const [file, gathered, officer] = await Promise.all([
      ports.permits.get(person),
      gather(ports, asked, ports.today()),
      ports.accounts.get(by),
    ])
    confirm(gathered.populationSilent ? undefined : gathered.citizen, file, { name, at: '' })
    const seen = guardian && (await lookAtGuardian(ports, guardian, { child: number, by }))
    const held = fileOf(file, asked)
    const told = seen ? withGuardian(held, seen) : held
    const noted = await noteLook(ports, told, { by, what: `identified:${document}`, anew: told !== held })
    const applicant = { ...asked, phone: noted.personal.phone }
    return counterFile(ports, { file: noted, applicant, gathered, officer, by })
  }
