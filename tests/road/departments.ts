/** The departments of the demo city: how they sign, and what was said of the city's clock. */
import { createPrivateKey, randomUUID, sign as signWith } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sm2 } from 'sm-crypto-v2'
import { signed, withSecret, type Department, type Question } from '../../docs/partner/client'
import type { DepartmentKey } from '../../emulator/departments'
import type { City } from '../support/city'

export const keysOf = (city: City): DepartmentKey[] =>
  (JSON.parse(readFileSync(path.join(city.dataFolder, 'credentials.json'), 'utf8')) as { departments: DepartmentKey[] })
    .departments

export const cityClock = async (city: City) => {
  const { now } = await city.get<{ now: string }>('/emulator/clock')
  const offset = new Date(now).getTime() - Date.now()
  return () => new Date(Date.now() + offset)
}

const bySm2 = (secret: string) => (base: string) =>
  Buffer.from(sm2.doSignature(new Uint8Array(Buffer.from(base, 'utf8')), secret, { hash: true }), 'hex')

const byEd25519 = (secret: string) => (base: string) =>
  signWith(
    null,
    Buffer.from(base, 'utf8'),
    createPrivateKey({ key: Buffer.from(secret, 'base64'), format: 'der', type: 'pkcs8' }),
  )

/** A department of the city with one of its keys. */
export const departmentWith = (city: City, keyId: string, now: () => Date): Department => {
  const key = keysOf(city).find((one) => one.keyId === keyId)
  if (!key) throw new Error(`no key ${keyId}`)
  const place = { url: city.url, id: key.department, keyId, now }
  if (key.alg === 'hmac-sha256') return withSecret(place, key.secret)
  return { ...place, alg: key.alg, sign: key.alg === 'ed25519' ? byEd25519(key.secret) : bySm2(key.secret) }
}

export interface Answered {
  status: number
  type: string | null
  headers: Headers
  /** As it came. */
  text: string
  body: Record<string, unknown>
}

export const send = async (
  url: string,
  of: Pick<Question, 'path'>,
  message: ReturnType<typeof signed>,
): Promise<Answered> => {
  const answer = await fetch(`${url}/api/partner/${of.path}`, { method: 'POST', ...message })
  const text = await answer.text()
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    headers: answer.headers,
    text,
    body: JSON.parse(text) as Record<string, unknown>,
  }
}

/** A question of the office of schools, unless said otherwise. */
export const question = (body: unknown, other: Partial<Question> = {}): Question => ({
  path: 'v1/permits/match',
  purpose: 'SCHOOL_ENROLMENT',
  caseNo: 'EDU-2026-0001',
  idempotencyKey: randomUUID(),
  body,
  ...other,
})

export const asks = async (department: Department, asked: Question): Promise<Answered> =>
  send(department.url, asked, signed(department, asked))
