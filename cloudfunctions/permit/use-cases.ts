import type { UseCases } from '../kernel/use-case'
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
import { refuseAgency } from './agency/refuse-agency'
import { startAgencyBatch } from './agency/start-agency-batch'
import { stepAgencyBatch } from './agency/step-agency-batch'
import { runDay } from './daily/run-day'
import { feePayment } from './fees/fee-payment'
import { payFee } from './fees/pay-fee'
import type { PayPorts } from './fees/ports'
import { reconcilePayments } from './fees/reconcile-payments'
import { decideWaiting } from './filing/decide-waiting'
import { apply } from './own/apply'
import { checkEligibility } from './own/check-eligibility'
import { endorse } from './own/endorse'
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
  'permit.endorse': endorse(ports),
  'permit.setAutoEndorse': setAutoEndorse(ports),
  'permit.withdrawAutoEndorse': withdrawAutoEndorse(ports),
  'permit.answerAutoEndorse': answerAutoEndorse(ports),
  'permit.confirmStillResides': confirmStillResides(ports),
  'permit.requestReplacement': requestReplacement(ports),
  'permit.payFee': payFee(ports),
  'permit.feePayment': feePayment(ports),
  'permit.reconcilePayments': reconcilePayments(ports),
  'permit.decideWaiting': decideWaiting(ports),
  'permit.runDay': runDay(ports),
  'permit.listAgencies': listAgencies(ports),
  'permit.askAgencies': askAgencies(ports),
  'permit.endAgency': endAgency(ports),
  'permit.agencyCalendar': agencyCalendar(ports),
  'permit.previewAgencyBatch': previewAgencyBatch(ports),
  'permit.startAgencyBatch': startAgencyBatch(ports),
  'permit.stepAgencyBatch': stepAgencyBatch(ports),
  'permit.agencyBatch': agencyBatch(ports),
  'permit.listAgencyBatches': listAgencyBatches(ports),
  'permit.continueAgencyBatch': continueAgencyBatch(ports),
  'permit.listMyAgencies': listMyAgencies(ports),
  'permit.agreeToAgency': agreeToAgency(ports),
  'permit.refuseAgency': refuseAgency(ports),
})
