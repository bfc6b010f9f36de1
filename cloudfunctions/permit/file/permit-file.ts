/** 居住证档案: one document a person; permit, cases and notices change in one write. State is derived from its dates. */
import type { Day } from '@shared/model/day'
import { isAtEnd } from '@shared/rules/case-progress'
import type { Matter } from '@shared/rules/matters'
import type { PermitCase, PermitFile } from '../../kernel/documents'
import { Stale, type Ports } from '../../kernel/ports'
import type { Caller } from '../../kernel/use-case'
import { nextDueDay } from '../daily/due'
import { deskOf } from './desk'

/** For whom something is filed, by their document. */
export interface Applicant {
  person: string
  name: string
  idType: string
  idNumber: string
  phone: string | null
}

export const applicantOf = ({ person, session }: Caller): Applicant => {
  const { name, idType, idNumber, phone } = session.personal
  return { person, name, idType, idNumber, phone }
}

export const newFile = ({ person, name, idNumber, phone }: Applicant): PermitFile => ({
  _id: person,
  version: 0,
  actions: [],
  outbox: [],
  tellAt: null,
  issuedOn: null,
  endorsedOn: [],
  cancelled: null,
  route: null,
  watch: null,
  cases: [],
  standing: null,
  reminded: [],
  nextDueDay: null,
  nextTryAt: null,
  desk: [],
  personal: { name, idNumber, phone, forms: {}, decisions: {}, standingFound: null },
})

/** The newest case of this matter that is not at its end: a second one is not filed beside it. */
export const inHand = (file: PermitFile | null, matter: Matter, today: Day): PermitCase | undefined =>
  file?.cases.findLast((one) => one.matter === matter && !isAtEnd(one, today))

/** `file` with `one` in place of the case of the same id, or added. */
export const withCase = (file: PermitFile, one: PermitCase): PermitFile => ({
  ...file,
  cases: file.cases.some(({ id }) => id === one.id)
    ? file.cases.map((other) => (other.id === one.id ? one : other))
    : [...file.cases, one],
})

/** `file` with its hints, which follow from the rest and are made here alone. */
export const withHints = ({ today }: Pick<Ports, 'today'>, file: PermitFile): PermitFile => ({
  ...file,
  nextDueDay: nextDueDay(file, today()),
  desk: deskOf(file, today()),
})

/**
 * Writes a file with its hints. One write: a new file is inserted, an old one replaced. A twin that was faster makes it
 * `Stale`.
 */
export const saveFile = async (ports: Pick<Ports, 'permits' | 'today'>, changed: PermitFile): Promise<void> => {
  const file = withHints(ports, changed)
  if (file.version > 0) await ports.permits.replace(file)
  else if ((await ports.permits.insert(file)) === 'exists') throw new Stale('permits')
}
