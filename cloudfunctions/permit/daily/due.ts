/** When the daily run looks at a file. Pure, and apart from what it then does: every write of a file asks this. */
import type { Day } from '@shared/model/day'
import type { PermitFile } from '../../kernel/documents'
import { nextCourierDay } from './courier'
import { nextStandingLook } from '../standing/standing'
import { nextFeeDay } from './fee-days'
import { nextReminder } from './reminders'
import { nextLook } from './telling'

/** The first day from `today` on with something left to do, as the file stands; null when none is known. */
export type NextDue = (file: PermitFile, today: Day) => Day | null

const dues: readonly NextDue[] = [
  nextStandingLook,
  nextReminder,
  nextLook,
  nextFeeDay,
  (file, today) => nextCourierDay(file, today),
]

/** The earliest of all; null when nothing is to be done any more. */
export const nextDueDay = (file: PermitFile, today: Day): Day | null =>
  dues
    .map((next) => next(file, today))
    .filter((on) => on !== null)
    .sort()[0] ?? null
