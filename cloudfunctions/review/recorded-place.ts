/** 地址补录: the dwelling that staff name, and what is to be recorded where it is new. */
import { streetName } from '@shared/codes/streets'
import type { InputOf } from '@shared/contract'
import { buildingTerms } from '@shared/model/search-terms'
import { badInput } from '@shared/refusal'
import { buildingCodeOf, dwellingCode as checkCode, dwellingCodeHints } from '@shared/rules/dwelling-code'
import { isProvisional } from '@shared/rules/missing-dwelling'
import type { Building, Dwelling } from '../kernel/documents'
import type { Ports, Write } from '../kernel/ports'

type Input = InputOf<'review.decideMissingDwelling'>

interface RecordedPlace {
  dwelling: Dwelling
  /** Written together with the decision. */
  writes: Write[]
}

const codeOf = (typed: string): { code: string; district: string; street: string } => {
  const code = typed.normalize('NFKC').replace(/\s+/g, '')
  const { problem, district, street } = checkCode({ code })
  if (problem) throw badInput({ dwellingCode: dwellingCodeHints[problem] })
  if (!district || !street || isProvisional(code)) throw badInput({ dwellingCode: '这不是正式的房屋编码，请核对' })
  return { code, district, street }
}

const newBuilding = (
  code: string,
  { name, road, initials }: NonNullable<Input['building']>,
  place: { district: string; street: string },
): Building => ({
  _id: code,
  version: 0,
  name,
  aliases: [],
  address: `${streetName(place.street)}${road}${name}`,
  ...place,
  dwellings: 1,
  terms: buildingTerms({ code, names: [name], initials: initials ? [initials] : [] }),
})

/** Throws `bad-input` that names what is missing or wrong. */
export const recordedPlace = async (
  { buildings, dwellings }: Pick<Ports, 'buildings' | 'dwellings'>,
  input: Input & { dwellingCode: string },
): Promise<RecordedPlace> => {
  const { code, ...place } = codeOf(input.dwellingCode)
  const buildingCode = buildingCodeOf(code)
  const [known, building] = await Promise.all([dwellings.get(code), buildings.get(buildingCode)])
  if (known) return { dwelling: known, writes: [] }
  if (input.room === null)
    throw badInput({ dwellingCode: '地址库里没有这个编码。请核对；确实是新房屋的，请选“新建房屋”' })
  if (!building && !input.building) throw badInput({ 'building.name': '没有这栋楼。新楼栋请填写楼栋名称' })
  const room = input.room.normalize('NFKC').toUpperCase()
  const [same] = building ? await dwellings.find({ building: buildingCode, room }, { limit: 1 }) : []
  if (same) throw badInput({ room: `这栋楼已经有 ${room}，请选“库里已有”，编码 ${same._id}` })
  const stands = building
    ? { ...building, dwellings: building.dwellings + 1 }
    : newBuilding(buildingCode, input.building ?? { name: '', road: '', initials: '' }, place)
  const dwelling: Dwelling = {
    _id: code,
    version: 0,
    building: buildingCode,
    room,
    address: `${stands.address}${room}`,
    ...place,
  }
  return {
    dwelling,
    writes: [
      { table: 'buildings', doc: stands },
      { table: 'dwellings', doc: dwelling },
    ],
  }
}
