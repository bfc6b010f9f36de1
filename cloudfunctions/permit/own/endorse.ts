import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { applicantOf } from '../file/permit-file'
import { fileEndorsement } from '../filing/endorsement'
import { filedBySelf, filedView } from './filed-by-self'

/** 申办签注 (R25–R28), 即时办结. Four round trips with the session. */
export const endorse =
  (ports: Ports): UseCase<'permit.endorse'> =>
  async (input, caller) =>
    filedView(await fileEndorsement(ports)(applicantOf(caller), filedBySelf(ports, caller, input)), ports.today())
