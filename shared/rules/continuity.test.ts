import {
  bridgeable,
  type Bridgeable,
  continuity,
  fullMode,
  fullOn,
  gapDays,
  gapsOf,
  residenceFullDays,
  residenceFullOn,
  residenceMonths,
} from './continuity'
import { coverage } from './coverage'
import { registered } from './example'

const earliest = (today: string, ...registrations: Parameters<typeof coverage>[0]) =>
  residenceFullOn(coverage(registrations), today)

describe('连续居住 continuous residence', () => {
  it.each([
    ['2026-03-14', '2026-03-15', 'case a: the day before is too early'],
    ['2026-03-15', '2026-03-15', "case a': the anniversary counts"],
    ['2026-03-16', '2026-03-16', 'and so does the day after'],
  ])('R19 registered 2025-03-15, on %s full on %s: %s', (today, expected) => {
    expect(earliest(today, registered('2025-03-15'))).toBe(expected)
  })

  it.each([
    ['2025-10-01', '2025-03-15', '2026-03-15', [], 'case b30: a gap of 30 days is bridged'],
    [
      '2025-10-02',
      '2025-10-02',
      '2026-10-02',
      [{ from: '2025-09-01', to: '2025-10-02', gapDays: 31 }],
      'case b31: a gap of 31 days starts anew',
    ],
  ])('R19 left 2025-09-01, again from %s: counts from %s, full on %s, breaks %j (%s)', (again, start, full, broken) => {
    const registrations = [registered('2025-03-15', '2025-09-01'), registered(again)]
    expect(continuity({ today: '2026-03-15', registrations })).toMatchObject({ start, fullOn: full, broken })
    expect(earliest('2026-03-15', ...registrations)).toBe(full)
  })

  it('R19 case c: a void record gives nothing; R15 the chain starts with the next', () => {
    const registrations = [registered('2025-03-15', '2025-12-01', 'void'), registered('2025-12-01')]
    expect(continuity({ today: '2026-11-21', registrations })).toEqual({
      start: '2025-12-01',
      days: 356,
      fullOn: '2026-12-01',
      broken: [],
    })
  })

  it('R19 case d: an overlap bridges', () => {
    const registrations = [registered('2025-03-15', '2025-11-01'), registered('2025-10-15')]
    expect(earliest('2026-03-15', ...registrations)).toBe('2026-03-15')
    expect(continuity({ today: '2026-03-15', registrations }).start).toBe('2025-03-15')
  })

  it('R19 case e: without a registration today nothing runs', () => {
    const registrations = [registered('2025-03-15', '2026-03-20')]
    expect(continuity({ today: '2026-04-01', registrations })).toEqual({
      start: null,
      days: 0,
      fullOn: null,
      broken: [],
    })
    expect(earliest('2026-04-01', ...registrations)).toBeNull()
  })

  it('R19 case f: twelve months from a leap day end with February', () => {
    expect(earliest('2025-02-27', registered('2024-02-29'))).toBe('2025-02-28')
    expect(earliest('2025-02-28', registered('2024-02-29'))).toBe('2025-02-28')
  })

  it('R19 days count both ends and the bridged gap', () => {
    const registrations = [registered('2026-01-01', '2026-01-03'), registered('2026-01-05')]
    expect(continuity({ today: '2026-01-06', registrations }).days).toBe(6)
  })

  it('R19 no forecast past a day on which the registration is known to end', () => {
    expect(earliest('2026-03-01', registered('2025-03-15', '2026-03-10'))).toBeNull()
  })

  it.each([
    ['anniversary', '2025-03-15', '2026-03-15'],
    ['days365', '2025-03-15', '2026-03-14'],
    ['strictAfter', '2025-03-15', '2026-03-16'],
    ['anniversary', '2025-10-02', '2026-10-02'],
    ['days365', '2025-10-02', '2026-10-01'],
    ['strictAfter', '2025-10-02', '2026-10-03'],
    ['anniversary', '2025-12-01', '2026-12-01'],
    ['days365', '2025-12-01', '2026-11-30'],
    ['strictAfter', '2025-12-01', '2026-12-02'],
    ['anniversary', '2024-02-29', '2025-02-28'],
    ['days365', '2024-02-29', '2025-02-27'],
    ['strictAfter', '2024-02-29', '2025-03-01'],
  ] as const)('R19 read as %s, %s is full on %s', (mode, start, expected) => {
    expect(fullOn(start, '2026-03-15', mode)).toBe(expected)
  })

  it('R19 as the law is read here, the anniversary counts', () => {
    expect(fullOn('2025-03-15', '2026-03-15')).toBe('2026-03-15')
  })

  it('R19 who has been registered since before the law counts too', () => {
    expect(continuity({ today: '2026-11-21', registrations: [registered('2012-05-01')] })).toEqual({
      start: '2012-05-01',
      days: 5318,
      fullOn: '2013-05-01',
      broken: [],
    })
  })

  it('R19 two short gaps are bridged, and only the long one starts anew', () => {
    const registrations = [
      registered('2024-01-01', '2024-03-01'),
      registered('2024-05-01', '2024-08-01'),
      registered('2024-08-31', '2024-12-01'),
      registered('2024-12-20'),
    ]
    expect(continuity({ today: '2025-06-01', registrations })).toEqual({
      start: '2024-05-01',
      days: 397,
      fullOn: '2025-05-01',
      broken: [{ from: '2024-03-01', to: '2024-05-01', gapDays: 61 }],
    })
  })

  it('R19 every break is listed, those before today only, and also for who has left', () => {
    const registrations = [
      registered('2024-01-01', '2024-02-01'),
      registered('2024-06-01', '2024-07-01'),
      registered('2025-01-01', '2025-02-01'),
      registered('2026-01-01'),
    ]
    expect(continuity({ today: '2025-03-01', registrations })).toEqual({
      start: null,
      days: 0,
      fullOn: null,
      broken: [
        { from: '2024-02-01', to: '2024-06-01', gapDays: 121 },
        { from: '2024-07-01', to: '2025-01-01', gapDays: 184 },
      ],
    })
  })

  it('R19 unordered, touching, empty and nested records make one run', () => {
    const registrations = [
      registered('2025-08-01'),
      registered('2025-06-01', '2025-08-01'),
      registered('2025-03-15', '2025-06-01'),
      registered('2025-04-01', '2025-05-01'),
      registered('2025-01-01', '2025-01-01'),
    ]
    expect(continuity({ today: '2026-03-14', registrations })).toEqual({
      start: '2025-03-15',
      days: 365,
      fullOn: '2026-03-15',
      broken: [],
    })
  })

  it.each<[string, Bridgeable | null, string]>([
    ['2025-09-01', { start: '2025-03-15', left: '2025-09-01', until: '2025-10-01' }, 'the day of cancellation'],
    ['2025-10-01', { start: '2025-03-15', left: '2025-09-01', until: '2025-10-01' }, 'the thirtieth day'],
    ['2025-10-02', null, 'the day after: too late'],
    ['2025-08-31', null, 'still registered'],
    ['2025-03-01', null, 'not registered yet'],
  ])('R19 registered 2025-03-15 to 2025-09-01, on %s the run may be taken up again: %j (%s)', (today, expected) => {
    expect(bridgeable(coverage([registered('2025-03-15', '2025-09-01')]), today)).toEqual(expected)
  })

  it('R19 the days on which residence is full lie within the registrations', () => {
    const spans = coverage([
      registered('2024-01-01', '2025-01-01'),
      registered('2025-01-15', '2025-06-01'),
      registered('2025-08-01'),
    ])
    expect(residenceFullDays(spans, '2025-05-01')).toEqual([
      { from: '2025-01-15', to: '2025-06-01' },
      { from: '2026-08-01', to: null },
    ])
    expect(residenceFullOn(spans, '2024-12-01')).toBe('2025-01-15')
    expect(residenceFullOn(spans, '2025-05-31')).toBe('2025-05-31')
    expect(residenceFullOn(spans, '2025-06-01')).toBeNull()
  })

  it('R19 a run that is known to break counts again from its new start', () => {
    const spans = coverage([registered('2026-01-01', '2026-03-01'), registered('2026-06-01')])
    expect(residenceFullOn(spans, '2026-02-01')).toBe('2027-06-01')
  })

  it('R19 the numbers and where they stand', () => {
    expect([residenceMonths.on('2026-11-21'), gapDays.on('2026-11-21'), fullMode.on('2026-11-21')]).toEqual([
      12,
      30,
      'anniversary',
    ])
    expect([residenceMonths.about, gapDays.about, fullMode.about]).toEqual([
      { rule: 'R19', term: '申领：连续居住', unit: '个月' },
      { rule: 'R19', term: '换房间隔视为连续（不超过）', unit: '日' },
      { rule: 'R19', term: '满十二个月的计算' },
    ])
    expect(
      [residenceMonths, gapDays, fullMode].map(({ versions }) => versions.map(({ from, source }) => [from, source])),
    ).toEqual([
      [['2015-06-01', '条例第十九条第一款第一项']],
      [['2015-06-01', '深圳公安解答（2022 年转载）；条例第十九条未写明']],
      [['2015-06-01', 'our choice (民法典第二百零二条)']],
    ])
  })

  it.each([
    ['2025-09-30', '2025-10-30', 30, true, '30 days are bridged'],
    ['2025-09-30', '2025-10-31', 31, false, '31 are not'],
  ])('R19 left on %s, registered again on %s: a gap of %i days, bridged %s (%s)', (left, again, days, bridged) => {
    const spans = coverage([registered('2025-03-15', left), registered(again)])
    expect(gapsOf(spans, '2026-11-21')).toEqual([{ from: left, to: again, days, bridged }])
  })

  it.each([
    ['2026-11-20', [], 'the day before there is none'],
    ['2026-12-21', [{ from: '2026-11-21', to: null, days: 30, bridged: true }], 'open, and still to be bridged'],
    ['2026-12-22', [{ from: '2026-11-21', to: null, days: 31, bridged: false }], 'too long'],
  ])('R19 left on 2026-11-21, seen on %s: %j (%s)', (today, expected) => {
    expect(gapsOf(coverage([registered('2025-03-15', '2026-11-21')]), today)).toEqual(expected)
  })
})
