/** 孩子: whose cases a guardian filed, and may see and speak for while they are under age and live together by the register. */
import type { Day } from '@shared/model/day'
import { actsForWard, actsThroughGuardian } from '@shared/rules/guardian-filing'
import { idNumber } from '@shared/rules/id-number'
import type { PermitCase, PermitFile } from './documents'
import type { Ports } from './ports'
import type { Caller } from './use-case'

type WardPorts = Pick<Ports, 'permits' | 'registrations' | 'today'>
type Guardian = Pick<Caller, 'person' | 'session'>

const citizen = '111'
const mostWards = 20

/** By which a guardian's list finds the children for whom they filed. */
export const wardToken = (guardian: string): string => `ward:${guardian}`

/** Dwellings in which these people live by 有效居住登记, by person. One round trip. */
export const homesOf = async ({ registrations }: Pick<Ports, 'registrations'>, persons: string[]) => {
  const found = await registrations.find({ person: { in: persons }, state: 'active' }, { limit: 200 })
  return (person: string) => found.filter((one) => one.person === person).map(({ dwelling }) => dwelling)
}

const bornOn = (idType: string, number: string): Day | null => idNumber({ idType, number }).birthDate

/** The files of this guardian's children. A child of eighteen, or who lives elsewhere now, is not among them. Two round trips. */
export const wardsOf = async (ports: WardPorts, { person, session }: Guardian): Promise<PermitFile[]> => {
  const filed = await ports.permits.find({ desk: wardToken(person) }, { limit: mostWards })
  if (filed.length === 0) return []
  const homes = await homesOf(ports, [person, ...filed.map(({ _id }) => _id)])
  const guardian = {
    bornOn: bornOn(session.personal.idType, session.personal.idNumber),
    dwellings: homes(person),
  }
  return filed.filter(({ _id, personal }) =>
    actsForWard({
      bornOn: bornOn(citizen, personal.idNumber),
      today: ports.today(),
      guardian,
      dwellings: homes(_id),
    }),
  )
}

/** What a guardian's phone calls a child: nothing that another could use. */
export const wardId = ({ people }: Pick<Ports, 'people'>, guardian: string, { _id }: PermitFile): string =>
  people.hash(`ward\0${guardian}\0${_id}`)

/** Whether a guardian still has 电子信息单 of this child made. */
export const actsForSlips = ({ personal }: Pick<PermitFile, 'personal'>, today: Day): boolean =>
  actsThroughGuardian(bornOn(citizen, personal.idNumber), today)

/** What of a child's file its guardian filed: the rest is between the child and whoever filed it. */
export const casesFiledBy = ({ cases }: PermitFile, guardian: string): PermitCase[] =>
  cases.filter(({ filedBy }) => filedBy.way === 'guardian' && filedBy.by === guardian)

/** The child of whom this is a case, filed by this guardian; null for another's as for none. */
const wardWith = async (ports: WardPorts, caller: Guardian, receipt: string): Promise<PermitFile | null> =>
  (await wardsOf(ports, caller)).find((file) =>
    casesFiledBy(file, caller.person).some((one) => one.receipt === receipt),
  ) ?? null

/**
 * In whose file a case lies that the caller may speak for: their own, or a child's for whom they filed it. One round trip
 * for one's own, three for a child's; null for another's as for none.
 */
export const fileFor = async (ports: WardPorts, caller: Guardian, receipt: string): Promise<PermitFile | null> => {
  const own = await ports.permits.get(caller.person)
  return own?.cases.some((one) => one.receipt === receipt) ? own : wardWith(ports, caller, receipt)
}
