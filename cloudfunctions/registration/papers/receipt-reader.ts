/** Who may read a receipt. */
import { admits } from '@shared/model/sign-in'
import type { Registration } from '../../kernel/documents'
import { changesOf } from '../../kernel/registration-changes'
import { isUnitKey } from '../../kernel/units'
import type { Caller } from '../../kernel/use-case'

export type Reader = Pick<Caller, 'person' | 'holder' | 'session'>

/** Whether the dwelling is among those that a sub-account was given; all are, for others. */
export const seesDwelling = ({ holder }: Reader, dwelling: string) => holder.dwellings?.includes(dwelling) ?? true

/** Whether they act as declarant of it: for themselves, or for a unit in a role that declares. */
const declares = ({ person, holder, session }: Reader, doc: Registration): boolean =>
  doc.declarant === holder.id && (holder.id === person || admits('declarant', session.role))

/** Whether the reader filed it in the declarant's name, as 实际管理人. */
const isFiledBy = (doc: Registration, number: string, { person }: Reader): boolean =>
  doc.receipt === number
    ? doc.actions.some(({ what, by }) => what === 'declared' && by === person)
    : changesOf(doc).some(({ receipt, by }) => receipt === number && by === person)

/** The resident, who filed for a child, and the declarant as far as the dwelling is theirs to see. */
export const mayRead = (doc: Registration, number: string, reader: Reader): boolean =>
  doc.person === reader.person ||
  doc.filedBy === reader.person ||
  (declares(reader, doc) && seesDwelling(reader, doc.dwelling)) ||
  (!isUnitKey(doc.declarant) && isFiledBy(doc, number, reader))
