import type { UseCases } from '../kernel/use-case'
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
import { requestReplacement } from './replacement/request-replacement'

export const permitUseCases = (ports: PayPorts): UseCases<'permit'> => ({
  'permit.checkEligibility': checkEligibility(ports),
  'permit.tellWhenEligible': tellWhenEligible(ports),
  'permit.apply': apply(ports),
  'permit.status': status(ports),
  'permit.endorse': endorse(ports),
  'permit.requestReplacement': requestReplacement(ports),
  'permit.payFee': payFee(ports),
  'permit.feePayment': feePayment(ports),
  'permit.reconcilePayments': reconcilePayments(ports),
  'permit.decideWaiting': decideWaiting(ports),
  'permit.runDay': runDay(ports),
})
