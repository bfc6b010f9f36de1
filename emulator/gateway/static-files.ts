/** Files of a built folder, as a web server gives them: types, gzip, caching. */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { pathOf } from './exchange'

const compress = promisify(gzip)

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
}
const compressible = new Set(['.html', '.js', '.css', '.json', '.svg', '.map'])

/** A name with a hash of the content in it never changes its content. */
const hashed = /\.[0-9a-f]{8,}\.[a-z0-9]+$/

type Served = { bytes: Buffer; zipped: Buffer | null; tag: string; mtimeMs: number }

const load = async (file: string, mtimeMs: number): Promise<Served> => {
  const bytes = await readFile(file)
  const zipped = compressible.has(extname(file)) ? await compress(bytes) : null
  return { bytes, zipped, tag: `"${createHash('sha1').update(bytes).digest('base64url')}"`, mtimeMs }
}

/** The address of a slip, in capitals as its QR code has it: the app finds in it what to check. */
export const slipAddress = /^\/v\/[0-9a-z]+$/i

/**
 * Answers GET and HEAD for files under `folder`; `path` of the request without `prefix`, a folder being its index.html, as is
 * what `app` matches. Says false, having done nothing, when there is no such file.
 */
export const staticFiles = (folder: string, prefix = '', app?: RegExp) => {
  const cache = new Map<string, Served>()
  const find = async (path: string): Promise<{ file: string; served: Served } | null> => {
    const file = join(folder, normalize(`/${decodeURIComponent(path)}`), path.endsWith('/') ? 'index.html' : '')
    const found = await stat(file).catch(() => null)
    if (!found?.isFile()) return null
    const known = cache.get(file)
    const served = known?.mtimeMs === found.mtimeMs ? known : await load(file, found.mtimeMs)
    cache.set(file, served)
    return { file, served }
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const path = pathOf(request).slice(prefix.length)
    const found = await find(path === '' || app?.test(path) ? '/' : path).catch(() => null)
    if (!found) return false
    const { file, served } = found
    const headers: Record<string, string> = {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': hashed.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      etag: served.tag,
      vary: 'accept-encoding',
    }
    if (request.headers['if-none-match'] === served.tag) {
      response.writeHead(304, headers).end()
      return true
    }
    const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) ? served.zipped : null
    const body = zipped ?? served.bytes
    if (zipped) headers['content-encoding'] = 'gzip'
    response.writeHead(200, { ...headers, 'content-length': body.length })
    response.end(request.method === 'HEAD' ? undefined : body)
    return true
  }
}
