/** 核验信息单 by anyone: each answer, forged and altered codes, the status list, the keys and their change. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { OutputOf } from '@shared/contract'
import { fromBase32, toBase32 } from '@shared/model/base32'
import { tokenText } from '@shared/slip-token/address'
import { newKey, someSlip } from '@shared/slip-token/example'
import { sealSlip } from '@shared/slip-token/sealing'
import { hasEnded, readStatusList } from '@shared/slip-token/status-list'
import { readSlipKeys, slipTokens } from '../../cloudfunctions/adapters/slip-keys'
import type { Slip } from '../../cloudfunctions/kernel/documents'
import { newTokenKeys, type TokenKeys } from '../../emulator/credentials'
import { startCity, type City } from '../support/city'
import { personaOf, type Persona } from './people'

jest.setTimeout(240_000)

let city: City
const people: Record<string, Persona> = {}
const session: Record<string, string> = {}
const as = (who: string) => ({ session: session[who] ?? '' })
const signIn = async (who: string) => {
  people[who] = await personaOf(city, who)
  session[who] = await city.signIn(people[who].idNumber)
}

type Issued = OutputOf<'slip.issue'>['slip']
const sheet = (who: string) => city.call('slip.issue', { form: 'full' }, as(who))
const issue = async (who: string): Promise<Issued> => (await sheet(who)).slip
const verify = (code: string) => city.call('slip.verify', { code })
const stateOf = async (code: string) => (await verify(code)).state

const credentials = () => path.join(city.dataFolder, 'credentials.json')
const read = () => JSON.parse(readFileSync(credentials(), 'utf8')) as { tokenKeys: TokenKeys }
/** The keys of this city, as the function has them. */
const cityTokens = (keys = read().tokenKeys) =>
  slipTokens(
    readSlipKeys({ JUZHU_STAGE: 'development', SLIP_TOKEN_KEYS: JSON.stringify(keys) }),
    city.url,
    () => new Date('2026-11-22T00:00:00Z'),
  )
/** What is kept of a slip, as far as it is not sealed. */
const stored = async ({ slipId }: Issued): Promise<Slip> => {
  const [{ environment }] = await city.get<[{ environment: string }]>('/emulator/documents')
  const filter = encodeURIComponent(JSON.stringify({ _id: slipId }))
  const { documents } = await city.get<{ documents: string[] }>(
    `/emulator/documents/${environment}/slips?filter=${filter}`,
  )
  return JSON.parse(documents[0] ?? '{}', (_, value: unknown) =>
    typeof value === 'object' && value !== null && '$numberInt' in value ? Number(value.$numberInt) : value,
  ) as Slip
}
const sealable = async (slip: Issued, who: string, permitUntil: string) => ({
  slipId: slip.slipId,
  index: (await stored(slip)).index,
  issuedAt: slip.issuedAt,
  validUntil: slip.validUntil,
  permitUntil,
  name: people[who]?.name ?? '',
  idNumber: people[who]?.idNumber ?? '',
})
const flipped = (address: string, byte: number) => {
  const bytes = fromBase32(tokenText(address) ?? '') ?? new Uint8Array()
  bytes[byte < 0 ? bytes.length + byte : byte] = (bytes.at(byte) ?? 0) ^ 1
  return `${city.url}/V/${toBase32(bytes)}`
}
const list = async () => {
  const { list: text, asOf } = await city.call('slip.statusList', {})
  const { keys } = await city.call('slip.publicKeys', {})
  const found = readStatusList(fromBase32(text) ?? new Uint8Array(), keys)
  if (!found) throw new Error('no list of ours')
  expect(new Date(asOf).getTime()).toBeGreaterThanOrEqual(found.asOf * 1000)
  return found
}

let first: Issued
let address: string
let nameless: string
beforeAll(async () => {
  city = await startCity()
  for (const who of ['window-soon', 'window-open', 'middle-dot']) await signIn(who)
  ;({ slip: first, qr: address, nameless } = await sheet('window-soon'))
})
afterAll(() => city.stop())

