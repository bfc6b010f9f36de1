import type { UseCases } from '../kernel/use-case'
import { cancelPermit } from './cancelling/cancel-permit'
import { findPermit } from './cancelling/find-permit'
import { restorePermit } from './cancelling/restore-permit'
import { changeCollection } from './cards/change-collection'
import { correctForm } from './cards/correct-form'
import { courierPhoto } from './cards/courier-photo'
import { decideCourierPhoto } from './cards/decide-courier-photo'
import { findCard } from './cards/find-card'
import { printDeskForm } from './cards/print-desk-form'
import { printForm } from './cards/print-form'
import { getCard } from './cards/get-card'
import { handOverCard } from './cards/hand-over-card'
import { listCards } from './cards/list-cards'
import { nameAgent } from './cards/name-agent'
import { recordCards } from './cards/record-cards'
import { sendCourierPhoto } from './cards/send-courier-photo'
import { takeBackCard } from './cards/take-back-card'
import { askAgencies } from './agency/ask-agencies'
import { agencyBatch } from './agency/agency-batch'
import { agencyCalendar } from './agency/agency-calendar'
import { agreeToAgency } from './agency/agree-to-agency'
import { continueAgencyBatch } from './agency/continue-agency-batch'
import { endAgency } from './agency/end-agency'
import { listAgencies } from './agency/list-agencies'
import { listAgencyBatches } from './agency/list-agency-batches'
import { listMyAgencies } from './agency/list-my-agencies'
import { previewAgencyBatch } from './agency/preview-agency-batch'
import { printAgencyReceipt } from './agency/print-agency-receipt'
import { refuseAgency } from './agency/refuse-agency'
import { startAgencyBatch } from './agency/start-agency-batch'
import { stepAgencyBatch } from './agency/step-agency-batch'
import { applyAtCounter } from './counter/apply-at-counter'
import { askReplyAtCounter } from './counter/ask-reply-at-counter'
import { endorseAtCounter } from './counter/endorse-at-counter'
import { identifyAtCounter } from './counter/identify-at-counter'
import { printAtCounter } from './counter/print-at-counter'
import { recordFee } from './counter/record-fee'
import { replaceAtCounter } from './counter/replace-at-counter'
import { withdrawAtCounter } from './counter/withdraw-at-counter'
import { runDay } from './daily/run-day'
import { declineFamily } from './family/decline-family'
import { endorseForWard } from './family/endorse-for-ward'
import { joinFamily } from './family/join-family'
import { listFamily } from './family/list-family'
import { startFamily } from './family/start-family'
import { answerRequest } from './decisions/answer-request'
import { askApplicant } from './decisions/desk/ask-applicant'
import { deskCase } from './decisions/desk/desk-case'
import { replayDecision } from './decisions/desk/replay-decision'
import { revealHolder } from './decisions/desk/reveal-holder'
import { verifyCase } from './decisions/desk/verify-case'
import { sendWrittenReply } from './decisions/desk/send-written-reply'
import { writtenReply } from './decisions/desk/written-reply'
import { printWrittenReply } from './decisions/print-written-reply'
import { requestWrittenReply } from './decisions/request-written-reply'
import { withdraw } from './decisions/withdraw'
import { cashRefund } from './fees/cash-refund'
import { dayBill } from './fees/day-bill'
import { feePayment } from './fees/fee-payment'
import { payFee } from './fees/pay-fee'
import type { PayPorts } from './fees/ports'
import { recordCashRefund } from './fees/record-cash-refund'
import { readDayBills } from './fees/read-day-bills'
import { reconcilePayments } from './fees/reconcile-payments'
import { settleDayBill } from './fees/settle-day-bill'
import { decideWaiting } from './filing/decide-waiting'
import { apply } from './own/apply'
import { checkEligibility } from './own/check-eligibility'
import { endorse } from './own/endorse'
import { getCase } from './own/get-case'
import { status } from './own/status'
import { tellWhenEligible } from './own/tell-when-eligible'
import { answerAutoEndorse } from './standing/answer-auto-endorse'
import { confirmStillResides } from './standing/confirm-still-resides'
import { setAutoEndorse } from './standing/set-auto-endorse'
import { withdrawAutoEndorse } from './standing/withdraw-auto-endorse'
import { requestReplacement } from './replacement/request-replacement'

