import { type OutputOf } from '@shared/contract'
import { type Day, daysBetween } from '@shared/model/day'
import { ResidenceTrack } from '@/components'

type Residence = NonNullable<OutputOf<'permit.checkEligibility'>['residence']>

/** Days between one span's end and the next one's beginning; the longest decides. */
const gaps = (spans: Residence['spans']) =>
  spans.slice(1).flatMap((span, index) => {
    const end = spans[index]?.to
    return end && end < span.from ? [daysBetween(end, span.from)] : []
  })

const noteOf = ({ spans, start }: Residence): string | undefined => {
  const counted = Math.max(0, ...gaps(spans.filter(({ from }) => from >= start)))
  const before = spans.filter(({ from }) => from < start)
  const next = spans.find(({ from }) => from >= start)
  const last = before[before.length - 1]?.to
  if (last && next) return `中间隔了 ${daysBetween(last, next.from)} 天，重新起算`
  return counted > 0 ? `搬家间隔 ${counted} 天，不断` : undefined
}

/** The run of registered residence that counts, and what came before a break. */
export const ResidencePicture = ({ residence, today }: { residence: Residence; today: Day }) => (
  <ResidenceTrack
    spans={residence.spans.map(({ from, to }) => ({ from, to, counts: from >= residence.start }))}
    today={today}
    note={noteOf(residence)}
  />
)
