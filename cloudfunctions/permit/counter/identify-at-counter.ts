import { normalName } from '@shared/model/name'
import { badInput, Refusal } from '@shared/refusal'
import { idNumber as readIdNumber, idNumberHints } from '@shared/rules/id-number'
import type { PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { noteLook } from '../decisions/desk/noted'
import { gather, type Gathered } from '../file/gather'
import { newFile, type Applicant } from '../file/permit-file'
import { counterFile } from './counter-file'
import { residentIdCard } from './person'

const nameHint = '姓名和登记的不一致，请按证件逐字核对'

/** Number and name are one living person's; while the register is silent, the document counts. Throws `bad-input`. */
const confirm = ({ citizen, populationSilent }: Gathered, file: PermitFile | null, name: string): void => {
  if (populationSilent) {
    if (file && file.personal.name !== name) throw badInput({ name: nameHint })
    return
  }
  if (!citizen)
    throw badInput({
      idNumber: '人口信息里没有这个号码，请核对证件；号码没有错的，请本人到户籍派出所核对',
    })
  if (!citizen.alive) throw badInput({ idNumber: '人口信息里这个号码已经注销，请核对证件' })
  if (citizen.name !== name) throw badInput({ name: nameHint })
}

/** What the register says now is the name from now on. */
const fileOf = (file: PermitFile | null, applicant: Applicant): PermitFile =>
  file ? { ...file, personal: { ...file.personal, name: applicant.name } } : newFile(applicant)

/**
 * 核对证件 of a person at the counter, with or without a file: noted on it, before anything is shown. Five round trips with
 * the session, three of them side by side. Throws `bad-input`, `forbidden`.
 */
export const identifyAtCounter =
  (ports: Ports): UseCase<'permit.identifyAtCounter'> =>
  async ({ idNumber: typed, name: typedName, document }, { person: by }) => {
    const { problem, normalised: number } = readIdNumber({ idType: residentIdCard, number: typed })
    if (problem) throw badInput({ idNumber: idNumberHints[problem] })
    const person = ports.people.keyOf(residentIdCard, number)
    if (person === by) throw new Refusal('forbidden', { detail: '不能办理自己的业务，请由同事办理。' })
    const name = normalName(typedName)
    const asked = { person, name, idType: residentIdCard, idNumber: number, phone: null }
    const [file, gathered, officer] = await Promise.all([
      ports.permits.get(person),
      gather(ports, asked, ports.today()),
      ports.accounts.get(by),
    ])
    confirm(gathered, file, name)
    const noted = await noteLook(ports, fileOf(file, asked), { by, what: `identified:${document}` })
    const applicant = { ...asked, phone: noted.personal.phone }
    return counterFile(ports, { file: noted, applicant, gathered, officer, by })
  }
