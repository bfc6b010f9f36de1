/** The last calls, newest first, in memory. */
import * as z from 'zod'
import type { Call, Outcome } from './invocation'

const kept = 1000

const reply = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), refusal: z.object({ code: z.string() }) }),
])
const integration = z.object({ statusCode: z.number(), body: z.string() })

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** In a word: `ok`, the code of a refusal, or that of a failure. */
export const outcomeOf = (outcome: Outcome): string => {
  if (!outcome.ok) return outcome.code
  const value = parse(outcome.json)
  const http = integration.safeParse(value)
  const said = reply.safeParse(http.success ? parse(http.data.body) : value)
  if (said.success) return said.data.ok ? 'ok' : said.data.refusal.code
  return http.success && http.data.statusCode >= 400 ? String(http.data.statusCode) : 'ok'
}

export const callLog = () => {
  let calls: Call[] = []
  return {
    add: (call: Call) => {
      calls = [call, ...calls.slice(0, kept - 1)]
    },
    list: () => calls,
    clear: () => {
      calls = []
    },
  }
}
