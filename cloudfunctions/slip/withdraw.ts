import { ruleVersion } from '@shared/rules/version'
import type { Slip } from '../kernel/documents'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { slipWithFile, type HolderPorts } from './holders'
import { standingOf } from './standing'
import { slipViewOf } from './slip-view'

/** Its place in the day is free again: the next that is asked for is a new one. */
const withdrawn = (slip: Slip, at: string, by: string): Slip => ({
  ...slip,
  withdrawnAt: at,
  key: slip._id,
  actions: [...slip.actions, { at, by, what: 'withdrawn', rules: ruleVersion }],
})

/**
 * 作废信息单, at once and for good; again, it stays withdrawn as it was. Four round trips with the session, two more for a
 * child's. Throws `not-found` for another's, `no-slip` for a child of sixteen.
 */
export const withdraw =
  (ports: HolderPorts & Pick<Ports, 'slips' | 'now'>): UseCase<'slip.withdraw'> =>
  async ({ slipId }, caller) => {
    const { slip, file } = await slipWithFile(ports, caller, slipId)
    const ended = slip.withdrawnAt ? slip : withdrawn(slip, ports.now().toISOString(), caller.person)
    if (ended !== slip) await ports.slips.replace(ended)
    return { slip: slipViewOf(ended, standingOf(ended, file, ports.today())) }
  }
