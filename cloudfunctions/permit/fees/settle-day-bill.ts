import { Refusal } from '@shared/refusal'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { billView } from './day-bill'

/** 已核对. Three round trips with the session. Sent twice, it answers alike. Throws `already-decided`. */
export const settleDayBill =
  ({ dayBills, now }: Pick<Ports, 'dayBills' | 'now'>): UseCase<'permit.settleDayBill'> =>
  async ({ day, note }, { person: by }) => {
    const bill = await dayBills.get(day)
    if (bill?.settled?.by === by && bill.personal.note === note) return billView(day, bill)
    if (!bill?.openAt) throw new Refusal('already-decided')
    const settled = { ...bill, openAt: null, settled: { at: now().toISOString(), by }, personal: { note } }
    await dayBills.replace(settled)
    return billView(day, settled)
  }
