/** A card as its holder sees it, and as the desk does. */
import type { CardRow, DeskCard, OwnCard } from '@shared/contract/cards'
import { cityDay, type Day } from '@shared/model/day'
import { cardClocks } from '@shared/rules/case-steps'
import { cardDue, isSent } from '@shared/rules/cards'
import { courierPauses } from '@shared/rules/delivery'
import { maskIdNumber, maskName, maskPhone } from '@shared/text/greeting'
import type { CaseCard, PermitCase, PermitFile } from '../../kernel/documents'
import { collectionOf, courierOf, methodOf, namedAgent, parcelAddress, parcelOf } from './collecting'
import { replacementOf } from './replaced'
import { isVoid, pointOf, progressIn, stageOf, standingOf } from './standing'

/** What is still to come, by the day on which the card was last begun. */
const usualOf = (card: CaseCard | null, { fee }: PermitCase): OwnCard['usual'] => {
  const begun = card?.steps.findLast(({ state }) => state === 'making')?.on
  if (!card || !begun || (card.state !== 'making' && card.state !== 'inTransit')) return []
  const made = card.state === 'inTransit'
  const left = made ? ['deliver'] : isSent(card) ? ['make', 'deliver'] : ['send', 'make', 'deliver']
  return cardClocks(fee ? 'replacement' : 'card', begun).flatMap(({ step, due }) =>
    left.includes(step) && (step === 'send' || step === 'make' || step === 'deliver') ? [{ step, by: due }] : [],
  )
}

/** An endorsement has no card: whoever asks has looked at that. */
const matterOf = ({ matter }: PermitCase): OwnCard['matter'] => (matter === 'endorsement' ? 'firstIssue' : matter)

const handedOver = ({ card }: PermitCase): OwnCard['handedOver'] =>
  card?.handedOver ? { on: cityDay(new Date(card.handedOver.at)), to: card.handedOver.to } : null

const takenBack = ({ card }: PermitCase): OwnCard['takenBack'] =>
  card?.takenBack ? { on: cityDay(new Date(card.takenBack.at)), from: card.takenBack.from } : null

/**
 * 法定发证日 of a card, without the time in which the applicant had to send a photo again. None of one that was given out
 * before, and is again after a cancellation was taken back.
 */
export const dueOf = ({ filedOn, fee, photos, card }: PermitCase): Day | null =>
  card?.steps.some(({ state }) => state === 'collected' || state === 'posted')
    ? null
    : cardDue({ filedOn, paidOn: fee?.paidOn ?? null }, courierPauses(photos ?? [])).due

const commonView = (file: PermitFile, one: PermitCase, today: Day) => {
  const agent = namedAgent(file, one)
  const { card } = one
  return {
    receipt: one.receipt,
    matter: matterOf(one),
    progress: progressIn(file, one, today),
    state: card?.state ?? null,
    steps: card?.steps ?? [],
    usual: usualOf(card, one),
    due: card ? dueOf(one) : one.due,
    point: pointOf(one),
    method: methodOf(file, one, today),
    agent: agent && {
      maskedName: maskName(agent.agentName),
      maskedIdNumber: maskIdNumber(agent.agentIdNumber),
    },
    courier: courierOf(file, one, today),
    tracking: card?.tracking ?? null,
    fault: card?.state === 'cardFault' ? (card.fault ?? null) : null,
    handedOver: handedOver(one),
    takenBack: takenBack(one),
    over: isVoid(file, one, today),
    corrections: (one.corrections ?? []).map(({ at, what }) => ({ at, what })),
  }
}

/** Whether an agent may still be named: until the card is out of hand. */
export const isInHand = (file: PermitFile, one: PermitCase, today: Day): boolean => {
  const progress = progressIn(file, one, today)
  const over = ['collected', 'posted', 'terminated', 'refused'] as const
  return one.matter !== 'endorsement' && !over.some((state) => state === progress)
}

/** Whether the way and the point may still be changed: until the card is made. */
export const mayChange = (file: PermitFile, one: PermitCase, today: Day): boolean => {
  const state = one.card?.state ?? 'making'
  return isInHand(file, one, today) && (state === 'making' || state === 'cardFault')
}

export const ownCardView = (file: PermitFile, one: PermitCase, today: Day): OwnCard => ({
  ...commonView(file, one, today),
  collection: collectionOf(file, one),
  mayName: isInHand(file, one, today) && methodOf(file, one, today) !== 'courier',
  mayChange: mayChange(file, one, today),
})

const parcelView = (file: PermitFile, one: PermitCase, today: Day): DeskCard['parcel'] => {
  const parcel = courierOf(file, one, today)?.state === 'accepted' ? parcelOf(file, one) : null
  return parcel && { receiver: parcel.receiver, phone: parcel.receiverPhone, address: parcelAddress(parcel) }
}

export const deskCardView = (file: PermitFile, one: PermitCase, today: Day): DeskCard => ({
  ...commonView(file, one, today),
  standing: standingOf(file, one, today),
  stage: stageOf(file, one, today),
  name: file.personal.name,
  maskedIdNumber: maskIdNumber(file.personal.idNumber),
  maskedPhone: maskPhone(file.personal.forms[one.id]?.phone ?? file.personal.phone ?? ''),
  filedAt: one.filedAt,
  parcel: parcelView(file, one, today),
  returnsOldCard: replacementOf(one) === 'exchange',
  relatives: (file.personal.forms[one.id]?.relatives ?? []).map(({ relation, name, idNumber }) => ({
    relation,
    name,
    maskedIdNumber: maskIdNumber(idNumber),
  })),
})

/** A line in the list of a stage; null where the card does not lie in any. */
export const rowOf = (file: PermitFile, one: PermitCase, today: Day): CardRow | null => {
  const stage = stageOf(file, one, today)
  if (!stage || !one.card) return null
  const { receipt, matter, point, method, courier, due, fault } = commonView(file, one, today)
  return {
    ...{ receipt, matter, stage, point, method, due, fault },
    courier: courier?.state ?? null,
    maskedName: maskName(file.personal.name),
    since: one.card.steps.at(-1)?.on ?? one.filedOn,
    cancelled: standingOf(file, one, today) === 'cancelled',
  }
}
