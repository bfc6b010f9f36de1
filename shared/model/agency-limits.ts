/** What one call of a unit that files for its people may carry: 代办. Our choice. */
export const agencyLimits = {
  /** People in one batch. */
  people: 500,
  /** People asked, or looked over, at once. */
  asked: 50,
  previewed: 50,
  /** People of a batch worked off in one step. */
  step: 24,
  /** People on one page of the list. */
  shown: 200,
} as const
