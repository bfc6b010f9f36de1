import { residenceNote } from './residence-note'

describe('what a gap in the residence track means', () => {
  const first = { from: '2025-03-15', to: '2025-09-01' }

  it('a gap that bridges keeps the run', () => {
    expect(residenceNote([first, { from: '2025-09-13', to: null }], '2025-03-15')).toBe('搬家间隔 12 天，不断')
  })

  it('a longer one begins it anew', () => {
    expect(residenceNote([first, { from: '2025-10-02', to: null }], '2025-10-02')).toBe('中间隔了 31 天，重新起算')
  })

  it('no gap, no words', () => {
    expect(residenceNote([{ from: '2025-03-15', to: null }], '2025-03-15')).toBeUndefined()
    expect(residenceNote([first, { from: '2025-08-15', to: null }], '2025-03-15')).toBeUndefined()
  })
})
