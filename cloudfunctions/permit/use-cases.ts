import type { Ports } from '../kernel/ports'
import type { UseCases } from '../kernel/use-case'
import { runDay } from './daily/run-day'
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

export const permitUseCases = (ports: Ports): UseCases<'permit'> => ({
  'permit.checkEligibility': checkEligibility(ports),
  'permit.tellWhenEligible': tellWhenEligible(ports),
  'permit.apply': apply(ports),
  'permit.status': status(ports),
  'permit.endorse': endorse(ports),
  'permit.setAutoEndorse': setAutoEndorse(ports),
  'permit.withdrawAutoEndorse': withdrawAutoEndorse(ports),
  'permit.answerAutoEndorse': answerAutoEndorse(ports),
  'permit.confirmStillResides': confirmStillResides(ports),
  'permit.decideWaiting': decideWaiting(ports),
  'permit.runDay': runDay(ports),
})
