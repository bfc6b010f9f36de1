import { badInput, Refusal } from '@shared/refusal'
import { feeOrderText } from '@shared/text/fees'
import type { PaymentOrder, PermitCase } from '../../kernel/documents'
import { Stale } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { withHints } from '../file/permit-file'
import { billId } from '../fees/bill'
import { closeOrder } from '../fees/close-order'
import { caseOf, isFeePaid } from '../fees/pay-fee'
import type { PayPorts } from '../fees/ports'
import { withPaidFee } from '../fees/take-payment'
import { counterDone } from './done'
import { atCounter } from './person'

/** The payment of a bill. */
const billOf = (ports: PayPorts, one: PermitCase, { person, bill }: { person: string; bill: string }): PaymentOrder => {
  const at = ports.now().toISOString()
  return {
    _id: billId(bill),
    version: 0,
    person,
    caseId: one.id,
    receipt: one.receipt,
    fen: one.fee?.fen ?? 0,
    description: feeOrderText(one.matter),
    madeAt: at,
    expiresAt: at,
    state: 'paid',
    transaction: billId(bill),
    paidAt: at,
    refund: null,
    lookAt: null,
    looks: 0,
    personal: { openId: null, clientIp: null },
  }
}

/** An order that somebody may still pay by WeChat is closed first, and proven unpaid. */
const closeOpen = async (ports: PayPorts, orders: readonly PaymentOrder[]): Promise<void> => {
  const open = orders.find(({ state }) => state === 'open')
  const outcome = open ? await closeOrder(ports, open) : 'closed'
  if (outcome === 'paid') throw new Stale('permits')
  if (outcome === 'silent')
    throw new Refusal('pay-unavailable', { detail: '有一笔微信缴费还在核对，请过几分钟再登记。' })
}

/**
 * 登记窗口缴费 (R38): what was paid at the cashier, by its 财政票据. Money that comes by WeChat all the same goes back. Recorded
 * twice it is once. Throws `bad-input` for a bill of another case, `nothing-to-pay`, `payment-over`, `pay-unavailable`.
 */
export const recordFee =
  (ports: PayPorts): UseCase<'permit.recordFee'> =>
  async ({ fileId, receipt, bill }, { person: by }) => {
    const [{ file }, orders, known] = await Promise.all([
      atCounter(ports, fileId, by),
      ports.payments.find({ receipt, person: fileId, state: 'open' }, { limit: 1 }),
      ports.payments.get(billId(bill)),
    ])
    const { one } = caseOf(file, receipt)
    const today = ports.today()
    if (one.fee?.bill?.number === bill) return counterDone(ports, file, one)
    if (isFeePaid(ports, file, one)) throw new Refusal('nothing-to-pay', { detail: '这笔工本费已经缴过，不要再收。' })
    if (known?.caseId === one.id && known.person === fileId) throw new Stale('permits')
    if (known) throw badInput({ bill: '这张票据已经登记在另一件业务上，请核对' })
    await closeOpen(ports, orders)
    const at = ports.now().toISOString()
    const paid = withPaidFee(ports, file, one, { paidOn: today, by, orders: [], bill: { number: bill, by, at } })
    await ports.together([
      { table: 'payments', doc: billOf(ports, one, { person: fileId, bill }) },
      { table: 'permits', doc: withHints(ports, paid) },
    ])
    return counterDone(ports, paid, caseOf(paid, receipt).one)
  }
