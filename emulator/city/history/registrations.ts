import { deadline } from '@shared/rules/deadlines'
import type { Registration } from '../../../cloudfunctions/kernel/documents'
import type { Citizen, Stay } from '../people/citizen'
import { action, at, told, type Scene } from './scene'

/** For a resident without a telephone the landlord gives their own. */
const contentOf = (
  { name, idType, idNumber, sex, ethnicity, birthDate, hukou, phone, declared }: Citizen,
  landlord: Citizen,
) => ({
  name,
  idType,
  idNumber,
  sex,
  ethnicity,
  birthDate,
  hukouType: hukou && ('family' as const),
  hukouDivision: hukou?.divisionCode ?? null,
  hukouAddress: hukou?.address ?? null,
  ...declared,
  phone: phone ?? landlord.phone ?? '',
  relation: '01',
  headName: null,
  emergencyPhone: null,
})

const registrationOf = (scene: Scene, resident: Citizen, stay: Stay): Registration => {
  const { movedIn, registered, ended } = stay
  const landlord = scene.landlord(stay.landlord)
  const [person, declarant] = [scene.keyOf(resident), scene.keyOf(landlord)]
  const dwelling = scene.dwelling(stay.home)
  const words = ['registration', resident.key, registered]
  const id = scene.id(...words)
  const submission = scene.submission(declarant, words)
  const { due, daysLate } = deadline({
    declarant: 'lessor',
    instant: false,
    event: 'moveIn',
    on: movedIn,
    declaredOn: registered,
  })
  return {
    _id: id,
    ...told,
    actions: [action(registered, declarant, 'declared'), ...(ended ? [action(ended, declarant, 'movedOut')] : [])],
    person,
    declarant,
    dwelling: dwelling._id,
    address: dwelling.address,
    district: dwelling.district,
    street: dwelling.street,
    declarantType: 'lessor',
    state: ended ? 'movedOut' : 'active',
    openKey: ended ? id : `${person}:${dwelling._id}`,
    moveInOn: movedIn,
    filedOn: registered,
    filedAt: at(registered),
    daysLate,
    due,
    registeredOn: registered,
    endedOn: ended,
    receipt: scene.receipt('moveIn', registered, dwelling.district),
    submission,
    submissionKey: submission.key,
    personal: contentOf(resident, landlord),
  }
}

/** 居住登记, each filed by the landlord within the legal days. */
export const registrationsOf = (scene: Scene, person: Citizen): Registration[] =>
  person.stays.map((stay) => registrationOf(scene, person, stay))
