/** A payment order: how one is made, and when the sweep asks about it again. */
import { payableUntil } from '@shared/rules/payments'
import { feeOrderText } from '@shared/text/fees'
import type { PaymentOrder, PermitCase } from '../../kernel/documents'
import type { PayChannel } from '../../kernel/edges'
import type { Ports } from '../../kernel/ports'
import type { Caller } from '../../kernel/use-case'

/** Minutes after which the sweep asks again, by how often it has asked; the last for good. */
const pauses = [1, 1, 2, 5, 10, 20, 30, 60]

const later = (from: Date, minutes: number) => new Date(from.getTime() + minutes * 60_000)

/** `order` to be asked about again: with growing pauses, and at once when its time is over. */
export const lookedAt = (order: PaymentOrder, now: Date): PaymentOrder => {
  const next = later(now, pauses[Math.min(order.looks, pauses.length - 1)] ?? 60)
  const end = new Date(order.expiresAt)
  const at = end > now && end < next ? end : next
  return { ...order, looks: order.looks + 1, lookAt: at.toISOString() }
}

/** `attempt`: 1 for the first order of a case. Its number follows from both, so that two phones cannot open two. */
export const newOrder = (
  { now, today }: Pick<Ports, 'now' | 'today'>,
  one: PermitCase,
  attempt: number,
  { person, openId, clientIp }: Pick<Caller, 'person' | 'openId' | 'clientIp'>,
): PaymentOrder => {
  const id = `${one.receipt}P${attempt}`
  return lookedAt(
    {
      _id: id,
      version: 0,
      person,
      caseId: one.id,
      receipt: one.receipt,
      fen: one.fee?.fen ?? 0,
      description: feeOrderText(one.matter),
      madeAt: now().toISOString(),
      expiresAt: payableUntil(one, now(), today()).toISOString(),
      state: 'open',
      transaction: `none:${id}`,
      paidAt: null,
      refund: null,
      lookAt: null,
      looks: 0,
      personal: { openId, clientIp: openId ? null : (clientIp ?? '0.0.0.0') },
    },
    now(),
  )
}

/** Where the browser comes back to, whatever was tapped there: the page asks us what became of it. */
const returnUrl = (publicUrl: string, receipt: string) =>
  `${publicUrl}/#/packages/permit/pay/index?receipt=${receipt}&back=1`

/** The channel that an order was asked for. */
export const channelOf = ({ publicUrl }: Pick<Ports, 'publicUrl'>, { personal, receipt }: PaymentOrder): PayChannel =>
  personal.openId
    ? { kind: 'wechat', openId: personal.openId }
    : { kind: 'h5', returnUrl: returnUrl(publicUrl, receipt), clientIp: personal.clientIp ?? '0.0.0.0' }
