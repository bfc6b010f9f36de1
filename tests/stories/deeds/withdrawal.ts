/** 撤回. */
import { datesIn, replacementInHand, shownOn, waitingOf, type Actor, type Case } from '../actor'
import { same } from './compare'
import type { Today } from './registers'

/** What may be taken back: a case that waits, or a replacement that is not paid yet. */
const open = (actor: Actor, day: string): Case | undefined => {
  const replacement = replacementInHand(actor, day)
  return waitingOf(actor) ?? (replacement?.fee?.paidOn === null ? replacement : undefined)
}

export const withdraw = async ({ place, day }: Today, actor: Actor): Promise<void> => {
  const mine = open(actor, day)
  const one = mine ?? actor.cases.at(-1)
  if (!one) return
  const options = { session: actor.session }
  const { reply } = await place.city.send('permit.withdraw', { receipt: one.receipt }, options)
  const expected = mine || one.state === 'withdrawn' ? 'withdrawn' : 'case-closed'
  same('withdrawing', expected, reply.ok ? reply.output.case.state : reply.refusal.code)
  if (!reply.ok) return
  one.state = 'withdrawn'
  same('the permit', shownOn(actor, day), datesIn(reply.output.permit))
}
