/** 监护人 who hear what a child is told: whoever filed for the child in the service, while they may act for it. */
import { hearsForWard, actsThroughGuardian } from '@shared/rules/guardian-filing'
import { idNumber } from '@shared/rules/id-number'
import { wardNamed, type WardKind } from '@shared/text/ward-notices'
import type { Account, Registration } from '../kernel/documents'
import type { Ports } from '../kernel/ports'
import { endingOf, filersIn, type Ending, type Filer, type Subject } from './subject'

export type GuardianPorts = Pick<Ports, 'accounts' | 'permits' | 'registrations' | 'today'>

export interface Guardian {
  person: string
  /** How the child is named to them. */
  named: string
  /** 预留手机. */
  phone: string | null
  /** Where they see to it: the child's permit; nothing where the child alone has a page. */
  page: string | null
}

const familyPage = '/packages/permit/family/index'

const mostRecords = 500

/** Each of them once; who guards a ward of any age does so before all else. */
const once = (filers: readonly Filer[]): Filer[] =>
  [...new Set(filers.map(({ person }) => person))].map((person) => ({
    person,
    ward: filers.some((one) => one.person === person && one.ward),
  }))

/** Who may be a guardian: the permit's file is read where the document is another, and the person a child. */
const filersOf = async ({ permits, today }: GuardianPorts, subject: Subject, kind: WardKind): Promise<Filer[]> => {
  const isChild = actsThroughGuardian(subject.bornOn, today())
  const file = subject.file ?? (isChild ? await permits.get(subject.person) : null)
  // What their own filing came to, its filer is told by an entry of their own.
  const own = kind === 'registered' ? [] : subject.filers
  return once([...own, ...(file ? filersIn(file) : [])]).filter(
    ({ person, ward }) => person !== subject.person && (ward || isChild),
  )
}

/** An ending is told to who lived there when it was made, though they were ended by it too: by then they lived together. */
const livedThere = (doc: Registration, { dwelling, at, submission }: Ending): boolean => {
  if (doc.dwelling !== dwelling) return false
  const theirs = endingOf(doc)
  return theirs !== null && (theirs.at >= at || theirs.submission === submission)
}

const homesIn = (records: readonly Registration[], ending: Ending | null): string[] =>
  records
    .filter((doc) => doc.state === 'active' || (ending !== null && livedThere(doc, ending)))
    .map(({ dwelling }) => dwelling)

const bornOn = ({ personal: { idType, idNumber: number } }: Account) => idNumber({ idType, number }).birthDate

/**
 * Asked when it is told, not when it was written: who acts no more hears nothing, and from the sixteenth birthday the person
 * hears alone. One round trip where nobody filed for a child, three at once and one before where somebody did; none for
 * everybody else.
 */
export const guardiansOf = async (ports: GuardianPorts, subject: Subject, kind: WardKind): Promise<Guardian[]> => {
  const filers = await filersOf(ports, subject, kind)
  if (filers.length === 0) return []
  const persons = [subject.person, ...filers.map(({ person }) => person)]
  const [records, accounts] = await Promise.all([
    ports.registrations.find({ person: { in: persons } }, { limit: mostRecords }),
    Promise.all(filers.map(({ person }) => ports.accounts.get(person))),
  ])
  const today = ports.today()
  const ending = kind === 'movedOut' || kind === 'registrationVoided' ? subject.ending : null
  const of = (person: string) => records.filter((one) => one.person === person)
  const dwellings = [...homesIn(of(subject.person), null), ...(ending ? [ending.dwelling] : [])]
  const named = wardNamed(subject.name, subject.bornOn, today)
  const page = subject.file ? familyPage : null
  return filers.flatMap(({ person, ward }, i) => {
    const account = accounts[i]
    if (!account) return []
    const guardian = { bornOn: bornOn(account), dwellings: homesIn(of(person), ending) }
    const hears = hearsForWard({ bornOn: subject.bornOn, today, guardian, dwellings, ward })
    return hears ? [{ person, named, page, phone: account.personal.phone }] : []
  })
}
