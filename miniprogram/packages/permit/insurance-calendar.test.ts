import { type InsuranceView } from '@shared/contract/permit'
import { monthRange } from '@shared/model/day'
import { insuranceCalendar, insuranceSpoken } from './insurance-calendar'

/** 25 months up to 2026-11, of which the register has those up to 2026-10. */
const view = (paid: readonly string[], changes: Partial<InsuranceView> = {}): InsuranceView => ({
  type: 'pension',
  name: '养老保险',
  months: monthRange('2024-11', '2026-11').map((month) => ({
    month,
    insured: paid.includes(month),
    expected: month <= '2026-10',
  })),
  continuous: 9,
  cumulative: 9,
  passes: null,
  earliest: '2027-02-01',
  paidInYear: 9,
  ...changes,
})
const shown = (one: InsuranceView, asks: 'permit' | 'endorsement') =>
  insuranceCalendar(one, asks).map(({ month, state }) => `${month} ${state}`)

describe('缴费月历', () => {
  const nine = monthRange('2026-02', '2026-10')

  it('at least a year, so that what is missing shows, and the months that are still to be paid', () => {
    const months = shown(view(nine), 'permit')
    expect(months.slice(0, 4)).toEqual(['2025-11 none', '2025-12 none', '2026-01 none', '2026-02 full'])
    expect(months.slice(-4)).toEqual(['2026-10 full', '2026-11 coming', '2026-12 coming', '2027-01 goal'])
  })

  it('nothing is still to be paid by who passes, or by who would not pass by going on', () => {
    expect(shown(view(nine, { passes: 'cumulative' }), 'permit').at(-1)).toBe('2026-10 full')
    expect(shown(view(nine, { earliest: null }), 'permit').at(-1)).toBe('2026-10 full')
  })

  it('for an endorsement the last twelve months and no more', () => {
    const all = view(monthRange('2024-11', '2026-10'), { passes: 'continuous' })
    expect(shown(all, 'endorsement')).toHaveLength(12)
    expect(shown(all, 'permit')).toHaveLength(24)
  })

  it('says all of it to who listens', () => {
    expect(insuranceSpoken('养老保险', insuranceCalendar(view(nine), 'permit'))).toBe(
      '养老保险缴费月历，2025年11月到2027年1月，没有缴费：2025年11月、2025年12月、2026年1月，还要缴：2026年11月、2026年12月、2027年1月',
    )
  })
})
