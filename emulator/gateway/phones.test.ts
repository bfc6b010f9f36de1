import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { intrusion } from './guard'
import { isPhone, placeOnPhone, stayOnPhone } from './phones'

let server: Server
let port: number
const url = () => `http://127.0.0.1:${port}`

beforeAll(async () => {
  server = createServer((asked, response) => {
    const refused = intrusion(asked)
    if (refused) return void response.writeHead(403).end(refused)
    const place = placeOnPhone(asked)
    if (place) return void response.writeHead(307, { location: place }).end()
    stayOnPhone(asked, response, url())
    const location = asked.url === '/away' ? 'https://example.org/' : `${url()}/?face=code#/pages/home/index`
    response.writeHead(303, { location, 'x-other': 'kept' }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const ask = (path: string, headers: Record<string, string>) =>
  new Promise<{ status: number; location: string | undefined; other: unknown }>((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, headers }, (answer) => {
      answer.resume()
      const { location } = answer.headers
      resolve({ status: answer.statusCode ?? 0, location, other: answer.headers['x-other'] })
    })
      .on('error', reject)
      .end()
  })

describe('a phone of the panel has a host name of its own', () => {
  it.each([
    ['phone-2.localhost', true],
    ['phone-9.localhost', true],
    ['phone-10.localhost', false],
    ['phone-2.localhost.example.org', false],
    ['phone-2.example.org', false],
    ['localhost', false],
  ])('%s: %s', (name, expected) => {
    expect(isPhone(name)).toBe(expected)
  })

  it('which the port answers, and no name like it', async () => {
    expect((await ask('/', { host: `phone-2.localhost:${port}` })).status).toBe(303)
    expect((await ask('/', { host: `phone-2.localhost.example.org:${port}` })).status).toBe(403)
    expect((await ask('/', { host: `phone-2.localhost:${port}`, origin: url() })).status).toBe(403)
  })

  it('is sent back to its own name by what sends it to the public address', async () => {
    const host = `phone-2.localhost:${port}`
    expect(await ask('/', { host })).toEqual({
      status: 303,
      location: `http://${host}/?face=code#/pages/home/index`,
      other: 'kept',
    })
    expect((await ask('/away', { host })).location).toBe('https://example.org/')
    expect((await ask('/', { host: `127.0.0.1:${port}` })).location).toBe(`${url()}/?face=code#/pages/home/index`)
  })

  it('keeps its name when its frame opens a page at the public address', async () => {
    const headers = {
      host: `127.0.0.1:${port}`,
      referer: `http://phone-3.localhost:${port}/`,
      'sec-fetch-dest': 'iframe',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-site': 'cross-site',
    }
    expect(await ask('/eid/h5?token=t', headers)).toMatchObject({
      status: 307,
      location: `http://phone-3.localhost:${port}/eid/h5?token=t`,
    })
    const tab = await ask('/eid/h5?token=t', { ...headers, 'sec-fetch-dest': 'document' })
    expect(tab.status).toBe(303)
    const panel = await ask('/eid/h5?token=t', { ...headers, referer: `${url()}/panel/` })
    expect(panel.status).toBe(303)
  })
})
