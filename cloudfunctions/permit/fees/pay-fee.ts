import type { OutputOf } from '@shared/contract'
import { Refusal } from '@shared/refusal'
import { caseProgress } from '@shared/rules/case-progress'
import type { PaymentOrder, PermitCase, PermitFile } from '../../kernel/documents'
import { Stale } from '../../kernel/ports'
import type { Caller, UseCase } from '../../kernel/use-case'
import { statusOf } from '../../kernel/permit-standing'
import { closeOrder } from './close-order'
import { channelOf, newOrder } from './order'
import type { PayPorts } from './ports'
import { takePayment } from './take-payment'

type Output = OutputOf<'permit.payFee'>

const paid: Output = { paid: true, call: null, redirect: null }

/** Attempts of one case that are looked at. */
const mostAttempts = 100
/** An order that ends so soon is not begun again: there would be no time to pay. */
const leastMs = 60_000

/** The case of a receipt in the person's own file. Throws `nothing-to-pay`. */
export const caseOf = (file: PermitFile | null, receipt: string): { file: PermitFile; one: PermitCase } => {
  const one = file?.cases.find((each) => each.receipt === receipt)
  if (!file || !one) throw new Refusal('nothing-to-pay')
  return { file, one }
}

/** Whether its fee is paid; throws when there is nothing to pay now. */
export const isFeePaid = (ports: Pick<PayPorts, 'today'>, file: PermitFile, one: PermitCase): boolean => {
  const today = ports.today()
  if (one.fee?.paidOn) return true
  const progress = caseProgress(one, today)
  if (progress === 'terminated') throw new Refusal('payment-over')
  if (progress !== 'awaitingPayment') throw new Refusal('nothing-to-pay')
  if (statusOf(file, today) === 'cancelled') throw new Refusal('permit-cancelled')
  return false
}

/** Asks 微信支付 for the order: the same request again gives the same order. */
const begin = async (ports: PayPorts, order: PaymentOrder): Promise<Output> => {
  const { pay, payments, complain } = ports
  const { _id: outTradeNo, description, fen } = order
  const expiresAt = new Date(order.expiresAt)
  const begun = await pay.prepay({ outTradeNo, description, fen, expiresAt, channel: channelOf(ports, order) })
  if (begun.begun) return { paid: false, call: begun.call ?? null, redirect: begun.redirect ?? null }
  if (begun.why === 'paid') {
    const standing = await pay.query(outTradeNo)
    if (standing.state === 'paid') await takePayment(ports)(standing.payment)
    return paid
  }
  if (begun.why === 'closed') {
    await payments.replace({ ...order, state: 'closed', lookAt: null })
    throw new Stale('payments')
  }
  complain('permit.payFee', new Error(begun.detail))
  if (begun.why === 'rejected') await closeOrder(ports, order)
  throw new Refusal('pay-unavailable')
}

const beginNew = async (ports: PayPorts, one: PermitCase, attempt: number, caller: Caller): Promise<Output> => {
  const order = newOrder(ports, one, attempt, caller)
  if (new Date(order.expiresAt).getTime() - ports.now().getTime() < leastMs) throw new Refusal('payment-over')
  if ((await ports.payments.insert(order)) === 'exists') throw new Stale('payments')
  return begin(ports, { ...order, version: 1 })
}

const isUsable = (ports: PayPorts, { personal, expiresAt }: PaymentOrder, { openId }: Caller): boolean =>
  personal.openId === openId && new Date(expiresAt).getTime() - ports.now().getTime() >= leastMs

/**
 * 缴纳工本费 (R38, R39): begins a payment, or the one that is open once more. A new way closes the old order first and proves
 * it unpaid, so that nobody pays twice. Four round trips with the session. Throws `nothing-to-pay`, `payment-over`,
 * `permit-cancelled`, `pay-unavailable`.
 */
export const payFee =
  (ports: PayPorts): UseCase<'permit.payFee'> =>
  async ({ receipt }, caller) => {
    const { person } = caller
    const [stored, orders] = await Promise.all([
      ports.permits.get(person),
      ports.payments.find({ receipt, person }, { order: [['madeAt', 'desc']], limit: mostAttempts }),
    ])
    const { file, one } = caseOf(stored, receipt)
    if (isFeePaid(ports, file, one)) return paid
    const open = orders.find(({ state }) => state === 'open')
    if (open && isUsable(ports, open, caller)) return begin(ports, open)
    const outcome = open ? await closeOrder(ports, open) : 'closed'
    if (outcome === 'silent') throw new Refusal('pay-unavailable')
    return outcome === 'paid' ? paid : beginNew(ports, one, orders.length + 1, caller)
  }
