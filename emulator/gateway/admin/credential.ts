/**
 * TC3-HMAC-SHA256 as the SDK signs its requests. It covers the address, the headers that it names and each parameter of the
 * body. Its age is not judged: workers sign with the city's clock, scripts with the machine's, and the city's clock jumps.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { AdminReply } from './request'

/** What of a request is signed; `url` is path and query as sent. */
type SignedRequest = { url: string; headers: IncomingHttpHeaders; body: object }

type Credential = { secretId: string; date: string; params: string[]; headers: string[]; signature: string }

const header =
  /^TC3-HMAC-SHA256 Credential=([^/\s,]+)\/(\d{4}-\d{2}-\d{2})\/tcb\/tc3_request, *SignedParams=([^,\s]*), *SignedHeaders=([^,\s]+), *Signature=([0-9a-f]{64})$/

/** What an `authorization` header says, or null when it is none of this kind. */
export const readCredential = (authorization: string | undefined): Credential | null => {
  const parts = header.exec(authorization ?? '')
  if (!parts) return null
  const [, secretId = '', date = '', params = '', headers = '', signature = ''] = parts
  return { secretId, date, params: params.split(';').filter(Boolean), headers: headers.split(';'), signature }
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** The SDK signs a multipart type without its boundary, other types as they are, and everything else in lower case. */
const headerValue = (name: string, headers: IncomingHttpHeaders): string => {
  const value = String(headers[name] ?? '')
  if (name !== 'content-type') return value.trim().toLowerCase()
  return value.startsWith('multipart/form-data') ? 'multipart/form-data' : value
}

const paramText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)).trim()

/** The parameters by their lower-case names; what is empty is not signed. */
const paramsOf = (body: object): Map<string, string> =>
  new Map(
    Object.entries(body)
      .map(([name, value]): [string, string] => [name.toLowerCase().trim(), paramText(value)])
      .filter(([, text]) => text !== ''),
  )

const hashOf = (names: string[], params: Map<string, string>): string => {
  const hash = createHash('sha256')
  for (const name of names) hash.update(`&${name}=${params.get(name)}\r\n`)
  return hash.digest('hex')
}

const canonical = ({ url, headers }: SignedRequest, credential: Credential, params: Map<string, string>): string => {
  const [path = '/', query = ''] = url.split(/\?(.*)/s)
  const lines = credential.headers.map((name) => `${name}:${headerValue(name, headers)}`)
  const address = `//${headers.host ?? ''}${path}`
  const payload = hashOf(credential.params, params)
  return ['post', address, query, ...lines, '', credential.headers.join(';'), payload].join('\n')
}

/** Whatever the body holds must be signed: a parameter that was added on the way counts as a forgery. */
const coversAll = (credential: Credential, params: Map<string, string>) =>
  credential.params.length === params.size &&
  credential.params.every((name) => params.has(name)) &&
  ['host', 'content-type'].every((name) => credential.headers.includes(name))

const dayOf = (timestamp: string): string | null =>
  /^\d{1,11}$/.test(timestamp) ? new Date(Number(timestamp) * 1000).toISOString().slice(0, 10) : null

/** Derived keys that are remembered: one an account and day. */
const keptKeys = 1000

/**
 * Checks signatures of accounts whose key `secretKeyOf` knows. Answers null when a request is signed by its account, else why
 * not, in the words of the answer.
 */
export const credentialCheck = (secretKeyOf: (secretId: string) => string | undefined) => {
  const signingKeys = new Map<string, Buffer>()
  const signingKey = (secretKey: string, date: string): Buffer => {
    const name = `${date} ${secretKey}`
    const key = signingKeys.get(name) ?? hmac(hmac(hmac(`TC3${secretKey}`, date), 'tcb'), 'tc3_request')
    if (signingKeys.size >= keptKeys) signingKeys.clear()
    signingKeys.set(name, key)
    return key
  }

  return (credential: Credential, request: SignedRequest): string | null => {
    const secretKey = secretKeyOf(credential.secretId)
    if (secretKey === undefined) return 'secret id error: it is not one that this emulator issued'
    const timestamp = String(request.headers['x-timestamp'] ?? '')
    if (dayOf(timestamp) !== credential.date) return 'x-timestamp is not of the day of the credential'
    const params = paramsOf(request.body)
    if (!coversAll(credential, params)) return 'the signature does not cover the whole request'
    const digest = createHash('sha256')
      .update(canonical(request, credential, params))
      .digest('hex')
    const text = ['TC3-HMAC-SHA256', timestamp, `${credential.date}/tcb/tc3_request`, digest].join('\n')
    const wanted = hmac(signingKey(secretKey, credential.date), text)
    return timingSafeEqual(wanted, Buffer.from(credential.signature, 'hex')) ? null : 'the signature is wrong'
  }
}

/** The answer to a request without a valid credential; travels with HTTP status 200 as every answer of the protocol. */
export const credentialRefusal = (requestId: string, why: string): AdminReply => ({
  requestId,
  code: 'SIGN_PARAM_INVALID',
  message: `[SIGN_PARAM_INVALID] ${why}`,
})
