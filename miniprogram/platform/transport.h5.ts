import { type Envelope, type Request } from './envelope'

declare const API_ORIGIN: string

/** Longer than the service may take, registers included; in ms. */
const patienceMs = 30_000

/** Asks a cloud function through CloudBase's HTTP access service. Every status carries the same envelope. */
export const transport = async (fn: string, request: Request, session: string | null): Promise<Envelope> => {
  const answer = await fetch(`${API_ORIGIN}/api/${fn}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(session ? { Authorization: `Bearer ${session}` } : {}) },
    body: JSON.stringify(request),
    signal: AbortSignal.timeout(patienceMs),
  })
  return (await answer.json()) as Envelope
}
