/** A server that answers every question of the SDK at once with a prepared answer: what HTTP and the SDK cost by themselves. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Per path (one a question), per action: the answer. */
export type Canned = Record<string, Record<string, unknown>>

const serve = (canned: Canned) => {
  const bodies = new Map<string, Buffer>(
    Object.entries(canned).flatMap(([path, actions]) =>
      Object.entries(actions).map(([action, answer]) => [`/${path} ${action}`, Buffer.from(JSON.stringify(answer))]),
    ),
  )
  const server = createServer({ keepAliveTimeout: 30_000 }, (request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { action } = JSON.parse(Buffer.concat(parts).toString()) as { action: string }
      const body = bodies.get(`${request.url?.split('?')[0]} ${action}`)
      if (!body) return response.writeHead(500).end()
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length })
      response.end(body)
    })
  })
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
  process.once('disconnect', () => process.exit(0))
}

if (require.main === module) process.once('message', (canned) => serve(canned as Canned))
