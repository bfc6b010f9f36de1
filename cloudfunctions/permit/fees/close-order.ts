/** An order is closed and proven unpaid before another is begun, and when its case is over. */
import type { PaymentOrder } from '../../kernel/documents'
import { lookedAt } from './order'
import type { PayPorts } from './ports'
import { takePayment } from './take-payment'

/** How long a request to open an order may still be on its way to 微信支付, in ms. */
const onItsWayMs = 120_000

type Closed = 'closed' | 'paid' | 'silent'

/** Closes at 微信支付, then asks: only its own word that nobody paid closes it here. `silent`: nobody knows yet. */
export const closeOrder = async (ports: PayPorts, order: PaymentOrder): Promise<Closed> => {
  const { pay, payments, now } = ports
  await pay.close(order._id)
  const standing = await pay.query(order._id)
  if (standing.state === 'paid' || standing.state === 'refunded') {
    await takePayment(ports)(standing.payment)
    return 'paid'
  }
  const quiet = now().getTime() - new Date(order.madeAt).getTime() > onItsWayMs
  const over = standing.state === 'closed' || (standing.state === 'unknown' && quiet)
  if (over) {
    await payments.replace({ ...order, state: 'closed', lookAt: null })
    return 'closed'
  }
  await payments.replace(lookedAt(order, now()))
  return 'silent'
}
