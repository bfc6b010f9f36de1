import type { Day } from '../model/day'
import { inForce } from './in-force'
import { lastDayOf } from './periods'

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
