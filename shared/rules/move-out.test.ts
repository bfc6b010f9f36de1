import { moveOutDeadline, moveOutProblem } from './move-out'

describe('搬离 moving out', () => {
  it.each([
    ['2026-11-01', 'before-move-in'],
    ['2026-11-02', 'before-registered'],
    ['2026-11-08', 'before-registered'],
    ['2026-11-09', null],
    ['2026-11-21', null],
    ['2026-11-22', 'in-the-future'],
  ])('R15 moved in 2026-11-02, registered 2026-11-09, out on %s: %s', (moveOutOn, problem) => {
    const move = { moveOutOn, moveInOn: '2026-11-02', registeredOn: '2026-11-09', today: '2026-11-21' }
    expect(moveOutProblem(move)).toBe(problem)
  })

  it('R15 before it takes effect only moving in counts', () => {
    const move = { moveOutOn: '2026-11-03', moveInOn: '2026-11-02', registeredOn: null, today: '2026-11-21' }
    expect(moveOutProblem(move)).toBeNull()
  })

  it.each([
    ['lessor', '2026-11-02', '2026-11-09', '2026-11-09', 0],
    ['lessor', '2026-11-02', '2026-11-10', '2026-11-09', 1],
    ['actualManager', '2026-11-02', '2026-11-10', '2026-11-09', 1],
    ['lessor', '2026-11-14', '2026-11-23', '2026-11-23', 0],
    ['school', '2026-11-02', '2026-11-17', '2026-11-17', 0],
    ['school', '2026-11-02', '2026-11-18', '2026-11-17', 1],
  ] as const)(
    'R5, R7, R9 a %s whose resident left %s and who declares on %s: due %s, %i days late',
    (declarant, moveOutOn, declaredOn, due, daysLate) => {
      const stay = { instant: false, moveInOn: '2026-03-01', moveOutOn, declaredOn }
      expect(moveOutDeadline({ declarant, ...stay })).toMatchObject({ due, daysLate, exempt: false })
    },
  )

  it('R7 a host of fewer than fifteen days need not declare; a lessor must', () => {
    const stay = { instant: false, moveInOn: '2026-11-01', moveOutOn: '2026-11-14', declaredOn: '2026-12-21' }
    expect(moveOutDeadline({ declarant: 'provider', ...stay })).toMatchObject({ due: null, exempt: true })
    expect(moveOutDeadline({ declarant: 'provider', ...stay, moveOutOn: '2026-11-15' }).exempt).toBe(false)
    expect(moveOutDeadline({ declarant: 'lessor', ...stay }).exempt).toBe(false)
  })

  it('R4 let by the day, it is declared on the day', () => {
    const stay = { instant: true, moveInOn: '2026-11-01', moveOutOn: '2026-11-14', declaredOn: '2026-11-15' }
    expect(moveOutDeadline({ declarant: 'lessor', ...stay })).toMatchObject({ due: '2026-11-14', daysLate: 1 })
  })
})
