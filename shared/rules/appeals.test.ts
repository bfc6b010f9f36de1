import { appealDays, lawsuitMonths, reconsiderationDays } from './appeals'

describe('救济 contesting a decision', () => {
  it.each<[string, string | null, string | null, string]>([
    ['2026-03-02', '2026-05-06', '2026-09-02', '60 days end in the holiday of May'],
    ['2026-05-08', '2026-07-07', '2026-11-09', 'six months end on Sunday 2026-11-08'],
    ['2026-08-31', '2026-10-30', null, 'six months end on 2027-02-28, which no calendar covers yet'],
  ])(
    'R34, 条例第五十条 known on %s: reconsideration by %s, lawsuit by %s (%s)',
    (knownOn, reconsideration, lawsuit) => {
      expect(appealDays(knownOn)).toEqual({ reconsideration, lawsuit })
    },
  )

  it.each(['2023-12-31', '2024-01-01', '2026-11-21'])('R34 on %s: 60 days, 6 months', (day) => {
    expect([reconsiderationDays.on(day), lawsuitMonths.on(day)]).toEqual([60, 6])
  })
})
