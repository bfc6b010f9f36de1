import { decode, encode, Tagged } from 'cborg'
import fc from 'fast-check'
import { encode as qrCode } from 'uqr'
import { tokenAddress, tokenText } from './address'
import { algorithmNames, type AlgorithmName } from './algorithms'
import { toBase32 } from '../model/base32'
import { newKey, someSlip } from './example'
import { sealPass, sealSlip, sealStatusList } from './sealing'
import { readStatusList } from './status-list'
import { readToken, tokenState } from './token'

const keys = { SM2: newKey('SM2'), Ed25519: newKey('Ed25519') }
const all = Object.values(keys)
const ms = Date.parse
const morning = ms('2026-11-21T02:00:00Z')
const read = (bytes: Uint8Array, known = all) => readToken(toBase32(bytes), known)
const soundToken = (bytes: Uint8Array) => {
  const answer = read(bytes)
  if (answer.state !== 'sound') throw new Error(answer.state)
  return answer.token
}
const flipped = (bytes: Uint8Array, bit: number) => {
  const copy = Uint8Array.from(bytes)
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return copy
}

describe.each(algorithmNames)('a token signed with %s', (algorithm) => {
  const key = keys[algorithm]
  const slip = someSlip()

  it('says who, until when and which slip, and no more: the name masked, of the number the last four', () => {
    const bytes = sealSlip(slip, key)
    expect(soundToken(bytes)).toEqual({
      kind: 'slip',
      slipId: slip.slipId,
      index: 123_456,
      issuedAt: morning / 1000,
      expiresAt: ms('2026-12-21T16:00:00Z') / 1000,
      permitUntil: '2027-05-19',
      maskedName: '欧*',
      lastFour: '002X',
    })
    const text = Buffer.from(bytes).toString('utf8')
    expect(text).not.toContain(slip.name)
    expect(text).not.toContain(slip.idNumber.slice(0, 14))
  })

  it('without a name says only that there is a valid permit, and until when', () => {
    expect(soundToken(sealPass(slip, key))).toEqual({
      kind: 'pass',
      index: 123_456,
      issuedAt: morning / 1000,
      expiresAt: ms('2026-12-21T16:00:00Z') / 1000,
      permitUntil: '2027-05-19',
    })
  })

  it('is read from its address in either case, and fits a QR code of version 10 at level M', () => {
    const address = tokenAddress('https://juzhuzheng.ga.sz.gov.cn', sealSlip(slip, key))
    expect(address).toMatch(/^HTTPS:\/\/JUZHUZHENG\.GA\.SZ\.GOV\.CN\/V\/[0-9A-Z]+$/)
    expect(qrCode(address, { ecc: 'M' }).version).toBeLessThanOrEqual(10)
    for (const scanned of [address, address.toLowerCase(), ` ${address}\n`])
      expect(readToken(tokenText(scanned) ?? '', all).state).toBe('sound')
  })

  it('fails with any bit flipped, and with a byte more or less', () => {
    for (const bytes of [sealSlip(slip, key), sealPass(slip, key)]) {
      const sound = Array.from({ length: bytes.length * 8 }, (_, bit) => bit).filter(
        (bit) => read(flipped(bytes, bit)).state === 'sound',
      )
      expect(sound).toEqual([])
      expect(read(Uint8Array.from([...bytes, 0])).state).toBe('not-ours')
      expect(read(bytes.slice(0, -1)).state).toBe('not-ours')
    }
  }, 120_000)

  it('of another key of that name, and claims under a signature of others, are altered', () => {
    expect(read(sealSlip(slip, newKey(algorithm))).state).toBe('altered')
    const [, , , signature] = parts(sealSlip(someSlip(), key))
    const [header, empty, content] = parts(sealSlip(slip, key))
    expect(read(encode(new Tagged(18, [header, empty, content, signature]))).state).toBe('altered')
  })

  it('is checked by the algorithm of the key, whatever its header says', () => {
    const other = algorithm === 'SM2' ? keys.Ed25519 : keys.SM2
    const posing = sealSlip(slip, { ...other, kid: key.kid })
    expect(read(posing).state).toBe('altered')
  })

  it('is of a wrong key where we do not know it, or it did not sign at that time', () => {
    const bytes = sealSlip(slip, key)
    expect(read(bytes, []).state).toBe('wrong-key')
    expect(read(bytes, [{ ...key, until: '2026-11-21T02:00:00.000Z' }]).state).toBe('wrong-key')
    expect(read(bytes, [{ ...key, from: '2026-11-21T02:00:01.000Z' }]).state).toBe('wrong-key')
    expect(read(bytes, [{ ...key, from: '2026-11-21T02:00:00.000Z' }]).state).toBe('sound')
  })

  it('written in another way, with the same signature, is none', () => {
    const [header, , content, signature] = parts(sealSlip(slip, key))
    const more = new Map([[1, 1]])
    expect(read(encode(new Tagged(18, [header, more, content, signature]))).state).toBe('not-ours')
    expect(read(encode([header, new Map(), content, signature])).state).toBe('not-ours')
    expect(read(encode(new Tagged(17, [header, new Map(), content, signature]))).state).toBe('not-ours')
  })

  it('is not taken for a list, nor a list for a token', () => {
    const list = sealStatusList({ asOf: morning / 1000, ended: [1] }, key)
    expect(read(list).state).toBe('altered')
    expect(readStatusList(sealSlip(slip, key), all)).toBeNull()
  })
})

