import { streetName } from '@shared/codes/streets'
import type { InputOf } from '@shared/contract'
import type { ResidentFields } from '@shared/contract/registration'
import { addDays, type Day } from '@shared/model/day'
import { badInput, Refusal, type FieldMessages } from '@shared/refusal'
import { checkInClock } from '@shared/rules/check-in'
import { filingForHints, filingForProblem } from '@shared/rules/filing-for'
import { idNumber as numberOf } from '@shared/rules/id-number'
import { moveHints, moveInProblem } from '@shared/rules/moves'
import { valueOf } from '../../kernel/answered'
import { isFiled, officer, toConfirmers, type Filed } from '../../kernel/check-in'
import type { Submission } from '../../kernel/documents'
import { Stale, type Ports } from '../../kernel/ports'
import { newReceipt } from '../../kernel/receipts'
import { isRepeat, submissionOf } from '../../kernel/submission'
import { withNews } from '../../kernel/telling'
import type { Caller, UseCase } from '../../kernel/use-case'
import { checkInPlace, type Place } from './check-in-place'
import { ownView } from './check-in-view'
import { checkAgainstPopulation, checkResident } from '../declaring/check-resident'
import { openKeyOf } from '../../kernel/registration-changes'

type Input = InputOf<'registration.submitCheckIn'>

/** Where the calendar is not published the clock is looked at again after a week. */
const lookAgainDays = 7

const identityPaths: Record<string, string> = { 'resident.name': 'other.name', 'resident.idNumber': 'other.idNumber' }

/** Another's name and number are asked elsewhere than the fields of a resident. */
const forOthersFields = (thrown: unknown): unknown => {
  if (!(thrown instanceof Refusal) || !thrown.more.fields) return thrown
  const fields: FieldMessages = Object.fromEntries(
    Object.entries(thrown.more.fields).map(([path, message]) => [identityPaths[path] ?? path, message]),
  )
  return new Refusal(thrown.code, { ...thrown.more, fields })
}

/** Who moves in: name and number of the sign-in, or of whoever was named. */
const checked = (input: Input, { session: { personal } }: Caller, instant: boolean, today: Day): ResidentFields => {
  const { name, idType, idNumber } = input.other ?? personal
  const resident = checkResident({ ...input.resident, name, idType, idNumber }, { instant, today })
  const filerBornOn = numberOf({ idType: personal.idType, number: personal.idNumber }).birthDate ?? null
  const { birthDate } = resident
  const problem = input.other && filingForProblem({ relation: input.other.relation, birthDate, filerBornOn, today })
  if (problem) throw badInput({ 'other.idNumber': filingForHints[problem] })
  if (input.moveInOn < resident.birthDate) throw badInput({ moveInOn: '入住日期不能早于出生日期' })
  return resident
}

interface Filing {
  input: Input
  place: Place
  resident: ResidentFields
  reservedPhone: string | null
  submission: Submission
}

const newFiling = (ports: Ports, caller: Caller, filing: Filing): Filed => {
  const { input, place, resident, reservedPhone, submission } = filing
  const today = ports.today()
  const person = ports.people.keyOf(resident.idType, resident.idNumber)
  const { dwelling, address, street, declarantType, confirmers } = place
  const nobody = confirmers.length === 0
  return {
    _id: ports.chance.id(),
    version: 0,
    actions: [],
    outbox: [],
    tellAt: null,
    person,
    declarant: '',
    dwelling,
    address,
    district: street.slice(0, 6),
    street,
    declarantType,
    state: 'awaitingConfirmation',
    openKey: openKeyOf(person, dwelling),
    moveInOn: input.moveInOn,
    filedOn: today,
    filedAt: ports.now().toISOString(),
    daysLate: 0,
    due: null,
    registeredOn: null,
    endedOn: null,
    receipt: newReceipt(ports, 'moveIn', street.slice(0, 6)),
    submission,
    submissionKey: submission.key,
    checkIn: {
      withCode: input.code !== null,
      filedFor: input.other?.relation ?? null,
      reminded: false,
      decided: null,
    },
    confirmers: nobody ? [officer] : confirmers,
    filedBy: caller.person,
    nextLookOn: nobody ? null : (checkInClock({ filedOn: today, today }).remindOn ?? addDays(today, lookAgainDays)),
    personal: { ...resident, reservedPhone },
  }
}

/** Every declarant who may confirm is told in the same write. */
const withNotices = (doc: Filed): Filed => {
  const { due } = checkInClock({ filedOn: doc.filedOn, today: doc.filedOn })
  const place = streetName(doc.street)
  const notice = due
    ? { kind: 'checkInAsked' as const, params: [place, due] }
    : { kind: 'checkInAskedUndated' as const, params: [place] }
  return withNews(doc, { at: doc.filedAt, by: doc.filedBy, what: 'filed' }, toConfirmers(doc, notice))
}

/** What this very submission made before. */
const sent = async ({ registrations }: Pick<Ports, 'registrations'>, submission: Submission): Promise<Filed | null> => {
  const [same] = await registrations.find({ submissionKey: submission.key }, { limit: 1 })
  return same && isRepeat(same.submission, submission) && isFiled(same) ? same : null
}

/** The insert met a taken key: the same submission gives the same answer; who waits or is registered there is told so. */
const existing = async ({ registrations }: Ports, doc: Filed): Promise<Filed> => {
  const same = await sent({ registrations }, doc.submission)
  if (same) return same
  const [open] = await registrations.find({ openKey: doc.openKey }, { limit: 1 })
  if (!open) throw new Stale('registrations')
  throw new Refusal(open.state === 'awaitingConfirmation' ? 'check-in-open' : 'already-registered')
}

const filed = async (ports: Ports, input: Input, caller: Caller, submission: Submission): Promise<Filed> => {
  const today = ports.today()
  const { idNumber: number } = input.other ?? caller.session.personal
  const [place, population] = await Promise.all([
    checkInPlace(ports, caller.person, input),
    ports.registers.population(number),
  ])
  const record = valueOf(population)
  const resident = checked(input, caller, place.instant, today)
  checkAgainstPopulation(resident, record)
  const reservedPhone = record?.phone ?? null
  const doc = withNotices(newFiling(ports, caller, { input, place, resident, reservedPhone, submission }))
  return (await ports.registrations.insert(doc)) === 'inserted' ? doc : existing(ports, doc)
}

/**
 * 住户自行填报 (R8, R11): waits for its declarant, who is told at once. Four round trips, the session included. What was
 * sent before is answered alike, even where its code is no longer good.
 */
export const submitCheckIn =
  (ports: Ports): UseCase<'registration.submitCheckIn'> =>
  async (input, caller) => {
    const today = ports.today()
    const problem = moveInProblem({ moveInOn: input.moveInOn, today })
    if (problem) throw badInput({ moveInOn: moveHints[problem] })
    const submission = submissionOf(ports, caller, input)
    try {
      return { checkIn: ownView(await filed(ports, input, caller, submission), today) }
    } catch (thrown) {
      const before = thrown instanceof Refusal ? await sent(ports, submission) : null
      if (before) return { checkIn: ownView(before, today) }
      throw input.other ? forOthersFields(thrown) : thrown
    }
  }
