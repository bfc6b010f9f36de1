import type { Day } from '../model/day'
import { caseProgress, type CaseFact } from './case-progress'
import type { CardState, CaseState } from './case-states'
import { cardClocks, stepClocks, type Step } from './case-steps'
import { paymentDue } from './replacement'
import { timeLimit } from './time-limits'

/** The steps of a case as its applicant sees them. */
export const waySteps = ['accepted', 'verify', 'pay', 'make', 'deliver', 'collect'] as const
export type WayStep = (typeof waySteps)[number]

/** 承办: who has the case in that step. */
export const offices = ['point', 'departments', 'applicant', 'maker', 'courier'] as const
export type Office = (typeof offices)[number]

/** `paused`: nobody's time runs (an objection is open, the card could not be made). */
export const stepStates = ['done', 'now', 'paused', 'next'] as const

/** `on`: when it was over. `usualBy`: by when it usually is. `legalBy`: by when it must be; null where nothing binds or the calendar ends. */
type CaseStep = {
  step: WayStep
  office: Office
  state: (typeof stepStates)[number]
  on: Day | null
  usualBy: Day | null
  legalBy: Day | null
}

export type WayFact = CaseFact & {
  filedOn: Day
  decidedOn: Day | null
  /** By when the departments must have answered; null while that is paused. */
  verifyBy: Day | null
  byCourier: boolean
  /** What its card went through, as far as it has come. */
  card: { state: CardState; steps: readonly { state: string; on: Day }[] } | null
}

/** At which step a case is, by its state; a step before it is over. */
const at: Partial<Record<CaseState, WayStep>> = {
  verifying: 'verify',
  awaitingPayment: 'pay',
  paid: 'make',
  making: 'make',
  cardFault: 'make',
  inTransit: 'deliver',
  awaitingCollection: 'collect',
}

/** From the day on which the card was last begun; while nothing is decided yet, from the filing. */
const usualOf = ({ fee, filedOn, card }: WayFact, step: Step): Day | null => {
  if (fee && fee.fen > 0 && fee.paidOn === null) return null
  const begun = card?.steps.findLast(({ state }) => state === 'making')?.on ?? fee?.paidOn
  const clocks = begun ? cardClocks(fee ? 'replacement' : 'card', begun) : stepClocks('card', filedOn)
  return clocks.find((one) => one.step === step)?.due ?? null
}

/** By when the card must be there (R34, R39): a fee that is not paid yet stops the time. */
const cardBy = ({ fee, filedOn }: WayFact): Day | null => {
  if (fee && fee.fen > 0) return fee.paidOn ? timeLimit('replacementIssue', fee.paidOn).due : null
  return timeLimit('issue', filedOn).due
}

type Dates = Pick<CaseStep, 'on' | 'usualBy' | 'legalBy'>
const nothing: Dates = { on: null, usualBy: null, legalBy: null }

const datesOf = (one: WayFact, step: WayStep): Dates => {
  const reached = (state: CardState) => one.card?.steps.find((each) => each.state === state)?.on ?? null
  switch (step) {
    case 'accepted':
      return { ...nothing, on: one.filedOn }
    case 'verify':
      return { ...nothing, on: one.decidedOn, legalBy: one.state === 'waiting' ? one.verifyBy : null }
    case 'pay':
      return { ...nothing, on: one.fee?.paidOn ?? null, legalBy: one.fee ? paymentDue(one.fee.noticedOn) : null }
    case 'make':
      return { on: reached('inTransit'), usualBy: usualOf(one, 'make'), legalBy: cardBy(one) }
    case 'deliver':
      return {
        on: reached('awaitingCollection') ?? reached('posted'),
        usualBy: usualOf(one, 'deliver'),
        legalBy: cardBy(one),
      }
    case 'collect':
      return { ...nothing, on: reached('collected') }
  }
}

const officeOf = (step: WayStep, { byCourier }: WayFact): Office => {
  if (step === 'verify') return 'departments'
  if (step === 'pay') return 'applicant'
  if (step === 'make') return 'maker'
  return byCourier && step !== 'accepted' ? 'courier' : 'point'
}

/** Which steps this case has: an endorsement makes no card, a fee is paid where there is one, a courier's card is not fetched. */
const stepsOf = ({ matter, state, fee, byCourier }: WayFact): WayStep[] => {
  const decided: WayStep[] = ['accepted', 'verify']
  if (matter === 'endorsement' || state === 'refused' || state === 'withdrawn') return decided
  const pay: WayStep[] = fee && fee.fen > 0 ? ['pay'] : []
  return [...decided, ...pay, 'make', 'deliver', ...(byCourier ? [] : ['collect' as const])]
}

/** A case in its steps on `today` (R34, R39, R67): who has it, since when, and by when each is over, by custom and by law. */
export const caseWay = (one: WayFact, today: Day): CaseStep[] => {
  const progress = caseProgress(one, today)
  const steps = stepsOf(one)
  const now = at[progress]
    ? steps.indexOf(at[progress])
    : progress === 'terminated'
      ? steps.indexOf('pay')
      : steps.length
  const isPaused = progress === 'cardFault' || progress === 'terminated' || (progress === 'verifying' && !one.verifyBy)
  return steps.map((step, i) => ({
    step,
    office: officeOf(step, one),
    state: now < 0 || i < now ? 'done' : i > now ? 'next' : isPaused ? 'paused' : 'now',
    ...datesOf(one, step),
  }))
}
