import { continuity } from './continuity'
import { endingProblem, moveHints, moveInProblem } from './moves'

const today = '2026-11-21'

describe('入住与搬离 moves', () => {
  it.each([
    ['2026-11-20', null],
    ['2026-11-21', null],
    ['2026-11-22', 'in-the-future'],
    ['2019-01-01', null],
  ])('R17 moved in on %s: %s', (moveInOn, problem) => {
    expect(moveInProblem({ moveInOn, today })).toBe(problem)
  })

  it.each([
    [null, 'move-out-date-missing'],
    ['2026-11-01', 'before-move-in'],
    ['2026-11-02', null],
    ['2026-11-21', null],
    ['2026-11-22', 'in-the-future'],
    ['2026-11-25', 'in-the-future'],
  ])('R15 moved in 2026-11-02, out on %s: %s', (moveOutOn, problem) => {
    expect(endingProblem({ reason: 'movedOut', moveOutOn, moveInOn: '2026-11-02', today })).toBe(problem)
  })

  it('R15 信息错误 needs no date', () => {
    expect(endingProblem({ reason: 'void', moveOutOn: null, moveInOn: '2026-11-02', today })).toBeNull()
  })

  it('R15 of a record from 2025-03-15 that was 信息错误 nothing counts, neither before nor after', () => {
    const registrations = [
      { from: '2025-03-15', to: '2025-12-01', reason: 'void' as const },
      { from: '2025-12-01', to: null, reason: null },
    ]
    expect(continuity({ today: '2025-11-30', registrations }).start).toBeNull()
    expect(continuity({ today: '2026-11-21', registrations })).toMatchObject({
      start: '2025-12-01',
      fullOn: '2026-12-01',
    })
  })

  it('R15 who moved out stays counted up to the day before', () => {
    const registrations = [{ from: '2025-03-15', to: '2025-12-01', reason: 'movedOut' as const }]
    expect(continuity({ today: '2025-11-30', registrations }).start).toBe('2025-03-15')
    expect(continuity({ today: '2025-12-01', registrations }).start).toBeNull()
  })

  it('every problem has words of its own', () => {
    expect(moveHints).toEqual({
      'in-the-future': '日期不能晚于今天',
      'move-out-date-missing': '请填写搬离日期',
      'before-move-in': '搬离日期不能早于入住日期',
    })
  })
})
