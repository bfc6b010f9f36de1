import { caseWay, type WayFact } from './case-way'

const filed: WayFact = {
  matter: 'firstIssue',
  state: 'approved',
  filedOn: '2026-11-20',
  decidedOn: '2026-11-20',
  verifyBy: null,
  byCourier: false,
  fee: null,
  card: { state: 'making', steps: [{ state: 'making', on: '2026-11-20' }] },
}
const said = (changes: Partial<WayFact>, today = '2026-11-21') =>
  caseWay({ ...filed, ...changes }, today).map(({ step, state, on, usualBy, legalBy }) =>
    [step, state, on ?? '-', usualBy ?? '-', legalBy ?? '-'].join(' '),
  )

describe('the way of a case', () => {
  it('R34 a first card: usually ten working days from the day it was begun, by law within fifteen', () => {
    expect(said({})).toEqual([
      'accepted done 2026-11-20 - -',
      'verify done 2026-11-20 - -',
      'make now - 2026-12-01 2026-12-11',
      'deliver next - 2026-12-04 2026-12-11',
      'collect next - - -',
    ])
  })

  it('R34 while departments are asked, by when they must answer; an objection pauses that', () => {
    const waiting = { state: 'waiting' as const, decidedOn: null, card: null }
    expect(said({ ...waiting, verifyBy: '2026-11-25' })[1]).toBe('verify now - - 2026-11-25')
    expect(said(waiting)[1]).toBe('verify paused - - -')
  })

  it('R39 a replacement: no time runs until it is paid, then ten working days', () => {
    const fee = { fen: 2000, noticedOn: '2026-11-20', paidOn: null }
    const unpaid = { matter: 'replacement' as const, fee, card: null }
    expect(said(unpaid).slice(2, 4)).toEqual(['pay now - - 2026-12-05', 'make next - - -'])
    expect(said(unpaid, '2026-12-06')[2]).toBe('pay paused - - 2026-12-05')
    const paid = said({ ...unpaid, fee: { ...fee, paidOn: '2026-11-20' }, card: filed.card })
    expect(paid.slice(2)).toEqual([
      'pay done 2026-11-20 - 2026-12-05',
      'make now - 2026-12-01 2026-12-04',
      'deliver next - 2026-12-02 2026-12-04',
      'collect next - - -',
    ])
  })

  it('R40 a courier brings it: there is nothing to fetch; R66 a card that could not be made pauses', () => {
    const steps = [
      { state: 'making' as const, on: '2026-11-20' },
      { state: 'inTransit' as const, on: '2026-12-01' },
      { state: 'posted' as const, on: '2026-12-03' },
    ]
    expect(said({ byCourier: true, card: { state: 'posted', steps } }).slice(2)).toEqual([
      'make done 2026-12-01 2026-12-01 2026-12-11',
      'deliver done 2026-12-03 2026-12-04 2026-12-11',
    ])
    expect(said({ card: { state: 'cardFault', steps: steps.slice(0, 1) } })[2]).toMatch(/^make paused/)
  })

  it('R36 an endorsement is over once it is decided', () => {
    expect(said({ matter: 'endorsement', card: null })).toEqual([
      'accepted done 2026-11-20 - -',
      'verify done 2026-11-20 - -',
    ])
  })
})
