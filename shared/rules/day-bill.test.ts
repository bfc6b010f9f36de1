import { billDifferences, type BillEntry } from './day-bill'

const paid = (key: string, fen = 2000): BillEntry => ({ key, what: 'payment', outTradeNo: `P-${key}`, fen })
const back = (key: string): BillEntry => ({ key, what: 'refund', outTradeNo: `P-${key}`, fen: 2000 })

describe('R39 对账 of a day', () => {
  it('both sides the same: nothing to look at', () => {
    expect(billDifferences([paid('1'), back('2')], [paid('1'), back('2')], [paid('1')])).toEqual([])
  })

  it.each([
    ['money that we do not know', [paid('1'), paid('9')], [paid('1')], [paid('1')], 'stray', 'P-9'],
    ['money that the bill does not name', [], [], [paid('1')], 'missing', 'P-1'],
    ['another sum', [paid('1', 1999)], [paid('1')], [paid('1')], 'amount', 'P-1'],
    ['a payment that is named twice', [paid('1'), paid('1')], [paid('1')], [paid('1')], 'stray', 'P-1'],
    ['a refund that we did not ask for', [back('1')], [], [], 'stray', 'P-1'],
  ] as const)('%s is a difference', (_, billed, known, ofDay, kind, outTradeNo) => {
    expect(billDifferences(billed, known, ofDay)).toMatchObject([{ kind, outTradeNo }])
  })
})
