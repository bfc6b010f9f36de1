/** A card as its holder sees it, and as the desk does. */
import type { DeskCard, OwnCard } from '@shared/contract/cards'
import { cityDay, type Day } from '@shared/model/day'
import { cardClocks } from '@shared/rules/case-steps'
import { cardDue, cardStage, isSent } from '@shared/rules/cards'
import { maskIdNumber, maskName, maskPhone } from '@shared/text/greeting'
import type { CaseCard, PermitCase, PermitFile } from '../../kernel/documents'
import { methodOf, namedAgent, returnsOldCard } from './collecting'
import { pointOf, progressIn, standingOf } from './standing'

/** What is still to come, by the day on which the card was last begun. */
const usualOf = (card: CaseCard | null, one: PermitCase): OwnCard['usual'] => {
  const begun = card?.steps.findLast(({ state }) => state === 'making')?.on
  if (!card || !begun || card.state === 'cardFault') return []
  const done = { send: isSent(card) || card.state !== 'making', make: card.state !== 'making', deliver: false }
  if (card.state !== 'making' && card.state !== 'inTransit') return []
  return cardClocks(one.fee ? 'replacement' : 'card', begun).flatMap(({ step, due }) =>
    step === 'send' || step === 'make' || step === 'deliver' ? (done[step] ? [] : [{ step, by: due }]) : [],
  )
}

const matterOf = ({ matter }: PermitCase): OwnCard['matter'] => (matter === 'endorsement' ? 'firstIssue' : matter)

const handedOver = ({ card }: PermitCase): OwnCard['handedOver'] =>
  card?.handedOver ? { on: cityDay(new Date(card.handedOver.at)), to: card.handedOver.to } : null

const commonView = (file: PermitFile, one: PermitCase, today: Day) => {
  const agent = namedAgent(file, one)
  const { card, fee, filedOn } = one
  return {
    receipt: one.receipt,
    matter: matterOf(one),
    progress: progressIn(file, one, today),
    state: card?.state ?? null,
    steps: card?.steps ?? [],
    usual: usualOf(card, one),
    due: card ? cardDue({ filedOn, paidOn: fee?.paidOn ?? null }).due : one.due,
    point: pointOf(one),
    method: methodOf(one),
    agent: agent && { maskedName: maskName(agent.name), maskedIdNumber: maskIdNumber(agent.idNumber) },
    tracking: card?.tracking ?? null,
    fault: card?.state === 'cardFault' ? (card.fault ?? null) : null,
    handedOver: handedOver(one),
  }
}

/** Whether an agent may still be named: until the card is out of hand. */
export const mayName = (file: PermitFile, one: PermitCase, today: Day): boolean => {
  const progress = progressIn(file, one, today)
  const over = ['collected', 'posted', 'terminated', 'refused'] as const
  return one.matter !== 'endorsement' && !over.some((state) => state === progress)
}

/** Whether the way and the point may still be changed: until the card is made. */
export const mayChange = (file: PermitFile, one: PermitCase, today: Day): boolean => {
  const state = one.card?.state ?? 'making'
  return mayName(file, one, today) && (state === 'making' || state === 'cardFault')
}

export const ownCardView = (file: PermitFile, one: PermitCase, today: Day): OwnCard => ({
  ...commonView(file, one, today),
  mayName: mayName(file, one, today) && methodOf(one) !== 'courier',
  mayChange: mayChange(file, one, today),
})

export const deskCardView = (file: PermitFile, one: PermitCase, today: Day): DeskCard => ({
  ...commonView(file, one, today),
  version: file.version,
  standing: standingOf(file, one, today),
  stage: one.card && standingOf(file, one, today) !== 'superseded' ? cardStage(one.card) : null,
  name: file.personal.name,
  maskedIdNumber: maskIdNumber(file.personal.idNumber),
  maskedPhone: maskPhone(file.personal.phone ?? ''),
  filedAt: one.filedAt,
  returnsOldCard: returnsOldCard(one),
})
