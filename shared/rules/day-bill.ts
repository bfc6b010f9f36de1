import { inForce } from './in-force'

/** 对账：days back for which a bill that could not be read is asked for again. */
export const billDaysBack = inForce([{ from: '2015-06-01', value: 7, source: 'our choice' }], {
  rule: 'R39',
  term: '微信支付日账单补读',
  unit: '日',
})

/** What one side says of one payment or refund, in fen. `key` is the same on both sides. */
export interface BillEntry {
  key: string
  what: 'payment' | 'refund'
  outTradeNo: string
  fen: number
}

interface Difference {
  kind: 'stray' | 'missing' | 'amount'
  what: BillEntry['what']
  outTradeNo: string
  billed: number | null
  ours: number | null
}

/**
 * 两边核对: what of the bill we do not know, or know as another sum, and what of the day's own is not in the bill. `known` are
 * ours that the bill names, whatever their day; `ofDay` those that its day must name.
 */
export const billDifferences = (
  billed: readonly BillEntry[],
  known: readonly BillEntry[],
  ofDay: readonly BillEntry[],
): Difference[] => {
  const ours = new Map(known.map((one) => [one.key, one]))
  const named = new Set(billed.map(({ key }) => key))
  const seen = new Set<string>()
  const there = billed.flatMap(({ key, what, outTradeNo, fen }): Difference[] => {
    const mine = seen.has(key) ? undefined : ours.get(key)
    seen.add(key)
    if (!mine) return [{ kind: 'stray', what, outTradeNo, billed: fen, ours: null }]
    return mine.fen === fen ? [] : [{ kind: 'amount', what, outTradeNo, billed: fen, ours: mine.fen }]
  })
  const missing = ofDay
    .filter(({ key }) => !named.has(key))
    .map(({ what, outTradeNo, fen }): Difference => ({ kind: 'missing', what, outTradeNo, billed: null, ours: fen }))
  return [...there, ...missing]
}
