import { cityTime, openClock } from '../clock'
import { timersOf } from './cron'
import type { Invocation } from './index'
import { createScheduler } from './scheduler'

const settings = (triggers: Record<string, string>) => [
  {
    name: 'system',
    timeout: 3,
    memorySize: 256,
    triggers: Object.entries(triggers).map(([name, config]) => ({ name, type: 'timer' as const, config })),
  },
]

const scheduled = (triggers: Record<string, string>) => {
  const clock = openClock()
  const ran: string[] = []
  const events: Invocation[] = []
  let held = Promise.resolve()
  /** Until the answer is called, what runs does not end. */
  const hold = () => {
    let release = () => {}
    held = new Promise((resolve) => (release = resolve))
    return () => release()
  }
  const host = {
    has: () => true,
    invoke: async (invocation: Invocation) => {
      ran.push(`${cityTime(clock.now()).slice(0, 16)} ${invocation.operation}`)
      events.push(invocation)
      await held
      return { ok: true, json: 'null' } as const
    },
  }
  return { clock, ran, events, hold, scheduler: createScheduler(host, timersOf(settings(triggers)), clock) }
}

describe('timers', () => {
  it('run on the way and at the end, and the clock shows their instant meanwhile', async () => {
    const { clock, ran, scheduler } = scheduled({ deliver: '*/10 * * * * * *', deadlines: '0 0 9 * * * *' })
    await scheduler.moveTo(new Date('2026-11-23T12:00:00+08:00'))
    expect(ran).toEqual([
      '2026-11-22T09:00 system.deadlines',
      '2026-11-22T09:00 system.deliver',
      '2026-11-23T09:00 system.deadlines',
      '2026-11-23T09:00 system.deliver',
      '2026-11-23T12:00 system.deliver',
    ])
    expect(cityTime(clock.now()).slice(0, 16)).toBe('2026-11-23T12:00')
  })
  it('get the event of a timer', async () => {
    const { events, scheduler } = scheduled({ deadlines: '0 0 9 * * * *' })
    await scheduler.moveTo(new Date('2026-11-22T12:00:00+08:00'))
    expect(events[0]).toEqual({
      functionName: 'system',
      source: 'wx_trigger',
      operation: 'system.deadlines',
      event: { Type: 'Timer', TriggerName: 'deadlines', Time: '2026-11-22T01:00:00Z', Message: '' },
    })
  })
  it('run by themselves as time passes, and stop when told', async () => {
    const { ran, scheduler } = scheduled({ second: '* * * * * * *' })
    scheduler.start()
    await new Promise((resolve) => setTimeout(resolve, 2200))
    scheduler.stop()
    const count = ran.length
    expect(count).toBeGreaterThanOrEqual(2)
    await new Promise((resolve) => setTimeout(resolve, 1200))
    expect(ran).toHaveLength(count)
  })
  it('run once more after a move, when one was under way that had begun before it', async () => {
    const { ran, scheduler, hold } = scheduled({ second: '* * * * * * *' })
    const release = hold()
    scheduler.start()
    while (ran.length === 0) await new Promise((resolve) => setTimeout(resolve, 50))
    const moved = scheduler.moveTo(new Date('2026-11-22T12:00:00+08:00'))
    release()
    await moved
    scheduler.stop()
    expect(ran[0]).toMatch(/^2026-11-21T10:/)
    expect(ran).toContain('2026-11-22T12:00 system.second')
  })
  it('of two moves asked at once run one move after the other', async () => {
    const { ran, scheduler } = scheduled({ deadlines: '0 0 9 * * * *' })
    await Promise.all([
      scheduler.moveTo(new Date('2026-11-22T12:00:00+08:00')),
      scheduler.moveTo(new Date('2026-11-23T12:00:00+08:00')),
    ])
    expect(ran).toEqual(['2026-11-22T09:00 system.deadlines', '2026-11-23T09:00 system.deadlines'])
  })
})
