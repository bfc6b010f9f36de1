import { daysBetween, type Day } from '../model/day'
import type { InsuranceType } from '../model/registers'
import type { Span } from './coverage'
import { met, unmet, unknown, type Check } from './findings'
import { inForce } from './in-force'
import {
  goingOn,
  insuranceNames,
  insuranceRecord,
  insuredDays,
  never,
  postedOn,
  stopText,
  type InsuranceFacts,
  type InsuranceRecord,
  type Standing,
} from './insurance'

/** 社会保险连续满十二个月. */
export const insuranceContinuousMonths = inForce(
  [{ from: '2015-06-01', value: 12, source: '条例第十九条第一款第二项' }],
  {
    rule: 'R20',
    term: '申领：社会保险连续',
    unit: '个月',
  },
)

/** 二年内累计满十八个月. */
export const insuranceCumulativeMonths = inForce(
  [{ from: '2015-06-01', value: 18, source: '条例第十九条第一款第二项' }],
  {
    rule: 'R20',
    term: '申领：社会保险累计',
    unit: '个月',
  },
)

export const insuranceWindowMonths = inForce([{ from: '2015-06-01', value: 24, source: '条例第十九条第一款第二项' }], {
  rule: 'R20',
  term: '申领：社会保险累计的期间',
  unit: '个月',
})

/** One type on its own: 每次只校验其中一个险种，不混合计算. `passes`: by which of the two tests. */
type InsuranceStanding = {
  type: InsuranceType
  continuous: number
  cumulative: number
  passes: 'continuous' | 'cumulative' | null
  /** The first day on which this type passes if what is insured in the newest expected month goes on; null: not by going on. */
  earliest: Day | null
}

const passesOf = (one: Standing, ahead: number, today: Day): InsuranceStanding['passes'] => {
  if (one.run(ahead) >= insuranceContinuousMonths.on(today)) return 'continuous'
  const inWindow = one.paidIn(insuranceWindowMonths.on(today), ahead)
  return inWindow >= insuranceCumulativeMonths.on(today) ? 'cumulative' : null
}

/** The days from `today` on which any one type passes, if what is insured goes on. */
export const socialInsuranceDays = (record: InsuranceRecord, today: Day): Span[] =>
  insuredDays(
    record,
    { today, window: insuranceWindowMonths.on(today) },
    (one, ahead) => passesOf(one, ahead, today) !== null,
  )

/** How many more months make a type pass; null when going on never does. Who goes on is continuous in the end. */
const monthsMissing = (one: Standing, today: Day): number | null => {
  const months = Array.from({ length: insuranceContinuousMonths.on(today) }, (_, ahead) => ahead)
  return months.find((ahead) => passesOf(one, ahead, today) !== null) ?? null
}

const standingOf = (record: InsuranceRecord, one: Standing, today: Day): InsuranceStanding => {
  const missing = monthsMissing(one, today)
  return {
    type: one.type,
    continuous: one.run(0),
    cumulative: one.paidIn(insuranceWindowMonths.on(today), 0),
    passes: passesOf(one, 0, today),
    earliest: missing === null ? null : postedOn(record.last, missing, today),
  }
}

const standingsOf = (record: InsuranceRecord, today: Day): InsuranceStanding[] =>
  record.standings.map((one) => standingOf(record, one, today))

/** How each type stands against both tests of R20; null when the register did not answer. */
export const insuranceStandings = (facts: InsuranceFacts): InsuranceStanding[] | null => {
  const record = insuranceRecord(facts)
  return record && standingsOf(record, facts.today)
}

/** The type that passes first; of several the one with more months, then the one longer without a gap. */
const byPromise = (a: InsuranceStanding, b: InsuranceStanding): number =>
  daysBetween(b.earliest ?? never, a.earliest ?? never) || b.cumulative - a.cumulative || b.continuous - a.continuous

const stopBreaks = (record: InsuranceRecord, today: Day): string =>
  stopText(
    record,
    today,
    (one, ahead) => one.paidInIfStopped(insuranceWindowMonths.on(today), ahead) >= insuranceCumulativeMonths.on(today),
  )

/** 合法稳定职业 (R20): one type for 12 months running, or 18 of the last 24. */
export const socialInsuranceCheck = (facts: InsuranceFacts): Check => {
  const { today } = facts
  const window = insuranceWindowMonths.on(today)
  const said = {
    condition: 'socialInsurance' as const,
    required: `任意一种社会保险连续缴满 ${insuranceContinuousMonths.on(today)} 个月，或最近 ${window} 个月里缴满 ${insuranceCumulativeMonths.on(today)} 个月`,
    article: '条例:19.1.2',
  }
  const record = insuranceRecord(facts)
  if (!record) return unknown(said)
  const best = standingsOf(record, today).reduce((a, b) => (byPromise(a, b) <= 0 ? a : b))
  if (best.cumulative === 0)
    return unmet(
      { ...said, found: `截至 ${record.last}，最近 ${window} 个月没有查到社会保险缴费` },
      { remedy: 'takeInsurance' },
    )
  const found = `截至 ${record.last}，${insuranceNames[best.type]}连续 ${best.continuous} 个月，最近 ${window} 个月共 ${best.cumulative} 个月`
  if (best.passes) return met({ ...said, found }, today, stopBreaks(record, today))
  return unmet({ ...said, found }, goingOn(record, best.earliest))
}
