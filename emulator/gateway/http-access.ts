/** HTTP access service: `/api/<function>` → a function's HTTP event → its integration response. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { refusalText } from '@shared/text/refusals'
import type { RefusalCode } from '@shared/refusal'
import * as z from 'zod'
import type { CityClock } from '../clock'
import type { Host, Outcome } from '../host'
import { pathOf, queryOf, readBody, sendJson } from './exchange'

/** The service's limits in bytes. */
const textLimit = 100 * 1024
const binaryLimit = 6 * 1024 * 1024

const isText = (type: string) => type === '' || /json|text|xml|javascript|urlencoded/.test(type)

const flat = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  )

const eventOf = (request: IncomingMessage, functionName: string, body: Buffer, text: boolean) => ({
  path: pathOf(request).slice(`/api/${functionName}`.length) || '/',
  httpMethod: request.method ?? 'GET',
  headers: flat(request.headers),
  queryStringParameters: Object.fromEntries(queryOf(request)),
  requestContext: { httpMethod: request.method ?? 'GET', path: pathOf(request), stage: 'release' },
  body: body.toString(text ? 'utf8' : 'base64'),
  isBase64Encoded: !text,
})

/** `operation` of a JSON body, for the list of calls only. */
const operationIn = (body: Buffer): string | undefined => {
  const parse = z.string().transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue({ code: 'custom' })
      return z.NEVER
    }
  })
  const read = parse.pipe(z.object({ operation: z.string().max(80) })).safeParse(body.toString('utf8'))
  return read.success ? read.data.operation : undefined
}

const integration = z.object({
  statusCode: z.int().min(200).max(599),
  headers: z.record(z.string(), z.unknown()).default({}),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
})

/** What the connection decides, not the function. */
const ofConnection = new Set(['connection', 'content-length', 'transfer-encoding', 'keep-alive'])

/** A header of several values is an array and is sent as several lines, as cookies must be. */
const headersOf = (headers: Record<string, unknown>) =>
  Object.entries(headers)
    .map(([name, value]): [string, string | string[]] => [
      name.toLowerCase(),
      Array.isArray(value) ? value.map(String) : String(value),
    ])
    .filter(([name]) => !ofConnection.has(name))

/** What the function returned, as an HTTP answer: an integration response, or any value as the body. */
const send = (response: ServerResponse, json: string) => {
  const value: unknown = JSON.parse(json)
  const parsed = integration.safeParse(value)
  if (!parsed.success) {
    if (typeof value !== 'string') return sendJson(response, 200, value)
    return void response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(value)
  }
  const { statusCode, headers, body, isBase64Encoded } = parsed.data
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  response.writeHead(statusCode, { ...Object.fromEntries(headersOf(headers)), 'content-length': bytes.length })
  response.end(bytes)
}

type HttpAccess = { host: Host; clock: CityClock }

const refuse = (response: ServerResponse, clock: CityClock, status: number, code: RefusalCode, gateway: string) =>
  sendJson(response, status, {
    ok: false,
    refusal: { code, message: refusalText[code] },
    now: clock.now().toISOString(),
    code: gateway,
  })

const answer = (response: ServerResponse, clock: CityClock, outcome: Outcome) => {
  if (outcome.ok) return send(response, outcome.json)
  const missing = outcome.code === 'FUNCTION_NOT_FOUND'
  refuse(response, clock, missing ? 404 : 500, missing ? 'unknown-operation' : 'internal', outcome.code)
}

/** Answers `/api/<function>…`. The page that asked finds its call in the list of calls by the `server-timing` of the answer. */
export const httpAccess =
  ({ host, clock }: HttpAccess) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const functionName = pathOf(request).split('/')[2] ?? ''
    const text = isText(request.headers['content-type'] ?? '')
    const body = await readBody(request, text ? textLimit : binaryLimit)
    if (!body) {
      response.setHeader('connection', 'close')
      return refuse(response, clock, 413, 'too-large', 'EXCEED_MAX_PAYLOAD_SIZE')
    }
    const traceId = randomUUID()
    response.setHeader('server-timing', `trace;desc="${traceId}"`)
    const outcome = await host.invoke({
      traceId,
      functionName,
      event: eventOf(request, functionName, body, text),
      source: 'wx_http',
      identity: { TCB_SOURCE_IP: request.socket.remoteAddress ?? '' },
      operation: operationIn(body) ?? functionName,
    })
    answer(response, clock, outcome)
  }
