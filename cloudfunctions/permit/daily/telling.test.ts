import type { PermitFile } from '../../kernel/documents'
import { newFile } from '../file/permit-file'
import { mayWatch, nextLook, watchAfter } from './telling'

const file = newFile({ person: 'p', name: '蒋丽华', idType: '111', idNumber: '450324199611082626', phone: null })
const watching = (lookOn: string): PermitFile => ({ ...file, watch: { since: '2026-11-21', expected: null, lookOn } })
const before = { since: '2026-11-01', expected: '2026-12-11' }

describe('可以办理时告诉我', () => {
  it.each([
    ['2026-12-10', '2026-12-11', 'the day before'],
    ['2026-12-11', '2026-12-11', 'the day'],
    ['2026-12-14', '2026-12-14', 'days without a run: at once'],
  ])('on %s it is looked at on %s: %s', (today, on) => {
    expect(nextLook(watching('2026-12-11'), today)).toBe(on)
  })

  it('nobody who did not ask is looked at', () => {
    expect(nextLook(file, '2026-12-11')).toBeNull()
  })

  it.each<['refused' | 'referred', string | null, string | null, string, string]>([
    ['refused', '2026-12-01', '2026-12-01', '2026-12-01', 'on the day that was forecast'],
    ['refused', '2027-06-01', '2027-06-01', '2026-12-21', 'and before it once a month'],
    ['refused', null, null, '2026-12-21', 'no day can be told: once a month'],
    ['referred', null, '2026-12-11', '2026-11-22', 'a register is silent: tomorrow, and the day that was told stays'],
  ])('found %s, from %s: expected %s, looked at on %s (%s)', (outcome, earliest, expected, lookOn) => {
    expect(watchAfter({ outcome, earliest }, before, '2026-11-21')).toEqual({ since: '2026-11-01', expected, lookOn })
  })

  it('a month from the 31st is the last of the next', () => {
    expect(watchAfter({ outcome: 'refused', earliest: null }, before, '2027-01-31').lookOn).toBe('2027-02-28')
  })

  it('who has a permit waits for nothing, who lost it may again', () => {
    expect(mayWatch(null, '2026-11-21')).toBe(true)
    expect(mayWatch({ ...file, issuedOn: '2026-01-01' }, '2026-11-21')).toBe(false)
    expect(mayWatch({ ...file, issuedOn: '2020-01-01' }, '2026-11-21')).toBe(true)
  })
})
