/** Cards that come back: the old one for the new one, and those of a permit that was cancelled before anybody fetched them. */
import { databaseOf } from '../stories/city'
import { startCity, type City } from '../support/city'
import { personaOf, refusalOf, type Persona } from './people'

jest.setTimeout(120_000)

const point = '440305007'
const moves = ['sent', 'made', 'arrived'] as const

let city: City
let officer = { session: '' }

beforeAll(async () => {
  city = await startCity()
  officer = { session: await city.signIn((await personaOf(city, 'staff')).idNumber, { role: 'staff' }) }
})
afterAll(() => city.stop())

const record = async (receipt: string, move: string) => {
  const input = { move, cards: [{ receipt, tracking: null }], fault: null }
  const [one] = (await city.call('permit.recordCards', input, officer)).results
  return one?.outcome === 'refused' ? `${one.refusal.code}: ${one.refusal.message}` : one?.state
}
const handing = (receipt: string, { idNumber }: Persona, oldCardReturned = false) => ({
  receipt,
  comerIdNumber: idNumber,
  holderIdShown: true,
  oldCardReturned,
  formSigned: true,
})
const listed = async (stage: string) =>
  (await city.call('permit.listCards', { point, stage, cursor: null }, officer)).cards

describe('换领: the old card comes back for the new one (条例第二十二条)', () => {
  let holder: Persona
  let receipt: string

  it('is asked for, paid, made, and waits at its point', async () => {
    holder = await personaOf(city, 'window-soon')
    const as = { session: await city.signIn(holder.idNumber) }
    const form = { reason: 'damaged', acceptancePoint: point, phone: holder.phone, collection: { method: 'self' } }
    receipt = (await city.call('permit.requestReplacement', form, as)).receipt
    await city.call('permit.payFee', { receipt }, as)
    await city.post(`/emulator/pay/${receipt}P1`, { late: false })
    await city.call('permit.feePayment', { receipt }, as)
    for (const move of moves) await record(receipt, move)
    const [found] = (await city.call('permit.findCard', { what: receipt }, officer)).cards
    expect(found).toMatchObject({ stage: 'awaitingCollection', returnsOldCard: true, method: 'self' })
  })

  it('is not given without it, and with it what came back is written down', async () => {
    const without = await refusalOf(city, 'permit.handOverCard', handing(receipt, holder), officer)
    expect(without.fields.oldCardReturned).toContain('请带原证再来')
    await city.moveTo('2026-11-30T15:59:00Z')
    officer = { session: await city.signIn((await personaOf(city, 'staff')).idNumber, { role: 'staff' }) }
    const given = await city.call('permit.handOverCard', handing(receipt, holder, true), officer)
    expect(given).toMatchObject({ state: 'collected', handedOver: { on: '2026-11-30', to: 'holder' } })
    const { seals, tables } = databaseOf(city)
    const file = await tables.permits.get(seals.keyOf('111', holder.idNumber))
    expect(file?.cases.find((one) => one.receipt === receipt)?.card?.handedOver).toMatchObject({
      to: 'holder',
      oldCardReturned: true,
    })
  })
})

