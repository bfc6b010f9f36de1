/** How the files of permits that ended by a decision are found for a while, by the day of it. */
import { addDays, laterOf, type Day } from '@shared/model/day'
import type { PermitFile } from './documents'

const endedToken = (day: Day): string => `ended:${day}`

/** Of a permit that was cancelled by an officer, and of one that took the place of such a one. */
export const endedTokens = ({
  cancelled,
  issuedOn,
  cases,
}: Pick<PermitFile, 'cancelled' | 'issuedOn' | 'cases'>): string[] => {
  if (cancelled) return [endedToken(laterOf(cancelled.on, cancelled.decidedOn ?? cancelled.on))]
  const again = cases.some(({ matter, state }) => matter === 'reapplication' && state === 'approved')
  return again && issuedOn ? [endedToken(issuedOn)] : []
}

/** The tokens of the last `days` days, today's among them. */
export const recentlyEnded = (today: Day, days: number): string[] =>
  Array.from({ length: days + 1 }, (_, i) => endedToken(addDays(today, -i)))