export const permitUseCases = (ports: PayPorts): UseCases<'permit'> => ({
  'permit.checkEligibility': checkEligibility(ports),
  'permit.tellWhenEligible': tellWhenEligible(ports),
  'permit.apply': apply(ports),
  'permit.status': status(ports),
  'permit.getCase': getCase(ports),
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
  'permit.identifyAtCounter': identifyAtCounter(ports),
  'permit.applyAtCounter': applyAtCounter(ports),
  'permit.endorseAtCounter': endorseAtCounter(ports),
  'permit.replaceAtCounter': replaceAtCounter(ports),
  'permit.withdrawAtCounter': withdrawAtCounter(ports),
  'permit.askReplyAtCounter': askReplyAtCounter(ports),
  'permit.recordFee': recordFee(ports),
  'permit.printAtCounter': printAtCounter(ports),
  'permit.getCard': getCard(ports),
  'permit.nameAgent': nameAgent(ports),
  'permit.changeCollection': changeCollection(ports),
  'permit.sendCourierPhoto': sendCourierPhoto(ports),
  'permit.courierPhoto': courierPhoto(ports),
  'permit.decideCourierPhoto': decideCourierPhoto(ports),
  'permit.printForm': printForm(ports),
  'permit.listCards': listCards(ports),
  'permit.recordCards': recordCards(ports),
  'permit.findCard': findCard(ports),
  'permit.handOverCard': handOverCard(ports),
  'permit.takeBackCard': takeBackCard(ports),
  'permit.correctForm': correctForm(ports),
  'permit.printDeskForm': printDeskForm(ports),
  'permit.setAutoEndorse': setAutoEndorse(ports),
  'permit.withdrawAutoEndorse': withdrawAutoEndorse(ports),
  'permit.answerAutoEndorse': answerAutoEndorse(ports),
  'permit.confirmStillResides': confirmStillResides(ports),
  'permit.requestReplacement': requestReplacement(ports),
  'permit.payFee': payFee(ports),
  'permit.feePayment': feePayment(ports),
  'permit.reconcilePayments': reconcilePayments(ports),
  'permit.readDayBills': readDayBills(ports),
  'permit.cashRefund': cashRefund(ports),
  'permit.recordCashRefund': recordCashRefund(ports),
  'permit.dayBill': dayBill(ports),
  'permit.settleDayBill': settleDayBill(ports),
  'permit.decideWaiting': decideWaiting(ports),
  'permit.startFamily': startFamily(ports),
  'permit.listFamily': listFamily(ports),
  'permit.joinFamily': joinFamily(ports),
  'permit.declineFamily': declineFamily(ports),
  'permit.endorseForWard': endorseForWard(ports),
  'permit.runDay': runDay(ports),
  'permit.listAgencies': listAgencies(ports),
  'permit.askAgencies': askAgencies(ports),
  'permit.endAgency': endAgency(ports),
  'permit.agencyCalendar': agencyCalendar(ports),
  'permit.previewAgencyBatch': previewAgencyBatch(ports),
  'permit.startAgencyBatch': startAgencyBatch(ports),
  'permit.stepAgencyBatch': stepAgencyBatch(ports),
  'permit.agencyBatch': agencyBatch(ports),
  'permit.printAgencyReceipt': printAgencyReceipt(ports),
  'permit.listAgencyBatches': listAgencyBatches(ports),
  'permit.continueAgencyBatch': continueAgencyBatch(ports),
  'permit.listMyAgencies': listMyAgencies(ports),
  'permit.agreeToAgency': agreeToAgency(ports),
  'permit.refuseAgency': refuseAgency(ports),
})
