import type { Ports } from '../kernel/ports'
import type { UseCases } from '../kernel/use-case'
import { apply } from './apply'
import { checkEligibility } from './check-eligibility'
import { decideWaiting } from './decide-waiting'
import { endorse } from './endorse'
import { status } from './status'

export const permitUseCases = (ports: Ports): UseCases<'permit'> => ({
  'permit.checkEligibility': checkEligibility(ports),
  'permit.apply': apply(ports),
  'permit.status': status(ports),
  'permit.endorse': endorse(ports),
  'permit.decideWaiting': decideWaiting(ports),
})
