import { feeText, inYuan } from './fees'

describe('money', () => {
  it('is fen in the house, and yuan to people', () => {
    expect([inYuan(2000), inYuan(2050), inYuan(0)]).toEqual(['20 元', '20.50 元', '0 元'])
  })

  it('a fee of nothing is free', () => {
    expect([feeText(2000), feeText(0)]).toEqual(['20 元', '免费'])
  })
})
