import { countsForFee } from '@shared/rules/payments'
import type { PaymentOrder } from '../../kernel/documents'
import { Stale } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { closeOrder } from './close-order'
import { lookedAt } from './order'
import type { PayPorts } from './ports'
import { refundEnded } from './refund-ended'
import { giveBack } from './refunds'
import { takePayment } from './take-payment'

/** Orders a run; each asks 微信支付 once or twice. */
const batch = 10

/** Whether somebody may still pay it: its own time is not over, nor that of its case. */
const isPayable = async ({ permits, now, today }: PayPorts, { person, caseId, expiresAt }: PaymentOrder) => {
  if (expiresAt <= now().toISOString()) return false
  const one = (await permits.get(person))?.cases.find(({ id }) => id === caseId)
  return one !== undefined && countsForFee(one, today())
}

/** Looks at one order: a lost notice is made good, an order whose time is over is closed, a refund is asked for again. */
const look = async (ports: PayPorts, order: PaymentOrder): Promise<'paid' | 'closed' | 'left'> => {
  if (order.state === 'paid') {
    await giveBack(ports, order)
    return 'left'
  }
  const standing = await ports.pay.query(order._id)
  if (standing.state === 'paid' || standing.state === 'refunded') {
    const taken = await takePayment(ports)(standing.payment)
    if (taken === 'amount') throw new Error('another amount')
    return 'paid'
  }
  if (standing.state !== 'silent' && !(await isPayable(ports, order)))
    return (await closeOrder(ports, order)) === 'closed' ? 'closed' : 'left'
  await ports.payments.replace(lookedAt(order, ports.now()))
  return 'left'
}

/**
 * 对账: every order whose time has come is asked about at 微信支付, with growing pauses and when it ends. Each stands for
 * itself: one that fails steps back and blocks no other.
 */
export const reconcilePayments =
  (ports: PayPorts): UseCase<'permit.reconcilePayments'> =>
  async () => {
    const { payments, now, complain } = ports
    const failed = await refundEnded(ports)
    const due = await payments.find(
      { lookAt: { gt: '', lte: now().toISOString() } },
      { order: [['lookAt', 'asc']], limit: batch },
    )
    const total = { paid: 0, closed: 0, failed, more: due.length === batch }
    for (const order of due) {
      try {
        const outcome = await look(ports, order)
        if (outcome !== 'left') total[outcome] += 1
      } catch (error) {
        if (error instanceof Stale) continue
        complain('permit.reconcilePayments', error)
        total.failed += 1
        await payments
          .replace(lookedAt(order, now()))
          .catch((failure: unknown) => complain('permit.reconcilePayments', failure))
      }
    }
    return total
  }
