/** Keeps pages of other origins away: what is on this port is for this machine's own pages and scripts. */
import type { IncomingMessage } from 'node:http'
import { isPhone } from './phones'

const loopback = new Set(['127.0.0.1', 'localhost'])

const hostIn = (authority: string): string | null => {
  try {
    return new URL(`http://${authority}`).hostname
  } catch {
    return null
  }
}

const isOwn = (authority: string | undefined) => {
  const host = (authority !== undefined && hostIn(authority)) || ''
  return loopback.has(host) || isPhone(host)
}

/**
 * Why a request is refused, or null. A name other than loopback in `Host` is a page that rebound its name; an `Origin` other
 * than the host itself, or a browser's own word that the request is cross-site, is another page's request.
 */
export const intrusion = ({ headers, method }: IncomingMessage): string | null => {
  if (!isOwn(headers.host)) return 'this address answers only as 127.0.0.1 or localhost'
  const origin = headers.origin
  if (origin !== undefined && origin !== `http://${headers.host}`)
    return 'a page of another origin may not call this address'
  const navigation = headers['sec-fetch-mode'] === 'navigate' && method === 'GET'
  if (headers['sec-fetch-site'] === 'cross-site' && !navigation)
    return 'a page of another site may not call this address'
  return null
}
