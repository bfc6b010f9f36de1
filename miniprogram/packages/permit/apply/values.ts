import { streetName } from '@shared/codes/streets'
import { type InputOf, type OutputOf } from '@shared/contract'
import { type Collection } from '@shared/contract/permit'
import { type Route } from '@shared/model/decision'
import { idNumber, idNumberHints } from '@shared/rules/id-number'
import { photoNumberHint, photoNumberPattern } from '@shared/rules/photo'
import { unsent } from '@/form/sending'
import { type Values } from '@/form/steps'
import { relativesOf, writtenRelatives } from '@/form/relatives'

/** What the form holds. `method` is one of 领取方式; `relatives` is what `relatives.ts` writes. */
export const blank = {
  route: '',
  phone: '',
  photoNumber: '',
  relatives: '',
  acceptancePoint: '',
  method: '',
  agentName: '',
  agentIdNumber: '',
  receiver: '',
  receiverPhone: '',
  street: '',
  address: '',
  ...unsent,
}
export type Name = keyof typeof blank
export type Applying = Values<Name>

type Eligibility = OutputOf<'permit.checkEligibility'>
export type Known = Eligibility['prefill']

/** The registered home without district and street, which a courier is told apart. */
const homeAddress = ({ address, street }: Known): string => {
  const place = street ? streetName(street) : ''
  return place && address?.startsWith(place) ? address.slice(place.length) : (address ?? '')
}

const collectionValues = (known: Known): Partial<Applying> => {
  const { collection, name, phone, street } = known
  const home = { receiver: name, receiverPhone: phone ?? '', street: street ?? '', address: homeAddress(known) }
  if (collection?.method === 'agent') return { ...home, ...collection }
  return { ...home, ...(collection ?? { method: 'self' }) }
}

/** What the registers and the last filing know, in this form's names. */
export const knownValues = (known: Known): Applying => ({
  ...blank,
  phone: known.phone ?? '',
  photoNumber: known.photoNumber ?? '',
  acceptancePoint: known.acceptancePoint ?? '',
  relatives: known.relatives.length > 0 ? writtenRelatives({ list: known.relatives, open: null }) : '',
  ...collectionValues(known),
})

/** What is asked: only what neither the draft nor the registers know. The applicant collects, unless they say otherwise. */
export const withKnown = (
  draft: Applying,
  { prefill, decision }: Pick<Eligibility, 'prefill' | 'decision'>,
): Applying => {
  const known: Applying = { ...knownValues(prefill), route: decision.route ?? 'residenceAndWork' }
  return (Object.keys(blank) as Name[]).reduce(
    (values, name) => ({ ...values, [name]: draft[name] || known[name] }),
    draft,
  )
}

export const phoneProblem = (text: string) => (/^1[3-9]\d{9}$/.test(text.trim()) ? null : '请填写 11 位手机号码')

export const photoNumberProblem = (text: string) => (photoNumberPattern.test(text.trim()) ? null : photoNumberHint)

export const agentNumberProblem = (number: string) => {
  const { problem } = idNumber({ idType: '111', number })
  return problem && idNumberHints[problem]
}

const collectionOf = (values: Applying): Collection => {
  if (values.method === 'agent')
    return {
      method: 'agent',
      agentName: values.agentName.trim(),
      agentIdNumber: idNumber({ idType: '111', number: values.agentIdNumber }).normalised,
    }
  if (values.method === 'courier')
    return {
      method: 'courier',
      receiver: values.receiver.trim(),
      receiverPhone: values.receiverPhone.trim(),
      street: values.street,
      address: values.address.trim(),
    }
  return { method: 'self' }
}

/** The 申办条件 that is chosen. */
export const routeIn = ({ route }: Pick<Applying, 'route'>): Route =>
  route === 'talent' || route === 'student' ? route : 'residenceAndWork'

/** The contract's input of what was filled; sending it is the declaration that it is true. */
export const inputOf = (values: Applying): InputOf<'permit.apply'> => ({
  route: routeIn(values),
  acceptancePoint: values.acceptancePoint,
  photoNumber: values.photoNumber.trim(),
  phone: values.phone.trim(),
  collection: collectionOf(values),
  relatives: relativesOf(values.relatives).list,
  declared: true,
})
