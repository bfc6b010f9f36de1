import type { Ports } from '../kernel/ports'
import type { UseCases } from '../kernel/use-case'
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
import { runDay } from './daily/run-day'
import { decideWaiting } from './filing/decide-waiting'
import { apply } from './own/apply'
import { checkEligibility } from './own/check-eligibility'
import { endorse } from './own/endorse'
import { status } from './own/status'

export const permitUseCases = (ports: Ports): UseCases<'permit'> => ({
  'permit.checkEligibility': checkEligibility(ports),
  'permit.apply': apply(ports),
  'permit.status': status(ports),
  'permit.endorse': endorse(ports),
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
  'permit.correctForm': correctForm(ports),
  'permit.printDeskForm': printDeskForm(ports),
  'permit.decideWaiting': decideWaiting(ports),
  'permit.runDay': runDay(ports),
})
