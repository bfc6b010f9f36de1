import { addDays, earlierOf, type Day } from '../model/day'
import type { Cycle } from './cycle'
import { inForce } from './in-force'
import type { PermitStatus } from './permit-status'

/** The number in full, as the card has it; or a masked copy, of which first three and last four stand. */
export const slipForms = ['full', 'masked'] as const
export type SlipForm = (typeof slipForms)[number]

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

export const slipStates = ['valid', 'expired', 'withdrawn', 'permitSuspended', 'permitCancelled'] as const
export type SlipState = (typeof slipStates)[number]

/**
 * What a slip is worth on `today` (R61): nothing once it was withdrawn or the permit that it tells of is out of use. Of several
 * reasons the one that no waiting mends comes first.
 */
export const slipState = (
  { validUntil, withdrawnAt }: { validUntil: Day; withdrawnAt: string | null },
  permit: PermitStatus,
  today: Day,
): SlipState => {
  if (withdrawnAt !== null) return 'withdrawn'
  if (permit === 'suspended') return 'permitSuspended'
  if (permit !== 'valid') return 'permitCancelled'
  return today > validUntil ? 'expired' : 'valid'
}

/** `440***********002X`: what a masked copy shows of a number of eighteen. */
export const slipIdNumber = (idNumber: string, form: SlipForm): string =>
  form === 'full'
    ? idNumber
    : `${idNumber.slice(0, 3)}${'*'.repeat(Math.max(0, idNumber.length - 7))}${idNumber.slice(-4)}`
