/** The person at the counter: whose file an officer may handle, and for how long after looking at the document. */
import type { Day } from '@shared/model/day'
import { Refusal } from '@shared/refusal'
import { identifiedMinutes } from '@shared/rules/counter'
import { idNumber } from '@shared/rules/id-number'
import { guardianship } from '@shared/rules/age'
import type { PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { submissionOf } from '../../kernel/submission'
import type { Caller } from '../../kernel/use-case'
import { refuseConcerned } from '../decisions/desk/concerned'
import type { Applicant } from '../file/permit-file'
import type { Filing } from '../filing/application'
import { residentIdCard } from './documents'
import { guardianHere } from './guardian'

export const isUnderAge = ({ personal }: { personal: Pick<Applicant, 'idNumber'> }, today: Day): boolean => {
  const { birthDate } = idNumber({ idType: residentIdCard, number: personal.idNumber })
  return birthDate !== null && guardianship(birthDate, today).applies
}

const minuteMs = 60_000

/** Whether this officer looked at the person's document a short while ago. */
const isIdentified = ({ actions }: PermitFile, officer: string, { now, today }: Pick<Ports, 'now' | 'today'>) => {
  const since = now().getTime() - identifiedMinutes.on(today()) * minuteMs
  return actions.some(({ by, what, at }) => by === officer && what.startsWith('identified:') && Date.parse(at) > since)
}

interface AtCounter {
  file: PermitFile
  applicant: Applicant
}

/**
 * The file that an officer opened with the person in front of them. One round trip. Throws `not-found`, `forbidden`,
 * `identify-first`.
 */
export const atCounter = async (
  ports: Pick<Ports, 'permits' | 'people' | 'now' | 'today'>,
  fileId: string,
  officer: string,
): Promise<AtCounter> => {
  const file = await ports.permits.get(fileId)
  if (!file) throw new Refusal('not-found')
  refuseConcerned(ports, file, officer)
  if (!isIdentified(file, officer, ports)) throw new Refusal('identify-first')
  const { name, idNumber: number, phone } = file.personal
  return { file, applicant: { person: file._id, name, idType: residentIdCard, idNumber: number, phone } }
}

/** As `atCounter`, for what is filed: for a child by the guardian whom the officer saw with it. Throws `guardian-needed` too. */
export const filerAtCounter = async (
  ports: Pick<Ports, 'permits' | 'people' | 'now' | 'today'>,
  fileId: string,
  officer: string,
): Promise<AtCounter> => {
  const found = await atCounter(ports, fileId, officer)
  if (isUnderAge(found.file, ports.today()) && !guardianHere(found.file, officer, ports))
    throw new Refusal('guardian-needed')
  return found
}

/** Filed by an officer for whom they have in front of them, whose file is `held`. */
export const filedAtCounter = (
  ports: Pick<Ports, 'people' | 'chance'>,
  caller: Caller,
  { held, input }: { held: PermitFile; input: unknown },
): Filing => ({
  filedBy: { way: 'counter', by: caller.person, unit: null },
  submission: submissionOf(ports, caller, input),
  held,
})
