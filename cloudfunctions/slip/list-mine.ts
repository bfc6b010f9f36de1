import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { standingOf } from './standing'
import { slipViewOf } from './slip-view'

/** As many as are listed: two a day for a month and more. */
const listed = 100

/** 我的信息单, the newest first. Three round trips with the session. */
export const listMine =
  ({ slips, permits, today }: Pick<Ports, 'slips' | 'permits' | 'today'>): UseCase<'slip.listMine'> =>
  async (_, { person }) => {
    const [file, mine] = await Promise.all([
      permits.get(person),
      slips.find({ person }, { order: [['issuedAt', 'desc']], limit: listed }),
    ])
    return { slips: mine.map((one) => slipViewOf(one, standingOf(one, file, today()))) }
  }
