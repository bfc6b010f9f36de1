/** 对账 of a day: the bill of 微信支付 and our orders, matched on the next morning. */
import { startCity, type City } from '../support/city'
import { personaOf, refusalOf } from './people'

jest.setTimeout(120_000)

let city: City
const signed = async (key: string, role: 'resident' | 'staff') => ({
  session: await city.signIn((await personaOf(city, key)).idNumber, { role }),
})
const billsAre = (mode: string) => city.put('/emulator/pay-bills', { mode })
const bill = async (day: string) => city.call('permit.dayBill', { day }, await signed('staff', 'staff'))
const tasks = async () =>
  (await city.call('review.queue', {}, await signed('staff', 'staff'))).tasks.filter(({ kind }) => kind === 'dayBill')

/** Somebody replaces a card and pays for it. */
const paid = async (key: string) => {
  const { phone } = await personaOf(city, key)
  const as = await signed(key, 'resident')
  const form = { reason: 'lost', acceptancePoint: '440305007', phone, collection: { method: 'self' } }
  const { receipt } = await city.call('permit.requestReplacement', form, as)
  await city.call('permit.payFee', { receipt }, as)
  await city.post(`/emulator/pay/${receipt}P1`, { late: false })
  return { receipt, no: `${receipt}P1` }
}

beforeAll(async () => {
  city = await startCity()
})
afterAll(() => city.stop())

describe('日账单', () => {
  it('is read on the next morning; where both sides say the same nothing waits for anybody', async () => {
    await paid('window-soon')
    expect(await bill('2026-11-21')).toMatchObject({ state: 'unread', lines: 0 })
    await city.moveTo('2026-11-22T10:29:00+08:00')
    expect(await bill('2026-11-21')).toMatchObject({ state: 'unread' })
    await city.moveTo('2026-11-22T10:31:00+08:00')
    expect(await bill('2026-11-21')).toMatchObject({ state: 'same', lines: 1, differences: [] })
    expect(await tasks()).toEqual([])
  })

  it('one that is silent, or whose hash is wrong, is read on a later day; money on both sides that the other does not know waits for staff', async () => {
    const { no, receipt } = await paid('window-open')
    await billsAre('broken')
    await city.moveTo('2026-11-23T12:00:00+08:00')
    expect(await bill('2026-11-22')).toMatchObject({ state: 'unread' })
    await billsAre('stray')
    await city.moveTo('2026-11-24T12:00:00+08:00')
    const found = await bill('2026-11-22')
    expect(found).toMatchObject({ state: 'open', lines: 2 })
    expect(found.differences).toEqual([
      { kind: 'stray', what: 'payment', outTradeNo: 'STRAY0000001', billed: 2000, ours: null },
    ])
    expect(await tasks()).toMatchObject([{ id: '2026-11-22', maskedApplicant: '1 笔对不上' }])
    const as = { session: await city.signIn((await personaOf(city, 'window-open')).idNumber) }
    expect((await city.call('permit.feePayment', { receipt }, as)).case).toMatchObject({ progress: 'making' })
    expect(no).toBe(`${receipt}P1`)
  })

  it('what the bill does not name is told as well, and stays as it was', async () => {
    const { no } = await paid('middle-dot')
    await billsAre('short')
    await city.moveTo('2026-11-25T12:00:00+08:00')
    expect((await bill('2026-11-24')).differences).toEqual([
      { kind: 'missing', what: 'payment', outTradeNo: no, billed: null, ours: 2000 },
    ])
    expect((await tasks()).map(({ id }) => id)).toEqual(['2026-11-22', '2026-11-24'])
    await city.moveTo('2026-11-26T12:00:00+08:00')
    expect((await tasks()).map(({ id }) => id)).toEqual(['2026-11-22', '2026-11-24'])
  })

  it('staff note what they found, once; nobody else sees a bill', async () => {
    const input = { day: '2026-11-22', note: '商户平台已核实，不是本系统的收款' }
    const staff = await signed('staff', 'staff')
    expect(await refusalOf(city, 'permit.settleDayBill', { ...input, note: '' }, staff)).toMatchObject({
      code: 'bad-input',
    })
    const [one, again] = await Promise.all([1, 2].map(() => city.call('permit.settleDayBill', input, staff)))
    expect(one).toMatchObject({ state: 'settled', note: input.note })
    expect(again).toEqual(one)
    expect((await refusalOf(city, 'permit.settleDayBill', { ...input, note: '再来' }, staff)).code).toBe(
      'already-decided',
    )
    expect((await tasks()).map(({ id }) => id)).toEqual(['2026-11-24'])
    const resident = await signed('tenant', 'resident')
    for (const operation of ['permit.dayBill', 'permit.settleDayBill'] as const)
      expect((await refusalOf(city, operation, input, resident)).code).toBe('forbidden')
  })
})
