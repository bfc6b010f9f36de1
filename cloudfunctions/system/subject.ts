/** Whom a document tells of, as far as their guardians are concerned: who filed for them, and whose number stands in it. */
import type { Day } from '@shared/model/day'
import { actsThroughGuardian } from '@shared/rules/guardian-filing'
import { idNumber } from '@shared/rules/id-number'
import type { PermitCase, PermitFile, Registration } from '../kernel/documents'
import { changesOf } from '../kernel/registration-changes'

/** Somebody who filed for another. `ward`: as the guardian of a ward of any age. */
export interface Filer {
  person: string
  ward: boolean
}

/** How a registration ended: when, and by which submission. */
export interface Ending {
  dwelling: string
  at: string
  submission: string
}

export interface Subject {
  person: string
  name: string
  bornOn: Day | null
  /** As this document knows them. */
  filers: Filer[]
  /** The number in the document was given by a guardian for a child: by whom; `counter` for one who stood there with it. */
  numberOf: string | null
  /** The file of a permit itself; else it has to be read. */
  file: PermitFile | null
  /** A registration that is over. */
  ending: Ending | null
}

const citizen = '111'

/** Guardians who filed for this person on their own phones. */
export const filersIn = ({ cases }: Pick<PermitFile, 'cases'>): Filer[] =>
  cases.filter(({ filedBy }) => filedBy.way === 'guardian').map(({ filedBy }) => ({ person: filedBy.by, ward: false }))

/** At a counter a guardian stands with a child under sixteen, and gives the own number. */
const givenBy = ({ filedBy, filedOn }: PermitCase, bornOn: Day | null): string | null => {
  if (filedBy.way === 'guardian') return filedBy.by
  return filedBy.way === 'counter' && actsThroughGuardian(bornOn, filedOn) ? 'counter' : null
}

export const subjectOfFile = (file: PermitFile): Subject => {
  const { name, idNumber: number, phone, forms } = file.personal
  const { birthDate: bornOn } = idNumber({ idType: citizen, number })
  const giving = phone === null ? undefined : file.cases.findLast(({ id }) => forms[id]?.phone === phone)
  return {
    person: file._id,
    name,
    bornOn,
    filers: filersIn(file),
    numberOf: giving ? givenBy(giving, bornOn) : null,
    file,
    ending: null,
  }
}

/** The change that ended it; null while it is in force or waits. */
export const endingOf = (doc: Registration): Ending | null => {
  if (doc.state !== 'movedOut' && doc.state !== 'void') return null
  const last = changesOf(doc).findLast(({ kind }) => kind !== 'corrected')
  return last ? { dwelling: doc.dwelling, at: last.at, submission: last.submission.key } : null
}

export const subjectOfRegistration = (doc: Registration): Subject => {
  const { person, personal, checkIn, filedBy } = doc
  const guards = checkIn?.filedFor === 'child' || checkIn?.filedFor === 'ward'
  return {
    person,
    name: personal.name,
    bornOn: personal.birthDate,
    filers: filedBy && guards ? [{ person: filedBy, ward: checkIn.filedFor === 'ward' }] : [],
    numberOf: filedBy && checkIn?.filedFor === 'child' ? filedBy : null,
    file: null,
    ending: endingOf(doc),
  }
}
