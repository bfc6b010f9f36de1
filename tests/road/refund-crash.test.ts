/** `kill -9` between a refund that 微信支付 took on and its note in our database: the next sweep makes it good, nothing goes back twice. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseOf } from '../stories/city'
import { startCity, type City } from '../support/city'
import { personaOf } from './people'

jest.setTimeout(180_000)

type Refunds = { refunds: { outTradeNo: string; outRefundNo: string; refund: number }[] }

let city: City
const deaths: string[] = []
const seen = async () => (await city.get<Refunds>('/emulator/pay')).refunds
const orderOf = async (no: string) => databaseOf(city).tables.payments.get(no)

beforeAll(async () => {
  const met = join(mkdtempSync(join(tmpdir(), 'juzhu-refund-')), 'writes')
  city = await startCity({ env: { JUZHU_CRASH: `before:${met}`, JUZHU_CRASH_TABLES: 'payments' } })
})
afterAll(() => city.stop())

/** Asks until it is answered; of every death what 微信支付 gave back and what we knew of it. */
const survive = async <T>(ask: () => Promise<T>, no: string): Promise<T> => {
  for (;;)
    try {
      return await ask()
    } catch (error) {
      const lives = await fetch(`${city.url}/healthz`).catch(() => null)
      if (lives || deaths.length > 20) throw error
      await city.restart()
      deaths.push(`${(await seen()).length} given, ${(await orderOf(no))?.refund?.state ?? 'none'} noted`)
    }
}

it('a refund that was given and not noted is asked for under the same number, and noted', async () => {
  const holder = await personaOf(city, 'window-soon')
  const as = { session: await city.signIn(holder.idNumber) }
  const staff = { session: await city.signIn((await personaOf(city, 'staff')).idNumber, { role: 'staff' }) }
  const form = { reason: 'lost', acceptancePoint: '440305007', phone: holder.phone, collection: { method: 'self' } }
  const { receipt } = await city.call('permit.requestReplacement', form, as)
  const no = `${receipt}P1`
  const minutesOn = async (minutes: number) => {
    const { now } = await city.get<{ now: string }>('/emulator/clock')
    await city.moveTo(new Date(Date.parse(now) + minutes * 60_000).toISOString())
  }
  const later = (minutes: number) => survive(() => minutesOn(minutes), no)
  await survive(() => city.call('permit.payFee', { receipt }, as), no)
  await city.put('/emulator/pay-notices', { mode: 'lose' })
  await city.post(`/emulator/pay/${no}`, { late: false })
  for (let rounds = 0; rounds < 3; rounds += 1) await later(2)
  expect(await orderOf(no)).toMatchObject({ state: 'paid', refund: null })

  const { fileId, version } = await city.call('permit.findPermit', { idNumber: holder.idNumber }, staff)
  const input = { fileId, version, ground: 'fraud', on: '2026-11-21', reason: '查明材料虚假' }
  await city.call('permit.cancelPermit', input, staff)
  for (let rounds = 0; rounds < 6; rounds += 1) await later(3)

  expect(deaths).toContain('1 given, asked noted')
  expect(await seen()).toMatchObject([{ outTradeNo: no, outRefundNo: `${no}-R1`, refund: 2000 }])
  expect(await orderOf(no)).toMatchObject({ refund: { state: 'given' }, lookAt: null })
  await later(1500)
  expect(await seen()).toHaveLength(1)
  const sms = await city.get<{ kind: string }[]>(`/emulator/sms?phone=${holder.phone}`)
  expect(sms.filter(({ kind }) => kind === 'feeRefunded')).toHaveLength(1)
})
