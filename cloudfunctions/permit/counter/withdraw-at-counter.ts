import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { withdrawCase } from '../decisions/withdraw'
import { counterDone } from './done'
import { filerAtCounter } from './person'

/** 窗口撤回. Four round trips with the session. Throws as `withdrawCase`. */
export const withdrawAtCounter =
  (ports: Pick<Ports, 'accounts' | 'permits' | 'people' | 'now' | 'today'>): UseCase<'permit.withdrawAtCounter'> =>
  async ({ fileId, receipt }, { person: by }) => {
    await filerAtCounter(ports, fileId, by)
    const { file, one } = await withdrawCase(ports)({ person: fileId, receipt, by })
    return counterDone(ports, file, one)
  }
