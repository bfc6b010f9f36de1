import { type PermitView } from '@shared/contract/permit'
import { datesOf, lookOf } from './card'

const now = '2026-11-21T02:00:00Z'
const permit: PermitView = {
  state: 'valid',
  issuedOn: '2025-03-10',
  validUntil: '2027-03-10',
  windowOpens: '2027-01-09',
  windowOpen: false,
  suspendedFrom: '2027-03-11',
  lastMakeupDay: '2029-03-10',
  cancelledOn: '2029-03-11',
  cancellation: null,
}
const none: PermitView = {
  state: 'none',
  issuedOn: null,
  validUntil: null,
  windowOpens: null,
  windowOpen: false,
  suspendedFrom: null,
  lastMakeupDay: null,
  cancelledOn: null,
  cancellation: null,
}

describe('我的居住证 at a glance', () => {
  it('valid: until when, and when endorsement opens', () => {
    expect(lookOf(permit, undefined, now)).toEqual({
      state: 'valid',
      label: '签注有效期至',
      headline: '2027年3月10日',
      detail: '2027年1月9日起可签注 · 还有 49 天',
    })
    expect(datesOf(permit).map(([term]) => term)).toEqual(['签发', '有效期至', '签注时段', '补签截止'])
  })

  it('in the window: now', () => {
    const open = { ...permit, validUntil: '2027-01-10', windowOpens: '2026-11-11', windowOpen: true }
    expect(lookOf(open, undefined, now).detail).toBe('现在可以签注 · 还有 50 天')
  })

  it('suspended: the last day to mend it', () => {
    const suspended: PermitView = { ...permit, state: 'suspended', windowOpen: true, lastMakeupDay: '2026-11-21' }
    expect(lookOf(suspended, undefined, now)).toMatchObject({
      headline: '2026年11月21日',
      detail: '就是今天，过后注销',
    })
    expect(datesOf(suspended).map(([term]) => term)).toEqual(['签发', '有效期至', '中止', '补签截止'])
  })

  it('cancelled, and none', () => {
    expect(lookOf({ ...permit, state: 'cancelled' }, undefined, now).detail).toBe('2029年3月11日注销')
    expect(lookOf(none, undefined, now).headline).toBe('还没有居住证')
    expect(datesOf(none)).toEqual([])
  })
})