describe('a slip that is valid', () => {
  const answer = () => ({
    state: 'valid',
    slip: {
      slipId: first.slipId,
      form: 'full',
      issuedAt: first.issuedAt,
      validUntil: '2026-12-21',
      permitUntil: '2027-01-23',
      maskedName: '张*',
      lastFour: '3219',
    },
    pass: null,
    on: '2026-11-21',
  })

  it('is said so to anyone by its code, however it is typed, and nothing in full', async () => {
    const typed = first.slipId.replace(/(.{4})(?=.)/g, '$1-').toLowerCase()
    for (const code of [first.slipId, ` ${typed} `]) expect(await verify(code)).toEqual(answer())
    const told = JSON.stringify(await verify(first.slipId))
    for (const secret of [people['window-soon']?.name, people['window-soon']?.idNumber, '科苑'])
      expect(told).not.toContain(secret)
  })

  it('and by its QR code: the address in either case, or the token in it', async () => {
    for (const code of [address, address.toLowerCase(), tokenText(address) ?? ''])
      expect(await verify(code)).toEqual(answer())
  })

  it('by the code without a name tells only until when', async () => {
    expect(await verify(nameless)).toEqual({
      state: 'valid',
      slip: null,
      pass: { permitUntil: '2027-01-23', validUntil: '2026-12-21' },
      on: '2026-11-21',
    })
  })

  it('takes three round trips, and the keys none', async () => {
    await city.call('slip.publicKeys', {})
    await verify(first.slipId)
    await verify(address)
    await verify(nameless)
    const calls = await city.get<{ operation: string; roundTrips: number }[]>('/emulator/calls')
    expect(calls.slice(0, 4).map(({ operation, roundTrips }) => [operation, roundTrips])).toEqual([
      ['slip.verify', 3],
      ['slip.verify', 3],
      ['slip.verify', 3],
      ['slip.publicKeys', 0],
    ])
  })
})

describe('what is not genuine', () => {
  const nothing = (state: string) => ({ state, slip: null, pass: null, on: '2026-11-21' })

  it('an unknown code and one that cannot be one are answered alike', async () => {
    const codes = ['0000000000000000', 'no code at all', '0', '{"$gt":""}', 'https://example.com/V/', '9'.repeat(300)]
    for (const code of codes) expect(await verify(code)).toEqual(nothing('notOurs'))
  })

  it('signed by a key of others it is not ours, under the name of one of ours it is altered', async () => {
    const slip = { ...someSlip(), slipId: first.slipId }
    const forged = (kid: string) => `${city.url}/V/${toBase32(sealSlip(slip, newKey('SM2', { kid })))}`
    expect(await verify(forged('other'))).toEqual(nothing('notOurs'))
    expect(await verify(forged('dev1'))).toEqual(nothing('altered'))
  })

  it('with a bit changed in its content or its signature it is altered', async () => {
    for (const byte of [40, 60, -65, -1]) expect(await stateOf(flipped(address, byte))).toMatch(/altered|notOurs/)
    expect(await verify(flipped(address, -1))).toEqual(nothing('altered'))
  })

  it('dated in the future it is not valid yet', async () => {
    const tomorrow = { ...(await sealable(first, 'window-soon', '2027-01-23')), issuedAt: '2026-11-23T02:00:00.000Z' }
    expect(await verify(cityTokens().seal(tomorrow))).toEqual(nothing('notYet'))
  })

  it('signed by us, of a slip that is none, it is not ours', async () => {
    const lost = { ...(await sealable(first, 'window-soon', '2027-01-23')), slipId: '0000000000000000', index: 99 }
    expect(await stateOf(cityTokens().seal(lost))).toBe('notOurs')
    expect(await stateOf(cityTokens().sealNameless(lost))).toBe('notOurs')
  })
})

