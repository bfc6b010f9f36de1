import { streetName } from '@shared/codes/streets'
import type { InputOf, OutputOf } from '@shared/contract'
import type { ResidentFields } from '@shared/contract/registration'
import { badInput, Refusal } from '@shared/refusal'
import { mayDeclare } from '@shared/rules/declarants'
import { registeredOn } from '@shared/rules/effective-date'
import { moveHints, moveInProblem } from '@shared/rules/moves'
import { maskName } from '@shared/text/greeting'
import { refusalText } from '@shared/text/refusals'
import { valueOf } from '../../kernel/answered'
import type { DwellingLink, Registration, Submission } from '../../kernel/documents'
import { Stale, type Ports } from '../../kernel/ports'
import { newReceipt } from '../../kernel/receipts'
import { openKeyOf } from '../../kernel/registration-changes'
import { isRepeat, submissionOf } from '../../kernel/submission'
import { withNews } from '../../kernel/telling'
import type { Caller, UseCase } from '../../kernel/use-case'
import { checkAgainstPopulation, checkResident } from './check-resident'
import { moveInDeadline } from './move-in-deadline'
import { ownLink } from '../dwellings/own-link'
import { registrationView } from './registration-view'

type Input = InputOf<'registration.declareMoveIn'>

interface Declaration {
  input: Input
  resident: ResidentFields
  link: DwellingLink
  submission: Submission
  reservedPhone: string | null
}

const newRegistration = (
  ports: Ports,
  caller: Caller,
  { input, resident, link, submission, reservedPhone }: Declaration,
): Registration => {
  const [now, today] = [ports.now().toISOString(), ports.today()]
  const person = ports.people.keyOf(resident.idType, resident.idNumber)
  const { due, daysLate } = moveInDeadline({
    declarant: link.declarantType,
    instant: input.instant,
    moveInOn: input.moveInOn,
    today,
  })
  const approved = link.state === 'approved'
  return {
    _id: ports.chance.id(),
    version: 0,
    actions: [],
    outbox: [],
    tellAt: null,
    person,
    declarant: caller.holder.id,
    dwelling: link.dwelling,
    address: link.address,
    district: link.street.slice(0, 6),
    street: link.street,
    declarantType: link.declarantType,
    state: approved ? 'active' : 'awaitingLink',
    openKey: openKeyOf(person, link.dwelling),
    moveInOn: input.moveInOn,
    filedOn: today,
    filedAt: now,
    daysLate,
    due,
    registeredOn: registeredOn({
      by: 'declarant',
      filedOn: today,
      confirmedOn: null,
      link: approved ? 'approved' : 'pending',
    }),
    endedOn: null,
    receipt: newReceipt(ports, 'moveIn', link.street.slice(0, 6)),
    submission,
    submissionKey: submission.key,
    instant: input.instant,
    personal: { ...resident, reservedPhone },
  }
}

const withNotice = (doc: Registration, by: string): Registration => {
  const place = streetName(doc.street)
  const page = '/packages/registration/my-registrations/index'
  const notice = doc.registeredOn
    ? { kind: 'registered' as const, to: doc.person, params: [place, doc.registeredOn], page }
    : { kind: 'registrationWaits' as const, to: doc.person, params: [place, doc.receipt], page }
  return withNews(doc, { at: doc.filedAt, by, what: 'declared' }, [notice])
}

const answer = (doc: Registration): OutputOf<'registration.declareMoveIn'> => ({
  registration: registrationView(doc),
  receipt: doc.receipt,
  maskedName: maskName(doc.personal.name),
  due: doc.due,
  daysLate: doc.daysLate,
})

/** The insert met a taken key: the same submission gives the same answer; an open registration there is refused. */
const existing = async ({ registrations }: Ports, doc: Registration): Promise<Registration> => {
  const [same] = await registrations.find({ submissionKey: doc.submissionKey }, { limit: 1 })
  if (same && isRepeat(same.submission, doc.submission)) return same
  const [open] = await registrations.find({ openKey: doc.openKey }, { limit: 1 })
  if (open?.state === 'awaitingConfirmation') {
    const asked = open.confirmers?.includes(doc.declarant)
    const detail = asked
      ? refusalText['check-in-waiting']
      : '这位住户已经自己填报，正在等另一位申报义务人或网格员确认。'
    throw new Refusal('check-in-waiting', { detail, fields: { 'resident.idNumber': detail } })
  }
  if (open) throw new Refusal('already-registered', { fields: { 'resident.idNumber': '这个人已经登记在这处房屋。' } })
  throw new Stale('registrations')
}

/** The link may have been decided while this was filed: then it is marked, and `retryWaiting` carries the declaration over. */
const notForgotten = async ({ links }: Ports, linkId: string): Promise<void> => {
  for (;;) {
    const link = await links.get(linkId)
    if (!link || link.state === 'pending') return
    try {
      return await links.replace({ ...link, releasing: true })
    } catch (error) {
      if (!(error instanceof Stale)) throw error
    }
  }
}

/** 申报入住 (R5–R12). Late declarations are told how late, and taken. Three round trips with the session. */
export const declareMoveIn =
  (ports: Ports): UseCase<'registration.declareMoveIn'> =>
  async (input, caller) => {
    const today = ports.today()
    const problem = moveInProblem({ moveInOn: input.moveInOn, today })
    if (problem) throw badInput({ moveInOn: moveHints[problem] })
    const resident = checkResident(input.resident, { instant: input.instant, today })
    if (input.moveInOn < resident.birthDate) throw badInput({ moveInOn: '入住日期不能早于出生日期' })
    const [link, population] = await Promise.all([
      ownLink(ports, input.dwellingCode, caller.holder),
      ports.registers.population(resident.idNumber),
    ])
    const record = valueOf(population)
    checkAgainstPopulation(resident, record)
    const submission = submissionOf(ports, caller, input)
    const doc = withNotice(
      newRegistration(ports, caller, { input, resident, link, submission, reservedPhone: record?.phone ?? null }),
      caller.person,
    )
    if (!mayDeclare(link.declarantType, doc.person === caller.holder.id).allowed)
      throw new Refusal('not-yours-to-declare')
    const stored = (await ports.registrations.insert(doc)) === 'inserted' ? doc : await existing(ports, doc)
    if (stored.state === 'awaitingLink') await notForgotten(ports, link._id)
    return answer(stored)
  }
