import { applicants } from './applicants'
import type { Citizen, Persona } from './citizen'
import { holders } from './holders'
import { landlords } from './landlords'
import { others } from './others'

export type { Citizen, Persona } from './citizen'

export const citizens: Citizen[] = [...landlords, ...applicants, ...holders, ...others]

/** Everybody one can sign in as, without what the registers know. */
export const personas: Persona[] = citizens.map(({ key, name, idType, idNumber, phone, roles, story }) => ({
  key,
  name,
  idType,
  idNumber,
  phone,
  roles,
  story,
}))
