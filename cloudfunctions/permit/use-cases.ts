import type { Ports } from '../kernel/ports'
import type { UseCases } from '../kernel/use-case'
import { cancelPermit } from './cancelling/cancel-permit'
import { findPermit } from './cancelling/find-permit'
import { restorePermit } from './cancelling/restore-permit'
import { runDay } from './daily/run-day'
import { answerRequest } from './decisions/answer-request'
import { askApplicant } from './decisions/desk/ask-applicant'
import { deskCase } from './decisions/desk/desk-case'
import { replayDecision } from './decisions/desk/replay-decision'
import { revealHolder } from './decisions/desk/reveal-holder'
import { verifyCase } from './decisions/desk/verify-case'
import { sendWrittenReply, writtenReply } from './decisions/desk/written-reply'
import { printWrittenReply } from './decisions/reply-paper'
import { requestWrittenReply } from './decisions/request-written-reply'
import { withdraw } from './decisions/withdraw'
import { decideWaiting } from './filing/decide-waiting'
import { apply } from './own/apply'
import { checkEligibility } from './own/check-eligibility'
import { endorse } from './own/endorse'
import { status } from './own/status'
import { tellWhenEligible } from './own/tell-when-eligible'

export const permitUseCases = (ports: Ports): UseCases<'permit'> => ({
  'permit.checkEligibility': checkEligibility(ports),
  'permit.tellWhenEligible': tellWhenEligible(ports),
  'permit.apply': apply(ports),
  'permit.status': status(ports),
  'permit.endorse': endorse(ports),
  'permit.withdraw': withdraw(ports),
  'permit.requestWrittenReply': requestWrittenReply(ports),
  'permit.printWrittenReply': printWrittenReply(ports),
  'permit.answerRequest': answerRequest(ports),
  'permit.deskCase': deskCase(ports),
  'permit.revealHolder': revealHolder(ports),
  'permit.verifyCase': verifyCase(ports),
  'permit.askApplicant': askApplicant(ports),
  'permit.writtenReply': writtenReply(ports),
  'permit.sendWrittenReply': sendWrittenReply(ports),
  'permit.replayDecision': replayDecision(ports),
  'permit.findPermit': findPermit(ports),
  'permit.cancelPermit': cancelPermit(ports),
  'permit.restorePermit': restorePermit(ports),
  'permit.decideWaiting': decideWaiting(ports),
  'permit.runDay': runDay(ports),
})
