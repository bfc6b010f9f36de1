import { daysBetween, addDays, type Day } from '@shared/model/day'
import { photoReminderOn } from '@shared/rules/delivery'
import type { PermitCase, PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { pointText, courierOf } from '../cards/collecting'
import { withCardNews } from '../cards/card-news'
import { isInHand } from '../cards/card-view'
import { pointOf } from '../cards/standing'

interface Due {
  one: PermitCase
  key: string
  on: Day
  by: Day
  kind: 'courierPhotoSoon' | 'courierEnded'
}

/** What is to be told of photos that were sent back: before the last day, and once it is over. */
const duesOf = (file: PermitFile, today: Day): Due[] =>
  file.cases.flatMap((one) => {
    const courier = courierOf(file, one, today)
    const photo = one.photos?.at(-1)
    if (!courier?.by || !photo || !isInHand(file, one, today)) return []
    const { by } = courier
    const soon = {
      one,
      by,
      key: `courier:${photo.id}:soon`,
      on: photoReminderOn(by),
      kind: 'courierPhotoSoon' as const,
    }
    const ended = { one, by, key: `courier:${photo.id}:ended`, on: addDays(by, 1), kind: 'courierEnded' as const }
    const open = courier.state === 'ended' ? [ended] : [soon, ended]
    return open.filter(({ key }) => !file.reminded.includes(key))
  })

/** The next day on which a photo that was sent back is to be spoken of. */
export const nextCourierDay = (file: PermitFile, today: Day): Day | null =>
  duesOf(file, today)
    .map(({ on }) => (on < today ? today : on))
    .sort()[0] ?? null

const params = ({ kind, one, by }: Due, today: Day): string[] =>
  kind === 'courierEnded' ? [pointText(pointOf(one))] : [by, String(daysBetween(today, by))]

/** 补传提醒, and the end of a delivery, each once. */
export const remindCourier = (ports: Pick<Ports, 'now'>, file: PermitFile, today: Day): Promise<PermitFile | null> => {
  const due = duesOf(file, today).filter(({ on }) => on <= today)
  if (due.length === 0) return Promise.resolve(null)
  const at = ports.now().toISOString()
  const told = due.reduce(
    (changed, one) =>
      withCardNews(
        { ...changed, reminded: [...changed.reminded, one.key] },
        one.one,
        { at, by: 'system', what: one.kind },
        { kind: one.kind, params: params(one, today) },
      ),
    file,
  )
  return Promise.resolve(told)
}
