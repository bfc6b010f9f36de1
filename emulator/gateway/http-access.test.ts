import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { openClock } from '../clock'
import { fixtureHost } from '../host/testing'
import { httpAccess } from './http-access'

const hosted = fixtureHost({
  echo: `exports.main = async (event) => event`,
  bytes: `exports.main = async ({ body, isBase64Encoded }) => ({
    statusCode: 200, headers: { 'Content-Type': 'image/png' }, isBase64Encoded, body })`,
  size: `exports.main = async ({ body, isBase64Encoded }) => ({
    statusCode: 200, body: String(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8').length) })`,
  headers: `exports.main = async () => ({
    statusCode: 201,
    headers: { 'Set-Cookie': ['a=1', 'b=2'], 'X-Number': 7, 'Content-Length': 9999, 'Transfer-Encoding': 'chunked' },
    body: '居住' })`,
  returns: `exports.main = async ({ queryStringParameters: { what } }) =>
    ({ text: 'plain', object: { a: 1 }, nothing: undefined, odd: { statusCode: 'no' }, large: 'x'.repeat(7e6) })[what]`,
})
const answer = httpAccess({ host: hosted.host, clock: openClock() })
const server = createServer((request, response) => void answer(request, response))
let url = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await hosted.stop()
})

const post = (path: string, body: string | Buffer, type: string) =>
  fetch(`${url}/api/${path}`, {
    method: 'POST',
    body: new Uint8Array(Buffer.from(body)),
    headers: { 'content-type': type },
  })

const kilobytes = 1024
const everyByte = Buffer.from(Array.from({ length: 256 }, (_, index) => index))

describe('an HTTP event', () => {
  it('has method, path, headers and query of the request', async () => {
    const event = await (
      await fetch(`${url}/api/echo/deep/er?a=1&b=%E5%B1%85`, { headers: { 'X-Own': 'Mixed' } })
    ).json()
    expect(event).toMatchObject({
      path: '/deep/er',
      httpMethod: 'GET',
      headers: { 'x-own': 'Mixed' },
      queryStringParameters: { a: '1', b: '居' },
      body: '',
      isBase64Encoded: false,
    })
  })
  it('joins a header that was sent twice', async () => {
    const { port } = new URL(url)
    const text = await new Promise<string>((resolve) => {
      let heard = ''
      const socket = connect(Number(port), '127.0.0.1')
      socket.on('data', (chunk) => (heard += chunk.toString()))
      socket.on('close', () => resolve(heard))
      socket.write('GET /api/echo HTTP/1.1\r\nhost: x\r\nx-many: 1\r\nx-many: 2\r\nconnection: close\r\n\r\n')
    })
    expect(JSON.parse(text.slice(text.indexOf('{')))).toMatchObject({ headers: { 'x-many': '1, 2' } })
  })
  it.each(['application/octet-stream', 'image/png', 'multipart/form-data; boundary=x'])(
    'has bytes of %s as base64, and gives bytes back',
    async (type) => {
      const back = await post('bytes', everyByte, type)
      expect(back.headers.get('content-type')).toBe('image/png')
      expect(Buffer.from(await back.arrayBuffer())).toEqual(everyByte)
    },
  )
})

describe('limits of a body', () => {
  it.each([
    ['text', 'application/json', 100 * kilobytes],
    ['anything else', 'application/octet-stream', 6 * kilobytes * kilobytes],
  ])('%s (%s): %d bytes', async (_, type, limit) => {
    expect(await (await post('size', Buffer.alloc(limit, 'x'), type)).text()).toBe(String(limit))
    const refused = await post('size', Buffer.alloc(limit + 1, 'x'), type)
    expect([refused.status, await refused.json()]).toMatchObject([413, { code: 'EXCEED_MAX_PAYLOAD_SIZE' }])
  })
})

describe('what a function returns', () => {
  it('is an answer with its own headers, one of them several times', async () => {
    const given = await post('headers', '', 'text/plain')
    expect([given.status, given.headers.getSetCookie(), given.headers.get('x-number')]).toEqual([
      201,
      ['a=1', 'b=2'],
      '7',
    ])
    expect(given.headers.get('content-length')).toBe('6')
    expect(await given.text()).toBe('居住')
  })
  it.each([
    ['text', 'text/plain; charset=utf-8', 'plain'],
    ['object', 'application/json; charset=utf-8', '{"a":1}'],
    ['nothing', 'application/json; charset=utf-8', 'null'],
    ['odd', 'application/json; charset=utf-8', '{"statusCode":"no"}'],
  ])('or else the body itself: %s', async (what, type, body) => {
    const given = await fetch(`${url}/api/returns?what=${what}`)
    expect([given.status, given.headers.get('content-type'), await given.text()]).toEqual([200, type, body])
  })
  it('has at most 6 MiB', async () => {
    const given = await fetch(`${url}/api/returns?what=large`)
    expect([given.status, await given.json()]).toMatchObject([500, { code: 'FUNCTIONS_EXECUTE_FAIL' }])
  })
})
