/** The card: replaced, paid for, handed over. */
import { replacementInHand, cardIsMade, shownOn, unpaid, waitingOf, type Actor, type Case } from '../actor'
import { fee, overOn } from '../evaluator'
import type { Deed, Step } from '../story'
import { differ, same } from './compare'
import { compareByHand, file, settle, theOne, type Expected } from './filing'
import type { Today } from './registers'

const toReplace = ({ day }: Today, actor: Actor): Expected => {
  const { state } = shownOn(actor, day)
  if (state === 'none') return { comes: 'no-permit' }
  if (state === 'suspended') return { comes: 'endorse-first' }
  if (state === 'cancelled') return { comes: 'permit-cancelled' }
  if (replacementInHand(actor, day)) return { comes: 'approved' }
  return { comes: waitingOf(actor) || cardIsMade(actor, day) ? 'case-open' : 'approved' }
}

/** 补领、换领 (R39): the one that is in hand, or a new one. */
export const replace = async (today: Today, actor: Actor, step: Step & Extract<Deed, { do: 'replace' }>) => {
  const plan = { acceptancePoint: '440305008', phone: actor.who.phone, collection: { method: 'self' } }
  const expected = toReplace(today, actor)
  const held = replacementInHand(actor, today.day)
  const came = theOne(step, expected, await file(today, actor, step, { ...plan, reason: step.reason }))
  if (held && 'case' in came) same('the replacement in hand', held.receipt, came.case.receipt)
  settle(today, actor, { deed: step, expected, route: 'residenceAndWork', photoGood: true }, came)
  compareByHand(step, came)
}

interface Order {
  outTradeNo: string
  state: string
  total: number
}
/** What 微信支付 has seen of a case. */
export interface Seen {
  orders: Order[]
  refunds: { outTradeNo: string; refund: number }[]
}

/** The order that is open for a case: there is one, however often it was asked for. */
const openOrder = async ({ place }: Today, receipt: string): Promise<Order> => {
  const { orders } = await place.city.get<Seen>('/emulator/pay')
  const open = orders.filter(({ outTradeNo, state }) => outTradeNo.startsWith(receipt) && state === 'NOTPAY')
  const [one] = open
  return one && open.length === 1 ? one : differ('open orders of one case', 1, open)
}

const toPay = ({ day }: Today, actor: Actor, { matter, fee: asked }: Case): string => {
  if (matter === 'replacement' && asked && day >= overOn(asked.noticed)) return 'payment-over'
  return shownOn(actor, day).state === 'cancelled' ? 'permit-cancelled' : 'begun'
}

/** The page that waits for the payment asks what became of it. */
export const hearOfPayment = async ({ place, day }: Today, actor: Actor): Promise<void> => {
  const { unheard } = actor
  if (unheard?.on !== day) return
  actor.unheard = null
  const { case: one } = await place.city.call(
    'permit.feePayment',
    { receipt: unheard.receipt },
    { session: actor.session },
  )
  same('the day of paying', day, one.fee?.paidOn)
}

/** 缴纳工本费. */
export const pay = async (today: Today, actor: Actor, step: Step & Extract<Deed, { do: 'pay' }>) => {
  const one = unpaid(actor)
  if (!one?.fee) return
  const { place, day } = today
  const { receipt } = one
  const ask = () => place.city.send('permit.payFee', { receipt }, { session: actor.session })
  const answers = await Promise.all(step.way === 'twin' ? [ask(), ask()] : [ask()])
  const codes = answers.map(({ reply }) => (reply.ok ? (reply.output.paid ? 'paid' : 'begun') : reply.refusal.code))
  const expected = toPay(today, actor, one)
  same(
    'paying',
    answers.map(() => expected),
    codes,
  )
  if (expected !== 'begun') return
  const { outTradeNo, total } = await openOrder(today, receipt)
  same('what is charged', fee(one.matter), total)
  const lost = step.way === 'lost'
  if (lost) await place.city.put('/emulator/pay-notices', { mode: 'lose' })
  await place.city.post(`/emulator/pay/${outTradeNo}`)
  if (lost) await place.city.put('/emulator/pay-notices', { mode: 'send' })
  one.fee.paidOn = day
  actor.unheard = { receipt, on: day }
  if (lost) return
  await hearOfPayment(today, actor)
  if (step.way !== 'again') return
  await place.city.post('/emulator/pay-notices', { outTradeNo, how: 'again' })
  const { reply } = await ask()
  same('paying what is paid', true, reply.ok && reply.output.paid)
}

/** The card is handed over at a counter: written as if it had been. */
export const collect = async ({ place, day }: Today, actor: Actor): Promise<void> => {
  const { seals, tables } = place.database
  const doc = await tables.permits.get(seals.keyOf('111', actor.who.idNumber))
  const made = doc?.cases.findLast(({ state, card }) => state === 'approved' && card?.state === 'making')
  const one = actor.cases.find(({ receipt }) => receipt === made?.receipt)
  if (!doc || !made?.card || !one) return
  const card = {
    ...made.card,
    state: 'collected' as const,
    steps: [...made.card.steps, { state: 'collected' as const, on: day }],
  }
  await tables.permits.replace({
    ...doc,
    cases: doc.cases.map((each) => (each.id === made.id ? { ...each, card } : each)),
  })
  one.collected = true
}
