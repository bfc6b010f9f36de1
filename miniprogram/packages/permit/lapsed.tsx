import { type PermitView } from '@shared/contract/permit'
import { cancellationGrounds } from '@shared/rules/cancellation'
import { cancelAfterYears } from '@shared/rules/cycle'
import { articleText } from '@shared/text/articles'
import { dayOf, longDate } from '@/components'
import { Cited } from '@/components/cited'
import { numeral } from '@/text/law'

/** `二年`, within which a late endorsement is possible. */
export const makeUpYears = (now: string) => `${numeral(cancelAfterYears.on(dayOf(now)))}年`

/** Why a permit is 已注销 that nobody cancelled: the time for a late endorsement is over. */
export const Lapsed = ({ permit: { cancelledOn }, now }: { permit: PermitView; now: string }) => (
  <Cited>{`${cancelledOn ? longDate(cancelledOn) : ''}注销：中止使用功能满${makeUpYears(now)}没有补签（${articleText(cancellationGrounds.suspended.article)}）。`}</Cited>
)
