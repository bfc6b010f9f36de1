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

/** 一年内社会保险累计满八个月. */
export const endorsementInsuranceMonths = inForce(
  [{ from: '2015-06-01', value: 8, source: '条例第二十四条第一款第二项' }],
  {
    rule: 'R28',
    term: '签注：一年内社会保险累计',
    unit: '个月',
  },
)

const yearMonths = 12

const isEnough = (paid: number, today: Day): boolean => paid >= endorsementInsuranceMonths.on(today)

/** The days from `today` on which any one type has 8 of the 12 months, if what is insured goes on. */
export const insuranceMonthsDays = (record: InsuranceRecord, today: Day): Span[] =>
  insuredDays(record, { today, window: yearMonths }, (one, ahead) => isEnough(one.paidIn(yearMonths, ahead), today))

type Counted = { type: InsuranceType; paid: number; earliest: Day | null }

const counted = (record: InsuranceRecord, one: Standing, today: Day): Counted => {
  const months = Array.from({ length: yearMonths }, (_, ahead) => ahead)
  const missing = months.find((ahead) => isEnough(one.paidIn(yearMonths, ahead), today))
  return {
    type: one.type,
    paid: one.paidIn(yearMonths, 0),
    earliest: missing === undefined ? null : postedOn(record.last, missing, today),
  }
}

/** How many of the last twelve months each type was paid; null when the register did not answer. */
export const insurancePaidInYear = (facts: InsuranceFacts): { type: InsuranceType; paid: number }[] | null =>
  insuranceRecord(facts)?.standings.map(({ type, paidIn }) => ({ type, paid: paidIn(yearMonths, 0) })) ?? null

/** The type that has enough first; of several the one with more months. */
const byPromise = (a: Counted, b: Counted): number =>
  daysBetween(b.earliest ?? never, a.earliest ?? never) || b.paid - a.paid

/** 继续有合法稳定职业 (R28, 条例第二十四条): one type, 8 months of the last 12. */
export const insuranceMonthsCheck = (facts: InsuranceFacts): Check => {
  const { today } = facts
  const said = {
    condition: 'insuranceMonths' as const,
    required: `申请前一年内任意一种社会保险累计缴满 ${endorsementInsuranceMonths.on(today)} 个月`,
    article: '条例:24.1.2',
  }
  const record = insuranceRecord(facts)
  if (!record) return unknown(said)
  const best = record.standings
    .map((one) => counted(record, one, today))
    .reduce((a, b) => (byPromise(a, b) <= 0 ? a : b))
  if (best.paid === 0)
    return unmet(
      { ...said, found: `截至 ${record.last}，最近 12 个月没有查到社会保险缴费` },
      { remedy: 'takeInsurance' },
    )
  const found = `截至 ${record.last}，最近 12 个月${insuranceNames[best.type]}共缴 ${best.paid} 个月`
  const ifStopped = (one: Standing, ahead: number) => isEnough(one.paidInIfStopped(yearMonths, ahead), today)
  if (best.earliest === today) return met({ ...said, found }, today, stopText(record, today, ifStopped))
  return unmet({ ...said, found }, goingOn(record, best.earliest))
}
