import type { Finding } from '../model/decision'
import { decide, met, noForecasts, readingsIn, unknown, unmet, untilText, withReadings, type Check } from './findings'

const said = (condition: Check['condition']) => ({ condition, required: '', found: '', article: '' })
const yes = (condition: Check['condition']) => met(said(condition), '2026-11-21')
const no = (condition: Check['condition']) => unmet(said(condition), {})
const silent = (condition: Check['condition']) => unknown(said(condition))
const routes = {
  residenceAndWork: ['continuousResidence', 'socialInsurance'],
  talent: ['talent'],
  student: ['student'],
} as const

describe('还差多久 how long until', () => {
  it.each<[string | null, string | null, string]>([
    ['2026-11-20', null, 'past'],
    ['2026-11-21', null, 'today'],
    ['2026-11-22', '还差 1 天', 'tomorrow'],
    ['2026-12-20', '还差 29 天', 'a day short of a month'],
    ['2026-12-21', '还差 1 个月', 'a month'],
    ['2026-12-22', '还差 1 个月 1 天', 'and a day'],
    ['2027-11-21', '还差 12 个月', 'a year'],
    [null, null, 'never'],
  ])('from 2026-11-21 to %s: %s (%s)', (day, text) => {
    expect(untilText('2026-11-21', day)).toBe(text)
  })

  it('months end where the month ends', () => {
    expect(untilText('2026-01-31', '2026-03-01')).toBe('还差 1 个月 1 天')
  })
})

describe('办理结果 the decision over all routes', () => {
  it.each<[string, Check[], object]>([
    [
      'one way met',
      [yes('talent'), no('student'), no('continuousResidence'), yes('socialInsurance')],
      { outcome: 'approved', route: 'talent' },
    ],
    [
      'of two ways met, the first',
      [yes('talent'), yes('student'), no('continuousResidence')],
      { outcome: 'approved', route: 'talent' },
    ],
    [
      'a way needs all that it asks',
      [no('talent'), no('student'), yes('continuousResidence'), no('socialInsurance')],
      { outcome: 'refused' },
    ],
    ['what binds every route bars', [no('window'), yes('talent')], { outcome: 'refused' }],
    ['and no silent register cures it', [no('hukou'), silent('talent')], { outcome: 'refused' }],
    [
      'a silent register makes it wait',
      [no('continuousResidence'), no('talent'), silent('student')],
      { outcome: 'referred', route: 'student' },
    ],
    [
      'a silent bar makes it wait, on the first way that may be open',
      [silent('hukou'), yes('talent'), no('continuousResidence'), no('student')],
      { outcome: 'referred', route: 'talent' },
    ],
    [
      'a silent register where no way is open waits all the same',
      [silent('socialInsurance'), no('continuousResidence'), no('talent'), no('student')],
      { outcome: 'referred', route: null },
    ],
    [
      'a silent register does not hold up who is eligible',
      [silent('socialInsurance'), yes('continuousResidence'), yes('talent')],
      { outcome: 'approved', route: 'talent' },
    ],
  ])('%s', (_, checks, expected) => {
    expect(decide(checks, routes, noForecasts)).toMatchObject(expected)
  })

  it('approved, the day is that of its route; waiting, there is none', () => {
    const forecasts = { residenceAndWork: '2026-11-01', talent: '2026-11-21', student: null }
    expect(decide([no('continuousResidence'), yes('talent'), no('student')], routes, forecasts).earliest).toBe(
      '2026-11-21',
    )
    expect(decide([no('continuousResidence'), silent('talent'), no('student')], routes, forecasts).earliest).toBeNull()
  })

  const refused = [no('continuousResidence'), no('socialInsurance'), no('talent'), no('student')]
  it.each([
    ['2027-01-02', '2027-01-01', '2027-01-03', 'talent', '2027-01-01'],
    ['2027-01-02', null, '2027-01-03', 'residenceAndWork', '2027-01-02'],
    [null, null, '2027-01-03', 'student', '2027-01-03'],
    ['2027-01-01', '2027-01-01', '2027-01-01', 'residenceAndWork', '2027-01-01'],
    [null, null, null, null, null],
  ])(
    'refused with the days %s, %s, %s: the route is %s from %s',
    (residenceAndWork, talent, student, route, earliest) => {
      const forecasts = { residenceAndWork, talent, student }
      expect(decide(refused, routes, forecasts)).toEqual({ outcome: 'refused', route, earliest })
      expect(decide([no('border')], routes, forecasts)).toEqual({ outcome: 'refused', route, earliest })
    },
  )
})

describe('where it was read', () => {
  const readings = {
    population: { source: '人口库', at: '1' },
    registrations: { source: '登记', at: '2' },
    insurance: { source: '社保', at: '3' },
    talent: { source: '人才', at: '4' },
    student: { source: '学籍', at: '5' },
    permit: { source: '居住证', at: '6' },
    photo: { source: '照片', at: '7' },
    holdings: { source: '不动产', at: '8' },
  }

  it.each<[Check['condition'], string]>([
    ['activeRegistration', '登记'],
    ['continuousResidence', '登记'],
    ['residenceDays', '登记'],
    ['socialInsurance', '社保'],
    ['insuranceMonths', '社保'],
    ['talent', '人才'],
    ['student', '学籍'],
    ['border', '人口库'],
    ['hukou', '人口库'],
    ['window', '居住证'],
    ['notDuplicate', '居住证'],
    ['photo', '照片'],
    ['dwellingHolder', '不动产'],
  ])('%s is read from %s', (condition, source) => {
    const [finding] = withReadings([yes(condition)], readings)
    expect(finding).toMatchObject({ condition, source })
    expect(Object.values(readingsIn(finding ? [finding] : []))).toEqual([{ source, at: finding?.at }])
  })

  it('unread it is null, and no reading comes of it', () => {
    const [finding] = withReadings([yes('talent')], {})
    expect(finding).toMatchObject({ source: null, at: null })
    const half: Finding[] = [
      { ...yes('talent'), source: '人才', at: null },
      { ...yes('student'), source: null, at: '5' },
    ]
    expect(readingsIn(half)).toEqual({})
  })

  it('a finding has nothing more to say than it was given', () => {
    expect(yes('talent')).toMatchObject({ state: 'met', gap: null, remedy: null, earliest: '2026-11-21', breaks: null })
    expect(no('talent')).toMatchObject({ state: 'unmet', gap: null, remedy: null, earliest: null, breaks: null })
  })
})
