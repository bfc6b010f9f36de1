/** What makes "why" visible: residence as spans and gaps, insurance month by month. */
import type { InsuranceView, ResidenceView } from '@shared/contract/permit'
import { addMonths, type Day } from '@shared/model/day'
import { bridgeable, gapsOf, runOf } from '@shared/rules/continuity'
import { endOf } from '@shared/rules/coverage'
import { insuranceKinds, insuranceMonths, insuranceNames, type InsuranceFacts } from '@shared/rules/insurance'
import { insurancePaidInYear } from '@shared/rules/insurance-months'
import { spansOf } from '@shared/rules/residence'
import { insuranceStandings, insuranceWindowMonths } from '@shared/rules/social-insurance'
import type { Gathered } from '../file/gather'

/** How far back a registration is still shown, in months: two years say all that any rule asks. */
const shownMonths = 24

/** The months of the two years that count, for each type that was ever paid in them; pension stands for none. */
export const insurancePicture = (facts: InsuranceFacts): InsuranceView[] | null => {
  const [standings, inYear] = [insuranceStandings(facts), insurancePaidInYear(facts)]
  if (!standings || !inYear) return null
  const count = insuranceWindowMonths.on(facts.today) + 1
  const all = insuranceKinds.flatMap((type): InsuranceView[] => {
    const standing = standings.find((one) => one.type === type)
    if (!standing) return []
    const { continuous, cumulative, passes, earliest } = standing
    const paidInYear = inYear.find((one) => one.type === type)?.paid ?? 0
    const months = insuranceMonths(facts, type, count)
    return [{ type, name: insuranceNames[type], months, continuous, cumulative, passes, earliest, paidInYear }]
  })
  const paid = all.filter(({ months }) => months.some(({ insured }) => insured))
  return paid.length > 0 ? paid : all.slice(0, 1)
}

const spansShown = ({ registrations, facts }: Gathered, since: Day) =>
  registrations
    .flatMap(({ registeredOn, endedOn, state, address }) =>
      registeredOn && (state === 'active' || state === 'movedOut') && (endedOn ?? facts.today) >= since
        ? [{ from: registeredOn, to: endedOn, address }]
        : [],
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1))

/** The run that counts, with what came before it; null when nothing was registered lately, or nobody knows. */
export const residencePicture = (gathered: Gathered): ResidenceView | null => {
  const { today, registrations } = gathered.facts
  const spans = spansOf(registrations)
  if (!spans) return null
  const { start, fullOn, days } = runOf(spans, today)
  const since = [start, addMonths(today, -shownMonths)].sort()[0] ?? today
  const shown = spansShown(gathered, since)
  if (shown.length === 0) return null
  return {
    start,
    fullOn,
    days,
    spans: shown,
    gaps: gapsOf(
      spans.filter((span) => endOf(span) >= since),
      today,
    ),
    bridgeUntil: bridgeable(spans, today)?.until ?? null,
  }
}
