/** With what slips and receipts are sealed: the settings of the one function that signs. */
import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto'
import * as z from 'zod'
import { settingsReader, stage, text, type Environment } from '../settings'
import type { Signer } from './cades'

const read = <T>(what: string, parse: (der: Buffer) => T) =>
  text.transform((base64, context) => {
    try {
      return parse(Buffer.from(base64, 'base64'))
    } catch {
      context.addIssue({ code: 'custom', message: `must be ${what}, base64 of DER` })
      return z.NEVER
    }
  })

const certificates = text
  .transform((list) => list.split(/[\s,]+/))
  .pipe(z.array(read('a certificate', (der) => new X509Certificate(der))).min(1))

const schema = z
  .object({
    JUZHU_STAGE: stage,
    SLIP_SEAL_KEY: read('a key in PKCS #8', (key) => createPrivateKey({ key, format: 'der', type: 'pkcs8' })),
    SLIP_SEAL_CERTIFICATES: certificates,
    /** Whose seal it is, as it stands in the ring of it. */
    SLIP_SEAL_NAME: text.max(24),
  })
  .refine(({ SLIP_SEAL_KEY: key }) => key.asymmetricKeyDetails?.namedCurve === 'prime256v1', {
    path: ['SLIP_SEAL_KEY'],
    message: 'must be a key on P-256',
  })
  .refine(({ SLIP_SEAL_KEY: key, SLIP_SEAL_CERTIFICATES: [own] }) => own?.checkPrivateKey(key), {
    path: ['SLIP_SEAL_CERTIFICATES'],
    message: 'the first must be that of SLIP_SEAL_KEY',
  })

/** What a throw-away certificate says of itself. */
const ofDevelopment = (one: X509Certificate) => /DEVELOPMENT/.test(`${one.issuer}\n${one.subject}`)

const readSettings = settingsReader(schema, ({ SLIP_SEAL_CERTIFICATES: chain, SLIP_SEAL_NAME: name }) => [
  ...(chain.some(ofDevelopment) ? ['SLIP_SEAL_CERTIFICATES has a development certificate'] : []),
  ...(/演示|测试/.test(name) ? ['SLIP_SEAL_NAME is that of a demonstration'] : []),
])

export interface SealSettings {
  signer: Signer
  /** Of the signer's certificate. */
  validTo: Date
  name: string
  /** 测试样章: what is sealed proves nothing. */
  specimen: boolean
}

/** Parses the environment. Throws one error that names every setting that is missing or wrong, never its value. */
export const readSealSettings = (environment: Environment): SealSettings => {
  const s = readSettings(environment)
  const key: KeyObject = s.SLIP_SEAL_KEY
  return {
    signer: { key, certificates: s.SLIP_SEAL_CERTIFICATES.map(({ raw }) => raw) },
    validTo: new Date(s.SLIP_SEAL_CERTIFICATES[0]?.validTo ?? 0),
    name: s.SLIP_SEAL_NAME,
    specimen: s.JUZHU_STAGE !== 'production',
  }
}
