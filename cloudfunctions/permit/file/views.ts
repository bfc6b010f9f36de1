/** What a person is shown of a file. */
import type { CaseView, PermitView } from '@shared/contract/permit'
import type { Day } from '@shared/model/day'
import type { Decision } from '@shared/model/decision'
import { cycle } from '@shared/rules/cycle'
import { paymentDue } from '@shared/rules/replacement'
import type { CaseFee, PermitCase, PermitFile } from '../../kernel/documents'
import { progressIn } from '../cards/standing'
import { heldOn, permitDates, statusOf, waitingCase } from './permit-file'

const none = {
  state: 'none',
  windowOpen: false,
  issuedOn: null,
  validUntil: null,
  windowOpens: null,
  suspendedFrom: null,
  lastMakeupDay: null,
  cancelledOn: null,
} as const

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
  }
}

/** The facts stay with the file; the person sees what was found. */
export const withoutInputs = (decision: Decision | undefined): Decision | null =>
  decision ? { ...decision, inputs: {} } : null

const feeView = (fee: CaseFee | null): CaseView['fee'] =>
  fee && { fen: fee.fen, payBy: paymentDue(fee.noticedOn), paidOn: fee.paidOn }

/** 可以办理时告诉我, as its owner sees it. */
export const watchView = (watch: PermitFile['watch']) => watch && { since: watch.since, expected: watch.expected }

export const caseView = (file: PermitFile, one: PermitCase, today: Day): CaseView => {
  const { personal } = file
  const { id, receipt, matter, state, filedAt, decidedAt, due, fee, filedBy } = one
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
    fee: feeView(fee),
  }
}
