import { randomBytes } from 'node:crypto'
import { tokenText } from '@shared/slip-token/address'
import { someSlip } from '@shared/slip-token/example'
import { readStatusList } from '@shared/slip-token/status-list'
import { readToken } from '@shared/slip-token/token'
import { readSlipKeys, slipTokens } from './slip-keys'

const privateKey = (i: number) => randomBytes(32).fill(i, 0, 1).toString('hex')
const first = {
  kid: '2026a',
  algorithm: 'SM2',
  privateKey: privateKey(1),
  from: '2026-01-01T00:00:00+08:00',
  until: '2026-12-01T00:00:00+08:00',
}
const second = {
  kid: '2026b',
  algorithm: 'Ed25519',
  privateKey: privateKey(2),
  from: '2026-11-30T00:00:00+08:00',
  until: '2027-12-01T00:00:00+08:00',
}
const read = (keys: unknown, stage = 'production') =>
  readSlipKeys({ JUZHU_STAGE: stage, SLIP_TOKEN_KEYS: typeof keys === 'string' ? keys : JSON.stringify(keys) })
const url = 'https://juzhu.example.gov.cn'
const at = (instant: string, keys: unknown[] = [first, second]) => slipTokens(read(keys), url, () => new Date(instant))
const opened = (address: string, keys: ReturnType<typeof at>) => readToken(tokenText(address) ?? '', keys.publicKeys())

describe('the keys of slips', () => {
  it.each([
    ['2026-11-29T23:59:59+08:00', '2026a', 'before the second begins'],
    ['2026-11-30T12:00:00+08:00', '2026a', 'on the day on which both may sign'],
    ['2026-12-01T00:00:00+08:00', '2026b', 'from the end of the first on'],
  ])('at %s it is %s that signs: %s', (instant, kid) => {
    const tokens = at(instant)
    const address = tokens.seal(someSlip({ issuedAt: new Date(instant).toISOString() }))
    const only = (name: string) => tokens.publicKeys().filter((key) => key.kid === name)
    expect(readToken(tokenText(address) ?? '', only(kid)).state).toBe('sound')
    expect(readToken(tokenText(address) ?? '', only(kid === '2026a' ? '2026b' : '2026a')).state).toBe('wrong-key')
  })

  it('what an earlier key signed is genuine after the change, also when only its public half is left', () => {
    const before = at('2026-11-21T10:00:00+08:00')
    const address = before.seal(someSlip())
    const [half] = before.publicKeys()
    const after = at('2026-12-20T10:00:00+08:00', [second, half])
    expect(opened(address, after).state).toBe('sound')
    expect(opened(address, at('2026-12-20T10:00:00+08:00', [second])).state).toBe('wrong-key')
    expect(opened(after.sealNameless({ ...someSlip(), issuedAt: '2026-12-20T02:00:00.000Z' }), after)).toMatchObject({
      state: 'sound',
      token: { kind: 'pass' },
    })
  })

  it('sign the status list too, and give away no private half', () => {
    const tokens = at('2026-11-21T10:00:00+08:00')
    const asOf = Date.parse('2026-11-21T02:00:00Z') / 1000
    const list = readStatusList(tokens.sealStatusList({ asOf, ended: [7] }), tokens.publicKeys())
    expect(list).toEqual({ asOf, ended: [7] })
    expect(JSON.stringify(tokens.publicKeys())).not.toContain(first.privateKey)
  })

  it('none of which is in its time sign nothing', () => {
    expect(() => at('2028-01-01T00:00:00+08:00').seal(someSlip())).toThrow('SLIP_TOKEN_KEYS')
  })

  it.each([
    ['what is no JSON', '{'],
    ['no key', []],
    ['public halves alone', [{ ...first, privateKey: undefined, publicKey: '04'.repeat(65) }]],
    ['one kid twice', [first, { ...second, kid: first.kid }]],
    ['a kid of other letters', [{ ...first, kid: '2026-A' }]],
    ['a key that is too short', [{ ...first, privateKey: 'ab' }]],
    ['a number that is no key', [{ ...first, privateKey: '0'.repeat(64) }]],
    ['a time that ends before it begins', [{ ...first, until: first.from }]],
    ['an unknown algorithm', [{ ...first, algorithm: 'RSA' }]],
  ])('a function with %s does not start, and says nothing of the value', (_, keys) => {
    expect(() => read(keys)).toThrow('SLIP_TOKEN_KEYS')
    expect(() => read(keys)).not.toThrow(first.privateKey)
  })

  it('production refuses development keys', () => {
    expect(() => read([{ ...first, kid: 'dev1' }])).toThrow('dev1')
    expect(read([{ ...first, kid: 'dev1' }], 'development')).toHaveLength(1)
  })
})
