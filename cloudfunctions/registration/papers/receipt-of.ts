/** What a receipt number stands for, and what its receipt says: for the screen, for paper, and for who checks it. */
import { nameOf } from '@shared/codes/code'
import { idTypes } from '@shared/codes/id-types'
import { streetName } from '@shared/codes/streets'
import type { Day } from '@shared/model/day'
import { Refusal } from '@shared/refusal'
import { parseReceiptNumber, type Business } from '@shared/rules/receipt-number'
import { maskIdNumber, maskName } from '@shared/text/greeting'
import { caseStateNames, declarantNames, matterNames, papersText } from '@shared/text/papers'
import { objectionStateNames, voidReasonNames } from '@shared/text/registration-changes'
import { linkStateNames, registrationStateNames } from '@shared/text/registration'
import { residentFieldNames } from '@shared/text/resident-fields'
import type { DwellingLink, PermitFile, Registration, RegistrationChange } from '../../kernel/documents'
import { officeOf, placeOf, saidIn, whyRefused } from '../../kernel/case-paper'
import type { Ports } from '../../kernel/ports'
import { changesOf, detailOf } from '../../kernel/registration-changes'
import { holderName, isUnitKey } from '../../kernel/units'
import { fileFor } from '../../kernel/wards'
import { mayRead, seesDwelling, type Reader } from './receipt-reader'

/** A receipt in full. Whoever shows it decides how much. */
export interface Receipt {
  business: Business
  number: string
  /** The record that it is about. */
  subject: string
  filedAt: string
  state: string
  office: string
  /** District and street. */
  place: string
  address: string | null
  /** Full; as others are told it; and the document, its number masked, where it is known. */
  name: string
  maskedName: string
  document: string | null
  /** Whether the reader filed as declarant. */
  byReader: boolean
  declarant: string | null
  /** The unit that declared, by its name. */
  byUnit?: string
  moveInOn: Day | null
  moveOutOn: Day | null
  registeredOn: Day | null
  more: { label: string; value: string }[]
  /** Said under it, besides what every receipt says. */
  notes?: string[]
}

type Stores = Pick<Ports, 'registrations' | 'links' | 'permits' | 'units' | 'today'>

const office = (street: string) => `${streetName(street)}居住登记受理点`

type Own = Pick<Receipt, 'business' | 'filedAt' | 'state' | 'moveOutOn' | 'more'>

const businessOf: Record<RegistrationChange['kind'], Business> = {
  movedOut: 'moveOut',
  void: 'voiding',
  corrected: 'correction',
}

const ofChange = (doc: Registration, change: RegistrationChange): Own => {
  const { moveOutOn, voidReason, fields } = detailOf(doc, change.id)
  const names = fields.map(({ field }) => residentFieldNames[field]).join('、')
  return {
    business: businessOf[change.kind],
    filedAt: change.at,
    state: change.objection?.state === 'upheld' ? papersText.undone : registrationStateNames[doc.state],
    moveOutOn,
    more: [
      ...(voidReason ? [{ label: '注销原因', value: voidReasonNames[voidReason] }] : []),
      ...(names ? [{ label: '更正项目', value: names }] : []),
    ],
  }
}

/** What the number stands for in this record; an objection is its resident's alone. */
const within = (doc: Registration, number: string, { person }: Reader): Own | null => {
  if (doc.receipt === number)
    return {
      business: 'moveIn',
      filedAt: doc.filedAt,
      state: registrationStateNames[doc.state],
      moveOutOn: null,
      more: [],
    }
  const change = changesOf(doc).find((one) => one.receipt === number)
  if (change) return ofChange(doc, change)
  const objection = changesOf(doc).find((one) => one.objection?.receipt === number)?.objection
  if (!objection || doc.person !== person) return null
  return {
    business: 'objection',
    filedAt: objection.at,
    state: objectionStateNames[objection.state],
    moveOutOn: null,
    more: [],
  }
}

