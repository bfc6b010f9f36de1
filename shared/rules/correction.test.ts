import { correction, type Corrector, type Correction } from './correction'

const earlier = (rest: Partial<Extract<Correction, { field: 'registeredOn' }>> = {}): Correction => ({
  field: 'registeredOn',
  from: '2026-11-12',
  to: '2026-11-05',
  today: '2026-11-21',
  moveInOn: '2026-11-01',
  reason: '房东确认迟延，有租赁合同',
  ...rest,
})

describe('补正 corrections', () => {
  it.each<[Corrector, string]>([
    ['resident', 'request'],
    ['declarant', 'correct'],
    ['gridOfficer', 'correct'],
    ['officer', 'correct'],
  ])('R17 a %s who finds the content or the day of moving in wrong: %s', (by, may) => {
    expect(correction(by, { field: 'content' })).toEqual({ may, problem: null })
    expect(correction(by, { field: 'moveInOn' })).toEqual({ may, problem: null })
  })

  it.each<[Corrector, string, string | null]>([
    ['resident', 'forbidden', 'officers-only'],
    ['declarant', 'forbidden', 'officers-only'],
    ['gridOfficer', 'forbidden', 'officers-only'],
    ['officer', 'correct', null],
  ])('R17 an earlier day of registration, asked by a %s: %s, %s', (by, may, problem) => {
    expect(correction(by, earlier())).toEqual({ may, problem })
  })

  it('R17 an officer says why', () => {
    expect(correction('officer', earlier({ reason: '  ' }))).toEqual({ may: 'forbidden', problem: 'reason-missing' })
  })

  it.each<[string, string, string | null, string]>([
    ['2026-10-31', 'forbidden', 'before-move-in', 'the day before moving in'],
    ['2026-11-01', 'correct', null, 'the day of moving in'],
    ['2026-11-21', 'correct', null, 'today'],
    ['2026-11-22', 'forbidden', 'in-the-future', 'tomorrow'],
  ])('R17 an officer sets %s: %s, %s (%s)', (to, may, problem) => {
    expect(correction('officer', earlier({ to }))).toEqual({ may, problem })
  })
})
