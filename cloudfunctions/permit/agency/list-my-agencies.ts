import type { UseCase } from '../../kernel/use-case'
import { agencyUnit } from './agency-views'
import { isTheirs, type MyPorts } from './own-agency'

/** As many units as one person ever works for. */
const most = 100

/** 谁在替我办. Three round trips with the session. */
export const listMyAgencies =
  ({ agencies, units, today }: MyPorts): UseCase<'permit.listMyAgencies'> =>
  async (_, caller) => {
    const found = await agencies.find({ person: caller.person }, { order: [['askedAt', 'desc']], limit: most })
    const mine = found.filter((one) => isTheirs(one, caller))
    const ids = [...new Set(mine.map(({ unit }) => unit))]
    const open = ids.length > 0 ? await units.find({ _id: { in: ids } }, { limit: ids.length }) : []
    const byId = new Map(open.map((unit) => [unit._id, unit]))
    return { units: mine.map((one) => agencyUnit(one, byId.get(one.unit) ?? null, today())) }
  }