const ofRegistration = (doc: Registration | undefined, number: string, reader: Reader): Receipt | null => {
  const own = doc && mayRead(doc, number, reader) ? within(doc, number, reader) : null
  if (!doc || !own) return null
  const { name, idType, idNumber } = doc.personal
  return {
    ...own,
    number,
    subject: doc._id,
    office: office(doc.street),
    place: streetName(doc.street),
    address: doc.address,
    name,
    maskedName: maskName(name),
    document: `${nameOf(idTypes, idType)} ${maskIdNumber(idNumber)}`,
    byReader: doc.declarant === reader.holder.id,
    declarant: declarantNames[doc.declarantType],
    moveInOn: doc.moveInOn,
    registeredOn: doc.registeredOn,
  }
}

const none = { moveInOn: null, moveOutOn: null, registeredOn: null, more: [] }

const ofLink = (
  link: DwellingLink | undefined,
  business: 'dwellingLink' | 'missingDwelling',
  number: string,
  reader: Reader,
): Receipt | null => {
  if (!link || link.person !== reader.holder.id || !seesDwelling(reader, link.dwelling)) return null
  return {
    ...none,
    business,
    number,
    subject: link._id,
    filedAt: link.askedAt,
    state: linkStateNames[link.state],
    office: office(link.street),
    place: streetName(link.street),
    address: link.address,
    name: link.personal.name,
    maskedName: holderName(link.person, link.personal.name),
    document: null,
    byReader: true,
    declarant: declarantNames[link.declarantType],
  }
}

const ofCase = (file: PermitFile | null, number: string, business: Business): Receipt | null => {
  const one = file?.cases.find(({ receipt }) => receipt === number)
  if (!file || !one) return null
  const { more, ...refused } = whyRefused(file, one)
  return {
    ...none,
    business,
    number,
    subject: file._id,
    filedAt: one.filedAt,
    state: caseStateNames[one.state],
    office: officeOf(one),
    place: placeOf(one),
    address: null,
    name: file.personal.name,
    maskedName: maskName(file.personal.name),
    document: maskIdNumber(file.personal.idNumber),
    byReader: true,
    declarant: null,
    ...refused,
    more: [...saidIn(file, one), ...more],
  }
}

const isOfPermit = (business: Business) =>
  business === 'firstIssue' || business === 'endorsement' || business === 'reapplication' || business === 'replacement'

/** 申报义务人 that is a unit is named, whoever of its people filed it. */
const named = async (
  { units }: Pick<Stores, 'units'>,
  doc: Registration | undefined,
  receipt: Receipt | null,
): Promise<Receipt | null> => {
  const unit = doc && receipt && isUnitKey(doc.declarant) ? await units.get(doc.declarant) : null
  return receipt && unit ? { ...receipt, declarant: unit.personal.name, byUnit: unit.personal.name } : receipt
}

const found = async (stores: Stores, number: string, reader: Reader): Promise<Receipt | null> => {
  const business = parseReceiptNumber(number)?.business
  if (!business) return null
  if (isOfPermit(business)) return ofCase(await fileFor(stores, reader, number), number, business)
  if (business === 'dwellingLink' || business === 'missingDwelling') {
    const [link] = await stores.links.find({ receipt: number }, { limit: 1 })
    return ofLink(link, business, number, reader)
  }
  const where = business === 'moveIn' ? { receipt: number } : { laterReceipts: number }
  const [doc] = await stores.registrations.find(where, { limit: 1 })
  return named(stores, doc, ofRegistration(doc, number, reader))
}

/** One round trip, two where a unit declared, three for a child's permit. Throws `not-found`, for another's receipt as for one that is not there. */
export const receiptOf = async (stores: Stores, number: string, reader: Reader): Promise<Receipt> => {
  const receipt = await found(stores, number, reader)
  if (!receipt) throw new Refusal('not-found')
  return receipt
}

export const matterOf = ({ business }: Pick<Receipt, 'business'>) => matterNames[business]
