import { type CaseView } from '@shared/contract/permit'
import { feeHero, feeItem, unpaidItems } from './fee'

const now = '2026-11-21T02:00:00.000Z'
const fee = { fen: 2000, payBy: '2026-12-06', paidOn: null }
const unpaid = {
  receipt: 'BH20261121440305589425829',
  matter: 'replacement',
  state: 'approved',
  progress: 'awaitingPayment',
  filedBy: 'self',
  filedAt: now,
  decidedAt: now,
  decision: null,
  due: null,
  fee,
} as CaseView
const paid = { ...unpaid, progress: 'making', fee: { ...fee, paidOn: '2026-11-21' } } as CaseView

describe('what a result says of a fee', () => {
  it.each([
    ['unpaid', unpaid, '已通过，请缴工本费 20 元'],
    ['paid', paid, '补领换领已通过'],
    ['not paid in time', { ...unpaid, progress: 'terminated' } as CaseView, '逾期未缴费，申请已终止'],
  ])('a replacement that is %s', (_, one, title) => {
    expect(feeHero(one, now)?.title).toBe(title)
  })

  it('a new permit is in force, paid or not', () => {
    const reapplied: CaseView = { ...unpaid, matter: 'reapplication' }
    expect(feeHero(reapplied, now)).toBeNull()
    expect(feeItem(reapplied, now)).toMatchObject({ title: '缴工本费 20 元', detail: '没有期限', state: 'now' })
  })

  it('while it is unpaid, paying comes first', () => {
    expect(unpaidItems(unpaid, now)?.map(({ title, state }) => `${title} ${state}`)).toEqual([
      '审核通过 done',
      '缴工本费 20 元 now',
      '制证 next',
    ])
    expect(unpaidItems(paid, now)).toBeNull()
    expect(feeItem(paid, now)?.title).toBe('已缴费')
    expect(feeItem({ ...paid, fee: null }, now)).toBeNull()
  })
})
