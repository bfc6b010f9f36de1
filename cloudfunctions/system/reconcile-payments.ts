import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'

/** Rounds of one run: the rest is for the next. */
const mostRounds = 10

/** 对账: the permit function, which alone takes money, asks about what is due. */
export const reconcilePayments =
  ({ ask }: Pick<Ports, 'ask'>): UseCase<'system.reconcilePayments'> =>
  async () => {
    const total = { paid: 0, closed: 0, failed: 0 }
    for (let round = 0; round < mostRounds; round += 1) {
      const reply = await ask('permit.reconcilePayments', {})
      if (!reply.ok) throw new Error(`permit.reconcilePayments: ${reply.refusal.code}`)
      const { paid, closed, failed, more } = reply.output
      total.paid += paid
      total.closed += closed
      total.failed += failed
      if (!more) break
    }
    return total
  }
