/**
 * Phones of the panel. Each is a host name of its own on this port, `phone-2.localhost` … `phone-9.localhost`, so that a
 * browser keeps their storages apart. Browsers resolve every `*.localhost` to this machine by themselves.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'

const name = /^phone-[1-9]\.localhost$/

/** Whether a host name is that of a phone. */
export const isPhone = (hostname: string): boolean => name.test(hostname)

const originOf = (authority: string | undefined): string | null => {
  const host = authority?.split(':')[0] ?? ''
  return isPhone(host) ? `http://${authority}` : null
}

const refererOf = ({ headers }: IncomingMessage): URL | null => {
  try {
    return new URL(headers.referer ?? '')
  } catch {
    return null
  }
}

/**
 * Where a page belongs that a phone opens by the service's public address: at the phone's own name; null when it is no such
 * page. Only a frame follows, so that a link out of the panel stays what it is.
 */
export const placeOnPhone = (request: IncomingMessage): string | null => {
  const isFrame = request.method === 'GET' && request.headers['sec-fetch-dest'] === 'iframe'
  const from = isFrame ? refererOf(request) : null
  if (!from || !isPhone(from.hostname) || from.host === request.headers.host) return null
  return `${from.origin}${request.url ?? '/'}`
}

/** What sends a phone on to the service's public address (`url`) sends it to its own name instead. */
export const stayOnPhone = (request: IncomingMessage, response: ServerResponse, url: string): void => {
  const phone = originOf(request.headers.host)
  if (!phone) return
  const writeHead = response.writeHead.bind(response)
  const moved = (value: unknown) =>
    typeof value === 'string' && value.startsWith(`${url}/`) ? phone + value.slice(url.length) : value
  const rewrite = (headers: unknown) => {
    if (typeof headers !== 'object' || headers === null || !('location' in headers)) return headers
    return { ...headers, location: moved(headers.location) }
  }
  response.writeHead = ((...given: Parameters<typeof writeHead>) =>
    Reflect.apply(writeHead, response, given.map(rewrite)) as ServerResponse) as typeof response.writeHead
}
