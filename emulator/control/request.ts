/** Reading what people and tests send to `/emulator/*`. */
import type { IncomingMessage } from 'node:http'
import * as z from 'zod'
import { pathOf, readBody } from '../gateway/exchange'

const limit = 4 * 1024 * 1024

/** Something asked of the emulator that it does not do; `status` and the message are the answer. */
export class ControlRefusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
    this.name = 'ControlRefusal'
  }
}

/** The body as JSON. Throws ControlRefusal when it is none. */
export const readJson = async (request: IncomingMessage): Promise<unknown> => {
  const body = await readBody(request, limit)
  if (!body) throw new ControlRefusal(413, 'the body is too large')
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new ControlRefusal(400, 'the body is not JSON')
  }
}

/** The body in the shape of `schema`. Throws ControlRefusal that names what is wrong. */
export const readAs = async <T>(request: IncomingMessage, schema: z.ZodType<T>): Promise<T> => {
  const parsed = schema.safeParse(await readJson(request))
  if (!parsed.success) throw new ControlRefusal(400, z.prettifyError(parsed.error))
  return parsed.data
}

/** The names of the address behind `/emulator/`. Throws ControlRefusal for a `%` that escapes nothing. */
export const namesIn = (request: IncomingMessage): string[] =>
  pathOf(request)
    .split('/')
    .slice(2)
    .map((name) => {
      try {
        return decodeURIComponent(name)
      } catch {
        throw new ControlRefusal(400, `the address holds ${name}: write a % as %25`)
      }
    })

/** A whole number of the query, `usual` when it is absent. Throws ControlRefusal that names the field for anything else. */
export const wholeNumber = (query: URLSearchParams, field: string, usual: number): number => {
  const text = query.get(field)
  if (text === null) return usual
  if (!/^\d+$/.test(text)) throw new ControlRefusal(400, `${field} is not a whole number: ${text}`)
  return Number(text)
}

/** The name of an environment. Throws ControlRefusal for what can be none. */
export const environmentNamed = (name: string): string => {
  if (/^[\w-]{1,60}$/.test(name)) return name
  throw new ControlRefusal(400, 'the environment: a name of 1 to 60 letters, digits, _ and -')
}
