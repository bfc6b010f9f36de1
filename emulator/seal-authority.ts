/** A throw-away authority with which this machine's slips and receipts are sealed. It says of itself what it is. */
import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'

/** Base64 of DER. `certificates` leads from the signer's own to the authority, which is the last. */
export type SealAccount = { key: string; certificates: string[]; name: string }

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const years = 20
/** The city's clock may be set back or far forward. */
const valid = { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date(`${2026 + years}-01-01T00:00:00Z`) }

const documentSigning = '1.3.6.1.5.5.7.3.36'
/** Readers that know nothing of signing documents look for the one of e-mail. */
const emailProtection = '1.3.6.1.5.5.7.3.4'

const base64 = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('base64')
const serialNumber = () => `01${Buffer.from(webcrypto.getRandomValues(new Uint8Array(8))).toString('hex')}`
const newKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])

const newAuthority = async () => {
  const keys = await newKeys()
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: 'C=CN, O=juzhu, CN=juzhu DEVELOPMENT authority',
    ...valid,
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { keys, certificate }
}

/** A new authority, whose own key is thrown away at once, and the one certificate that it gave. */
export const newSealAccount = async (): Promise<SealAccount> => {
  x509.cryptoProvider.set(webcrypto as Crypto)
  const authority = await newAuthority()
  const keys = await newKeys()
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: 'C=CN, O=juzhu, CN=juzhu DEVELOPMENT seal',
    issuer: authority.certificate.subject,
    ...valid,
    publicKey: keys.publicKey,
    signingKey: authority.keys.privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation, true),
      new x509.ExtendedKeyUsageExtension([documentSigning, emailProtection]),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(authority.certificate),
    ],
  })
  return {
    key: base64(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)),
    certificates: [base64(certificate.rawData), base64(authority.certificate.rawData)],
    name: '居住通演示城市',
  }
}
