/** A fee that was paid for a case which ended without its card, since the permit was 已注销, goes back by itself. */
import { refundDue } from '@shared/rules/payments'
import { yuan } from '@shared/text/fees'
import type { PaymentOrder, PermitCase, PermitFile } from '../../kernel/documents'
import { Stale } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import { withCase, withHints } from '../file/permit-file'
import { refundToken } from '../file/desk'
import type { PayPorts } from './ports'
import { refundNumber } from './refunds'

/** Files a run: what is left is found by the next. */
const batch = 10

type Ended = { file: PermitFile; one: PermitCase; order: PaymentOrder }

/** The order with its refund, the case that knows of it, and the word to the holder: one write. The sweep then asks for the money. */
const begin = async (ports: PayPorts, { file, one, order }: Ended): Promise<void> => {
  const number = order.refund?.number ?? refundNumber(order)
  const at = ports.now().toISOString()
  const noted = withCase(file, { ...one, fee: one.fee && { ...one.fee, refund: number } })
  const notice = {
    kind: 'feeRefunded' as const,
    to: file._id,
    params: [yuan(order.fen), '居住证已注销'],
    page: `/packages/permit/result/index?receipt=${one.receipt}`,
  }
  const action = { at, by: 'system', what: `${one.matter}:refunded` }
  await ports.together([
    ...(order.refund
      ? []
      : [
          {
            table: 'payments' as const,
            doc: { ...order, refund: { number, why: 'cancelled' as const, state: 'asked' as const }, lookAt: at },
          },
        ]),
    { table: 'permits' as const, doc: withHints(ports, withNews(noted, action, [notice])) },
  ])
}

const refundIn = async (ports: PayPorts, file: PermitFile): Promise<void> => {
  const one = file.cases.find(refundDue)
  const id = one?.fee?.orders.at(-1)
  const order = id === undefined ? null : await ports.payments.get(id)
  if (!one || !order) throw new Error('a paid fee without its order')
  await begin(ports, { file, one, order })
}

/** Begins what is due. Each stands for itself; `Stale` was somebody faster, and is found again. How many failed. */
export const refundEnded = async (ports: PayPorts): Promise<number> => {
  let failed = 0
  for (const file of await ports.permits.find({ desk: refundToken }, { limit: batch }))
    try {
      await refundIn(ports, file)
    } catch (error) {
      if (error instanceof Stale) continue
      ports.complain('permit.refundEnded', error)
      failed += 1
    }
  return failed
}
