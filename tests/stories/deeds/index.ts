/** Each step of a story as calls to the city, and what must come of it. */
import { datesIn, shownOn, type Actor } from '../actor'
import type { Step } from '../story'
import { same } from './compare'
import { collect, hearOfPayment, pay, replace } from './card'
import { apply, endorse, feeShown } from './filing'
import { declareWrong, moveIn, moveOut } from './homes'
import { bookInsurance, record, type Today } from './registers'
import { consent } from './standing'
import { withdraw } from './withdrawal'

/** 状态查询, compared with what the law says. */
export const look = async ({ place, day }: Today, actor: Actor, hand: Step['hand'] = {}): Promise<void> => {
  const { permit, cases } = await place.city.call('permit.status', {}, { session: actor.session })
  same('the permit', shownOn(actor, day), datesIn(permit))
  const known = actor.cases.map((one) => [one.receipt, one.matter, one.state, feeShown(one)])
  same(
    'the cases',
    known.toReversed(),
    cases.map(({ receipt, matter, state, fee }) => [receipt, matter, state, fee]),
  )
  for (const [name, value] of Object.entries(hand)) same(`by hand: ${name}`, value, Reflect.get(permit, name))
}

/** Does one step. Throws Mismatch when the city says something else than the law. */
export const take = async (today: Today, actor: Actor, step: Step): Promise<void> => {
  await bookInsurance(today, actor)
  await hearOfPayment(today, actor)
  switch (step.do) {
    case 'moveIn':
      return moveIn(today, actor, step)
    case 'moveOut':
      return moveOut(today, actor, step)
    case 'wrong':
      return declareWrong(today, actor, step)
    case 'insured':
    case 'talent':
    case 'school':
    case 'hukou':
      return record(today, actor, step)
    case 'apply':
      return apply(today, actor, step)
    case 'endorse':
      return endorse(today, actor, step)
    case 'replace':
      return replace(today, actor, step)
    case 'pay':
      return pay(today, actor, step)
    case 'collect':
      return collect(today, actor)
    case 'withdraw':
      return withdraw(today, actor)
    case 'consent':
      return consent(today, actor, step.given)
    case 'look':
      return look(today, actor, step.hand)
  }
}
