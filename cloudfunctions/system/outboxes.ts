/** Where notices wait, each with the documents whose outbox is due. */
import type { Telling } from '../kernel/documents'
import type { Ports, TellingTable } from '../kernel/ports'
import { subjectOfFile, subjectOfRegistration, type Subject } from './subject'

const batch = 100

export interface Told extends Telling {
  person?: string
  /** Where it is about: a unit's people each deal with some dwellings. */
  dwelling?: string
  personal?: {
    name?: string
    /** Of what tells a person about a unit. */
    unitName?: string
    phone?: string | null
    reservedPhone?: string | null
    earlierPhone?: string | null
    /** The number that hears of an entry, by its id. */
    hears?: Record<string, string>
    /** A unit's members. */
    people?: Record<string, { phone: string }>
  }
}

/** A document whose outbox is due; `subject`: whom it is about, where a guardian of theirs may hear of it too. */
export interface Due {
  doc: Told
  subject: Subject | null
}

export type Outboxes = Pick<TellingTable<Telling>, 'told' | 'takeUp'> & { due: () => Promise<Due[]> }

/** A table with what is due in it; `subjectOf` says whom a document is about. */
const outbox = <T extends Told>(
  { told, takeUp }: Pick<TellingTable<T>, 'told' | 'takeUp'>,
  find: () => Promise<T[]>,
  subjectOf: (doc: T) => Subject | null = () => null,
): Outboxes => ({
  told,
  takeUp,
  due: async () => (await find()).map((doc) => ({ doc, subject: subjectOf(doc) })),
})

/** Every table with an outbox. */
export type OutboxPorts = Pick<
  Ports,
  | 'registrations'
  | 'links'
  | 'managements'
  | 'families'
  | 'permits'
  | 'agencies'
  | 'units'
  | 'accessConsents'
  | 'credentials'
  | 'now'
>

export const outboxes = ({
  registrations,
  links,
  managements,
  families,
  permits,
  agencies,
  units,
  accessConsents,
  credentials,
  now,
}: OutboxPorts): Outboxes[] => {
  const due = { tellAt: { gt: '', lte: now().toISOString() } }
  const page = { order: [['tellAt', 'asc']] as ['tellAt', 'asc'][], limit: batch }
  return [
    outbox(registrations, () => registrations.find(due, page), subjectOfRegistration),
    outbox(links, () => links.find(due, page)),
    outbox(managements, () => managements.find(due, page)),
    outbox(families, () => families.find(due, page)),
    outbox(permits, () => permits.find(due, page), subjectOfFile),
    outbox(agencies, () => agencies.find(due, page)),
    outbox(accessConsents, () => accessConsents.find(due, page)),
    outbox(credentials, () => credentials.find(due, page)),
    outbox(units, () => units.find(due, page)),
  ]
}