describe('a slip that ended before its time', () => {
  it('withdrawn: said at once, and on the next status list', async () => {
    const { slip, qr: token } = await sheet('middle-dot')
    const { index } = await stored(slip)
    const before = await list()
    expect(hasEnded(before, index)).toBe(false)
    await city.call('slip.withdraw', { slipId: slip.slipId }, as('middle-dot'))
    for (const code of [slip.slipId, token])
      expect(await verify(code)).toMatchObject({ state: 'withdrawn', slip: null, pass: null })
    await city.moveTo('2026-11-21T10:30:00+08:00')
    const after = await list()
    expect(hasEnded(after, index)).toBe(true)
    expect(after.asOf).toBeGreaterThan(before.asOf)
    expect(after.ended).toHaveLength(before.ended.length + 1)
  })

  it('the permit cancelled by staff: said at once and listed; taken back, it is valid again', async () => {
    await signIn('window-open')
    const slip = await issue('window-open')
    const { index } = await stored(slip)
    await city.moveTo('2026-11-23T10:00:00+08:00')
    session.staff = await city.signIn((await personaOf(city, 'staff')).idNumber, { role: 'staff' })
    const idNumber = people['window-open']?.idNumber
    const found = () => city.call('permit.findPermit', { idNumber }, as('staff'))
    const { fileId, version } = await found()
    const input = { fileId, version, ground: 'shenzhenHukou', on: '2026-11-22', reason: '已入户' }
    await city.call('permit.cancelPermit', input, as('staff'))
    expect(await verify(slip.slipId)).toMatchObject({ state: 'permitCancelled', slip: null })
    expect(hasEnded(await list(), index)).toBe(true)
    expect(hasEnded(await list(), (await stored(first)).index)).toBe(false)
    await city.call('permit.restorePermit', { fileId, version: (await found()).version, reason: '有误' }, as('staff'))
    expect(await stateOf(slip.slipId)).toBe('valid')
    await city.moveTo('2026-11-23T10:10:00+08:00')
    expect(hasEnded(await list(), index)).toBe(false)
  })

  it('the list is made at most once a minute, and reads nothing between', async () => {
    await city.moveTo('2026-11-23T11:00:00+08:00')
    const [one, two] = [await city.call('slip.statusList', {}), await city.call('slip.statusList', {})]
    expect(two).toEqual(one)
    const calls = await city.get<{ operation: string; roundTrips: number }[]>('/emulator/calls')
    const trips = calls.filter(({ operation }) => operation === 'slip.statusList').map(({ roundTrips }) => roundTrips)
    expect(trips.slice(0, 2)).toEqual([0, 2])
  })
})

describe('the change of a key', () => {
  it('what the old one signed stays genuine while its public half is kept; the new one signs', async () => {
    const before = read()
    const old = before.tokenKeys[0]
    const { privateKey: _, ...half } = { ...old, publicKey: cityTokens().publicKeys()[0]?.publicKey }
    const fresh = { ...newTokenKeys()[0], kid: 'dev3' }
    await city.kill()
    writeFileSync(credentials(), JSON.stringify({ ...before, tokenKeys: [fresh, half] }))
    await city.restart()
    expect((await city.call('slip.publicKeys', {})).keys.map(({ kid }) => kid)).toEqual(['dev3', 'dev1'])
    expect(await stateOf(address)).toBe('valid')
    expect((await list()).ended.length).toBeGreaterThan(0)
    await city.kill()
    writeFileSync(credentials(), JSON.stringify({ ...before, tokenKeys: [fresh] }))
    await city.restart()
    expect(await stateOf(address)).toBe('notOurs')
    expect(await stateOf(first.slipId)).toBe('valid')
    await city.kill()
    writeFileSync(credentials(), JSON.stringify(before))
    await city.restart()
  })
})

describe('a slip that is over', () => {
  it('expired: says nothing of the person, nor what became of the permit since', async () => {
    await city.moveTo('2026-12-21T10:00:00+08:00')
    expect(await stateOf(first.slipId)).toBe('valid')
    await city.moveTo('2026-12-22T10:00:00+08:00')
    for (const code of [first.slipId, address, nameless])
      expect(await verify(code)).toEqual({ state: 'expired', slip: null, pass: null, on: '2026-12-22' })
  })

  it('with its permit: that the permit is suspended', async () => {
    await city.moveTo('2026-12-30T10:00:00+08:00')
    await signIn('window-open')
    const slip = await issue('window-open')
    expect(slip.validUntil).toBe('2027-01-05')
    await city.moveTo('2027-01-06T10:00:00+08:00')
    expect(await verify(slip.slipId)).toEqual({ state: 'permitSuspended', slip: null, pass: null, on: '2027-01-06' })
  })
})

describe('guessing', () => {
  it('ends after sixty wrong codes a day from one place, for right ones too, until tomorrow', async () => {
    const guess = (i: number) => city.send('slip.verify', { code: String(i).padStart(16, '0') })
    for (let i = 0; i < 60; i += 1) expect((await guess(i)).reply.ok).toBe(true)
    for (const code of ['0000000000000000', first.slipId]) {
      const { status, reply } = await city.send('slip.verify', { code })
      expect([status, reply.ok ? 'ok' : reply.refusal.code]).toEqual([429, 'quota'])
    }
    await city.moveTo('2027-01-07T00:30:00+08:00')
    expect(await stateOf(first.slipId)).toBe('expired')
  })
})
