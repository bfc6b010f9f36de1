/** What goes over the wire between the SDK and the gateway, made the same in every run. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { codeOf } from '../admin/testing'
import { startGateway } from '../testing'

type Exchange = { request: string; headers?: object; body?: unknown; status: number; answer?: unknown }
/** One call of the SDK: what it sent, what was answered, and what the caller got of it. */
export type Recorded = { call: string; exchanges: Exchange[]; result: unknown }

/** What every request bears besides its own parameters: kept where the envelope itself is recorded. */
const envelope = ['envName', 'wxCloudApiToken', 'wxCloudbaseAccesstoken', 'tcb_sessionToken', 'crossAuthorizationToken']

/** Headers of the machine's HTTP and not of the protocol. */
const dull = ['content-length', 'connection', 'date', 'keep-alive', 'accept', 'accept-language', 'sec-fetch-mode']

/** What is different in every run, in the order in which it is looked for. */
const volatile: [RegExp, string][] = [
  [/http:\/\/127\.0\.0\.1:\d+/g, '<url>'],
  [/127\.0\.0\.1:\d+/g, '<host>'],
  [/tcb-node-sdk\/[\d.]+/g, 'tcb-node-sdk/<version>'],
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<uuid>'],
  [/seqId=\w+/g, 'seqId=<seq>'],
  [/Credential=AKID\w+\/[\d-]{10}/g, 'Credential=<id>/<day>'],
  [/Signature=[0-9a-f]{64}/g, 'Signature=<signature>'],
  [/"x-(client-)?timestamp":"\d+"/g, '"x-$1timestamp":"<time>"'],
  [/q-(sign|key)-time=[\d;]+/g, 'q-$1-time=<time>'],
  [/q-signature=[0-9a-f]+/g, 'q-signature=<signature>'],
  [/([?&])sign=[0-9a-f]+&t=\d+/g, '$1sign=<signature>&t=<time>'],
  [/"(token|x-cos-security-token)":"[\w-]+"/g, '"$1":"<token>"'],
  [/\b[0-9a-f]{32}\b/g, '<id>'],
  [/"(createTime|updateTime)":"[^"]+"/g, '"$1":"<time>"'],
]

/** The same value without what is different in every run; `undefined` is left out, as JSON leaves it out. */
const steady = (value: unknown): unknown => {
  const text = volatile.reduce(
    (before, [pattern, name]) => before.replace(pattern, name),
    JSON.stringify(value ?? null),
  )
  return JSON.parse(text) as unknown
}

const parse = (text: string): unknown => {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const without = (value: object, names: string[]): object =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Notes a request and its answer as they pass. */
const listen = (request: IncomingMessage, response: ServerResponse, note: (exchange: Exchange) => void) => {
  const [sent, given]: [Buffer[], Buffer[]] = [[], []]
  request.on('data', (chunk: Buffer) => sent.push(chunk))
  const end = response.end.bind(response)
  response.end = ((body?: unknown) => {
    if (typeof body === 'string' || Buffer.isBuffer(body)) given.push(Buffer.from(body))
    note({
      request: `${request.method} ${request.url}`,
      headers: without(request.headers, dull),
      body: parse(Buffer.concat(sent).toString('utf8')),
      status: response.statusCode,
      answer: parse(Buffer.concat(given).toString('utf8')),
    })
    return end(body as string)
  }) as typeof response.end
}

/** The names of a form's parts, instead of its bytes. */
const formParts = (body: unknown) => ({ form: [...String(body).matchAll(/ name="(\w+)"/g)].map((match) => match[1]) })

/** Of the many requests to one address only the parameters are of interest, unless the envelope is. */
const shown = (exchange: Exchange, whole: boolean): Exchange => {
  const { request, body, status, answer } = exchange
  if (whole || !request.startsWith('POST /admin')) return exchange
  return { request, body: isObject(body) ? without(body, envelope) : formParts(body), status, answer }
}

export const startRecorder = async (functions: Record<string, string>) => {
  let noted: Exchange[] = []
  const gateway = await startGateway({
    functions,
    onRequest: (request, response) => {
      listen(request, response, (exchange) => noted.push(exchange))
      return false
    },
  })
  return {
    gateway,
    /** Records one call; `whole` with all headers and the fields of the envelope. */
    record: async (call: string, run: () => Promise<unknown>, whole: boolean): Promise<Recorded> => {
      noted = []
      const asked = run()
      const code = await codeOf(asked)
      const result = code === null ? await asked : { refused: code }
      return steady({ call, exchanges: noted.map((one) => shown(one, whole)), result }) as Recorded
    },
  }
}

export type Recorder = Awaited<ReturnType<typeof startRecorder>>
