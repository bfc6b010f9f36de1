import { maskName } from '@shared/text/greeting'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { childNamed, type HolderPorts } from './holders'
import { standingOf } from './standing'
import { slipViewOf } from './slip-view'

/** As many as are listed: two a day for a month and more. */
const listed = 100

/** 我的信息单, or a child's, the newest first. Three round trips with the session, one more for a child. */
export const listMine =
  (ports: HolderPorts & Pick<Ports, 'slips'>): UseCase<'slip.listMine'> =>
  async ({ wardId }, caller) => {
    const child = wardId === undefined ? null : await childNamed(ports, caller, wardId)
    const person = child?._id ?? caller.person
    const [file, slips] = await Promise.all([
      child ?? ports.permits.get(person),
      ports.slips.find({ person }, { order: [['issuedAt', 'desc']], limit: listed }),
    ])
    return {
      child: child && maskName(child.personal.name),
      slips: slips.map((one) => slipViewOf(one, standingOf(one, file, ports.today()))),
    }
  }
