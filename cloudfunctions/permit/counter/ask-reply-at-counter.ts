import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { askForReply } from '../decisions/request-written-reply'
import { counterDone } from './done'
import { filerAtCounter } from './person'

/** 窗口要求书面答复 (办理规定第十七条). Four round trips with the session. Throws as `askForReply`. */
export const askReplyAtCounter =
  (
    ports: Pick<Ports, 'accounts' | 'permits' | 'people' | 'now' | 'today' | 'chance'>,
  ): UseCase<'permit.askReplyAtCounter'> =>
  async ({ fileId, receipt }, { person: by }) => {
    await filerAtCounter(ports, fileId, by)
    const { file, one } = await askForReply(ports)({ person: fileId, receipt, by })
    return counterDone(ports, file, one)
  }
