import { streetName } from '@shared/codes/streets'
import type { MoveInFiling } from '@shared/contract/registration'
import { registeredOn } from '@shared/rules/effective-date'
import type { DwellingLink, Registration, Submission } from '../../kernel/documents'
import { declarantOf } from '../../kernel/managing'
import type { Ports } from '../../kernel/ports'
import { newReceipt } from '../../kernel/receipts'
import { openKeyOf } from '../../kernel/registration-changes'
import { withNews } from '../../kernel/telling'
import type { Caller } from '../../kernel/use-case'
import { moveInDeadline } from './move-in-deadline'

interface Declaration {
  /** With the resident as checked and completed. */
  filing: MoveInFiling
  person: string
  link: DwellingLink
  submission: Submission
  reservedPhone: string | null
  /** The report that this person gave no data: the filing counts as made on its day. */
  kept: Registration['dataRefusal']
}

const withNotice = (doc: Registration, by: string): Registration => {
  const place = streetName(doc.street)
  const page = '/packages/registration/my-registrations/index'
  const notice = doc.registeredOn
    ? { kind: 'registered' as const, to: doc.person, params: [place, doc.registeredOn], page }
    : { kind: 'registrationWaits' as const, to: doc.person, params: [place, doc.receipt], page }
  return withNews(doc, { at: doc.filedAt, by, what: 'declared' }, [notice])
}

/** A declared move-in as it is stored, with the notice that tells its resident of it. Waits while its link does (R13). */
export const moveInRegistration = (
  ports: Ports,
  caller: Caller,
  { filing, person, link, submission, reservedPhone, kept }: Declaration,
): Registration => {
  const [now, today] = [ports.now().toISOString(), ports.today()]
  const { instant, moveInOn } = filing
  const { due, daysLate } = moveInDeadline({
    declarant: link.declarantType,
    instant,
    moveInOn,
    today: kept?.on ?? today,
  })
  const approved = link.state === 'approved'
  const doc: Registration = {
    _id: ports.chance.id(),
    version: 0,
    actions: [],
    outbox: [],
    tellAt: null,
    person,
    declarant: declarantOf(link),
    dwelling: link.dwelling,
    address: link.address,
    district: link.street.slice(0, 6),
    street: link.street,
    declarantType: link.declarantType,
    state: approved ? 'active' : 'awaitingLink',
    openKey: openKeyOf(person, link.dwelling),
    moveInOn,
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
    instant,
    ...(kept ? { dataRefusal: kept } : {}),
    personal: { ...filing.resident, reservedPhone },
  }
  return withNotice(doc, caller.person)
}
