import { checkInReview } from './check-in'
import { counterCodeReview } from './counter-code'
import { dataRefusalReview } from './data-refusal'
import { linkReview } from './link'
import { missingDwellingReview } from './missing-dwelling'
import { objectionReview } from './objection'
import { reviewQueue } from './queue'
import { unitReview } from './unit'

export type { CheckInCase } from './check-in'
export type { RefusalCase } from './data-refusal'
export type { LinkCase } from './link'
export type { MissingCase } from './missing-dwelling'
export type { ObjectionCase } from './objection'
export { taskKinds, type Task } from './queue'
export type { UnitRecord } from './unit'

/** 受理: what waits for staff, and one file a kind of task: the operation that shows the case and those that decide it. */
export const review = {
  ...reviewQueue,
  ...linkReview,
  ...checkInReview,
  ...objectionReview,
  ...dataRefusalReview,
  ...counterCodeReview,
  ...missingDwellingReview,
  ...unitReview,
}
