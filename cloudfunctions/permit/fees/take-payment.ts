/** Money has arrived: it pays the fee and starts the card, or it goes back. One write does all of it, or none. */
import { cityDay, type Day } from '@shared/model/day'
import { countsForFee } from '@shared/rules/payments'
import { permitStatus } from '@shared/rules/permit-status'
import { timeLimit } from '@shared/rules/time-limits'
import { yuan } from '@shared/text/fees'
import type { CaseFee, PaymentOrder, PermitCase, PermitFile } from '../../kernel/documents'
import type { Payment } from '../../kernel/edges'
import { withNews } from '../../kernel/telling'
import { storedPermit } from '../../kernel/permit-standing'
import { withCase, withHints } from '../file/permit-file'
import type { PayPorts } from './ports'
import { giveBack, refundNumber } from './refunds'

const page = '/packages/permit/result/index'

/** A permit that was cancelled meanwhile needs no card, and one that was issued anew has a case of its own for it. */
const needsCard = (file: PermitFile, one: PermitCase, on: Day): boolean => {
  const issue = file.cases.findLast(
    ({ matter, state }) => matter !== 'endorsement' && matter !== 'replacement' && state === 'approved',
  )
  const newest = one.matter === 'replacement' || issue?.id === one.id
  return newest && permitStatus(storedPermit(file), on) !== 'cancelled'
}

/** How a fee was paid: by an order of 微信支付, or at the cashier of a counter. */
type Paying = { paidOn: Day; by: string } & Pick<CaseFee, 'orders' | 'bill'>

/** `file` with the fee of that case paid: its card is made. */
export const withPaidFee = (
  ports: Pick<PayPorts, 'now' | 'today'>,
  file: PermitFile,
  one: PermitCase,
  { paidOn, by, ...paying }: Paying,
): PermitFile => {
  const today = ports.today()
  const { due } = timeLimit('replacementIssue', paidOn)
  const paid: PermitCase = {
    ...one,
    fee: one.fee && { ...one.fee, paidOn, ...paying },
    card: { state: 'making', steps: [{ state: 'making', on: today }] },
    due,
  }
  const params = [yuan(one.fee?.fen ?? 0), due ? `预计${due}前制好。` : '']
  const notice = { kind: 'feePaid' as const, to: file._id, params, page }
  const action = { at: ports.now().toISOString(), by, what: `${one.matter}:paid` }
  return withNews(withCase(file, paid), action, [notice])
}

const refundedFile = (ports: PayPorts, file: PermitFile, one: PermitCase, order: PaymentOrder): PermitFile => {
  const params = [yuan(order.fen), one.fee?.paidOn ? '重复缴费' : '申请已结束']
  const notice = { kind: 'feeRefunded' as const, to: file._id, params, page }
  return withNews(file, { at: ports.now().toISOString(), by: 'system', what: `${one.matter}:refunded` }, [notice])
}

/**
 * What became of it: `counted`, `refunding`, `known` when it had its effect before. `unknown`: no order of ours; `amount`:
 * not what was asked for. Of these two nothing is believed and nothing changes. Throws `Stale` when somebody was faster.
 */
type Taken = 'counted' | 'refunding' | 'known' | 'unknown' | 'amount'

export const takePayment =
  (ports: PayPorts) =>
  async (payment: Payment): Promise<Taken> => {
    const order = await ports.payments.get(payment.outTradeNo)
    if (!order) return 'unknown'
    if (order.transaction === payment.transactionId) return 'known'
    if (order.fen !== payment.fen || order.state === 'paid') return 'amount'
    const file = await ports.permits.get(order.person)
    const one = file?.cases.find(({ id }) => id === order.caseId)
    const paidOn = cityDay(payment.paidAt)
    const counts = file && one && countsForFee(one, paidOn) && needsCard(file, one, paidOn)
    const paid: PaymentOrder = {
      ...order,
      state: 'paid',
      transaction: payment.transactionId,
      paidAt: payment.paidAt.toISOString(),
      lookAt: counts ? null : ports.now().toISOString(),
      refund: counts
        ? null
        : { number: refundNumber(order), why: one?.fee?.paidOn ? 'paid-twice' : 'too-late', state: 'asked' },
    }
    const changed =
      file &&
      one &&
      (counts
        ? withPaidFee(ports, file, one, { paidOn, by: 'system', orders: [order._id] })
        : refundedFile(ports, file, one, order))
    await ports.together([
      { table: 'payments', doc: paid },
      ...(changed ? [{ table: 'permits' as const, doc: withHints(ports, changed) }] : []),
    ])
    if (counts) return 'counted'
    await giveBack(ports, { ...paid, version: paid.version + 1 })
    return 'refunding'
  }
