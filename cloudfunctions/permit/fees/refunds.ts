/** Money that pays for nothing goes back as a whole, by itself, under one number: asked again it is the same refund. */
import { refundReasonText } from '@shared/text/fees'
import type { PaymentOrder } from '../../kernel/documents'
import type { Refunded } from '../../kernel/edges'
import { lookedAt } from './order'
import type { PayPorts } from './ports'

/** out_refund_no: the whole of an order goes back once, so its own number tells it. */
export const refundNumber = ({ _id }: Pick<PaymentOrder, '_id'>): string => `${_id}-R1`

/** Asks 微信支付 to give back what is to be given back. What it does not take on is asked again by the sweep. */
export const giveBack = async (ports: PayPorts, order: PaymentOrder): Promise<void> => {
  const { pay, payments, now, complain } = ports
  const { refund } = order
  if (refund?.state !== 'asked') return
  const outcome = await pay.refund({
    outTradeNo: order._id,
    outRefundNo: refund.number,
    fen: order.fen,
    total: order.fen,
    reason: refundReasonText[refund.why],
  })
  if (outcome.state === 'given')
    return payments.replace({ ...order, refund: { ...refund, state: 'given' }, lookAt: null })
  complain('permit.refund', new Error(outcome.detail))
  await payments.replace(lookedAt(order, now()))
}

/** 微信支付 says that a refund arrived, or that it did not: then somebody has to look at it. */
export const noteRefund = async (
  { payments, complain }: Pick<PayPorts, 'payments' | 'complain'>,
  { outTradeNo, outRefundNo, success }: Refunded,
): Promise<boolean> => {
  const order = await payments.get(outTradeNo)
  if (order?.refund?.number !== outRefundNo) return false
  if (!success) complain('permit.refund', new Error('refund failed'))
  if (success && order.refund.state !== 'arrived')
    await payments.replace({ ...order, refund: { ...order.refund, state: 'arrived' }, lookAt: null })
  return true
}
