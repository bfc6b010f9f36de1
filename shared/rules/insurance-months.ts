import type { Day } from '../model/day'
import { met, unmet, unknown, type Check } from './findings'
import { inForce } from './in-force'
import {
  insuranceNames,
  insuranceRecord,
  monthsAhead,
  postedOn,
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

const isEnough = (one: Standing, ahead: number, today: Day) =>
  one.paidIn(yearMonths, ahead) >= endorsementInsuranceMonths.on(today)

/** Whether any one type has 8 of the 12 months on `day`. `today` is when the record was read. */
export const isInsuranceMonthsEnough = (record: InsuranceRecord, today: Day, day: Day): boolean =>
  record.standings.some((one) => isEnough(one, monthsAhead(record.last, day), today))

const enoughOn = (record: InsuranceRecord, one: Standing, today: Day): Day | null => {
  const months = Array.from({ length: yearMonths + 1 }, (_, ahead) => ahead)
  const ahead = months.find((more) => isEnough(one, more, today))
  return ahead === undefined ? null : postedOn(record.last, ahead, today)
}

/** 继续有合法稳定职业 (R28, 条例第二十四条): one type, 8 months of the last 12. */
export const insuranceMonthsCheck = (facts: InsuranceFacts): Check => {
  const { today } = facts
  const said = {
    condition: 'insuranceMonths' as const,
    required: '申请前一年内任意一种社会保险累计缴满 8 个月',
    article: '条例:24.1.2',
  }
  const record = insuranceRecord(facts)
  if (!record) return unknown(said)
  const standings = record.standings.map((one) => ({
    type: one.type,
    paid: one.paidIn(yearMonths, 0),
    earliest: enoughOn(record, one, today),
  }))
  const rank = (one: (typeof standings)[number]) => [one.earliest ?? '9999', 99 - one.paid].join()
  const best = standings.sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0]
  if (!best || best.paid === 0)
    return unmet(
      { ...said, found: `截至 ${record.last}，最近 12 个月没有查到社会保险缴费` },
      { remedy: 'takeInsurance' },
    )
  const found = `截至 ${record.last}，最近 12 个月${insuranceNames[best.type]}共缴 ${best.paid} 个月`
  if (best.earliest === today) return met({ ...said, found }, today)
  if (best.earliest === null) return unmet({ ...said, found }, { remedy: 'takeInsurance' })
  const gap = `还差 ${monthsAhead(record.last, best.earliest)} 个月`
  return unmet({ ...said, found }, { earliest: best.earliest, gap, remedy: 'keepInsured' })
}
