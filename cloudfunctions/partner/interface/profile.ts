/** HTTP Message Signatures (RFC 9421) in the one profile that departments use: the same parts in the same order, always. */

/** Where the interface begins, as it is signed: whatever a gateway before us cuts off the address. */
const basePath = '/api/partner/'

const label = 'jzz'
const tag = 'jzz-verify-1'
const headerParts = ['content-digest', 'x-dept-id', 'x-purpose', 'x-case-no', 'idempotency-key'] as const
const parts = ['@method', '@path', '@query', ...headerParts]
const covered = `(${parts.map((part) => `"${part}"`).join(' ')})`

/** A message's headers, read but not believed. Times are in seconds. */
export interface Message {
  department: string
  purpose: string
  caseNo: string
  idempotency: string
  contentDigest: string
  created: number
  expires: number
  nonce: string
  keyId: string
  alg: string
  signature: Uint8Array
  /** What was signed. */
  base: string
}

const shapes = {
  'x-dept-id': /^[A-Z][A-Z0-9_]{1,31}$/,
  'x-purpose': /^[A-Z][A-Z0-9_]{1,63}$/,
  'x-case-no': /^[\x21-\x7e]{1,64}$/,
  'idempotency-key': /^[\x21-\x7e]{8,128}$/,
  'content-digest': /^sha-256=:[0-9A-Za-z+/]{43}=:$/,
} satisfies Record<(typeof headerParts)[number], RegExp>

const parameter = /;(?:(created|expires)=(\d{1,11})|(nonce|keyid|alg|tag)="([\x21\x23-\x5b\x5d-\x7e]{1,128})")/y

/** The parameters after the parts: each once, none besides. */
const parametersOf = (text: string): Record<string, string> | null => {
  const found: Record<string, string> = {}
  parameter.lastIndex = 0
  while (parameter.lastIndex < text.length) {
    const match = parameter.exec(text)
    const name = match?.[1] ?? match?.[3]
    if (!match || !name || name in found) return null
    found[name] = match[2] ?? match[4] ?? ''
  }
  return Object.keys(found).length === 6 ? found : null
}

/** The signature base of RFC 9421 §2.5: any language makes it by putting lines together. */
export const signatureBase = (path: string, headers: Record<string, string>, parameters: string): string =>
  [
    '"@method": POST',
    `"@path": ${basePath}${path}`,
    '"@query": ?',
    ...headerParts.map((name) => `"${name}": ${headers[name]?.trim() ?? ''}`),
    `"@signature-params": ${parameters}`,
  ].join('\n')

/** Reads the headers of a message to `path`. `bad-headers`: one is missing or malformed; `bad-profile`: another signature. */
export const readMessage = (
  path: string,
  headers: Record<string, string>,
): Message | { problem: 'bad-headers' | 'bad-profile'; errors: Record<string, string> } => {
  const errors = Object.fromEntries(
    headerParts
      .filter((name) => !shapes[name].test(headers[name]?.trim() ?? ''))
      .map((name) => [name, '缺少，或格式不对']),
  )
  if (Object.keys(errors).length > 0) return { problem: 'bad-headers', errors }
  const given = headers['signature-input']?.trim() ?? ''
  const start = `${label}=${covered}`
  const found = given.startsWith(start) ? parametersOf(given.slice(start.length)) : null
  if (!found || found.tag !== tag)
    return { problem: 'bad-profile', errors: { 'signature-input': `须以 ${start} 开头` } }
  const signature = new RegExp(`^${label}=:([0-9A-Za-z+/]{1,400}={0,2}):$`).exec(headers.signature?.trim() ?? '')?.[1]
  if (!signature) return { problem: 'bad-profile', errors: { signature: `须写成 ${label}=:base64:` } }
  const header = (name: (typeof headerParts)[number]) => headers[name]?.trim() ?? ''
  return {
    department: header('x-dept-id'),
    purpose: header('x-purpose'),
    caseNo: header('x-case-no'),
    idempotency: header('idempotency-key'),
    contentDigest: header('content-digest'),
    created: Number(found.created),
    expires: Number(found.expires),
    nonce: found.nonce ?? '',
    keyId: found.keyid ?? '',
    alg: found.alg ?? '',
    signature: Buffer.from(signature, 'base64'),
    base: signatureBase(path, headers, given.slice(`${label}=`.length)),
  }
}
