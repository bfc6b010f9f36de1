import { checkInClock, whoConfirms } from './check-in'

describe('住户协助申报，申报义务人的确认时限 clock of a check-in', () => {
  const on = (today: string, filedOn = '2026-11-20') => checkInClock({ filedOn, today })

  it('R11 filed on a Friday: three working days are over on Wednesday, the reminder is on Tuesday', () => {
    expect(on('2026-11-20')).toEqual({ due: '2026-11-25', remindOn: '2026-11-24', workdaysLeft: 3, over: false })
  })

  it.each([
    ['2026-11-22', 3, false, 'a weekend takes nothing'],
    ['2026-11-23', 2, false, 'the first working day'],
    ['2026-11-24', 1, false, 'the day before'],
    ['2026-11-25', 0, false, 'the last day is the declarant’s'],
    ['2026-11-26', 0, true, 'the day after is the officer’s'],
  ])('R11 on %s %i working days are left, over: %s: %s', (today, workdaysLeft, over) => {
    expect(on(today)).toMatchObject({ workdaysLeft, over })
  })

  it('R11 holidays are no working days, make-up days are', () => {
    expect(on('2026-09-30', '2026-09-30')).toMatchObject({ due: '2026-10-10', remindOn: '2026-10-09' })
  })

  it('never over where the calendar is not published', () => {
    const unknown = { due: null, remindOn: null, workdaysLeft: null, over: false }
    expect(on('2027-06-01', '2026-12-29')).toEqual(unknown)
    expect(on('2027-06-01', '2026-12-28')).toMatchObject({ due: '2026-12-31', over: true })
  })
})

describe('who confirms without a code', () => {
  const owner = { person: 'owner', postCheck: false }
  const host = { person: 'host', postCheck: true }

  it('those whom a register knows; others only where there is nobody else', () => {
    expect(whoConfirms([host, owner], 'tenant')).toEqual([owner])
    expect(whoConfirms([host], 'tenant')).toEqual([host])
    expect(whoConfirms([], 'tenant')).toEqual([])
  })

  it('nobody confirms themselves', () => {
    expect(whoConfirms([owner, host], 'owner')).toEqual([host])
    expect(whoConfirms([owner], 'owner')).toEqual([])
  })
})
