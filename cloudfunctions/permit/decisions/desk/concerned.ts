import { Refusal } from '@shared/refusal'
import type { PermitFile } from '../../../kernel/documents'
import type { Ports } from '../../../kernel/ports'

/** Everybody whom a file names by number: agents and relatives living together, with the type of their document. */
const named = ({ personal }: PermitFile): { idType: string; idNumber: string }[] =>
  Object.values(personal.forms).flatMap(({ collection, relatives }) => [
    ...(collection.method === 'agent' ? [{ idType: '111', idNumber: collection.agentIdNumber }] : []),
    ...relatives,
  ])

/** Whether it is the officer's own, or of somebody near: a relative, a ward, or one whose card they collect. */
export const isConcerned = ({ people }: Pick<Ports, 'people'>, file: PermitFile, officer: string): boolean =>
  file._id === officer ||
  file.cases.some(({ filedBy }) => filedBy.way === 'guardian' && filedBy.by === officer) ||
  named(file).some(({ idType, idNumber }) => people.keyOf(idType, idNumber.trim().toUpperCase()) === officer)

/** Nobody decides what is their own or of those near to them. Throws `forbidden`. */
export const refuseConcerned = (ports: Pick<Ports, 'people'>, file: PermitFile, officer: string): void => {
  if (isConcerned(ports, file, officer))
    throw new Refusal('forbidden', { detail: '不能办理自己、家人或由自己代领的居住证业务，请由同事办理。' })
}
