import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { fileMoveIns } from './file-move-ins'

/** 申报入住 of one or several residents, of one or several dwellings; a decision for each. Four round trips with the session. */
export const declareMoveIn =
  (ports: Ports): UseCase<'registration.declareMoveIn'> =>
  async ({ filings }, caller) => ({
    results: await fileMoveIns(ports)(caller, filings, caller.submissionId ?? ports.chance.id()),
  })