const parts = (bytes: Uint8Array) => {
  const outer = decode(bytes, { useMaps: true, tags: Tagged.preserve(18) }) as Tagged
  return outer.value as [Uint8Array, Map<unknown, unknown>, Uint8Array, Uint8Array]
}

describe('whether a token holds', () => {
  const token = soundToken(sealSlip(someSlip(), keys.Ed25519))
  const at = (instant: string, ended: number[] | null = null) =>
    tokenState(token, ms(instant), ended && { asOf: morning / 1000, ended })

  it.each([
    ['2026-11-21T01:54:59Z', 'not-yet', 'more than five minutes before it was made'],
    ['2026-11-21T01:55:00Z', 'genuine', 'a clock that is five minutes behind'],
    ['2026-12-21T15:59:59Z', 'genuine', 'the last second of its last day in the city'],
    ['2026-12-21T16:00:00Z', 'expired', 'the first second after'],
  ])('at %s it is %s: %s', (instant, state) => {
    expect(at(instant)).toBe(state)
  })

  it('ended before its time where the list names its place', () => {
    expect(at('2026-11-22T00:00:00Z', [5, 123_456, 200_000])).toBe('ended')
    expect(at('2026-11-22T00:00:00Z', [5, 123_455, 123_457])).toBe('genuine')
    expect(at('2026-12-22T00:00:00Z', [123_456])).toBe('expired')
  })

  it('for any slip and any moment: expired, ended, future-dated, of a wrong key and altered are told apart', () => {
    const key = keys.Ed25519
    const when = fc.integer({ min: ms('2026-02-01T00:00:00Z'), max: ms('2026-12-31T00:00:00Z') })
    fc.assert(
      fc.property(when, when, fc.nat({ max: 2 ** 31 }), fc.boolean(), (issued, now, index, listed) => {
        const issuedAt = new Date(issued).toISOString()
        const bytes = sealSlip(someSlip({ index, issuedAt, validUntil: '2026-08-31' }), key)
        const one = soundToken(bytes)
        const list = { asOf: 0, ended: listed ? [index] : [index + 1] }
        const expected =
          Math.floor(issued / 1000) * 1000 > now + 300_000
            ? 'not-yet'
            : now >= ms('2026-08-31T16:00:00Z')
              ? 'expired'
              : listed
                ? 'ended'
                : 'genuine'
        expect(tokenState(one, now, list)).toBe(expected)
        expect(read(bytes, [{ ...key, kid: 'other' }]).state).toBe('wrong-key')
        expect(read(flipped(bytes, (bytes.length - 1) * 8)).state).toBe('altered')
      }),
      { numRuns: 60 },
    )
  })
})

describe('the status list', () => {
  it.each(algorithmNames)(
    'signed with %s goes there and back, sorted and without doubles',
    (algorithm: AlgorithmName) => {
      const places = fc.array(fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 2 ** 40 })), { maxLength: 50 })
      fc.assert(
        fc.property(places, (ended) => {
          const bytes = sealStatusList({ asOf: morning / 1000, ended }, keys[algorithm])
          const sorted = [...new Set(ended)].sort((a, b) => a - b)
          expect(readStatusList(bytes, all)).toEqual({ asOf: morning / 1000, ended: sorted })
        }),
        { numRuns: 20 },
      )
    },
  )

  it('is small: a thousand of a million are two kilobytes', () => {
    const ended = Array.from({ length: 1000 }, (_, i) => i * 997 + (i % 13))
    expect(sealStatusList({ asOf: morning / 1000, ended }, keys.SM2).length).toBeLessThan(2200)
  })

  it('with a bit flipped is no list', () => {
    const bytes = sealStatusList({ asOf: morning / 1000, ended: [3, 700] }, keys.Ed25519)
    const taken = Array.from({ length: bytes.length * 8 }, (_, bit) => bit).filter(
      (bit) => readStatusList(flipped(bytes, bit), all) !== null,
    )
    expect(taken).toEqual([])
  })
})
