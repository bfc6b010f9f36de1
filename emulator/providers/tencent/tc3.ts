/**
 * TC3-HMAC-SHA256, as Tencent Cloud checks it. The official SDK signs the host without its port, and names the service
 * after the host's first label (`127` for an address); both are taken, as the real gateway takes its own names.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { type Now, type ProviderRequest, seconds } from '../types'

export class CloudApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

const pattern =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d{2}-\d{2})\/([^/]+)\/tc3_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/
const toleranceSeconds = 300

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

const signatureOf = (
  request: ProviderRequest,
  host: string,
  scope: { date: string; service: string; signed: string },
  key: string,
) => {
  const [path = '/', query = ''] = request.url.split('?')
  const values: Record<string, string | undefined> = { ...request.headers, host }
  const headers = scope.signed.split(';').map((name) => `${name}:${(values[name] ?? '').trim()}\n`)
  const canonical = [request.method, path, query, headers.join(''), scope.signed, sha256(request.rawBody)].join('\n')
  const timestamp = request.headers['x-tc-timestamp'] ?? ''
  const text = ['TC3-HMAC-SHA256', timestamp, `${scope.date}/${scope.service}/tc3_request`, sha256(canonical)].join(
    '\n',
  )
  return hmac(hmac(hmac(hmac(`TC3${key}`, scope.date), scope.service), 'tc3_request'), text)
}

/**
 * Who signed the request: the secret id of the account.
 * @throws CloudApiError AuthFailure.* when the signature is missing, wrong, stale or of nobody we know.
 */
export const verifyTc3 = (
  request: ProviderRequest,
  secretKeyOf: (secretId: string) => string | undefined,
  now: Now,
): string => {
  const parts = pattern.exec(request.headers.authorization ?? '')
  if (!parts)
    throw new CloudApiError('AuthFailure.SignatureFailure', 'The provided credentials could not be validated.')
  const [, secretId = '', date = '', service = '', signed = '', signature = ''] = parts
  const timestamp = Number(request.headers['x-tc-timestamp'])
  if (!Number.isInteger(timestamp) || Math.abs(seconds(now()) - timestamp) > toleranceSeconds) {
    throw new CloudApiError('AuthFailure.SignatureExpire', 'Signature expired.')
  }
  const key = secretKeyOf(secretId)
  if (key === undefined) throw new CloudApiError('AuthFailure.SecretIdNotFound', 'The SecretId is not found.')
  const covered = signed.split(';')
  const scoped = new Date(timestamp * 1000).toISOString().slice(0, 10) === date
  const host = request.headers.host ?? ''
  const given = Buffer.from(signature, 'hex')
  const matches = [host, host.replace(/:\d+$/, '')].some((name) =>
    timingSafeEqual(signatureOf(request, name, { date, service, signed }, key), given),
  )
  if (!scoped || !covered.includes('host') || !covered.includes('content-type') || !matches) {
    throw new CloudApiError('AuthFailure.SignatureFailure', 'The provided credentials could not be validated.')
  }
  return secretId
}
