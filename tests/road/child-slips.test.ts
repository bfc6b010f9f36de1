/** A child's 电子信息单: its guardian has it made, sees it and ends it, until the child is sixteen; nobody else does. */
import { startCity, type City } from '../support/city'
import { formFor, known, landlordsRoom, movedIn, studying } from './families'
import { personaOf, refusalOf, stranger, type Persona } from './people'

jest.setTimeout(120_000)

let city: City

const mother = stranger(401, '1985-03-02')
const father = stranger(402, '1983-05-06')
/** Sixteen on 2026-11-24. */
const child = stranger(403, '2010-11-24')
/** Refused: no school that counts. */
const small = stranger(404, '2019-09-09')

const as = async (one: Persona) => ({ session: await city.signIn(one.idNumber) })
const wardsOf = async (one: Persona) => (await city.call('permit.listFamily', {}, await as(one))).wards
const wardIdOf = async (one: Persona, state: string) =>
  (await wardsOf(one)).find(({ permit }) => permit.state === state)?.id ?? ''
const refused = async (
  one: Persona,
  operation: 'slip.issue' | 'slip.listMine' | 'slip.print' | 'slip.withdraw',
  input: object,
) => refusalOf(city, operation, input, await as(one))
const stateOf = async (code: string) => (await city.call('slip.verify', { code })).state

beforeAll(async () => {
  city = await startCity()
  const home = await landlordsRoom(city)
  for (const one of [mother, father, small]) await known(city, one)
  await known(city, child, { education: studying() })
  for (const one of [mother, father, child, small]) await movedIn(city, home, one)
  await city.call('permit.startFamily', formFor(mother, [child, small]), await as(mother))
})
afterAll(() => city.stop())

describe('a guardian', () => {
  let wardId: string
  let slipId: string

  it('has the child’s slip made: the child’s name, number and photo, the same when asked again', async () => {
    wardId = await wardIdOf(mother, 'valid')
    const hers = await as(mother)
    const issue = () => city.call('slip.issue', { form: 'full', wardId }, hers)
    const [one, twin] = await Promise.all([issue(), issue()])
    const again = await issue()
    slipId = again.slip.slipId
    expect([one?.slip.slipId, twin?.slip.slipId]).toEqual([slipId, slipId])
    expect(again.rows.slice(0, 4).map(({ value }) => value)).toEqual([child.name, '男', '汉族', child.idNumber])
    expect(again.slip).toMatchObject({ state: 'valid', validUntil: '2026-12-21' })
    const own = await city.call('slip.issue', { form: 'full' }, await as(child))
    expect(own.slip.slipId).toBe(slipId)
  })

  it('sees it in the child’s list and not in the own; anyone checks it as any other', async () => {
    const { child: named, slips } = await city.call('slip.listMine', { wardId }, await as(mother))
    expect([named, slips.map((one) => one.slipId)]).toEqual(['欧*', [slipId]])
    expect(await city.call('slip.listMine', {}, await as(mother))).toEqual({ child: null, slips: [] })
    expect(await city.call('slip.verify', { code: slipId })).toMatchObject({
      state: 'valid',
      slip: { maskedName: '欧*', lastFour: child.idNumber.slice(-4) },
    })
  })

  it('shows that it is them, as for one’s own', async () => {
    const low = { session: await city.signIn(mother.idNumber, { assurance: 'low' }) }
    expect((await refusalOf(city, 'slip.issue', { form: 'full', wardId }, low)).code).toBe('step-up-needed')
  })

  it('prints it anew, ends it, and has another made', async () => {
    expect((await city.call('slip.print', { slipId }, await as(mother))).slip.slipId).toBe(slipId)
    const ended = await city.call('slip.withdraw', { slipId }, await as(mother))
    expect(ended.slip.state).toBe('withdrawn')
    expect((await city.call('slip.withdraw', { slipId }, await as(mother))).slip).toEqual(ended.slip)
    expect(await stateOf(slipId)).toBe('withdrawn')
    const { slip } = await city.call('slip.issue', { form: 'full', wardId }, await as(mother))
    expect(slip.slipId).not.toBe(slipId)
    slipId = slip.slipId
  })

  it('costs a round trip or two more than one’s own', async () => {
    await city.call('slip.listMine', { wardId }, await as(mother))
    const calls = await city.get<{ operation: string; roundTrips: number }[]>('/emulator/calls')
    const tripsOf = (name: string) => calls.find(({ operation }) => operation === name)?.roundTrips
    expect([tripsOf('slip.issue'), tripsOf('slip.withdraw'), tripsOf('slip.listMine')]).toEqual([7, 5, 4])
  })

  it('of nobody else’s child: another’s name for it and its slip are as if they were not', async () => {
    const tenant = await personaOf(city, 'tenant')
    for (const one of [father, tenant]) {
      expect((await refused(one, 'slip.issue', { form: 'full', wardId })).code).toBe('not-found')
      expect((await refused(one, 'slip.listMine', { wardId })).code).toBe('not-found')
      expect((await refused(one, 'slip.print', { slipId })).code).toBe('not-found')
      expect((await refused(one, 'slip.withdraw', { slipId })).code).toBe('not-found')
    }
    expect((await refused(mother, 'slip.issue', { form: 'full', wardId: 'nobody-nobody-nobody-nobody' })).code).toBe(
      'not-found',
    )
    expect(await stateOf(slipId)).toBe('valid')
  })

  it('a child without a permit has none, and it is said of the child', async () => {
    const input = { form: 'full', wardId: await wardIdOf(mother, 'none') }
    const { reply } = await city.send('slip.issue', input, await as(mother))
    expect(reply).toMatchObject({
      refusal: { code: 'no-slip', message: expect.stringMatching(/^孩子还没有居住证/) as string },
    })
  })

  it.each([
    ['2026-11-23', true, 'the day before the sixteenth birthday'],
    ['2026-11-24', false, 'the birthday: the person alone'],
    ['2026-11-25', false, 'the day after'],
  ])('on %s: %s, %s', async (day, may) => {
    await city.moveTo(`${day}T12:00:00+08:00`)
    const ward = (await wardsOf(mother)).find(({ id }) => id === wardId)
    expect(ward?.slips).toBe(may)
    for (const [operation, input] of [
      ['slip.issue', { form: 'masked', wardId }],
      ['slip.listMine', { wardId }],
      ['slip.print', { slipId }],
    ] as const) {
      const { reply } = await city.send(operation, input, await as(mother))
      if (may) expect(reply.ok).toBe(true)
      else
        expect(reply).toMatchObject({
          refusal: { code: 'no-slip', message: expect.stringContaining('由本人出具') as string },
        })
    }
    expect((await city.call('slip.print', { slipId }, await as(child))).slip.state).toBe('valid')
  })
})
