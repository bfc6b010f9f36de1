import { type InputOf } from '@shared/contract'
import { type LinkView, type MoveInFiling } from '@shared/contract/registration'
import { isHead } from '@shared/rules/household'
import { blank, filingOf, isInstant, isSelf, type MoveIn, roomsOf } from './values'

/** Everybody who is declared in one filing, in the order in which they were named. */
export type Household = readonly MoveIn[]

/** What the contract takes at once. */
export const mostPeople = 10

type LinkOf = (dwellingCode: string) => LinkView | undefined

/** The dwelling of one person: asked only where several rooms were chosen. */
export const roomOf = (person: MoveIn): string => {
  const rooms = roomsOf(person)
  const [only = ''] = rooms
  return rooms.length === 1 ? only : rooms.includes(person.dwellingCode) ? person.dwellingCode : ''
}

/** Of whose household somebody is: whoever was named last before them in the same room as of no earlier household. */
export const anchorOf = (people: Household, index: number): MoveIn | null => {
  const person = people[index]
  if (!person) return null
  const before = people.slice(0, index).filter((one) => roomOf(one) === roomOf(person) && one.family !== 'yes')
  return before.at(-1) ?? null
}

/** What a household shares with the one it was named after; nothing that was filled in already is replaced. */
export const sharedWith = (anchor: MoveIn, person: MoveIn): Partial<MoveIn> => {
  const { hukouType, hukouDivision, hukouAddress, reason } = anchor
  const shared = { hukouType, hukouDivision, hukouAddress, reason }
  const isOpen = person.hukouAddress === ''
  return isOpen ? { ...shared, reason: person.reason || reason } : {}
}

/** The head of somebody's household, by the name that they have now; null where that is 本人, whose name the service knows. */
const headNameOf = (people: Household, index: number): string | null => {
  const person = people[index]
  const anchor = person?.family === 'yes' ? anchorOf(people, index) : null
  if (!anchor) return null
  if (!isHead(anchor)) return anchor.headName.trim() || null
  return isSelf(anchor) ? null : anchor.name.trim()
}

/** One more person of the same rooms and day. */
export const nextPerson = ([first]: Household): MoveIn => {
  const { rooms, letBy, moveInOn } = first ?? blank
  return { ...blank, rooms, letBy, moveInOn }
}

/** Everybody with the rooms, the kind of letting and the day of `place`. */
export const withPlace = (people: Household, { rooms, letBy, moveInOn }: MoveIn): Household =>
  people.map((person) => ({ ...person, rooms, letBy, moveInOn }))

const one = (people: Household, index: number, link: LinkView | undefined): MoveInFiling => {
  const person = people[index] ?? blank
  const filing = filingOf({ ...person, dwellingCode: roomOf(person) }, link)
  const headName = headNameOf(people, index)
  return headName && !filing.instant ? { ...filing, resident: { ...filing.resident, headName } } : filing
}

/** The contract's input, and which person each result will be about. */
export const inputOf = (people: Household, linkOf: LinkOf) => {
  const filing = (index: number) => one(people, index, linkOf(roomOf(people[index] ?? blank)))
  const self = people.findIndex(isSelf)
  const others = people.flatMap((person, index) => (isSelf(person) ? [] : [index]))
  const input: InputOf<'registration.declareMoveIn'> = { filings: others.map(filing) }
  if (self < 0) return { input, order: others }
  const { resident, ...own } = filing(self)
  const { name: _name, idType: _type, idNumber: _number, ...fields } = resident
  return { input: { self: { ...own, resident: fields }, ...input }, order: [self, ...others] }
}

/** Whether somebody is filed with fewer questions (R4). */
export const asksLess = (person: MoveIn, linkOf: LinkOf): boolean =>
  isInstant(person, linkOf(roomOf(person))?.declarantType)

/** A refusal of the whole, by person: `filings.1.resident.phone` is the phone of the second of the others. */
export const foundBy = (
  fields: Readonly<Record<string, string>>,
  order: readonly number[],
  hasSelf: boolean,
): ReadonlyMap<number, Record<string, string>> => {
  const found = new Map<number, Record<string, string>>()
  for (const [path, message] of Object.entries(fields)) {
    const [, own, turn, rest] = /^(?:(self)|filings\.(\d+))\.(.+)$/.exec(path) ?? []
    if (!rest) continue
    const index = order[own ? 0 : Number(turn) + (hasSelf ? 1 : 0)]
    if (index !== undefined) found.set(index, { ...found.get(index), [rest]: message })
  }
  return found
}
