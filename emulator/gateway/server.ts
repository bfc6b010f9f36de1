/** One port for everything: finds who answers a request. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pathOf, sendJson } from './exchange'
import { intrusion } from './guard'
import { placeOnPhone, stayOnPhone } from './phones'

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>

type Routes = {
  /** Says whether it was its request, and then has answered. */
  providers: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>
  database: Answer
  api: Answer
  storage: Answer
  control: Answer
  panel: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>
  h5: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>
  /** The canonical address: a page opened as `localhost` goes there, so that it keeps one storage. */
  url: string
}

const missing = `<!doctype html><meta charset="utf-8"><title>居住通</title><body style="font:16px/1.7 system-ui;margin:15vh auto;max-width:30em">
<h1 style="font-size:20px">还没有网页版</h1><p>dist/h5 里没有文件。请运行 <code>npm run build -- --only h5</code>，然后刷新。</p><p><a href="/panel">控制台</a></p>`

const isPage = (request: IncomingMessage, path: string) =>
  request.method === 'GET' && (path === '/' || path === '/panel' || path === '/panel/')

const site = async (routes: Routes, request: IncomingMessage, response: ServerResponse, path: string) => {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return sendJson(response, 404, { message: 'nothing here answers that' })
  if (isPage(request, path) && request.headers.host?.startsWith('localhost'))
    return void response.writeHead(302, { location: `${routes.url}${request.url ?? '/'}` }).end()
  if (path === '/panel') return void response.writeHead(302, { location: '/panel/' }).end()
  const files = path.startsWith('/panel/') ? routes.panel : routes.h5
  if (await files(request, response)) return
  if (path === '/') return void response.writeHead(503, { 'content-type': 'text/html; charset=utf-8' }).end(missing)
  sendJson(response, 404, { message: 'no such file' })
}

const route = async (routes: Routes, request: IncomingMessage, response: ServerResponse) => {
  const refused = intrusion(request)
  if (refused) return sendJson(response, 403, { code: 'FORBIDDEN_ORIGIN', message: refused })
  const place = placeOnPhone(request)
  if (place) return void response.writeHead(307, { location: place, 'cache-control': 'no-store' }).end()
  stayOnPhone(request, response, routes.url)
  const path = pathOf(request)
  if (path === '/healthz') return sendJson(response, 200, { ok: true, pid: process.pid })
  if (path === '/admin') return routes.database(request, response)
  if (path.startsWith('/api/')) return routes.api(request, response)
  if (path.startsWith('/storage/')) return routes.storage(request, response)
  if (path.startsWith('/emulator/')) return routes.control(request, response)
  if (await routes.providers(request, response)) return
  return site(routes, request, response, path)
}

export type Gateway = {
  /** `http://127.0.0.1:<port>` */
  url: string
  /** From now on requests are routed; before, they are answered 503. What a route throws is answered 500 and told to `onError`. */
  open: (routes: Routes, onError: (error: unknown) => void) => void
  close: () => Promise<void>
}

const listen = (server: Server, port: number) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(taken ? new Error(`Port ${port} is taken. Stop what uses it, or set PORT to another.`) : error)
    })
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

/** Listens on 127.0.0.1; 0 is any free port. Throws when the port is taken. */
export const openGateway = async (port: number): Promise<Gateway> => {
  let answer = async (_: IncomingMessage, response: ServerResponse): Promise<unknown> =>
    sendJson(response, 503, { ok: false, message: 'the emulator is starting' })
  const server = createServer({ keepAliveTimeout: 30_000 }, (request, response) => void answer(request, response))
  const url = `http://127.0.0.1:${await listen(server, port)}`
  return {
    url,
    open: (routes, onError) => {
      answer = (request, response) =>
        route(routes, request, response).catch((error: unknown) => {
          onError(error)
          if (response.headersSent) return response.destroy()
          sendJson(response, 500, { code: 'INTERNAL', message: 'the emulator failed; its log says why' })
        })
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
