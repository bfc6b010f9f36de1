import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'

/** 日账单: the permit function, which alone knows 微信支付, reads what of the days before was not read. */
export const readDayBills =
  ({ ask }: Pick<Ports, 'ask'>): UseCase<'system.readDayBills'> =>
  async () => {
    const reply = await ask('permit.readDayBills', {})
    if (!reply.ok) throw new Error(`permit.readDayBills: ${reply.refusal.code}`)
    return reply.output
  }
