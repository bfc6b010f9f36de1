/** `/storage/<bucket>/<path>`: what COS answers to an upload and to a signed address. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { pathOf, queryOf, readBody } from '../exchange'
import type { Shelf } from './actions'
import { FileTooLarge, type OpenFile } from './files'
import { environmentOf, pathFault } from './names'

type Fault = { status: number; message: string }

const faults = {
  AccessDenied: { status: 403, message: 'Access Denied.' },
  RequestExpired: { status: 403, message: 'Request has expired' },
  SignatureDoesNotMatch: { status: 403, message: 'The Signature you specified is invalid.' },
  NoSuchKey: { status: 404, message: 'The specified key does not exist.' },
  MethodNotAllowed: { status: 405, message: 'The specified method is not allowed against this resource.' },
  InternalError: { status: 500, message: 'We encountered an internal error. Please try again.' },
  EntityTooLarge: { status: 413, message: 'Your proposed upload exceeds the maximum allowed object size.' },
} satisfies Record<string, Fault>

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)

/** The connection ends with a refusal: what is left of a body is not read. */
const refuse = (request: IncomingMessage, response: ServerResponse, code: keyof typeof faults) => {
  const { status, message } = faults[code]
  const id = randomUUID()
  const lines = [
    "<?xml version='1.0' encoding='utf-8' ?>",
    `<Error><Code>${code}</Code><Message>${message}</Message>`,
    `<Resource>${escaped(pathOf(request))}</Resource><RequestId>${id}</RequestId><TraceId>${id}</TraceId></Error>`,
  ]
  const body = lines.join('\n')
  response.writeHead(status, {
    'content-type': 'application/xml',
    'content-length': Buffer.byteLength(body),
    'x-cos-request-id': id,
    ...(request.method === 'PUT' ? { connection: 'close' } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

type Target = { environment: string; path: string }

/** Environment and path that an address names, or null. */
const targetOf = (request: IncomingMessage): Target | null => {
  try {
    const [bucket = '', ...segments] = pathOf(request).split('/').slice(2).map(decodeURIComponent)
    const environment = environmentOf(bucket)
    const path = segments.join('/')
    return environment === null || pathFault(path) !== null ? null : { environment, path }
  } catch {
    return null
  }
}

/** Reads a refused body to nowhere, as far as is reasonable, so that its sender comes to read the answer. */
const skipBody = (request: IncomingMessage) => readBody(request, 0)

const typeOf = (request: IncomingMessage) =>
  (request.headers['content-type'] ?? 'application/octet-stream').replace(/\s+/g, ' ').slice(0, 200)

const upload = async (
  shelf: Shelf,
  { environment, path }: Target,
  request: IncomingMessage,
  response: ServerResponse,
) => {
  const fault = shelf.addresses.uploadFault(environment, path, request.headers)
  const tooLarge = Number(request.headers['content-length'] ?? 0) > shelf.limit
  const refused = fault ?? (tooLarge ? 'EntityTooLarge' : null)
  if (refused) {
    await skipBody(request)
    return refuse(request, response, refused)
  }
  const file = { path, type: typeOf(request), at: shelf.now().toISOString() }
  try {
    await shelf.files.put(environment, file, request, { limit: shelf.limit, overwrite: true })
  } catch (error) {
    if (request.errored) return void response.destroy()
    if (error instanceof FileTooLarge) return refuse(request, response, 'EntityTooLarge')
    console.error(error)
    if (!request.readableEnded) await skipBody(request).catch(() => null)
    return refuse(request, response, 'InternalError')
  }
  response.writeHead(200, { 'content-length': 0, 'x-cos-request-id': randomUUID() }).end()
}

/** A file is never a page of this port: what was uploaded as HTML has no power over it. */
const headersOf = (file: OpenFile) => ({
  'content-type': file.type,
  'content-length': file.size,
  'last-modified': new Date(file.at).toUTCString(),
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'x-cos-request-id': randomUUID(),
})

const download = async (
  shelf: Shelf,
  { environment, path }: Target,
  request: IncomingMessage,
  response: ServerResponse,
) => {
  const fault = shelf.addresses.readingFault(environment, path, queryOf(request))
  if (fault) return refuse(request, response, fault)
  const file = await shelf.files.open(environment, path)
  if (!file) return refuse(request, response, 'NoSuchKey')
  response.writeHead(200, headersOf(file))
  if (request.method === 'HEAD') {
    response.end()
    return file.close()
  }
  await pipeline(file.content(), response).catch(() => response.destroy())
}

/** Answers `/storage/…`. */
export const storageRoute =
  (shelf: Shelf) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = targetOf(request)
    if (!target) return refuse(request, response, 'NoSuchKey')
    if (request.method === 'PUT') return upload(shelf, target, request, response)
    if (request.method === 'GET' || request.method === 'HEAD') return download(shelf, target, request, response)
    refuse(request, response, 'MethodNotAllowed')
  }
