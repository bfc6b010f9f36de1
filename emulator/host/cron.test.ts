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
  it.each(['0 0 9 * * *', 'every day', ''])('refuses "%s"', (config) => {
    expect(() => timersOf(functions({ bad: config }))).toThrow('needs a cron of seven fields')
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
