import type { Day } from '../model/day'
import { nextCaseStates, type CardState } from './case-states'
import type { Matter } from './matters'
import { timeLimit, type Clock } from './time-limits'
import type { Pause } from './working-days'

/**
 * What is recorded of a card on its way (R34, R67): 送制证 (which leaves it 制证中), 已制证, 到受理点, 寄出, 制证异常, and made
 * again after a fault or a misprint that is seen at the point.
 */
export const cardMoves = ['sent', 'made', 'arrived', 'posted', 'fault', 'remade'] as const
export type CardMove = (typeof cardMoves)[number]

/** A step of a card: a state that it reached, or 送制证. */
export type CardStep = CardState | 'sent'
export type CardWay = { state: CardState; steps: readonly { state: CardStep; on: Day }[] }

const target: Record<CardMove, CardState> = {
  sent: 'making',
  made: 'inTransit',
  arrived: 'awaitingCollection',
  posted: 'posted',
  fault: 'cardFault',
  remade: 'making',
}

/** The steps since the card was last begun; a fault ends them. */
const sinceBegun = ({ steps }: CardWay): CardStep[] => {
  const all = steps.map(({ state }) => state)
  return all.slice(Math.max(0, all.lastIndexOf('making')))
}

/** Whether it was sent to be made since it was last begun. */
export const isSent = (card: CardWay): boolean => sinceBegun(card).includes('sent')

/** Whether `move` is nothing new: recorded already, or passed. */
const isPassed = (card: CardWay, move: CardMove): boolean => {
  if (move === 'remade') return card.state === 'making' && card.steps.length > 1 && !isSent(card)
  return sinceBegun(card).includes(move === 'sent' ? 'sent' : target[move])
}

/** What recording a move does: `done` before, `not-now` from where the card is, or the state that follows. */
export const afterMove = (card: CardWay, move: CardMove, matter: Matter): CardState | 'done' | 'not-now' => {
  if (isPassed(card, move)) return 'done'
  if (move === 'sent') return card.state === 'making' ? 'making' : card.state === 'cardFault' ? 'not-now' : 'done'
  return nextCaseStates(card.state, matter, 0).includes(target[move]) ? target[move] : 'not-now'
}

/** 制证异常的原因, from a closed list: nothing that is written of it names a person. Our choice. */
export const cardFaults = ['photo', 'printing', 'chip', 'data'] as const
export type CardFault = (typeof cardFaults)[number]

/** What of a form the desk corrects before the card is given out. */
export const correctedParts = ['phone', 'relatives', 'agentNamed', 'agentRemoved', 'parcel'] as const
export type CorrectedPart = (typeof correctedParts)[number]

/** Where a card lies for those who work on it: 制证中 in two, before and after it was sent. */
export const cardStages = ['toSend', 'making', 'inTransit', 'awaitingCollection', 'cardFault'] as const
export type CardStage = (typeof cardStages)[number]

/** Null when nothing is left to do. */
export const cardStage = (card: CardWay): CardStage | null => {
  if (card.state === 'making') return isSent(card) ? 'making' : 'toSend'
  return card.state === 'collected' || card.state === 'posted' ? null : card.state
}

/**
 * By when a card must be given out (R34, R39): fifteen working days from acceptance, ten from payment. The time in which the
 * applicant had something to send again is not counted (R40).
 */
export const cardDue = (
  { filedOn, paidOn }: { filedOn: Day; paidOn: Day | null },
  pauses: readonly Pause[] = [],
): Clock => (paidOn ? timeLimit('replacementIssue', paidOn, pauses) : timeLimit('issue', filedOn, pauses))
