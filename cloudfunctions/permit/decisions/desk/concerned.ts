import { Refusal } from '@shared/refusal'
import type { PermitFile } from '../../../kernel/documents'
import type { Ports } from '../../../kernel/ports'

const agentIdType = '111'

/** Whether it is the officer's own, or of somebody near: for whom they filed as guardian, or whose card they collect. */
export const isConcerned = ({ people }: Pick<Ports, 'people'>, file: PermitFile, officer: string): boolean => {
  const { agent } = file.personal
  const near = file.cases.some(({ filedBy }) => filedBy.way === 'guardian' && filedBy.by === officer)
  return file._id === officer || near || (agent !== null && people.keyOf(agentIdType, agent.idNumber) === officer)
}

/** Nobody decides what is their own or of those near to them. Throws `forbidden`. */
export const refuseConcerned = (ports: Pick<Ports, 'people'>, file: PermitFile, officer: string): void => {
  if (isConcerned(ports, file, officer))
    throw new Refusal('forbidden', { detail: '不能办理自己、家人或由自己代领的居住证业务，请由同事办理。' })
}
