/** What is to stand on a slip, from the permit's file, the registrations and the registers. */
import { Refusal } from '@shared/refusal'
import type { Day } from '@shared/model/day'
import { cycle, type Cycle } from '@shared/rules/cycle'
import { slipValidUntil } from '@shared/rules/slip'
import { noSlip, type Whose } from '@shared/text/slip'
import { valueOf } from '../kernel/answered'
import type { PermitFile, Registration, Slip } from '../kernel/documents'
import { heldOn, permitDates, statusOf } from '../kernel/permit-standing'
import type { Ports } from '../kernel/ports'

const silent = (what: string) =>
  new Refusal('register-silent', {
    detail: `${what}暂时没有回应，信息单没有出具，什么都没有改动。请过几分钟再试，急用可以到受理点打印。`,
  })

/** A permit in use, with its dates. Throws `no-slip`, which says what to do. */
const validPermit = (
  file: PermitFile | null,
  today: Day,
  whose: Whose,
): Pick<Cycle, 'state' | 'validUntil'> & { issuedOn: Day } => {
  const status = statusOf(file, today)
  const dates = permitDates(file)
  if (status !== 'valid' || !dates)
    throw new Refusal('no-slip', { detail: status === 'valid' ? undefined : noSlip(whose)[status] })
  return { ...cycle({ ...dates, today: heldOn(file, today) }), issuedOn: dates.issuedOn }
}

/** The registration in effect that began last; null for who is registered nowhere. */
const addressOf = (registrations: readonly Registration[]): string | null =>
  registrations
    .filter(({ state, registeredOn }) => state === 'active' && registeredOn !== null)
    .sort((a, b) => (a.moveInOn < b.moveInOn ? 1 : -1))[0]?.address ?? null

/** The photo of the permit where the register still has it, else the newest one. Throws `no-photo`. */
const photoNumberOf = (file: PermitFile, images: readonly { number: string; takenOn: Day }[]): string => {
  const ofPermit = file.cases.findLast(({ state, form }) => state === 'approved' && form)?.form?.photoNumber
  const newest = [...images].sort((a, b) => (a.takenOn < b.takenOn ? 1 : -1))[0]?.number
  const number = images.find((one) => one.number === ofPermit)?.number ?? newest
  if (!number) throw new Refusal('no-photo')
  return number
}

/** The picture of that number: JPEG, base64. Throws `register-silent`, and `no-photo` where it is not there any more. */
export const photoImage = async (
  { registers }: Pick<Ports, 'registers'>,
  idNumber: string,
  photoNumber: string,
): Promise<string> => {
  const answer = await registers.photoImage(idNumber, photoNumber)
  const image = valueOf(answer)
  if (image === undefined) throw silent(answer.source)
  if (image === null) throw new Refusal('no-photo')
  return image
}

export type SlipFacts = Pick<Slip, 'validUntil' | 'personal'>

/**
 * Asks the two registers together with the one round trip for the registrations. Throws `no-slip`, `register-silent` and
 * `no-photo`; nothing is guessed and nothing was written.
 */
export const factsOf = async (
  ports: Pick<Ports, 'registers' | 'registrations' | 'today'>,
  file: PermitFile | null,
  whose: Whose,
): Promise<SlipFacts> => {
  const today = ports.today()
  const permit = validPermit(file, today, whose)
  const validUntil = slipValidUntil(permit, today)
  if (!file || !validUntil) throw new Refusal('no-slip')
  const { name, idNumber } = file.personal
  const [registrations, population, photos] = await Promise.all([
    ports.registrations.find({ person: file._id }, { order: [['filedAt', 'desc']], limit: 100 }),
    ports.registers.population(idNumber),
    ports.registers.photo(idNumber),
  ])
  const [citizen, pictures] = [valueOf(population), valueOf(photos)]
  if (citizen === undefined) throw silent(population.source)
  if (pictures === undefined) throw silent(photos.source)
  if (!citizen?.hukou)
    throw new Refusal('no-slip', {
      detail: '人口信息库里没有查到您的户籍信息，信息单没有出具。请带身份证到受理点核对。',
    })
  return {
    validUntil,
    personal: {
      name,
      idNumber,
      sex: citizen.sex,
      ethnicity: citizen.ethnicity,
      hukou: citizen.hukou.address,
      address: addressOf(registrations),
      photoNumber: photoNumberOf(file, pictures?.images ?? []),
      permitIssuedOn: permit.issuedOn,
      permitValidUntil: permit.validUntil,
    },
  }
}
