/** From a socket to a provider and back, through whatever outage it suffers from. */
import { type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { type RegisterName, registerNames } from '@shared/model/registers'
import { garbageReply, type OutageMode, type ProviderName } from './outages'
import { jsonReply, type ProviderReply, type ProviderRequest } from './types'

type Handler = (request: ProviderRequest) => Promise<ProviderReply>

type Wiring = {
  modeOf: (provider: ProviderName) => Promise<OutageMode>
  slowMs: number
  cloud: Handler
  eid: Handler
  ncidas: Handler
  wechat: Handler
  pay: Handler
  payPage: Handler
  registers: (register: RegisterName, request: ProviderRequest) => Promise<ProviderReply>
}

/** Whose outages a request suffers, and who answers it. */
type Route = { providers: ProviderName[]; handler: Handler }

const maxBytes = 1024 * 1024

const routeOf = (wiring: Wiring, method: string, path: string, action: unknown): Route | null => {
  if (method === 'POST' && path === '/' && typeof action === 'string') {
    return { providers: action === 'SendSms' ? ['sms'] : action.includes('Eid') ? ['face'] : [], handler: wiring.cloud }
  }
  if (path.startsWith('/eid/')) return { providers: ['face'], handler: wiring.eid }
  if (path.startsWith('/ncidas/')) return { providers: ['ncidas'], handler: wiring.ncidas }
  if (path.startsWith('/wechat/cityservice/face/')) return { providers: ['wechat', 'face'], handler: wiring.wechat }
  if (path.startsWith('/wechat/')) return { providers: ['wechat'], handler: wiring.wechat }
  if (path.startsWith('/v3/')) return { providers: ['pay'], handler: wiring.pay }
  if (path.startsWith('/wechat-pay/')) return { providers: ['pay'], handler: wiring.payPage }
  if (!path.startsWith('/registers/')) return null
  const register = registerNames.find((name) => path === `/registers/${name}`)
  if (!register)
    return { providers: [], handler: async () => jsonReply({ code: '4004', message: 'no such register', data: null }) }
  return { providers: [register], handler: (request) => wiring.registers(register, request) }
}

const read = async (request: IncomingMessage): Promise<Buffer | null> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Buffer)
    size += bytes.length
    if (size > maxBytes) return null
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

const flat = (headers: IncomingMessage['headers']): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  )

const worst = async (wiring: Wiring, providers: ProviderName[]): Promise<OutageMode> => {
  const modes = await Promise.all(providers.map(wiring.modeOf))
  return modes.find((mode) => mode !== 'ok') ?? 'ok'
}

const send = (response: ServerResponse, { status, headers, body }: ProviderReply) => {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

const serve = async (wiring: Wiring, route: Route, request: IncomingMessage, response: ServerResponse) => {
  const mode = await worst(wiring, route.providers)
  if (mode === 'down') return request.socket.destroy()
  const rawBody = await read(request)
  if (!rawBody) return send(response, { status: 413, headers: { connection: 'close' }, body: '' })
  if (mode === 'garbage') return send(response, garbageReply)
  if (mode === 'slow') await wait(wiring.slowMs)
  if (request.socket.destroyed) return
  const asked = { method: request.method ?? 'GET', url: request.url ?? '/', headers: flat(request.headers), rawBody }
  send(response, await route.handler(asked))
}

/** A caller that hung up while a slow provider was thinking has asked for nothing. */
export const httpAnswer =
  (wiring: Wiring) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const route = routeOf(wiring, request.method ?? 'GET', path, request.headers['x-tc-action'])
    if (!route) return false
    try {
      await serve(wiring, route, request, response)
    } catch (error) {
      if (request.socket.destroyed) return true
      console.error(error)
      send(response, { status: 500, headers: {}, body: '' })
    }
    return true
  }
