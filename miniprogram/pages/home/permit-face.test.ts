import { type PermitView } from '@shared/contract/permit'
import { permitFace } from './permit-face'

const now = '2026-11-21T02:00:00Z'
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
const valid: PermitView = { ...none, state: 'valid', validUntil: '2027-03-10', windowOpens: '2027-01-09' }
const face = (permit: PermitView, at = now) => permitFace({ permit, cases: [] }, at)

describe('the permit at a glance', () => {
  it('有效: until when, and when endorsement opens', () => {
    expect(face(valid)).toMatchObject({
      state: 'valid',
      headline: '2027年3月10日',
      detail: '2027年1月9日起可签注 · 还有 49 天',
      actions: [{ label: '出示信息单' }, { label: '证件详情' }],
    })
  })

  it('in the window the first action is to endorse, and the slip is as near as before', () => {
    const open = face({ ...valid, windowOpen: true }, '2027-03-10T02:00:00Z')
    expect(open.detail).toBe('现在可以签注 · 就是今天')
    expect(open.actions).toEqual([
      { label: '我仍在深圳居住，立即签注', page: 'permit/endorse', now: true },
      { label: '出示信息单', page: 'slip/show' },
      { label: '证件详情', page: 'permit/detail' },
    ])
  })

  it('中止功能: since when, and the last make-up day', () => {
    const permit: PermitView = { ...none, state: 'suspended', suspendedFrom: '2026-11-20', lastMakeupDay: '2028-11-19' }
    expect(face(permit)).toMatchObject({
      headline: '2028年11月19日',
      detail: '2026年11月20日起中止使用 · 还有 729 天',
      actions: [{ label: '补办签注' }, { label: '证件详情' }],
    })
  })

  it('已注销 leads to eligibility', () => {
    expect(face({ ...none, state: 'cancelled', cancelledOn: '2026-11-20' })).toMatchObject({
      state: 'cancelled',
      label: '2026年11月20日注销',
      actions: [{ page: 'permit/eligibility' }, { page: 'permit/detail' }],
    })
  })

  it('a first application that waits shows its filing and its due day; without a known day only the filing', () => {
    const open = {
      receipt: 'x',
      matter: 'firstIssue' as const,
      state: 'waiting' as const,
      progress: 'verifying' as const,
      filedBy: 'self' as const,
      fee: null,
      handling: { clocks: [], pausedSince: null, appeal: null, reply: null, ask: null, mayWithdraw: false },
      filedAt: '2026-11-20T02:00:00Z',
      decidedAt: null,
      decision: null,
    }
    const told = (due: string | null) => permitFace({ permit: none, cases: [{ ...open, due }] }, now).detail
    expect(told('2026-12-11')).toBe('11月20日受理 · 最晚 12月11日办结')
    expect(told(null)).toBe('11月20日受理')
  })
})
