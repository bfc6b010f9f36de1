import { endingProblem, isRegisteredAt, moveInProblem } from './moves'

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

  it('nobody is registered twice in one dwelling', () => {
    const registrations = [
      { dwellingCode: 'a', active: false },
      { dwellingCode: 'b', active: true },
    ]
    expect([isRegisteredAt(registrations, 'a'), isRegisteredAt(registrations, 'b')]).toEqual([false, true])
  })
})
