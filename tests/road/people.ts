/** The people of the demo city that the tests follow, and what a landlord fills in about the tenant. */
import type { OperationName } from '@shared/contract'
import type { FiledMoveIn } from '@shared/contract/registration'
import type { FieldMessages } from '@shared/refusal'
import type { CallOptions, City } from '../support/city'

export interface Persona {
  key: string
  name: string
  idType: string
  idNumber: string
  phone: string
}

export const personaOf = async (city: City, key: string): Promise<Persona> => {
  const personas = await city.get<Persona[]>('/emulator/personas')
  const found = personas.find((one) => one.key === key)
  if (!found) throw new Error(`no persona ${key}`)
  return found
}

/** 科苑花园3栋 1204, which the property register knows as the landlord's. */
export const residentFields = (tenant: Persona) => ({
  name: tenant.name,
  idType: tenant.idType,
  idNumber: tenant.idNumber,
  sex: Number(tenant.idNumber[16]) % 2 === 1 ? '1' : '2',
  ethnicity: '01',
  birthDate: `${tenant.idNumber.slice(6, 10)}-${tenant.idNumber.slice(10, 12)}-${tenant.idNumber.slice(12, 14)}`,
  hukouType: 'family',
  hukouDivision: tenant.idNumber.slice(0, 6),
  hukouAddress: '人民路 1 号',
  maritalStatus: '10',
  education: '20',
  occupation: '3',
  workplace: '某科技公司',
  reason: '1',
  phone: tenant.phone,
  relation: '01',
  headName: null,
  emergencyPhone: null,
})

/** What an operation is refused with; code `ok` when it is not. */
export const refusalOf = async (city: City, operation: OperationName, input: unknown, options: CallOptions = {}) => {
  const { status, reply } = await city.send(operation, input, options)
  const none: FieldMessages = {}
  return reply.ok
    ? { status, code: 'ok', fields: none }
    : { status, code: reply.refusal.code, fields: reply.refusal.fields ?? none }
}

/** Declares one resident; throws an Error with the refusal when that is not taken. */
export const declareOne = async (city: City, filing: object, options: CallOptions = {}): Promise<FiledMoveIn> => {
  const { results } = await city.call('registration.declareMoveIn', { filings: [filing] }, options)
  const [result] = results
  if (result?.outcome !== 'filed') throw new Error(`registration.declareMoveIn: ${JSON.stringify(result?.refusal)}`)
  return result
}

/** What the declaration of one resident is refused with, by the paths of the filing; code `ok` when it is not. */
export const declareRefusal = async (city: City, filing: object, options: CallOptions = {}) => {
  const { status, reply } = await city.send('registration.declareMoveIn', { filings: [filing] }, options)
  const result = reply.ok ? reply.output.results[0] : null
  const refusal = reply.ok ? (result?.outcome === 'refused' ? result.refusal : null) : reply.refusal
  const fields: FieldMessages = Object.fromEntries(
    Object.entries(refusal?.fields ?? {}).map(([path, message]) => [path.replace(/^filings\.0\./, ''), message]),
  )
  return { status, code: refusal?.code ?? 'ok', fields }
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Somebody of whom the registers know nothing: the `serial`th of them, 0 to 999; of age unless said otherwise. */
export const stranger = (serial: number, bornOn = '1990-07-04'): Persona => {
  const order = String(serial).padStart(3, '0')
  const begin = `430121${bornOn.replaceAll('-', '')}${order}`
  const sum = weights.reduce((total, weight, i) => total + weight * Number(begin[i]), 0)
  const idNumber = `${begin}${'10X98765432'[sum % 11]}`
  const name = `欧阳${[...order].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')}`
  return { key: `stranger-${serial}`, name, idType: '111', idNumber, phone: `13811110${order}` }
}

/** Everything that is shown at the counter. */
export const unitPapers = ['unitPapers', 'authorisation', 'handlerIdentity']

/** What staff fill in to open the account of a unit. */
export const openUnit = (
  { name, idType, idNumber, phone }: Persona,
  unit: { code: string; name?: string; kind?: string },
) => ({
  name: '深圳市科苑电子厂',
  kind: 'employer',
  address: '深圳市南山区粤海街道科苑南路 8 号',
  administrator: { name, idType, idNumber, phone },
  papers: unitPapers,
  ...unit,
})
