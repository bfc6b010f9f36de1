/** Answers for the built H5 without a service behind it: what each screen does with every answer is seen exactly, and at once. */
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { contract, type OperationName, type OutputOf } from '@shared/contract'
import { type FieldMessages, type RefusalCode } from '@shared/refusal'
import { refusalText } from '@shared/text/refusals'
import { officer } from './people'

const root = path.resolve(__dirname, '../../..')
const folder = path.join(root, 'dist/h5')
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

/** The city's time in every picture. */
export const now = '2026-11-21T02:00:00.000Z'

/** No answer, ever; a connection that breaks; a refusal. */
export type Failure =
  'never' | 'cut' | { refuse: RefusalCode; message: string; fields?: FieldMessages; traceId?: string }
export type Answers = { [N in OperationName]?: OutputOf<N> | Failure }

export const refuse = (code: RefusalCode, fields?: FieldMessages): Failure => ({
  refuse: code,
  message: fields ? (Object.values(fields)[0] ?? refusalText[code]) : refusalText[code],
  ...(fields ? { fields } : {}),
})
export const broken: Failure = { refuse: 'internal', message: refusalText.internal, traceId: 'T-20261121-8F3K2Q' }

/** Who asks, where a screen does not say: what a page that is for another role offers depends on it. */
const usual: Answers = { 'account.me': officer, 'registration.listManagerOffers': { offers: [] } }

const isOperation = (name: unknown): name is OperationName => typeof name === 'string' && name in contract

const bodyOf = async (request: IncomingMessage) => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return JSON.parse(Buffer.concat(parts).toString('utf8')) as { operation?: unknown; input?: unknown }
}

const sendFile = async (address: string, response: ServerResponse) => {
  const name = address === '/' ? '/index.html' : address
  const file = path.join(folder, path.normalize(name))
  const content = await readFile(file).catch(() => null)
  response.writeHead(content ? 200 : 404, {
    'content-type': types[path.extname(name)] ?? 'application/octet-stream',
    'cache-control': 'max-age=3600',
  })
  response.end(content ?? '')
}

/** Serves dist/h5, and `/api` as `set` last said. What the screens asked against the contract stands in `complaints`. */
export const startStandIn = async () => {
  let answers: Answers = {}
  const complaints: string[] = []

  const reply = async (request: IncomingMessage, response: ServerResponse) => {
    const { operation, input } = await bodyOf(request)
    const answer = isOperation(operation) ? (answers[operation] ?? usual[operation]) : undefined
    if (!isOperation(operation) || answer === undefined) {
      complaints.push(`nobody expected ${String(operation)}`)
      return void response.writeHead(500).end()
    }
    const { error } = contract[operation].input.safeParse(input)
    if (error) complaints.push(`${operation} was asked with ${JSON.stringify(error.issues)}`)
    if (answer === 'never') return
    if (answer === 'cut') return void request.socket.destroy()
    const refusal = typeof answer === 'object' && 'refuse' in answer ? answer : null
    response.writeHead(refusal?.refuse === 'internal' ? 500 : 200, { 'content-type': 'application/json' })
    const { refuse: code, ...words } = refusal ?? {}
    response.end(
      JSON.stringify(refusal ? { ok: false, refusal: { code, ...words }, now } : { ok: true, output: answer, now }),
    )
  }

  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://local').pathname
    void (address.startsWith('/api/') ? reply(request, response) : sendFile(address, response))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    complaints,
    set: (next: Answers) => {
      answers = next
      complaints.length = 0
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** What of these answers is not as the contract says. */
export const offContract = (answers: Answers): string[] =>
  Object.entries(answers).flatMap(([operation, answer]) => {
    if (!isOperation(operation) || typeof answer !== 'object' || 'refuse' in answer) return []
    const { error, data } = contract[operation].output.safeParse(answer)
    if (error) return [`${operation}: ${JSON.stringify(error.issues)}`]
    return isDeepStrictEqual(data, answer) ? [] : [`${operation} has more than the contract says`]
  })
