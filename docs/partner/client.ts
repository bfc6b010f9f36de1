/**
 * 部门接口的 TypeScript 示例：only Node 20 and its own library. Copy it and change nothing but where the key comes from.
 *
 *   PARTNER_URL=https://… PARTNER_DEPT=EDU PARTNER_KEY_ID=edu-1 PARTNER_SECRET=… \
 *     npx tsx docs/partner/client.ts SCHOOL_ENROLMENT EDU-2026-0001 欧阳某某 11010519491231002X
 */
import { createHash, createHmac, randomUUID } from 'node:crypto'

export interface Department {
  /** Where the city is: `https://…`, without a slash at its end. */
  url: string
  id: string
  keyId: string
  /** The name of the algorithm that belongs to the key. */
  alg: 'hmac-sha256' | 'ed25519' | 'sm2-sm3'
  sign: (base: string) => Buffer
  /** The clock; within 60 seconds of the city's. */
  now?: () => Date
}

export interface Question {
  path: 'v1/permits/match' | 'v1/permits/match-batch'
  purpose: string
  caseNo: string
  body: unknown
  /** The same for every attempt at the same question; a new one for another question. */
  idempotencyKey: string
}

const parts = ['content-digest', 'x-dept-id', 'x-purpose', 'x-case-no', 'idempotency-key']
const secondsValid = 120

/** What is signed: line by line, joined by a line feed, none at the end. */
export const signatureBase = (path: string, headers: Record<string, string>, parameters: string): string =>
  [
    '"@method": POST',
    `"@path": /api/partner/${path}`,
    '"@query": ?',
    ...parts.map((name) => `"${name}": ${headers[name]}`),
    `"@signature-params": ${parameters}`,
  ].join('\n')

/** The headers and the body of a signed question. A new nonce each time: sign anew for every attempt. */
export const signed = (
  { id, keyId, alg, sign, now = () => new Date() }: Department,
  { path, purpose, caseNo, body, idempotencyKey }: Question,
): { headers: Record<string, string>; body: string } => {
  const text = JSON.stringify(body)
  const created = Math.floor(now().getTime() / 1000)
  const headers = {
    'content-type': 'application/json',
    'content-digest': `sha-256=:${createHash('sha256').update(text).digest('base64')}:`,
    'x-dept-id': id,
    'x-purpose': purpose,
    'x-case-no': caseNo,
    'idempotency-key': idempotencyKey,
  }
  const covered = ['@method', '@path', '@query', ...parts].map((part) => `"${part}"`).join(' ')
  const parameters =
    `(${covered});created=${created};expires=${created + secondsValid};nonce="${randomUUID()}"` +
    `;keyid="${keyId}";alg="${alg}";tag="jzz-verify-1"`
  const signature = sign(signatureBase(path, headers, parameters)).toString('base64')
  return {
    headers: { ...headers, 'signature-input': `jzz=${parameters}`, signature: `jzz=:${signature}:` },
    body: text,
  }
}

/** Asks, and tells what came back. */
export const ask = async (department: Department, question: Question): Promise<{ status: number; answer: unknown }> => {
  const { headers, body } = signed(department, question)
  const response = await fetch(`${department.url}/api/partner/${question.path}`, { method: 'POST', headers, body })
  return { status: response.status, answer: await response.json() }
}

/** A department with a shared secret in base64. */
export const withSecret = (place: Pick<Department, 'url' | 'id' | 'keyId' | 'now'>, secret: string): Department => ({
  ...place,
  alg: 'hmac-sha256',
  sign: (base) => createHmac('sha256', Buffer.from(secret, 'base64')).update(base, 'utf8').digest(),
})

const main = async () => {
  const { PARTNER_URL = '', PARTNER_DEPT = '', PARTNER_KEY_ID = '', PARTNER_SECRET = '', PARTNER_NOW } = process.env
  const [purpose = '', caseNo = '', name = '', idNumber = ''] = process.argv.slice(2)
  const department = withSecret(
    {
      url: PARTNER_URL,
      id: PARTNER_DEPT,
      keyId: PARTNER_KEY_ID,
      ...(PARTNER_NOW ? { now: () => new Date(PARTNER_NOW) } : {}),
    },
    PARTNER_SECRET,
  )
  const question = {
    path: 'v1/permits/match',
    purpose,
    caseNo,
    body: { name, idNumber },
    idempotencyKey: randomUUID(),
  } as const
  const { status, answer } = await ask(department, question)
  process.stdout.write(`${status} ${JSON.stringify(answer)}\n`)
}

if (process.argv[1]?.endsWith('client.ts')) void main()
