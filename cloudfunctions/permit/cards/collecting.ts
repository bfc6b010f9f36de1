/** 领证: how a card is to be given out, and to whom. */
import { pointName } from '@shared/codes/acceptance-points'
import { streetName } from '@shared/codes/streets'
import type { OwnCard } from '@shared/contract/cards'
import type { Collection } from '@shared/contract/permit'
import type { Day } from '@shared/model/day'
import { courierStanding } from '@shared/rules/delivery'
import type { PermitCase, PermitFile } from '../../kernel/documents'

type Agent = Extract<Collection, { method: 'agent' }>
type Parcel = Extract<Collection, { method: 'courier' }>

/** 领取方式 as it was filed, or changed since. */
export const collectionOf = ({ personal }: PermitFile, { id }: PermitCase): Collection =>
  personal.forms[id]?.collection ?? { method: 'self' }

/** 代领人 of this case; nobody where it is collected otherwise. */
export const namedAgent = (file: PermitFile, one: PermitCase): Agent | null => {
  const collection = collectionOf(file, one)
  return collection.method === 'agent' ? collection : null
}

export const parcelOf = (file: PermitFile, one: PermitCase): Parcel | null => {
  const collection = collectionOf(file, one)
  return collection.method === 'courier' ? collection : null
}

export const parcelAddress = ({ street, address }: Parcel): string => `${streetName(street)}${address}`

/** 快递 and the check of the identity card; null where it is not posted. */
export const courierOf = (file: PermitFile, one: PermitCase, today: Day): OwnCard['courier'] => {
  if (!parcelOf(file, one)) return null
  const photos = one.photos ?? []
  const standing = courierStanding(photos, today)
  const last = photos.at(-1)
  return {
    ...standing,
    returnedFor: standing.state === 'returned' || standing.state === 'ended' ? (last?.reason ?? null) : null,
  }
}

/** How it is given out today: a courier delivery that is at its end is collected. */
export const methodOf = (file: PermitFile, one: PermitCase, today: Day): OwnCard['method'] =>
  courierOf(file, one, today)?.state === 'ended' ? 'self' : collectionOf(file, one).method

/** `file` with another way of giving this card out. */
export const withCollection = (file: PermitFile, one: PermitCase, collection: Collection): PermitFile => {
  const before = file.personal.forms[one.id]
  const form = before ?? { phone: file.personal.phone, collection, relatives: [] }
  const forms = { ...file.personal.forms, [one.id]: { ...form, collection } }
  const cases = file.cases.map((other) =>
    other.id === one.id && other.form
      ? { ...other, form: { ...other.form, collectionMethod: collection.method } }
      : other,
  )
  return { ...file, cases, personal: { ...file.personal, forms } }
}

export const pointText = (code: string): string => pointName(code) || '您选的受理点'
