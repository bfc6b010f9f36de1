import { registered } from './example'
import { runEffect, runStanding } from './run-standing'

describe('连续居住的现状 how the twelve months stand', () => {
  it('R19 runs while registered', () => {
    expect(runStanding([registered('2026-03-01')], '2026-11-21')).toEqual({
      state: 'running',
      start: '2026-03-01',
      days: 266,
      fullOn: '2027-03-01',
    })
  })

  it.each([
    ['2026-11-21', 'interrupted', 'the day of moving out is not registered any more'],
    ['2026-12-20', 'interrupted', 'the day before the last'],
    ['2026-12-21', 'interrupted', 'the thirtieth day still bridges'],
    ['2026-12-22', 'none', 'the day after it is lost'],
  ])('R19 moved out 2026-11-21, on %s: %s (%s)', (today, state) => {
    const standing = runStanding([registered('2026-03-01', '2026-11-21')], today)
    expect(standing.state).toBe(state)
    if (state === 'interrupted')
      expect(standing).toEqual({
        state,
        start: '2026-03-01',
        days: 265,
        endedOn: '2026-11-21',
        registerBy: '2026-12-21',
      })
  })

  it('R19 an interrupted run reaches back over bridged moves', () => {
    const standing = runStanding(
      [registered('2026-01-01', '2026-05-01'), registered('2026-05-20', '2026-11-01')],
      '2026-11-21',
    )
    expect(standing).toMatchObject({ start: '2026-01-01', days: 304, registerBy: '2026-12-01' })
  })

  it('R15 信息错误 leaves nothing to go on with', () => {
    expect(runStanding([registered('2026-03-01', '2026-11-21', 'void')], '2026-11-21')).toEqual({ state: 'none' })
    expect(runStanding([], '2026-11-21')).toEqual({ state: 'none' })
  })

  const today = '2026-11-21'
  const effect = (before: Parameters<typeof runStanding>[0], after: Parameters<typeof runStanding>[0]) =>
    runEffect(runStanding(before, today), runStanding(after, today))

  it('R19 moving out interrupts, until a day', () => {
    expect(effect([registered('2026-03-01')], [registered('2026-03-01', '2026-11-20')])).toEqual({
      effect: 'interrupted',
      start: '2026-03-01',
      days: 264,
      registerBy: '2026-12-20',
    })
  })

  it('R19 moving out long ago, or a void record, loses the run', () => {
    expect(effect([registered('2026-03-01')], [registered('2026-03-01', '2026-10-21')])).toEqual({ effect: 'lost' })
    expect(effect([registered('2026-03-01')], [registered('2026-03-01', today, 'void')])).toEqual({ effect: 'lost' })
  })

  it('R19 registered elsewhere too, nothing changes', () => {
    const elsewhere = registered('2026-03-01')
    expect(effect([elsewhere, registered('2026-06-01')], [elsewhere, registered('2026-06-01', today)])).toEqual({
      effect: 'unaffected',
    })
  })

  it('R15 registered elsewhere since, a void record makes it count from there', () => {
    const since = registered('2026-10-01')
    expect(effect([registered('2026-03-01'), since], [registered('2026-03-01', today, 'void'), since])).toEqual({
      effect: 'restarted',
      start: '2026-10-01',
      fullOn: '2027-10-01',
    })
  })

  it('R15 the record before a void one can be taken up again where it is not too long ago', () => {
    const earlier = registered('2026-01-01', '2026-11-01')
    expect(effect([earlier, registered('2026-11-05')], [earlier, registered('2026-11-05', today, 'void')])).toEqual({
      effect: 'interrupted',
      start: '2026-01-01',
      days: 304,
      registerBy: '2026-12-01',
    })
  })

  it('nothing was running, nothing is lost; what was interrupted stays so', () => {
    expect(effect([], [])).toEqual({ effect: 'unaffected' })
    const left = [registered('2026-01-01', '2026-11-01')]
    expect(effect(left, left)).toEqual({ effect: 'unaffected' })
  })
})
