import { readFileSync } from 'node:fs'
import path from 'node:path'
import { signatures } from '../../adapters/message-signatures'
import { readMessage, signatureBase } from './profile'

type Vector = {
  alg: 'hmac-sha256' | 'ed25519' | 'sm2-sm3'
  verifies: string
  signatureParams: string
  base: string
  signature: string
}
const published = JSON.parse(readFileSync(path.join(__dirname, '../../../docs/partner/vectors.json'), 'utf8')) as {
  path: string
  body: string
  headers: Record<string, string>
  vectors: Vector[]
}
const { vectors, headers } = published

const withSignature = ({ signatureParams, signature }: Pick<Vector, 'signatureParams' | 'signature'>) => ({
  ...headers,
  'signature-input': `jzz=${signatureParams}`,
  signature: `jzz=:${signature}:`,
})

describe.each(vectors)('the published vector of $alg', (vector) => {
  it('has the base that we put together', () => {
    expect(signatureBase(published.path, headers, vector.signatureParams)).toBe(vector.base)
    expect(headers['content-digest']).toBe(`sha-256=:${signatures.digest(Buffer.from(published.body))}:`)
  })

  it('verifies, and with any byte changed does not', () => {
    const message = readMessage(published.path, withSignature(vector))
    if ('problem' in message) throw new Error(message.problem)
    expect(message).toMatchObject({ keyId: 'edu-vector', alg: vector.alg, created: 1795304000, expires: 1795304120 })
    const verify = (base: string, signature: Uint8Array) =>
      signatures.verify(vector.alg, vector.verifies, base, signature)
    expect(verify(message.base, message.signature)).toBe(true)
    expect(verify(`${message.base} `, message.signature)).toBe(false)
    for (const at of [0, 20, message.signature.length - 1]) {
      const altered = Uint8Array.from(message.signature)
      altered[at] = (altered[at] ?? 0) ^ 1
      expect(verify(message.base, altered)).toBe(false)
    }
  })

  it('does not verify by another algorithm with the same key', () => {
    for (const { alg } of vectors.filter((one) => one.alg !== vector.alg))
      expect(signatures.verify(alg, vector.verifies, vector.base, Buffer.from(vector.signature, 'base64'))).toBe(false)
  })
})

describe('a message is read only as the profile has it', () => {
  const [vector] = vectors as [Vector]
  const read = (change: Record<string, string>) => readMessage(published.path, { ...withSignature(vector), ...change })
  const { signatureParams } = vector

  it.each([
    ['the parameters in another order', signatureParams.replace(/;created=\d+(.*)$/, '$1;created=1795304000'), false],
    ['an unknown parameter', `${signatureParams};x=1`, true],
    ['a parameter twice', `${signatureParams};created=1`, true],
    ['a parameter less', signatureParams.replace(/;nonce="[^"]*"/, ''), true],
    ['another tag', signatureParams.replace('jzz-verify-1', 'jzz-verify-2'), true],
    ['the parts in another order', signatureParams.replace('"@method" "@path"', '"@path" "@method"'), true],
  ])('%s', (_, parameters, refused) => {
    expect('problem' in read({ 'signature-input': `jzz=${parameters}` })).toBe(refused)
  })

  it.each([
    ['x-case-no', ''],
    ['x-case-no', '入学 1'],
    ['x-dept-id', 'edu'],
    ['idempotency-key', 'short'],
    ['content-digest', 'sha-512=:AAAA:'],
  ])('%s: %s is a header that does not fit', (name, value) => {
    expect(read({ [name]: value })).toEqual({
      problem: 'bad-headers',
      errors: { [name]: expect.any(String) as string },
    })
  })
})
