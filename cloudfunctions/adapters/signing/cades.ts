/**
 * CAdES-BES (ETSI EN 319 122) with P-256 and SHA-256, detached: the CMS that a PDF of baseline B carries. When it was signed
 * stands in the PDF's dictionary and not here, as PAdES has it.
 */
import { createHash, sign, verify, X509Certificate, type KeyObject } from 'node:crypto'
import { integer, octets, oid, sequence, setOf, tagged, valueAt, valuesIn } from './der'

const ids = {
  data: oid('1.2.840.113549.1.7.1'),
  signedData: oid('1.2.840.113549.1.7.2'),
  contentType: oid('1.2.840.113549.1.9.3'),
  messageDigest: oid('1.2.840.113549.1.9.4'),
  signingCertificateV2: oid('1.2.840.113549.1.9.16.2.47'),
  sha256: oid('2.16.840.1.101.3.4.2.1'),
  ecdsaWithSha256: oid('1.2.840.10045.4.3.2'),
}
const sha256 = (...parts: Uint8Array[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

const contextual = 0xa0
const set = 0x31

/** Issuer and serial number of a certificate, as they stand in it. */
const issuerAndSerial = (certificate: Buffer): Buffer => {
  const [body] = valuesIn(valueAt(certificate).content)
  const fields = valuesIn(body?.content ?? Buffer.alloc(0))
  const [serial, , issuer] = fields[0]?.tag === contextual ? fields.slice(1) : fields
  if (!serial || !issuer) throw new RangeError('not a certificate')
  return sequence(issuer.whole, serial.whole)
}

const attribute = (type: Buffer, value: Buffer) => sequence(type, setOf(set, value))

/** What is signed: what kind of content, its digest, and by which certificate. */
const signedAttributes = (digest: Buffer, certificate: Buffer): Buffer[] => [
  attribute(ids.contentType, ids.data),
  attribute(ids.messageDigest, octets(digest)),
  attribute(ids.signingCertificateV2, sequence(sequence(sequence(octets(sha256(certificate)))))),
]

const ownOf = ([own]: readonly Buffer[]): Buffer => {
  if (!own) throw new RangeError('no certificate')
  return own
}

export interface Signer {
  key: KeyObject
  /** DER, the signer's own first, then those that lead to the authority. */
  certificates: readonly Buffer[]
}

/** The CMS of a signature value. */
const assembled = (signature: Buffer, attributes: Buffer[], certificates: readonly Buffer[]): Buffer => {
  const algorithm = sequence(ids.sha256)
  const signerInfo = sequence(
    integer(1),
    issuerAndSerial(ownOf(certificates)),
    algorithm,
    setOf(contextual, ...attributes),
    sequence(ids.ecdsaWithSha256),
    octets(signature),
  )
  const signedData = sequence(
    integer(1),
    tagged(set, algorithm),
    sequence(ids.data),
    tagged(contextual, ...certificates),
    tagged(set, signerInfo),
  )
  return sequence(ids.signedData, tagged(contextual, signedData))
}

/** The CMS over the parts of a content, which it does not hold. */
export const signDetached = (content: readonly Uint8Array[], { key, certificates }: Signer): Buffer => {
  const attributes = signedAttributes(sha256(...content), ownOf(certificates))
  return assembled(sign('sha256', setOf(set, ...attributes), key), attributes, certificates)
}

const parts = (content: Buffer | undefined, count: number) => {
  const values = valuesIn(content ?? Buffer.alloc(0))
  if (values.length !== count) throw new RangeError('not a signature of this house')
  return values
}

/** The signature value and its certificate. Throws RangeError for what is built in any other way than `signDetached` does. */
const opened = (cms: Buffer) => {
  const [, wrapped] = parts(valueAt(cms).content, 2)
  const signedData = valueAt(wrapped?.content ?? Buffer.alloc(0))
  const [, , , certificates, signerInfos] = parts(signedData.content, 5)
  const [signerInfo] = parts(signerInfos?.content, 1)
  const signature = parts(signerInfo?.content, 6)[5]
  const chain = valuesIn(certificates?.content ?? Buffer.alloc(0)).map(({ whole }) => whole)
  if (!signature || chain.length === 0) throw new RangeError('no signed data')
  return { signature: signature.content, chain }
}

/** What a signature that holds tells: whose it is. */
export type Checked = { state: 'genuine'; certificate: X509Certificate } | { state: 'altered' | 'not-ours' }

/** Whether each is signed by the next and the last by, or is, an authority that is pinned, all of them in force at `at`. */
const leadsTo = (chain: readonly X509Certificate[], authorities: readonly X509Certificate[], at: Date): boolean => {
  const inForce = (one: X509Certificate) => new Date(one.validFrom) <= at && at <= new Date(one.validTo)
  const issuedBy = (one: X509Certificate, by: X509Certificate) => one.checkIssued(by) && one.verify(by.publicKey)
  const last = chain.at(-1)
  return (
    chain.every(inForce) &&
    chain.slice(1).every((issuer, i) => issuer.ca && chain[i] !== undefined && issuedBy(chain[i], issuer)) &&
    authorities.some((authority) => last !== undefined && (last.raw.equals(authority.raw) || issuedBy(last, authority)))
  )
}

/**
 * Checks a CMS that `signDetached` made, over the parts of its content. Everything in it is made anew from the content and the
 * certificates and must be the same byte by byte, so that nothing can be changed, left out or added.
 */
export const checkDetached = (
  content: readonly Uint8Array[],
  cms: Buffer,
  { authorities, at }: { authorities: readonly X509Certificate[]; at: Date },
): Checked => {
  try {
    const { signature, chain } = opened(cms)
    const certificates = chain.map((one) => new X509Certificate(one))
    const [own] = certificates
    if (!own || !leadsTo(certificates, authorities, at)) return { state: 'not-ours' }
    const attributes = signedAttributes(sha256(...content), own.raw)
    const again = assembled(signature, attributes, chain)
    const holds = again.equals(cms) && verify('sha256', setOf(set, ...attributes), own.publicKey, signature)
    return holds ? { state: 'genuine', certificate: own } : { state: 'altered' }
  } catch {
    return { state: 'altered' }
  }
}
