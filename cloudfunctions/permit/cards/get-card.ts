import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { ownCardView } from './card-view'
import { ownCase } from './find-case'

/** 领证进度 of a case of one's own. Two round trips with the session. Throws `no-card`. */
export const getCard =
  (ports: Pick<Ports, 'permits' | 'today'>): UseCase<'permit.getCard'> =>
  async ({ receipt }, { person }) => {
    const { file, one } = await ownCase(ports, person, receipt)
    return ownCardView(file, one, ports.today())
  }
