import { type Day, daysBetween } from '@shared/model/day'

type Span = { from: Day; to: Day | null }

/** Days between each span's end and the next one's beginning. */
const gapsOf = (spans: readonly Span[]) =>
  spans.slice(1).flatMap((span, index) => {
    const end = spans[index]?.to
    return end && end < span.from ? [daysBetween(end, span.from)] : []
  })

/** What the gaps of a residence track mean: the run counts from `start`, and what came before a break does not. */
export const residenceNote = (spans: readonly Span[], start: Day): string | undefined => {
  const before = spans.filter(({ from }) => from < start)
  const counted = spans.filter(({ from }) => from >= start)
  const [end, next] = [before[before.length - 1]?.to, counted[0]]
  if (end && next) return `中间隔了 ${daysBetween(end, next.from)} 天，重新起算`
  const longest = Math.max(0, ...gapsOf(counted))
  return longest > 0 ? `搬家间隔 ${longest} 天，不断` : undefined
}