describe('a permit that is cancelled before its card is given out', () => {
  const receipts: Record<string, string> = {}
  const people: Record<string, Persona> = {}
  const personOf = (key: string): Persona => people[key] ?? { key, name: '', idType: '111', idNumber: '', phone: '' }
  const receiptOf = (key: string) => receipts[key] ?? ''
  const apply = async (key: string, made: readonly string[]) => {
    const one = await personaOf(city, key)
    const as = { session: await city.signIn(one.idNumber) }
    const { decision, prefill } = await city.call('permit.checkEligibility', {}, as)
    const form = {
      ...{ route: decision.route, acceptancePoint: point, photoNumber: prefill.photoNumber, phone: one.phone },
      ...{ collection: { method: 'self' }, relatives: [], declared: true },
    }
    const { receipt } = await city.call('permit.apply', form, as)
    for (const move of made) await record(receipt, move)
    people[key] = one
    receipts[key] = receipt
  }
  const cancel = async (key: string) => {
    const { fileId, version } = await city.call('permit.findPermit', { idNumber: personOf(key).idNumber }, officer)
    const reason = '申请时提交的材料不属实'
    const input = { fileId, version, ground: 'fraud', on: '2026-11-30', reason }
    await city.call('permit.cancelPermit', input, officer)
  }

  it('in production is not gone on with, and staff are told to pull it back', async () => {
    await apply('eligible-today', ['sent'])
    await apply('talent', moves)
    await cancel('eligible-today')
    await cancel('talent')
    expect(await record(receiptOf('eligible-today'), 'made')).toMatch(/^permit-cancelled: .*已注销.*请收回/)
    expect(await listed('making')).toMatchObject([{ receipt: receiptOf('eligible-today'), cancelled: true }])
  })

  it('at the point is given to nobody, and stays on the list until it is pulled back', async () => {
    const handed = handing(receiptOf('talent'), personOf('talent'))
    expect((await refusalOf(city, 'permit.handOverCard', handed, officer)).code).toBe('permit-cancelled')
    expect(await listed('awaitingCollection')).toMatchObject([{ receipt: receiptOf('talent'), cancelled: true }])
    const [found] = (await city.call('permit.findCard', { what: receiptOf('talent') }, officer)).cards
    expect(found).toMatchObject({ standing: 'cancelled', progress: 'terminated', handedOver: null })
    const as = { session: await city.signIn(personOf('talent').idNumber) }
    expect(await city.call('permit.getCard', { receipt: receiptOf('talent') }, as)).toMatchObject({
      progress: 'terminated',
      mayName: false,
      mayChange: false,
    })
    const agent = { agentName: '王雪琴', agentIdNumber: personOf('eligible-today').idNumber }
    const naming = { receipt: receiptOf('talent'), agent }
    expect((await refusalOf(city, 'permit.nameAgent', naming, as)).code).toBe('card-not-there')
    const correcting = { receipt: receiptOf('talent'), phone: '13912345678' }
    expect((await refusalOf(city, 'permit.correctForm', correcting, officer)).code).toBe('card-not-there')
  })

  const takeBack = (receipt: string) => city.call('permit.takeBackCard', { receipt }, officer)
  const smsOf = async (key: string, kind: string) =>
    (await city.get<{ kind: string }[]>(`/emulator/sms?phone=${personOf(key).phone}`)).filter(
      (one) => one.kind === kind,
    )

  it('is pulled back: written down once, off the list, and its holder sees it', async () => {
    const receipt = receiptOf('eligible-today')
    const [one, again] = await Promise.all([takeBack(receipt), takeBack(receipt)])
    for (const card of [one, again])
      expect(card).toMatchObject({ takenBack: { on: '2026-11-30', from: 'house' }, stage: null, over: true })
    expect(await listed('making')).toEqual([])
    const as = { session: await city.signIn(personOf('eligible-today').idNumber) }
    expect(await city.call('permit.getCard', { receipt }, as)).toMatchObject({ takenBack: { from: 'house' } })
    expect((await refusalOf(city, 'permit.takeBackCard', { receipt }, as)).code).toBe('forbidden')
    expect(await smsOf('eligible-today', 'cardTakenBack')).toEqual([])
  })

  it('one that its holder has is brought back, and told; a permit that is valid keeps its card', async () => {
    const holder = await personaOf(city, 'window-soon')
    const as = { session: await city.signIn(holder.idNumber) }
    const { cases } = await city.call('permit.status', {}, as)
    const receipt = cases.find(({ progress }) => progress === 'collected')?.receipt ?? ''
    people['window-soon'] = holder
    receipts['window-soon'] = receipt
    expect((await refusalOf(city, 'permit.takeBackCard', { receipt }, officer)).code).toBe('card-not-there')
    await cancel('window-soon')
    expect(await city.call('permit.getCard', { receipt }, as)).toMatchObject({ over: true, takenBack: null })
    expect(await takeBack(receipt)).toMatchObject({ takenBack: { from: 'holder' }, progress: 'collected' })
    await takeBack(receipt)
    await city.moveTo('2026-12-01T04:00:00Z')
    officer = { session: await city.signIn((await personaOf(city, 'staff')).idNumber, { role: 'staff' }) }
    expect(await smsOf('window-soon', 'cardTakenBack')).toHaveLength(1)
  })

  it('restored, it waits for its holder where it was brought back, or goes on from where it was pulled back', async () => {
    const restore = async (key: string) => {
      const { fileId, version } = await city.call('permit.findPermit', { idNumber: personOf(key).idNumber }, officer)
      await city.call('permit.restorePermit', { fileId, version, reason: '核实后没有问题' }, officer)
      return (await city.call('permit.findCard', { what: receiptOf(key) }, officer)).cards[0]
    }
    const shown = { standing: 'live', over: false, takenBack: null }
    expect(await restore('eligible-today')).toMatchObject({ ...shown, stage: 'making' })
    const back = await restore('window-soon')
    expect(back).toMatchObject({ ...shown, stage: 'awaitingCollection', handedOver: null, due: null })
    const given = await city.call(
      'permit.handOverCard',
      handing(back?.receipt ?? '', personOf('window-soon'), true),
      officer,
    )
    expect(given).toMatchObject({ state: 'collected', handedOver: { to: 'holder' } })
  })

  it('was read with an index', () => {
    expect(city.output()).not.toMatch(/no index serves|"operation":"scan"/)
  })
})
