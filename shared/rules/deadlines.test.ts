import { deadline, type DeadlineQuestion } from './deadlines'

const moveIn = (declarant: DeadlineQuestion['declarant'], on: string, rest: Partial<DeadlineQuestion> = {}) =>
  deadline({ declarant, instant: false, event: 'moveIn', on, ...rest })

describe('申报期限 deadlines', () => {
  it.each([
    ['2026-11-08', 0, 'the day before'],
    ['2026-11-09', 0, 'the last day counts'],
    ['2026-11-10', 1, 'the day after is one day late'],
    ['2026-12-09', 30, 'a month later'],
  ])('R5 moved in 2026-11-02 with a lessor, declared %s: %i days late (%s)', (declaredOn, daysLate) => {
    expect(moveIn('lessor', '2026-11-02', { declaredOn })).toEqual({
      due: '2026-11-09',
      exempt: false,
      daysLate,
      problem: null,
    })
  })

  it('R5 moving out has the same seven days, and so have staff dormitories', () => {
    expect(moveIn('lessor', '2026-11-02', { event: 'moveOut' }).due).toBe('2026-11-09')
    expect(moveIn('employer', '2026-11-02').due).toBe('2026-11-09')
  })

  it.each([
    ['2026-11-04', 0, 'the day before'],
    ['2026-11-05', 0, 'the last day counts'],
    ['2026-11-06', 1, 'the day after'],
  ])('R6 sub-let from 2026-11-02, the lessor told on %s: %i days late (%s)', (declaredOn, daysLate) => {
    expect(moveIn('subletter', '2026-11-02', { declaredOn })).toMatchObject({ due: '2026-11-05', daysLate })
  })

  it('R6 the same three days when the sub-tenant leaves, and no stay is too short', () => {
    expect(moveIn('subletter', '2026-11-02', { event: 'moveOut', stayDays: 5 })).toMatchObject({
      due: '2026-11-05',
      exempt: false,
    })
  })

  it.each(['ownerOccupier', 'provider', 'school'] as const)('R7 a %s has fifteen days', (declarant) => {
    expect(moveIn(declarant, '2026-11-02').due).toBe('2026-11-17')
    expect(moveIn(declarant, '2026-11-02', { event: 'moveOut' }).due).toBe('2026-11-17')
  })

  it.each([
    ['2026-11-16', 0, 'the day before'],
    ['2026-11-17', 0, 'the last day counts'],
    ['2026-11-18', 1, 'the day after'],
  ])('R7 moved in 2026-11-02 with a host, declared %s: %i days late (%s)', (declaredOn, daysLate) => {
    expect(moveIn('provider', '2026-11-02', { declaredOn }).daysLate).toBe(daysLate)
  })

  it('R7 a guest from 2026-11-01 to 2026-11-14: no duty with a host, but one in a long let', () => {
    expect(moveIn('provider', '2026-11-01', { stayDays: 14 })).toEqual({
      due: null,
      exempt: true,
      daysLate: 0,
      problem: null,
    })
    expect(moveIn('lessor', '2026-11-01', { stayDays: 14 })).toMatchObject({ due: '2026-11-09', exempt: false })
  })

  it('R7 how long a guest stays is not known yet: there is a duty', () => {
    expect(moveIn('provider', '2026-11-02')).toMatchObject({ due: '2026-11-17', exempt: false })
  })

  it.each<[DeadlineQuestion['declarant'], number, boolean, string]>([
    ['provider', 14, true, 'a stay under fifteen days need not be declared'],
    ['provider', 15, false, 'exactly fifteen days must'],
    ['lessor', 14, false, 'a long let must in any case'],
    ['employer', 14, false, 'and so must a staff dormitory'],
  ])('R7 %s, a stay of %i days, exempt: %s (%s)', (declarant, stayDays, exempt) => {
    const answer = moveIn(declarant, '2026-11-01', { stayDays, declaredOn: '2026-12-31' })
    expect(answer.exempt).toBe(exempt)
    expect(answer.due === null).toBe(exempt)
    expect(answer.daysLate > 0).toBe(!exempt)
  })

  it.each([
    ['2026-09-28', '2026-10-08', '10-05 lies in the holiday'],
    ['2026-11-14', '2026-11-23', '11-21 is a Saturday'],
    ['2026-11-13', '2026-11-20', '11-20 is a Friday'],
  ])('R9 seven days from %s end on %s: %s', (on, due) => {
    expect(moveIn('lessor', on).due).toBe(due)
  })

  it('R9 where the calendar is not published nothing is due and nothing is late', () => {
    expect(moveIn('lessor', '2026-12-28', { declaredOn: '2027-03-01' })).toEqual({
      due: null,
      exempt: false,
      daysLate: 0,
      problem: 'calendar-unknown',
    })
  })

  it('R4 lets by the hour or day are due the same day, holiday or not', () => {
    expect(moveIn('lessor', '2026-10-01', { instant: true, declaredOn: '2026-10-02' })).toEqual({
      due: '2026-10-01',
      exempt: false,
      daysLate: 1,
      problem: null,
    })
  })

  it('R4 an actual manager of lets by the hour or day is instant, of staff dormitories is not', () => {
    expect(moveIn('actualManager', '2026-11-02', { for: 'lessor', instant: true }).due).toBe('2026-11-02')
    expect(moveIn('actualManager', '2026-11-02', { for: 'employer', instant: true }).due).toBe('2026-11-09')
  })

  it('R4 declared a day early, nothing is late', () => {
    expect(moveIn('lessor', '2026-11-02', { instant: true, declaredOn: '2026-11-01' }).daysLate).toBe(0)
  })

  it('R4 lodgings are always instant; a school cannot be', () => {
    expect(moveIn('lodgingOperator', '2026-11-02').due).toBe('2026-11-02')
    expect(moveIn('school', '2026-11-02', { instant: true }).due).toBe('2026-11-17')
  })

  it('R1 an actual manager has the deadline of the one they manage for', () => {
    expect(moveIn('actualManager', '2026-11-02', { for: 'lessor' }).due).toBe('2026-11-09')
    expect(moveIn('actualManager', '2026-11-02', { for: 'provider' }).due).toBe('2026-11-17')
    expect(() => moveIn('actualManager', '2026-11-02')).toThrow(RangeError)
  })
})

describe('a move before the law, declared late', () => {
  it.each(['2015-05-31', '2012-01-01', '1990-02-28'])('%s has a deadline by the first version of the law', (on) => {
    const { due, daysLate, problem } = deadline({
      declarant: 'lessor',
      instant: false,
      event: 'moveIn',
      on,
      declaredOn: '2026-11-21',
    })
    if (problem === null) expect(daysLate).toBeGreaterThan(3650)
    else expect({ due, problem }).toEqual({ due: null, problem: 'calendar-unknown' })
  })
})
