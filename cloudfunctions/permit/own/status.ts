import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { caseDetail, historyView } from '../file/details'
import { permitView } from '../file/views'
import { standingViewOf } from '../standing/view'

/** 证件状态, derived from dates. Two round trips with the session. */
export const status =
  ({ permits, today }: Pick<Ports, 'permits' | 'today'>): UseCase<'permit.status'> =>
  async (_, { person }) => {
    const file = await permits.get(person)
    return {
      permit: permitView(file, today()),
      standing: standingViewOf(file, today()),
      history: historyView(file, today()),
      cases: file ? [...file.cases].reverse().map((one) => caseDetail(file, one, today())) : [],
    }
  }
