import { X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { newSealAccount } from '../../../emulator/seal-authority'
import { checkPdf, emptySignature, signPdf } from './pdf-signature'
import { readSealSettings } from './settings'

const at = new Date('2026-11-21T02:00:00Z')
const range = `[${emptySignature.ByteRange.join(' ')}]`
const unsigned = Buffer.from(
  `%PDF-1.7\n1 0 obj\n<< /Type /Sig /ByteRange ${range} /Contents <${'0'.repeat(8192)}> >>\nendobj\n(some words)\n%%EOF\n`,
  'latin1',
)

const seal = async () => {
  const { key, certificates, name } = await newSealAccount()
  const environment = { JUZHU_STAGE: 'development', SLIP_SEAL_KEY: key, SLIP_SEAL_NAME: name }
  const { signer } = readSealSettings({ ...environment, SLIP_SEAL_CERTIFICATES: certificates.join(',') })
  const authorities = [new X509Certificate(Buffer.from(certificates[1] ?? '', 'base64'))]
  return { account: { key, certificates, name }, signed: signPdf(unsigned, signer), authorities }
}

describe('a signature in a PDF', () => {
  let one: Awaited<ReturnType<typeof seal>>
  beforeAll(async () => {
    one = await seal()
  })
  const stateOf = (pdf: Buffer, more: { authorities?: X509Certificate[]; at?: Date } = {}) =>
    checkPdf(pdf, { authorities: one.authorities, at, ...more }).state

  it('covers every byte but its own', () => {
    expect(stateOf(one.signed)).toBe('genuine')
    expect(one.signed.length).toBe(unsigned.length)
    const from = one.signed.indexOf('/Contents <') + 10
    const to = from + 8194
    expect(one.signed.toString('latin1')).toContain(`/ByteRange [0 ${from} ${to} ${one.signed.length - to}`)
  })

  it('any flipped bit is noticed, wherever it is', () => {
    fc.assert(
      fc.property(fc.nat(one.signed.length - 1), fc.nat(7), (byte, bit) => {
        const changed = Buffer.from(one.signed)
        changed[byte] = (changed[byte] ?? 0) ^ (1 << bit)
        expect(stateOf(changed)).not.toBe('genuine')
      }),
      { numRuns: 400 },
    )
  })

  it.each([
    ['a byte behind its end', () => Buffer.concat([one.signed, Buffer.from('\n')])],
    [
      'a later version behind its end',
      () => Buffer.concat([one.signed, Buffer.from('\n2 0 obj\n<< >>\nendobj\n%%EOF\n')]),
    ],
    ['a byte before its beginning', () => Buffer.concat([Buffer.from('\n'), one.signed])],
    ['its last byte gone', () => one.signed.subarray(0, -1)],
    ['a second signature', () => Buffer.concat([one.signed, one.signed])],
    [
      'something in what fills the place of the signature',
      () => {
        const changed = Buffer.from(one.signed)
        changed.write('1', changed.indexOf('/Contents <') + 11 + 8000, 'latin1')
        return changed
      },
    ],
    [
      'capitals in its hex',
      () =>
        Buffer.from(
          one.signed.toString('latin1').replace(/<30[0-9a-f]+>/, (hex) => hex.toUpperCase()),
          'latin1',
        ),
    ],
  ])('%s is an alteration', (_, changed) => {
    expect(stateOf(changed())).toBe('altered')
  })

  it('one of another authority is not ours, though it calls itself the same', async () => {
    const other = await seal()
    expect(stateOf(other.signed)).toBe('not-ours')
    expect(stateOf(other.signed, { authorities: other.authorities })).toBe('genuine')
  })

  it.each(['2019-12-31T23:59:59Z', '2046-01-02T00:00:00Z'])('at %s its certificate is not in force', (instant) => {
    expect(stateOf(one.signed, { at: new Date(instant) })).toBe('not-ours')
  })

  it('a file without one is unsigned', () => {
    expect(stateOf(Buffer.from('%PDF-1.7\n%%EOF\n'))).toBe('unsigned')
    expect(stateOf(unsigned)).toBe('altered')
  })
})

describe('the settings of the seal', () => {
  const environment = async () => {
    const { key, certificates, name } = await newSealAccount()
    return { SLIP_SEAL_KEY: key, SLIP_SEAL_CERTIFICATES: certificates.join(','), SLIP_SEAL_NAME: name }
  }

  it('of the emulator are not fit for production', async () => {
    const of = await environment()
    expect(() => readSealSettings({ ...of, JUZHU_STAGE: 'production' })).toThrow(
      /SLIP_SEAL_CERTIFICATES has a development certificate; SLIP_SEAL_NAME/,
    )
    expect(readSealSettings({ ...of, JUZHU_STAGE: 'development' }).specimen).toBe(true)
  })

  it.each([
    ['SLIP_SEAL_KEY', 'bm8ga2V5'],
    ['SLIP_SEAL_CERTIFICATES', 'bm8gY2VydGlmaWNhdGU='],
  ])('without a good %s it does not start, and the value is not told', async (name, value) => {
    const read = async () => readSealSettings({ ...(await environment()), JUZHU_STAGE: 'development', [name]: value })
    await expect(read()).rejects.toThrow(new RegExp(name))
    await expect(read()).rejects.not.toThrow(new RegExp(value))
  })

  it('the certificate must be that of the key', async () => {
    const [one, other] = [await environment(), await environment()]
    const mixed = { ...one, SLIP_SEAL_KEY: other.SLIP_SEAL_KEY, JUZHU_STAGE: 'development' }
    expect(() => readSealSettings(mixed)).toThrow(/SLIP_SEAL_CERTIFICATES: the first must be that of SLIP_SEAL_KEY/)
  })
})
