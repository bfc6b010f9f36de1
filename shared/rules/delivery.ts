import { addDays, type Day } from '../model/day'
import { inForce } from './in-force'
import { lastDayOf } from './periods'
import type { Pause } from './working-days'

/** 网上申办能否选快递: not under the text of 2015, which had it collected in person. */
export const courierForOnline = inForce<boolean>(
  [
    { from: '2015-06-01', value: false, source: '办理规定第十三条第二款' },
    { from: '2020-04-01', value: true, source: '深圳公安 2020 年云化升级（转载）' },
  ],
  { rule: 'R40', term: '网上申办可以选快递' },
)

/** 照片退回后重传期限. */
export const photoReuploadDays = inForce([{ from: '2015-06-01', value: 15, source: '深圳公安（2020 年转载）' }], {
  rule: 'R40',
  term: '身份证照片退回后重传期限',
  unit: '日',
})

/** 领取方式 (R40, 办理规定第十三条、第十四条、第二十一条). `courier`: the applicant pays the postage (邮费自理). */
export type DeliveryMethod = 'self' | 'agent' | 'courier'

/** The ways that may be chosen when a case is filed on `day`, online or at a counter. */
export const deliveryMethods = (filed: 'online' | 'counter', day: Day): readonly DeliveryMethod[] =>
  filed === 'counter' || courierForOnline.on(day) ? ['self', 'agent', 'courier'] : ['self', 'agent']

/** The last day to send the photo of one's identity card again; the day after, the case is terminated. A holiday does not move it. */
export const photoReuploadDue = (returnedOn: Day): Day =>
  lastDayOf(returnedOn, { days: photoReuploadDays.on(returnedOn) })

/** Where a photo that was sent back stands on `today`. */
export const photoReuploadState = (
  { returnedOn, sentOn }: { returnedOn: Day; sentOn: Day | null },
  today: Day,
): 'open' | 'sent' | 'terminated' => {
  if (sentOn !== null) return sentOn <= photoReuploadDue(returnedOn) ? 'sent' : 'terminated'
  return today <= photoReuploadDue(returnedOn) ? 'open' : 'terminated'
}

/** Why a photo of the identity card is sent back. Our choice. */
export const photoReturnReasons = ['blurred', 'incomplete', 'notOwn', 'expired'] as const
export type PhotoReturnReason = (typeof photoReturnReasons)[number]

/** A photo of the identity card that was sent for the courier, and what was decided of it. */
export type SentPhoto = { sentOn: Day; decision: 'accepted' | 'returned' | null; decidedOn: Day | null }

type CourierState = 'wanted' | 'checking' | 'accepted' | 'returned' | 'ended'

/**
 * Where a courier delivery stands (R40). The first photo has no term: until it is accepted nothing is posted, that is all. One
 * that was sent back is sent again within fifteen days, `by` the last of them; else the delivery is at its end (`ended`), not
 * the permit: a decision is not undone by a photo (our reading of 终止), and the card waits at its point.
 */
export const courierStanding = (photos: readonly SentPhoto[], today: Day): { state: CourierState; by: Day | null } => {
  const last = photos.at(-1)
  if (!last) return { state: 'wanted', by: null }
  if (last.decision === null || last.decidedOn === null) return { state: 'checking', by: null }
  if (last.decision === 'accepted') return { state: 'accepted', by: null }
  const open = photoReuploadState({ returnedOn: last.decidedOn, sentOn: null }, today) === 'open'
  return { state: open ? 'returned' : 'ended', by: photoReuploadDue(last.decidedOn) }
}

/** The times in which a photo was waited for: they are the applicant's, at most to the last day for it. */
export const courierPauses = (photos: readonly SentPhoto[]): Pause[] =>
  photos.flatMap(({ decision, decidedOn }, i) =>
    decision === 'returned' && decidedOn
      ? [{ from: decidedOn, to: photos[i + 1]?.sentOn ?? photoReuploadDue(decidedOn) }]
      : [],
  )

/** Before the last day the person is reminded, this many days. */
export const photoReminderDays = inForce([{ from: '2015-06-01', value: 3, source: 'our choice' }], {
  rule: 'R40',
  term: '补传身份证照片的提醒',
  unit: '日',
})

/** The day of that reminder. */
export const photoReminderOn = (by: Day): Day => addDays(by, -photoReminderDays.on(by))
