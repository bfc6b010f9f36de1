/** 支付通知 and 退款通知 of 微信支付. Taken on only when it took effect; whatever is doubted is refused, and nothing is said why. */
import type { CallbackAnswer, CallbackRequest } from '../../kernel/transport'
import type { PayPorts } from './ports'
import { noteRefund } from './refunds'
import { takePayment } from './take-payment'

const refused = (code: string): CallbackAnswer => ({ taken: false, status: 400, code })

export const onPaymentNotice =
  (ports: PayPorts) =>
  async ({ headers, rawBody }: CallbackRequest): Promise<CallbackAnswer> => {
    const notice = ports.pay.readNotice(headers, rawBody)
    if (notice.state === 'refused') return { taken: false, status: 401, code: notice.why }
    if (notice.state === 'refunded')
      return (await noteRefund(ports, notice.refund)) ? { taken: true } : refused('unknown')
    const taken = await takePayment(ports)(notice.payment)
    return taken === 'unknown' || taken === 'amount' ? refused(taken) : { taken: true }
  }
