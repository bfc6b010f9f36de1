import { continuity } from './continuity'
import { checkIn, type Confirmer } from './check-in'

const filedOn = '2026-11-05'
const waiting = { filedOn, confirmed: null }

describe('住户协助申报 filed by the resident', () => {
  it.each<[string, Confirmer, string]>([
    ['2026-11-05', 'declarant', 'filed on a Thursday'],
    ['2026-11-09', 'declarant', 'the second working day'],
    ['2026-11-10', 'declarant', 'the third working day is still the declarant’s'],
    ['2026-11-11', 'gridOfficer', 'the day after: the grid officer’s'],
    ['2026-12-31', 'gridOfficer', 'and stays there'],
  ])('R11 on %s it lies with the %s: %s', (today, desk) => {
    expect(checkIn(waiting, today)).toEqual({
      desk,
      registeredOn: null,
      clock: { from: '2026-11-05', workdays: 3, due: '2026-11-10' },
    })
  })

  it.each<Confirmer>(['declarant', 'gridOfficer'])(
    'R11 moved in 2026-11-01, submitted 2026-11-05, confirmed by the %s 2026-11-12: registered 2026-11-12',
    (by) => {
      const standing = checkIn({ filedOn, confirmed: { on: '2026-11-12', by } }, '2026-11-12')
      expect(standing).toMatchObject({ desk: null, registeredOn: '2026-11-12' })
    },
  )

  it('R11 the twelve months begin on 2026-11-12', () => {
    const registrations = [{ from: '2026-11-12', to: null, reason: null }]
    expect(continuity({ today: '2026-11-12', registrations })).toMatchObject({
      start: '2026-11-12',
      fullOn: '2027-11-12',
    })
  })

  it('R11 while the calendar is not published, nobody is passed over', () => {
    const late = checkIn({ filedOn: '2026-12-30', confirmed: null }, '2027-03-01')
    expect(late).toEqual({
      desk: 'declarant',
      registeredOn: null,
      clock: { from: '2026-12-30', workdays: 3, due: null },
    })
  })
})
