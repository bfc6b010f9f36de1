/** Families of the tests: people whom the registers know, who live in one room, and what a guardian files for a child. */
import type { City } from '../support/city'
import { declareOne, personaOf, residentFields, type Persona } from './people'

export const talent = { class: 'fullTimeCollege', verified: true }

export const studying = (from = '2025-09-01') => ({
  schoolType: 'seniorHigh',
  school: '深圳市南山实验高级中学',
  fullTime: true,
  from,
  to: null,
})

export const photoOf = ({ idNumber }: Persona) => `20261101${idNumber.slice(-4)}SZ01`

/** A person whom the registers know, with a photo of this month. */
export const known = async (city: City, one: Persona, more: { talent?: object; education?: object } = {}) => {
  const { name, idNumber, phone } = one
  const birthDate = idNumber.slice(6, 14).replace(/(\d{4})(\d{2})(\d{2})/, '$1-$2-$3')
  const sex = Number(idNumber[16]) % 2 === 1 ? '1' : '2'
  const hukou = { divisionCode: '430121', address: '湖南省长沙县' }
  const person = { name, idType: '111', sex, ethnicity: '01', birthDate, hukou, phone, alive: true }
  await city.put(`/emulator/registers/population/${idNumber}`, person)
  await city.put(`/emulator/registers/photo/${idNumber}`, {
    images: [{ number: photoOf(one), takenOn: '2026-11-01' }],
  })
  if (more.talent) await city.put(`/emulator/registers/talent/${idNumber}`, more.talent)
  if (more.education) await city.put(`/emulator/registers/education/${idNumber}`, more.education)
  return one
}

/** The landlord's session and a room that is linked to it: 科苑花园3栋 1204. */
export const landlordsRoom = async (city: City): Promise<{ landlord: string; room: string }> => {
  const owner = await personaOf(city, 'landlord')
  const landlord = await city.signIn(owner.idNumber, { role: 'declarant' })
  const place = { district: null, street: null, query: '科苑花园3栋' }
  const { buildings } = await city.call('registration.searchBuildings', place, { session: landlord })
  const asked = { buildingCode: buildings[0]?.buildingCode, room: '1204' }
  const { dwellings } = await city.call('registration.searchDwellings', asked, { session: landlord })
  const room = dwellings[0]?.dwellingCode ?? ''
  await city.call('registration.linkDwelling', { dwellingCode: room, declarantType: 'lessor' }, { session: landlord })
  return { landlord, room }
}

export const movedIn = (city: City, { landlord, room }: { landlord: string; room: string }, one: Persona) =>
  declareOne(
    city,
    { dwellingCode: room, moveInOn: '2026-11-20', instant: false, resident: residentFields(one) },
    { session: landlord },
  )

/** A child on a guardian's form. */
export const childOf = (one: Persona, more: object = {}) => ({
  name: one.name,
  idNumber: one.idNumber,
  relation: '20',
  route: 'student',
  photoNumber: photoOf(one),
  consents: true,
  ...more,
})

/** A guardian's form for children alone. */
export const formFor = (guardian: Persona, children: readonly Persona[]) => ({
  acceptancePoint: '440305007',
  collection: { method: 'self' },
  phone: guardian.phone,
  own: null,
  children: children.map((one) => childOf(one)),
  adults: [],
  declared: true,
})
