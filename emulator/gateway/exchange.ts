/** Reading requests and sending answers, without a framework. */
import type { IncomingMessage, ServerResponse } from 'node:http'

/** More than this of a body that is too large is not even read to its end. */
const patience = 64 * 1024 * 1024

/**
 * The body, or null when it has more than `limit` bytes. What is too much is thrown away as it comes, so that the caller
 * can finish sending and read the answer; nothing of it is kept.
 */
export const readBody = async (request: IncomingMessage, limit: number): Promise<Buffer | null> => {
  const announced = Number(request.headers['content-length'] ?? 0)
  let parts: Buffer[] | null = announced > limit ? null : []
  let size = 0
  if (announced > patience) return null
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > limit) parts = null
    if (size > patience) break
    parts?.push(part)
  }
  return parts && Buffer.concat(parts)
}

export const sendJson = (response: ServerResponse, status: number, value: unknown): void => {
  const body = JSON.stringify(value)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}

export const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?')[0] ?? '/'

export const queryOf = (request: IncomingMessage): URLSearchParams =>
  new URLSearchParams((request.url ?? '').split('?').slice(1).join('?'))
