import { type ResidenceView } from '@shared/contract/permit'
import {
  addDays,
  type Day,
  daysBetween,
  firstDayOf,
  type Month,
  monthOf,
  monthRange,
  shiftMonth,
} from '@shared/model/day'
import { gapDays, residenceMonths } from '@shared/rules/continuity'
import { coverage, coveredDays } from '@shared/rules/coverage'
import { longDate } from '@/components/words'
import { type CalendarMonth } from './month-calendar'

/** What is shown at most: a year that is full, or a year with what went before it. */
const [mostMonths, mostWithBefore] = [13, 18]

const lastDayOf = (month: Month): Day => addDays(firstDayOf(shiftMonth(month, 1)), -1)
const earlier = <T extends string>(a: T, b: T): T => (a < b ? a : b)

/** The months to show: the run that counts up to the day on which it is full, and a run that was broken shortly before. */
const shown = ({ start, fullOn, spans }: ResidenceView, today: Day): Month[] => {
  const goal = fullOn !== null && fullOn > today ? fullOn : today
  const last = monthOf(goal)
  const from = spans[0]?.from ?? today
  const isBroken = start !== null && from < start && daysBetween(from, start) > gapDays.on(today)
  const first = start === null || isBroken ? monthOf(earlier(from, start ?? today)) : monthOf(start)
  return monthRange(first, last).slice(-(isBroken ? mostWithBefore : mostMonths))
}

/** Registered residence month by month. */
export const residenceCalendar = (view: ResidenceView, today: Day): CalendarMonth[] => {
  const { start, fullOn } = view
  const spans = coverage(view.spans.map(({ from, to }) => ({ from, to, reason: null })))
  return shown(view, today).map((month): CalendarMonth => {
    const [from, end] = [firstDayOf(month), earlier(lastDayOf(month), today)]
    if (fullOn !== null && fullOn > today && month === monthOf(fullOn)) return { month, state: 'goal' }
    if (from > today) return { month, state: 'coming' }
    const days = coveredDays(spans, from, end)
    if (days === 0) return { month, state: 'none' }
    if (start === null || end < start) return { month, state: 'before', text: `${days}天` }
    return days === daysBetween(from, end) + 1 && month !== monthOf(today)
      ? { month, state: 'full' }
      : { month, state: 'part', text: `${days}天` }
  })
}

type Step = { title: string; detail?: string; state: 'done' | 'now' | 'next' }

const brokenBefore = ({ gaps, start }: ResidenceView) =>
  gaps.findLast(({ to, bridged }) => to !== null && to === start && !bridged)

const begun = (view: ResidenceView, today: Day): Step[] => {
  if (view.start === null) return []
  const gap = brokenBefore(view)
  return [
    {
      title: `${longDate(view.start)} 起算`,
      detail: gap
        ? `${longDate(gap.from)} 注销后隔了 ${gap.days} 天，超过 ${gapDays.on(today)} 天，之前的不再计入`
        : '办理居住登记的这一天开始算',
      state: 'done',
    },
  ]
}

const bridged = ({ gaps, start }: ResidenceView, today: Day): Step[] =>
  gaps
    .filter(({ from, to, bridged: counts }) => counts && to !== null && start !== null && from >= start)
    .map(({ from, to, days }) => ({
      title: `${longDate(from)} 搬家`,
      detail: `${to ? longDate(to) : ''} 重新登记，隔了 ${days} 天，没有超过 ${gapDays.on(today)} 天，连续计算`,
      state: 'done' as const,
    }))

const without = ({ gaps, bridgeUntil }: ResidenceView): Step => {
  const left = gaps.findLast(({ to }) => to === null)
  return {
    title: left ? `${longDate(left.from)} 起没有居住登记` : '现在没有居住登记',
    detail: bridgeUntil ? `最迟 ${longDate(bridgeUntil)} 重新登记，前面的才接着算` : '重新登记后从头计算',
    state: 'now',
  }
}

const ahead = ({ fullOn, days }: ResidenceView, today: Day): Step[] => {
  if (fullOn === null) return []
  const full = `满 ${residenceMonths.on(today)} 个月`
  if (fullOn <= today) return [{ title: `${longDate(fullOn)} ${full}`, detail: `到今天连续 ${days} 天`, state: 'done' }]
  return [
    { title: `今天，已连续 ${days} 天`, state: 'now' },
    {
      title: `${longDate(fullOn)} ${full}`,
      detail: `还有 ${daysBetween(today, fullOn)} 天，这期间登记不能断`,
      state: 'next',
    },
  ]
}

/** The same in words, in order: since when it counts, which gaps broke it or did not, and when it is full. */
export const residenceSteps = (view: ResidenceView, today: Day): Step[] => [
  ...begun(view, today),
  ...bridged(view, today),
  ...(view.start === null ? [without(view)] : ahead(view, today)),
]
