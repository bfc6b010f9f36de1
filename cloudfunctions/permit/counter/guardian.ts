/** 监护人 at a counter: who stands there with a child, and for how long what was seen holds. */
import type { InputOf } from '@shared/contract'
import { cityDay } from '@shared/model/day'
import { normalName } from '@shared/model/name'
import { badInput } from '@shared/refusal'
import { identifiedMinutes } from '@shared/rules/counter'
import { counterGuardianHints, counterGuardianProblem } from '@shared/rules/guardian-filing'
import { idNumber as readIdNumber } from '@shared/rules/id-number'
import { maskName } from '@shared/text/greeting'
import { valueOf } from '../../kernel/answered'
import type { PermitCase, PermitFile, SeenGuardian } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { isConcerned } from '../decisions/desk/concerned'
import { oneLookMs } from '../decisions/desk/noted'
import { confirm, numberOf, refuseNear, residentIdCard } from './documents'

type Typed = NonNullable<InputOf<'permit.identifyAtCounter'>['guardian']>

const minuteMs = 60_000

/** The guardian whom this officer saw with the child within the hour before `at`. */
const seenAt = ({ personal }: PermitFile, officer: string, at: string): SeenGuardian | null => {
  const hour = identifiedMinutes.on(cityDay(new Date(at))) * minuteMs
  return (
    personal.guardians?.findLast((one) => {
      const ago = Date.parse(at) - Date.parse(one.at)
      return one.by === officer && ago >= 0 && ago < hour
    }) ?? null
  )
}

export const guardianHere = (file: PermitFile, officer: string, { now }: Pick<Ports, 'now'>): SeenGuardian | null =>
  seenAt(file, officer, now().toISOString())

/** The guardian who filed this case at a counter; null for any other way, and for who filed it themselves. */
export const guardianOf = (file: PermitFile, { filedBy, filedAt }: PermitCase): SeenGuardian | null =>
  filedBy.way === 'counter' ? seenAt(file, filedBy.by, filedAt) : null

export const guardianView = (seen: SeenGuardian | null) =>
  seen && { maskedName: maskName(seen.name), relation: seen.relation, proof: seen.proof }

/** Whether the filing may be this guardian's. Throws `bad-input` by the field that is wrong. */
const checkCapacity = (typed: Typed, number: string, child: string, today: string): void => {
  if (number === child) throw badInput({ 'guardian.idNumber': '这是孩子自己的号码，请填监护人的' })
  const problem = counterGuardianProblem({
    bornOn: readIdNumber({ idType: residentIdCard, number: child }).birthDate ?? '',
    today,
    guardianBornOn: readIdNumber({ idType: residentIdCard, number }).birthDate,
    relation: typed.relation,
    proof: typed.proof,
  })
  const field = problem === 'proof-of-parents' ? 'guardian.proof' : 'guardian.idNumber'
  if (problem) throw badInput({ [field]: counterGuardianHints[problem] })
}

/**
 * Looks at a guardian as at anybody who comes: number and name by the population register, nobody near the officer. One round
 * trip. Throws `bad-input`, `forbidden`.
 */
export const lookAtGuardian = async (
  ports: Pick<Ports, 'permits' | 'people' | 'registers' | 'now' | 'today'>,
  typed: Typed,
  { child, by }: { child: string; by: string },
): Promise<SeenGuardian> => {
  const number = numberOf(typed.idNumber, 'guardian.idNumber')
  checkCapacity(typed, number, child, ports.today())
  const person = ports.people.keyOf(residentIdCard, number)
  refuseNear(person === by)
  const [file, answer] = await Promise.all([ports.permits.get(person), ports.registers.population(number)])
  refuseNear(file !== null && isConcerned(ports, file, by))
  const name = normalName(typed.name)
  confirm(valueOf(answer), file, { name, at: 'guardian.' })
  const { document, relation, proof, consents } = typed
  return { at: ports.now().toISOString(), by, name, idNumber: number, document, relation, proof, consents }
}

/** `file` with who came with the child; as it was where this officer saw them just so a moment ago. */
export const withGuardian = (file: PermitFile, seen: SeenGuardian): PermitFile => {
  const guardians = file.personal.guardians ?? []
  const last = guardians.findLast(({ by }) => by === seen.by)
  const same =
    last &&
    last.idNumber === seen.idNumber &&
    last.relation === seen.relation &&
    last.proof === seen.proof &&
    last.document === seen.document &&
    Date.parse(seen.at) - Date.parse(last.at) < oneLookMs
  return same ? file : { ...file, personal: { ...file.personal, guardians: [...guardians, seen] } }
}
