/** One case of a file, as staff and applicants name it. */
import { Refusal } from '@shared/refusal'
import type { CaseHands, PermitCase, PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'

/** What staff call it: the file and the case in it. */
export const caseIdOf = ({ _id }: PermitFile, { id }: PermitCase): string => `${_id}:${id}`

/** One round trip. Throws `not-found`. */
export const readCase = async (
  { permits }: Pick<Ports, 'permits'>,
  caseId: string,
): Promise<{ file: PermitFile; one: PermitCase }> => {
  const at = caseId.lastIndexOf(':')
  const file = at > 0 ? await permits.get(caseId.slice(0, at)) : null
  const one = file?.cases.find(({ id }) => id === caseId.slice(at + 1))
  if (!file || !one) throw new Refusal('not-found')
  return { file, one }
}

/** The case of that receipt. Throws `not-found`. */
export const caseIn = (file: PermitFile, receipt: string): PermitCase => {
  const one = file.cases.find((each) => each.receipt === receipt)
  if (!one) throw new Refusal('not-found')
  return one
}

/** The case of that receipt in a person's own file. One round trip. Throws `not-found`, for another's as for none. */
export const ownCase = async (
  { permits }: Pick<Ports, 'permits'>,
  person: string,
  receipt: string,
): Promise<{ file: PermitFile; one: PermitCase }> => {
  const file = await permits.get(person)
  if (!file) throw new Refusal('not-found')
  return { file, one: caseIn(file, receipt) }
}

/** What was done by hand in a case. */
export const handsOf = ({ personal }: PermitFile, { id }: PermitCase): CaseHands => personal.hands?.[id] ?? {}

/** `file` with more done by hand in a case. */
export const withHands = (file: PermitFile, one: PermitCase, more: CaseHands): PermitFile => ({
  ...file,
  personal: {
    ...file.personal,
    hands: { ...file.personal.hands, [one.id]: { ...handsOf(file, one), ...more } },
  },
})
