import { addDays, earlierOf, type Day } from '../model/day'
import type { Cycle } from './cycle'
import { inForce } from './in-force'

/** 信息单的有效天数. */
export const slipValidDays = inForce([{ from: '2020-04-01', value: 30, source: 'our choice' }], {
  rule: 'R61',
  term: '居住证电子信息单有效期',
  unit: '日',
})

/**
 * Until when a slip that is made on `today` holds (R61): thirty days, but never longer than the permit it tells of. Null where
 * there is no slip to make: only a permit in use (有效) has one.
 */
export const slipValidUntil = (permit: Pick<Cycle, 'state' | 'validUntil'> | null, today: Day): Day | null =>
  permit?.state === 'valid' ? earlierOf(addDays(today, slipValidDays.on(today)), permit.validUntil) : null
