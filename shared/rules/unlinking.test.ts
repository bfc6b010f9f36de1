import { unlinking } from './unlinking'

const residents = [
  { person: '甲', open: true },
  { person: '乙', open: false },
  { person: '丙', open: true },
]

describe('注销关联房屋 unlinking a dwelling', () => {
  it('R16 with its residents: their registrations end, and they are told', () => {
    expect(unlinking(residents, true)).toEqual({ end: ['甲', '丙'], unmanaged: [], tell: ['甲', '丙'] })
  })

  it('R16 without them: they stay registered, have no manager, and are told', () => {
    expect(unlinking(residents, false)).toEqual({ end: [], unmanaged: ['甲', '丙'], tell: ['甲', '丙'] })
  })

  it('R16 an empty dwelling concerns nobody', () => {
    expect(unlinking([{ person: '乙', open: false }], true)).toEqual({ end: [], unmanaged: [], tell: [] })
  })
})
