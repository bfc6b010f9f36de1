import { type OutputOf } from '@shared/contract'
import { type ChangeView } from '@shared/contract/change'
import { type OwnRegistration } from '@shared/contract/registration'
import { cityDay, daysBetween, type Day } from '@shared/model/day'
import { gapDays } from '@shared/rules/continuity'

type Mine = Pick<OutputOf<'registration.listMyRegistrations'>, 'registrations' | 'interrupted'>

/** Whether it still is news: an open objection, a run that can be kept, or told within the days in which one could be. */
const isNews = ({ at, objection }: ChangeView, interrupted: Mine['interrupted'], today: Day): boolean =>
  objection?.state === 'open' || interrupted !== null || daysBetween(cityDay(new Date(at)), today) <= gapDays.on(today)

/**
 * The ending that a person must hear of first: the newest that stands, as long as nothing is in effect, or as it is objected
 * to. Null when there is none.
 */
export const endedLately = (
  { registrations, interrupted }: Mine,
  today: Day,
): { registration: OwnRegistration; change: ChangeView } | null => {
  const registered = registrations.some(({ state }) => state === 'active' || state === 'awaitingLink')
  const endings = registrations.flatMap((registration) => {
    const change = registration.changes.findLast(({ kind }) => kind !== 'corrected')
    const stands = change && change.objection?.state !== 'upheld'
    return change && stands && (registration.state === 'movedOut' || registration.state === 'void')
      ? [{ registration, change }]
      : []
  })
  const [newest] = endings.sort((a, b) => (a.change.at < b.change.at ? 1 : -1))
  if (!newest || !isNews(newest.change, interrupted, today)) return null
  return !registered || newest.change.objection?.state === 'open' ? newest : null
}
