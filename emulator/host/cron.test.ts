import { cityTime } from '../clock'
import { isDaily, runsBetween, timersOf } from './cron'

const functions = (configs: Record<string, string>) => [
  {
    name: 'system',
    timeout: 3,
    memorySize: 256,
    triggers: Object.entries(configs).map(([name, config]) => ({ name, type: 'timer' as const, config })),
  },
]
const timers = timersOf(functions({ deliver: '*/10 * * * * * *', retry: '0 * * * * * *', deadlines: '0 0 9 * * * *' }))
const runs = (from: string, to: string) =>
  runsBetween(timers, new Date(from), new Date(to)).map(({ at, timer }) => `${cityTime(at).slice(0, 19)} ${timer.name}`)

describe('a cron of seven fields', () => {
  it('is read in the time of the city', () => {
    const next = timers[2]?.after(new Date('2026-11-21T10:00:00+08:00'))
    expect(next?.toISOString()).toBe('2026-11-22T01:00:00.000Z')
  })
  it('may name a year', () => {
    const [timer] = timersOf(functions({ once: '0 0 0 1 1 * 2028' }))
    const at = timer?.after(new Date('2026-11-21T10:00:00+08:00'))
    expect(at && cityTime(at)).toBe('2028-01-01T00:00:00+08:00')
    expect(timer?.after(new Date('2028-01-01T00:00:00+08:00'))).toBeNull()
  })
  it('knows daily timers from shorter ones', () => {
    expect(timers.map(isDaily)).toEqual([false, false, true])
  })
  /** The next instants after Saturday, 21 November 2026, 10:00. */
  const next = (config: string, count = 3) => {
    const [timer] = timersOf(functions({ timer: config }))
    const found: string[] = []
    let at: Date | null = new Date('2026-11-21T10:00:00+08:00')
    while (at && found.length < count) {
      at = timer?.after(at) ?? null
      if (at) found.push(cityTime(at).slice(0, 19))
    }
    return found
  }
  it.each([
    ['*/20 * * * * * *', ['2026-11-21T10:00:20', '2026-11-21T10:00:40', '2026-11-21T10:01:00']],
    ['0 15,45 * * * * *', ['2026-11-21T10:15:00', '2026-11-21T10:45:00', '2026-11-21T11:15:00']],
    ['0 0 9-11 * * * *', ['2026-11-21T11:00:00', '2026-11-22T09:00:00', '2026-11-22T10:00:00']],
    ['0 0 8-20/6 * * * *', ['2026-11-21T14:00:00', '2026-11-21T20:00:00', '2026-11-22T08:00:00']],
    ['0 0 0 1 * * *', ['2026-12-01T00:00:00', '2027-01-01T00:00:00', '2027-02-01T00:00:00']],
    ['0 0 9 29 2 * *', ['2028-02-29T09:00:00', '2032-02-29T09:00:00', '2036-02-29T09:00:00']],
    ['0 0 9 * * 0 *', ['2026-11-22T09:00:00', '2026-11-29T09:00:00', '2026-12-06T09:00:00']],
    ['0 0 9 * * SUN *', ['2026-11-22T09:00:00', '2026-11-29T09:00:00', '2026-12-06T09:00:00']],
    ['0 0 9 * * 1-5 *', ['2026-11-23T09:00:00', '2026-11-24T09:00:00', '2026-11-25T09:00:00']],
    ['0 0 9 * * MON,FRI *', ['2026-11-23T09:00:00', '2026-11-27T09:00:00', '2026-11-30T09:00:00']],
    ['0 0 9 1 JAN * *', ['2027-01-01T09:00:00', '2028-01-01T09:00:00', '2029-01-01T09:00:00']],
    ['0 0 9 1 1 * 2028', ['2028-01-01T09:00:00']],
    ['0 0 9 1 1 * 2027,2029-2030', ['2027-01-01T09:00:00', '2029-01-01T09:00:00', '2030-01-01T09:00:00']],
    ['0 0 9 25 * 0 *', ['2026-11-22T09:00:00', '2026-11-25T09:00:00', '2026-11-29T09:00:00']],
  ])('"%s" runs at its instants; a day of the month and one of the week count both', (config, instants) => {
    expect(next(config)).toEqual(instants)
  })
  it.each([
    '0 0 9 * * *',
    'every day',
    '',
    '0 0 9 L * * *',
    '0 0 9 ? * * *',
    '0 0 9 15W * * *',
    '0 0 9 * * 5#2 *',
    '0 0 9 * * 7 *',
    '0 0 25 * * * *',
    '@daily',
  ])('refuses "%s"', (config) => {
    expect(() => timersOf(functions({ bad: config }))).toThrow()
  })
})

describe('moving the clock forward', () => {
  it('runs daily timers at their instant and shorter ones once a day after them, the most frequent last', () => {
    expect(runs('2026-11-21T10:00:00+08:00', '2026-11-23T09:30:00+08:00')).toEqual([
      '2026-11-22T09:00:00 deadlines',
      '2026-11-22T09:01:00 retry',
      '2026-11-22T09:01:10 deliver',
      '2026-11-23T09:00:00 deadlines',
      '2026-11-23T09:01:00 retry',
      '2026-11-23T09:01:10 deliver',
    ])
  })
  it('runs a daily timer whose instant is where the move ends, not one where it began', () => {
    expect(runs('2026-11-21T10:00:00+08:00', '2026-11-22T09:00:00+08:00')).toEqual(['2026-11-22T09:00:00 deadlines'])
    expect(runs('2026-11-22T09:00:00+08:00', '2026-11-22T09:00:05+08:00')).toEqual([])
  })
  it('runs nothing on the way inside one afternoon', () => {
    expect(runs('2026-11-21T14:00:00+08:00', '2026-11-21T18:00:00+08:00')).toEqual([])
  })
})
