import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { fileEndorsement } from '../filing/endorsement'
import { counterDone } from './done'
import { filedAtCounter, filerAtCounter } from './person'

/** 窗口签注 (办理规定第十八条), 即时办结. Four round trips with the session. */
export const endorseAtCounter =
  (ports: Ports): UseCase<'permit.endorseAtCounter'> =>
  async (input, caller) => {
    const { applicant, file: held } = await filerAtCounter(ports, input.fileId, caller.person)
    const filed = await fileEndorsement(ports)(applicant, filedAtCounter(ports, caller, { held, input }))
    return counterDone(ports, filed.file, filed.case)
  }
