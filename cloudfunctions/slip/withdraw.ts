import { Refusal } from '@shared/refusal'
import { ruleVersion } from '@shared/rules/version'
import type { Slip } from '../kernel/documents'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { standingOf } from './standing'
import { slipViewOf } from './slip-view'

/** Its place in the day is free again: the next that is asked for is a new one. */
const withdrawn = (slip: Slip, at: string): Slip => ({
  ...slip,
  withdrawnAt: at,
  key: slip._id,
  actions: [...slip.actions, { at, by: slip.person, what: 'withdrawn', rules: ruleVersion }],
})

/** 作废信息单, at once and for good; again, it stays withdrawn as it was. Four round trips with the session. */
export const withdraw =
  ({ slips, permits, now, today }: Pick<Ports, 'slips' | 'permits' | 'now' | 'today'>): UseCase<'slip.withdraw'> =>
  async ({ slipId }, { person }) => {
    const [slip, file] = await Promise.all([slips.get(slipId), permits.get(person)])
    if (slip?.person !== person) throw new Refusal('not-found')
    const ended = slip.withdrawnAt ? slip : withdrawn(slip, now().toISOString())
    if (ended !== slip) await slips.replace(ended)
    return { slip: slipViewOf(ended, standingOf(ended, file, today())) }
  }
