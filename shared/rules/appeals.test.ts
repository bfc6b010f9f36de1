import { appealDays, appealEnds, appealOffices, lawsuitMonths, reconsiderationDays } from './appeals'

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

  it.each([
    ['2026-05-08', { on: '2026-07-07', moves: false }, { on: '2026-11-09', moves: false }],
    ['2026-11-21', { on: '2027-01-20', moves: true }, { on: '2027-05-21', moves: true }],
  ])('R34 known on %s a last day is told, and whether a holiday may still move it', (day, reconsideration, lawsuit) => {
    expect(appealEnds(day)).toEqual({ reconsideration, lawsuit })
  })

  it('R34 the city’s government or the district’s takes up a reconsideration', () => {
    expect(appealOffices.on('2026-11-21').reconsideration).toContain('深圳市人民政府')
  })
})
