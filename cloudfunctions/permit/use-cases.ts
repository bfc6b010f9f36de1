import type { Ports } from '../kernel/ports'
import type { UseCases } from '../kernel/use-case'
import { runDay } from './daily/run-day'
import { declineFamily, joinFamily } from './family/answer-family'
import { listFamily } from './family/list-family'
import { startFamily } from './family/start-family'
import { endorseForWard } from './family/wards'
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
  'permit.decideWaiting': decideWaiting(ports),
  'permit.startFamily': startFamily(ports),
  'permit.listFamily': listFamily(ports),
  'permit.joinFamily': joinFamily(ports),
  'permit.declineFamily': declineFamily(ports),
  'permit.endorseForWard': endorseForWard(ports),
  'permit.runDay': runDay(ports),
})
