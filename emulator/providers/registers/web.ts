/** POST /registers/<register>: `{ idNumber, dwellingCode?, photoNumber?, image? }` → `{ code, message, data }`, HTTP 200 always. */
import { type RegisterName, type RegisterRecord } from '@shared/model/registers'
import * as z from 'zod'
import { jsonReply, type ProviderReply, type ProviderRequest, readJson } from '../types'
import { type exchangeGate } from './exchange'
import { portraitOf } from './portrait'
import { type RegisterRecords } from './records'

const question = z.strictObject({
  idNumber: z.string().min(1).max(40),
  dwellingCode: z.string().length(25).optional(),
  photoNumber: z.string().min(1).max(40).optional(),
  image: z.literal(true).optional(),
})

const failure = (code: string, message: string) => jsonReply({ code, message, data: null })

type Holding = { dwellingCode: string }
const only = <T extends Holding>(holdings: T[], dwellingCode?: string) =>
  dwellingCode === undefined ? holdings : holdings.filter((holding) => holding.dwellingCode === dwellingCode)

/** Asked about one dwelling, a register of dwellings tells of that one only. */
const narrowed = (record: RegisterRecord<RegisterName> | null, dwellingCode?: string) => {
  if (record && 'dwellings' in record) return { dwellings: only(record.dwellings, dwellingCode) }
  if (record && 'leases' in record) return { leases: only(record.leases, dwellingCode) }
  return record
}

/** Asked about one photo: whether it is another's, and its picture where that was asked for. */
const aboutPhoto = async (records: RegisterRecords, idNumber: string, photoNumber: string, withImage: boolean) => {
  const record = await records.get('photo', idNumber)
  const ofAnother = await records.isPhotoOfAnother(photoNumber, idNumber)
  const has = record?.images.some(({ number }) => number === photoNumber)
  return {
    images: [],
    ...record,
    ofAnother,
    ...(withImage ? { image: has ? portraitOf(photoNumber, idNumber) : null } : {}),
  }
}

export const registersWeb =
  (records: RegisterRecords, gate: ReturnType<typeof exchangeGate>) =>
  async (register: RegisterName, request: ProviderRequest): Promise<ProviderReply> => {
    if (request.method !== 'POST') return failure('4050', 'POST only')
    const refused = gate(request)
    if (refused) return failure(refused.code, refused.message)
    const asked = question.safeParse(readJson(request.rawBody))
    if (!asked.success) return failure('4000', 'the question is not { idNumber, dwellingCode?, photoNumber?, image? }')
    const { idNumber, dwellingCode, photoNumber, image } = asked.data
    const data =
      register === 'photo' && photoNumber !== undefined
        ? await aboutPhoto(records, idNumber, photoNumber, image === true)
        : narrowed(await records.get(register, idNumber), dwellingCode)
    return jsonReply({ code: '0', message: 'ok', data })
  }
