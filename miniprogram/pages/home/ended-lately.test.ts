import { type ChangeView } from '@shared/contract/change'
import { type OwnRegistration } from '@shared/contract/registration'
import { endedLately } from './ended-lately'

const change = (changes: Partial<ChangeView> = {}): ChangeView => ({
  changeId: 'change-1',
  kind: 'void',
  at: '2026-11-20T02:00:00.000Z',
  receipt: 'ZX20261120440305000000010',
  moveOutOn: null,
  voidReason: 'neverLived',
  words: '从未住过',
  fields: [],
  effect: null,
  objection: null,
  ...changes,
})
const objected = (state: 'open' | 'upheld' | 'rejected'): ChangeView['objection'] => ({
  receipt: 'YY20261120440305000000010',
  at: '2026-11-20T03:00:00.000Z',
  due: '2026-11-27',
  state,
  words: '不属实',
  decidedAt: null,
  answer: null,
})
const record = (changes: Partial<OwnRegistration>): OwnRegistration => ({
  registrationId: 'registration-1',
  dwellingCode: '4403050010010010012001204',
  address: '南山区粤海街道',
  declarantType: 'lessor',
  state: 'void',
  moveInOn: '2025-03-01',
  filedAt: '2025-03-01T02:00:00.000Z',
  registeredOn: '2025-03-01',
  endedOn: '2026-11-20',
  receipt: 'RZ20250301440305000000010',
  history: [],
  changes: [change()],
  ...changes,
})
const active = record({ registrationId: 'registration-2', state: 'active', endedOn: null, changes: [] })
const found = (registrations: OwnRegistration[], today: string) =>
  endedLately({ registrations, interrupted: null }, today)?.registration.registrationId ?? null

describe('what the home screen says first', () => {
  it.each([
    ['2026-12-20', 'registration-1', 'thirty days later it is still news'],
    ['2026-12-21', null, 'afterwards it stands in the list only'],
  ])('on %s: %s (%s)', (today, expected, _) => {
    expect(found([record({})], today)).toBe(expected)
  })

  it('is nothing for who is registered elsewhere, unless they object', () => {
    expect(found([record({}), active], '2026-11-21')).toBeNull()
    expect(found([record({ changes: [change({ objection: objected('open') })] }), active], '2027-11-21')).toBe(
      'registration-1',
    )
  })

  it('is nothing once it was restored, corrected only, or ended without a word kept', () => {
    expect(found([record({ changes: [change({ objection: objected('upheld') })] })], '2026-11-21')).toBeNull()
    expect(found([record({ changes: [change({ kind: 'corrected' })] })], '2026-11-21')).toBeNull()
    expect(found([record({ changes: [] })], '2026-11-21')).toBeNull()
  })

  it('is the newest of several, and stays after a rejected objection', () => {
    const older = record({
      registrationId: 'registration-3',
      changes: [change({ at: '2026-11-01T02:00:00.000Z', objection: objected('rejected') })],
    })
    expect(found([older, record({})], '2026-11-21')).toBe('registration-1')
    expect(found([older], '2026-11-21')).toBe('registration-3')
  })
})
