import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { handleAdmin } from '../gateway/admin'
import { openEngine } from '.'
import { crashCollections } from './durability-load'

/** A server of the SDK's protocol that a test starts to kill it. Prints its port when it answers. */
const main = async (folder: string) => {
  const engine = openEngine({ folder, now: () => new Date(), transactionLife: 3000 })
  await engine.defineCollections('crash', crashCollections)
  let requests = 0
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body: unknown = JSON.parse(Buffer.concat(parts).toString())
      void handleAdmin(engine, body, { requestId: `request-${++requests}` }).then((reply) =>
        response.setHeader('content-type', 'application/json').end(JSON.stringify(reply)),
      )
    })
  })
  server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
}

if (require.main === module) void main(process.argv[2]!)
