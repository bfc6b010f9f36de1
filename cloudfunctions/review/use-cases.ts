import type { Ports } from '../kernel/ports'
import type { UseCases } from '../kernel/use-case'
import { checkIn } from './check-in'
import { confirmCheckIn } from './confirm-check-in'
import { decideLink } from './decide-link'
import { decideObjection } from './decide-objection'
import { declineCheckIn } from './decline-check-in'
import { issueCounterCode } from './issue-counter-code'
import { link } from './link'
import { decideMissingDwelling } from './decide-missing-dwelling'
import { missingDwelling } from './missing-dwelling'
import { linkEvidence } from './link-evidence'
import { objection } from './objection'
import { queue } from './queue'
import { decideRefusal } from './decide-refusal'
import { refusal } from './refusal'
import { releaseLink } from './release-link'
import { requestEvidence } from './request-evidence'
import { changeUnitAdministrator } from './units/change-unit-administrator'
import { closeUnitAccount } from './units/close-unit-account'
import { openUnitAccount } from './units/open-unit-account'
import { unit } from './units/unit'

export const reviewUseCases = (ports: Ports): UseCases<'review'> => ({
  'review.queue': queue(ports),
  'review.link': link(ports),
  'review.linkEvidence': linkEvidence(ports),
  'review.requestEvidence': requestEvidence(ports),
  'review.decideLink': decideLink(ports),
  'review.checkIn': checkIn(ports),
  'review.confirmCheckIn': confirmCheckIn(ports),
  'review.declineCheckIn': declineCheckIn(ports),
  'review.objection': objection(ports),
  'review.decideObjection': decideObjection(ports),
  'review.issueCounterCode': issueCounterCode(ports),
  'review.missingDwelling': missingDwelling(ports),
  'review.decideMissingDwelling': decideMissingDwelling(ports),
  'review.openUnitAccount': openUnitAccount(ports),
  'review.unit': unit(ports),
  'review.changeUnitAdministrator': changeUnitAdministrator(ports),
  'review.closeUnitAccount': closeUnitAccount(ports),
  'review.refusal': refusal(ports),
  'review.decideRefusal': decideRefusal(ports),
  'review.releaseLink': releaseLink(ports),
})
