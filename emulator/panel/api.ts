/** What the panel asks of the emulator's fixed interface. */
import type { Role } from '@shared/model/sign-in'

export type Person = {
  key: string
  name: string
  idType: string
  idNumber: string
  phone: string
  roles: Role[]
  story: string
}
export type Message = { at: string; phone: string; text: string; code: string | null; serial: string }
export type Trip = {
  action: string
  collection: string | null
  started: number
  ms: number
  index?: string | null
  examined?: number
  outcome: string
}
export type Errand = { url: string; status: number; started: number; ms: number }
export type CallRecord = {
  traceId: string
  parent: string | null
  at: string
  operation: string
  source: string
  ms: number
  queuedMs: number
  cold: boolean
  roundTrips: number
  outcome: string
  trips: Trip[]
  errands: Errand[]
  lines: { level: string; text: string }[]
}

const ask = async <T>(method: string, address: string, value?: unknown): Promise<T> => {
  const answer = await fetch(`/emulator/${address}`, {
    method,
    ...(value === undefined ? {} : { body: JSON.stringify(value) }),
  })
  const body = (await answer.json()) as T & { message?: string }
  if (!answer.ok) throw new Error(body.message ?? `${answer.status}`)
  return body
}

export const emulator = {
  now: () => ask<{ now: string }>('GET', 'clock'),
  moveTo: (now: string) => ask<{ now: string }>('POST', 'clock', { now }),
  reset: () => ask<{ now: string }>('POST', 'reset', {}),
  people: () => ask<Person[]>('GET', 'personas'),
  messages: () => ask<Message[]>('GET', 'sms'),
  calls: (timers: boolean) => ask<CallRecord[]>('GET', `calls?limit=40${timers ? '' : '&timers=no'}`),
  outages: () => ask<Record<string, string>>('GET', 'outages'),
  setOutage: (name: string, mode: string) => ask<Record<string, string>>('PUT', `outages/${name}`, { mode }),
  /** What a register answers; null when it knows nothing. */
  register: async (register: string, idNumber: string): Promise<unknown> => {
    const answer = await fetch(`/emulator/registers/${register}/${encodeURIComponent(idNumber)}`)
    return answer.ok ? ((await answer.json()) as unknown) : null
  },
  setRegister: (register: string, idNumber: string, value: unknown) =>
    ask<unknown>('PUT', `registers/${register}/${encodeURIComponent(idNumber)}`, value),
  removeRegister: (register: string, idNumber: string) =>
    ask<unknown>('DELETE', `registers/${register}/${encodeURIComponent(idNumber)}`),
  signIn: (idNumber: string, role: Role | undefined) =>
    ask<{ session: string }>('POST', 'sign-in', { idNumber, ...(role ? { role } : {}) }),
}
