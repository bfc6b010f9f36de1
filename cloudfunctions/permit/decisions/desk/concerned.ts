import { Refusal } from '@shared/refusal'
import type { CaseForm, PermitFile } from '../../../kernel/documents'
import type { Ports } from '../../../kernel/ports'

type Naming = Pick<CaseForm, 'collection' | 'relatives'>

/** Everybody whom a form names by number: agents and relatives living together, with the type of their document. */
const named = ({ collection, relatives }: Naming): { idType: string; idNumber: string }[] => [
  ...(collection.method === 'agent' ? [{ idType: '111', idNumber: collection.agentIdNumber }] : []),
  ...relatives,
]

const isNamed = ({ people }: Pick<Ports, 'people'>, form: Naming, officer: string): boolean =>
  named(form).some(({ idType, idNumber }) => people.keyOf(idType, idNumber.trim().toUpperCase()) === officer)

/** Whether it is the officer's own, or of somebody near: a relative, a ward, or one whose card they collect. */
export const isConcerned = (ports: Pick<Ports, 'people'>, file: PermitFile, officer: string): boolean =>
  file._id === officer ||
  (file.personal.guardians ?? []).some(({ idNumber }) => ports.people.keyOf('111', idNumber) === officer) ||
  file.cases.some(({ filedBy }) => filedBy.way === 'guardian' && filedBy.by === officer) ||
  Object.values(file.personal.forms).some((form) => isNamed(ports, form, officer))

const refusal = () => new Refusal('forbidden', { detail: '不能办理自己、家人或由自己代领的居住证业务，请由同事办理。' })

/** Nobody decides what is their own or of those near to them. Throws `forbidden`. */
export const refuseConcerned = (ports: Pick<Ports, 'people'>, file: PermitFile, officer: string): void => {
  if (isConcerned(ports, file, officer)) throw refusal()
}

/** Nor files what names them. Throws `forbidden`. */
export const refuseNamed = (ports: Pick<Ports, 'people'>, form: Naming, officer: string): void => {
  if (isNamed(ports, form, officer)) throw refusal()
}
