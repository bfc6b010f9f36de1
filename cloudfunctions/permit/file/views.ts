/** What a person is shown of a file. */
import { pointName } from '@shared/codes/acceptance-points'
import type { CaseView, PermitView } from '@shared/contract/permit'
import { cityDay, type Day } from '@shared/model/day'
import type { Decision } from '@shared/model/decision'
import { appealEnds } from '@shared/rules/appeals'
import { caseClocks, pausedSince } from '@shared/rules/case-clocks'
import { isWithdrawable } from '@shared/rules/case-progress'
import { cycle } from '@shared/rules/cycle'
import { cashRefundDue, refundDue } from '@shared/rules/payments'
import { paymentDue } from '@shared/rules/replacement'
import { timeLimit } from '@shared/rules/time-limits'
import type { PermitCase, PermitFile } from '../../kernel/documents'
import { progressIn } from '../cards/standing'
import { heldOn, permitDates, statusOf, waitingCase } from '../../kernel/permit-standing'

const none = {
  state: 'none',
  windowOpen: false,
  issuedOn: null,
  validUntil: null,
  windowOpens: null,
  suspendedFrom: null,
  lastMakeupDay: null,
  cancelledOn: null,
  cancellation: null,
} as const

/** 注销 that an officer decided and that stands. */
const cancellationView = ({ cancelled, personal }: PermitFile): PermitView['cancellation'] => {
  const said = personal.cancellations?.findLast(({ restoredAt }) => restoredAt === null)
  if (!cancelled || !said) return null
  const { on, ground, decidedOn = on } = cancelled
  return { ground, on, decidedOn, reason: said.reason, appeal: appealEnds(decidedOn) }
}

export const permitView = (file: PermitFile | null, today: Day): PermitView => {
  const dates = permitDates(file)
  if (!dates || !file) return none
  const { validUntil, windowOpens, suspendedFrom, lastMakeupDay, cancelledOn } = cycle({
    ...dates,
    today: heldOn(file, today),
  })
  const status = statusOf(file, today)
  const state = status === 'cardFault' ? 'none' : status
  const mayEndorse = state === 'suspended' || (state === 'valid' && today >= windowOpens)
  return {
    state,
    issuedOn: dates.issuedOn,
    validUntil,
    windowOpens,
    windowOpen: mayEndorse && !waitingCase(file),
    suspendedFrom,
    lastMakeupDay,
    cancelledOn: file.cancelled?.on ?? cancelledOn,
    cancellation: cancellationView(file),
  }
}

/** The facts stay with the file; the person sees what was found. */
export const withoutInputs = (decision: Decision | undefined): Decision | null =>
  decision ? { ...decision, inputs: {} } : null

/** How a fee comes back that was paid for a case which ended without its card. */
const feeBack = (one: PermitCase): NonNullable<CaseView['fee']>['back'] => {
  const returned = one.fee?.bill?.returned
  if (returned || cashRefundDue(one))
    return {
      way: 'counter',
      point: pointName(one.form?.acceptancePoint ?? ''),
      paid: returned ? { on: returned.on, paper: returned.paper } : null,
    }
  return one.fee?.refund !== undefined || refundDue(one) ? { way: 'wechat' } : undefined
}

const feeView = (one: PermitCase): CaseView['fee'] => {
  const { fee } = one
  const back = feeBack(one)
  return fee && { fen: fee.fen, payBy: paymentDue(fee.noticedOn), paidOn: fee.paidOn, ...(back ? { back } : {}) }
}

/** 书面答复 that was asked for. */
export const replyView = ({ reply }: PermitCase): CaseView['handling']['reply'] =>
  reply
    ? {
        receipt: reply.receipt,
        askedAt: reply.askedAt,
        due: timeLimit('writtenReply', reply.askedOn).due,
        sentAt: reply.sentAt,
      }
    : null

/** The clocks of a case, and since when they stand still. */
export const clocksOf = ({ matter, state, filedOn, fee, pauses = [], reply }: PermitCase) => ({
  clocks: caseClocks({ matter, state, filedOn, fee, pauses, replyAskedOn: reply?.askedOn ?? null }),
  pausedSince: state === 'waiting' ? pausedSince(pauses) : null,
})

const handlingView = ({ personal }: PermitFile, one: PermitCase, today: Day): CaseView['handling'] => {
  const { id, state, decidedAt, asks } = one
  const ask = state === 'waiting' ? asks?.at(-1) : undefined
  return {
    ...clocksOf(one),
    appeal: state === 'refused' && decidedAt ? appealEnds(cityDay(new Date(decidedAt))) : null,
    reply: replyView(one),
    ask: ask
      ? {
          askId: ask.id,
          words: personal.hands?.[id]?.asks?.[ask.id]?.words ?? '',
          at: ask.at,
          answeredAt: ask.answeredAt,
        }
      : null,
    mayWithdraw: isWithdrawable(one, today),
  }
}

/** 可以办理时告诉我, as its owner sees it. */
export const watchView = (watch: PermitFile['watch']) => watch && { since: watch.since, expected: watch.expected }

export const caseView = (file: PermitFile, one: PermitCase, today: Day): CaseView => {
  const { personal } = file
  const { id, receipt, matter, state, filedAt, decidedAt, due, filedBy } = one
  return {
    receipt,
    matter,
    state,
    progress: progressIn(file, one, today),
    filedBy: filedBy.way,
    filedAt,
    decidedAt,
    decision: withoutInputs(personal.decisions[id]),
    due,
    fee: feeView(one),
    handling: handlingView(file, one, today),
  }
}
