/** 自动签注: agreed to, ended, and what it did since the clock last stopped. */
import type { PermitCase } from '../../../cloudfunctions/kernel/documents'
import { standingConsent } from '@shared/text/consents'
import { granted, knownOf, shownOn, waitingOf, type Actor } from '../actor'
import type { StoryCity } from '../city'
import { dayOf, endorsement, isRegistered, standing, textOf, type Held } from '../evaluator'
import type { Register } from '../story'
import { differ, same } from './compare'
import type { Today } from './registers'

export const consent = async ({ place, day }: Today, actor: Actor, given: boolean): Promise<void> => {
  const options = { session: actor.session }
  if (!given) {
    const ended = await place.city.call('permit.withdrawAutoEndorse', {}, options)
    same('the standing consent', false, ended.standing.on)
    actor.consent = null
    return
  }
  const input = { version: standingConsent.version }
  const { reply } = await place.city.send('permit.setAutoEndorse', input, options)
  const { state } = shownOn(actor, day)
  const refusals: Record<string, string> = { none: 'no-permit', cancelled: 'permit-cancelled' }
  same('agreeing', refusals[state] ?? 'agreed', reply.ok ? 'agreed' : reply.refusal.code)
  if (reply.ok) actor.consent ??= day
}

interface Stretch {
  place: StoryCity
  /** The day on which the clock stopped before, and the one on which it stops now. */
  before: string
  day: string
  down: ReadonlySet<Register>
  /** Nothing stood in the way of looking at the case on every morning. */
  strict: boolean
}

const latest = (...days: string[]): string => days.sort().at(-1) ?? ''
const dayAfter = (day: string) => textOf(dayOf(day) + 1)

/** Whether everything is clear on the morning of a day: then the case is endorsed, and nobody is asked. */
const isClear = (actor: Actor, held: Held, on: string, down: ReadonlySet<Register>): boolean => {
  const known = knownOf(actor, on, down)
  return endorsement(known, held, on).answer === 'yes' && isRegistered(known.homes, dayOf(on))
}

/** What stands for the window that is open or comes next: endorsed as early as it is clear, and never when it is not. */
const missed = (actor: Actor, held: Held, { before, day, down }: Stretch, filedOn: string | null): string | null => {
  const { windowOpens, validUntil } = standing(held, before)
  const first = latest(windowOpens, dayAfter(actor.consent ?? day))
  const due = [first, validUntil].find(
    (on) => on > before && on <= day && on <= validUntil && on >= first && isClear(actor, held, on, down),
  )
  return due !== undefined && (filedOn === null || due < filedOn) ? due : null
}

const adopt = (actor: Actor, { receipt, filedOn, state }: PermitCase): void => {
  if (state === 'refused') differ('a standing consent', 'never refused', 'refused')
  const one = {
    matter: 'endorsement' as const,
    state,
    receipt,
    filedOn,
    route: 'residenceAndWork' as const,
    photoGood: true,
    standing: true,
    fee: null,
    collected: false,
  }
  actor.cases.push(one)
  if (state === 'approved') granted(actor, one, filedOn)
}

/** Takes over what the standing consent has filed, each in its window and on a day that was clear. */
export const takeOver = async (actor: Actor, stretch: Stretch): Promise<void> => {
  const { place, before, day, down } = stretch
  if (!actor.consent || !actor.held || standing(actor.held, before).windowOpens > day) return
  const { seals, tables } = place.database
  const doc = await tables.permits.get(seals.keyOf('111', actor.who.idNumber))
  const filed = (doc?.cases ?? []).filter(({ receipt }) => !actor.cases.some((known) => known.receipt === receipt))
  const strict = stretch.strict && down.size === 0 && !waitingOf(actor)
  for (;;) {
    const { held } = actor
    const one = filed.shift()
    const due = strict ? missed(actor, held, stretch, one?.filedOn ?? null) : null
    if (due) differ('the standing consent', `endorsed on ${due}`, one ? `filed on ${one.filedOn}` : 'not endorsed')
    if (!one) return
    const { windowOpens, validUntil } = standing(held, one.filedOn)
    if (one.filedBy.way !== 'standing' || one.filedOn < windowOpens || one.filedOn > validUntil)
      differ('a case that nobody filed', 'none', one)
    if (one.state === 'approved' && !isClear(actor, held, one.filedOn, new Set()))
      differ('the standing consent', `not clear on ${one.filedOn}`, 'endorsed')
    adopt(actor, one)
    if (one.state !== 'approved') return
  }
}
