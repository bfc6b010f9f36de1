import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Emulator, startEmulator } from './emulator'
import { builtFolders } from './folders'
import { fixtureFunctions } from './host/testing'

const sdk = JSON.stringify(require.resolve('@cloudbase/node-sdk'))
const withSdk = `
  const cloudbase = require(${sdk})
  const app = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV, keepalive: true })
  const db = app.database()`

const functions = fixtureFunctions({
  trips: `${withSdk}
    exports.main = async ({ body }) => {
      const { count = 0 } = JSON.parse(body || '{}')
      for (let n = 0; n < count; n += 1) await db.collection('dwellings').doc(String(n)).get()
      return { ok: true, output: count }
    }`,
  outer: `${withSdk}
    exports.main = async (event) => (await app.callFunction({ name: 'inner', data: { operation: 'inner.tell', event } })).result`,
  files: `${withSdk}
    exports.main = async () => {
      const { fileID } = await app.uploadFile({ cloudPath: 'made/by-a-function.txt', fileContent: Buffer.from('居住') })
      return (await app.getTempFileURL({ fileList: [fileID] })).fileList[0].tempFileURL
    }`,
  people: `${withSdk}
    exports.main = async () => {
      const { uid } = app.auth().getUserInfo()
      return (await app.auth().getEndUserInfo(uid)).userInfo.openId
    }`,
  inner: `exports.main = async () => process.env.TCB_SOURCE`,
  echo: `exports.main = async (event) => ({ statusCode: 201, headers: { 'X-Said': 'so' }, body: JSON.stringify(event) })`,
  throws: `exports.main = async () => { throw new Error('the reason is nobody\\'s business') }`,
  mail: `exports.main = async (event) => { console.log(JSON.stringify(event)); return null }`,
})
const folder = mkdtempSync(join(tmpdir(), 'juzhu-emulator-'))
const deploymentFile = join(folder, 'cloudbaserc.json')
const h5Folder = join(folder, 'h5')
writeFileSync(
  deploymentFile,
  JSON.stringify({
    functions: ['trips', 'outer', 'files', 'people', 'inner', 'echo', 'throws']
      .map((name) => ({ name, timeout: 5 }))
      .concat([
        { name: 'mail', timeout: 5, ...{ triggers: [{ name: 'send', type: 'timer', config: '0 0 9 * * * *' }] } },
      ]),
  }),
)
mkdirSync(join(h5Folder, 'js'), { recursive: true })
writeFileSync(join(h5Folder, 'index.html'), '<!doctype html><title>居住通</title>')
writeFileSync(join(h5Folder, 'js/app.0123abcd.js'), 'console.log("hello")'.repeat(50))

const options = {
  ...builtFolders,
  functionsFolder: functions.folder,
  deploymentFile,
  h5Folder,
  port: 0,
  dataFolder: join(folder, 'data'),
  log: () => {},
}
let emulator: Emulator
beforeAll(async () => {
  emulator = await startEmulator(options)
}, 30_000)
afterAll(async () => {
  await emulator.close()
  functions.remove()
  rmSync(folder, { recursive: true })
})

const ask = async (method: string, address: string, body?: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(emulator.url + address, { method, headers, ...(body === undefined ? {} : { body }) })
  const text = await answer.text()
  const isJson = answer.headers.get('content-type')?.includes('json')
  return { status: answer.status, headers: answer.headers, body: (isJson ? JSON.parse(text) : text) as never }
}
const json = { 'content-type': 'application/json' }
const calls = async () => (await ask('GET', '/emulator/calls')).body as { operation: string; roundTrips: number }[]

/** A request with headers that fetch does not let through. */
const raw = (headers: Record<string, string>, path = '/emulator/clock', method = 'GET') =>
  new Promise<number>((done, fail) => {
    const { hostname, port } = new URL(emulator.url)
    request({ hostname, port, path, method, headers }, (answer) => done(answer.resume().statusCode ?? 0))
      .on('error', fail)
      .end()
  })

describe('round trips', () => {
  it('are counted for the call that made them, with many calls at once', async () => {
    const counts = [3, 0, 5, 1, 4, 2]
    await Promise.all(
      counts.map((count) => ask('POST', '/api/trips', JSON.stringify({ operation: `trips.of${count}`, count }), json)),
    )
    const shown = (await calls()).filter(({ operation }) => operation.startsWith('trips.'))
    expect(shown.map(({ operation, roundTrips }) => [operation, roundTrips]).sort()).toEqual(
      [0, 1, 2, 3, 4, 5].map((count) => [`trips.of${count}`, count]),
    )
  })
  it('say what was read and by which index', async () => {
    await ask('POST', '/api/trips', JSON.stringify({ count: 1 }), json)
    expect((await calls())[0]).toMatchObject({
      outcome: 'ok',
      trips: [{ action: 'database.getDocument', collection: 'dwellings', index: '_id_', outcome: 'ok' }],
    })
  })
  it('stand beside what the function printed, under the id of its trace', async () => {
    const body = { function: 'mail', openId: 'o1', data: { text: '你好' } }
    await ask('POST', '/emulator/wechat-call', JSON.stringify(body))
    expect((await calls())[0]).toMatchObject({
      operation: 'mail',
      traceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      lines: [{ level: 'out', text: expect.stringContaining('"text":"你好"') }],
    })
  })
  it('count a call of another function as one, which is a call of its own', async () => {
    const answer = await ask(
      'POST',
      '/emulator/wechat-call',
      JSON.stringify({ function: 'outer', openId: 'o1', data: {} }),
    )
    expect(answer.body).toEqual({ result: 'wx_client,scf' })
    expect((await calls()).slice(0, 2)).toMatchObject([
      { operation: 'outer', roundTrips: 1 },
      { operation: 'inner.tell', roundTrips: 0, source: 'scf' },
    ])
  })
})

describe('services of the platform', () => {
  const call = async (name: string) => {
    const body = JSON.stringify({ function: name, openId: 'o-7', data: {} })
    return ((await ask('POST', '/emulator/wechat-call', body)).body as { result: string }).result
  }
  it('keep files that a function uploads, until the city is reset', async () => {
    const address = await call('files')
    expect(await (await fetch(address)).text()).toBe('居住')
    expect((await calls())[0]).toMatchObject({ operation: 'files', roundTrips: 2 })
    await ask('POST', '/emulator/reset')
    expect((await fetch(address)).status).not.toBe(200)
  }, 30_000)
  it('know who called through WeChat', async () => {
    expect(await call('people')).toBe('o-7')
  })
})

describe('HTTP access', () => {
  it('gives the function the event of the service, and its integration response to the caller', async () => {
    const answer = await ask('POST', '/api/echo/deep?a=1', '{"居":1}', { ...json, authorization: 'Bearer x' })
    expect(answer.status).toBe(201)
    expect(answer.headers.get('x-said')).toBe('so')
    expect(JSON.parse(answer.body)).toMatchObject({
      path: '/deep',
      httpMethod: 'POST',
      headers: { authorization: 'Bearer x' },
      queryStringParameters: { a: '1' },
      body: '{"居":1}',
      isBase64Encoded: false,
    })
  })
  it('hands over bytes as base64', async () => {
    const answer = await ask('POST', '/api/echo', 'bytes', { 'content-type': 'application/octet-stream' })
    expect(JSON.parse(answer.body)).toMatchObject({
      body: Buffer.from('bytes').toString('base64'),
      isBase64Encoded: true,
    })
  })
  it.each([
    ['5 MB', 5_000_000],
    ['one byte too many', 100 * 1024 + 1],
  ])('refuses a body of more than 100 KB: %s', async (_, size) => {
    const answer = await ask('POST', '/api/echo', 'x'.repeat(size), json)
    expect(answer.status).toBe(413)
    expect(answer.body).toMatchObject({ ok: false, refusal: { code: 'too-large' }, code: 'EXCEED_MAX_PAYLOAD_SIZE' })
  })
  it('refuses a body whose size is not announced as well', async () => {
    const { hostname, port } = new URL(emulator.url)
    const status = await new Promise<number>((done, fail) => {
      const sent = request({ hostname, port, path: '/api/echo', method: 'POST', headers: json }, (answer) =>
        done(answer.resume().statusCode ?? 0),
      ).on('error', fail)
      for (let part = 0; part < 50; part += 1) sent.write('x'.repeat(100_000))
      sent.end()
    })
    expect(status).toBe(413)
  })
  it('takes 100 KB', async () => {
    expect((await ask('POST', '/api/echo', 'x'.repeat(100 * 1024), json)).status).toBe(201)
  })
  it('knows no other function', async () => {
    const answer = await ask('POST', '/api/absent', '{}', json)
    expect([answer.status, answer.body]).toMatchObject([404, { ok: false, code: 'FUNCTION_NOT_FOUND' }])
  })
  it('tells the caller nothing of an uncaught error', async () => {
    const answer = await ask('POST', '/api/throws', '{}', json)
    expect([answer.status, answer.body]).toMatchObject([500, { ok: false, refusal: { code: 'internal' } }])
    expect(JSON.stringify(answer.body)).not.toContain('business')
  })
})

describe('pages of other origins', () => {
  it.each([
    ['another origin', { origin: 'http://evil.example' }],
    ['no origin at all (sandboxed)', { origin: 'null' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['a name that was rebound', { host: 'evil.example' }],
    ['a cross-site image', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ])('may call nothing: %s', async (_, headers) => {
    expect(await raw(headers)).toBe(403)
    expect(await raw(headers, '/admin', 'POST')).toBe(403)
  })
  it('its own page may', async () => {
    expect(await raw({ origin: emulator.url })).toBe(200)
  })
  it('the database answers only credentials that were issued here', async () => {
    const answer = await ask('POST', '/admin', '{"action":"database.getDocument"}', {
      ...json,
      authorization: `TC3-HMAC-SHA256 Credential=AKIDmade-up/2026-11-21/tcb/tc3_request, SignedParams=action, SignedHeaders=host, Signature=${'0'.repeat(64)}`,
    })
    expect(answer.body).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
  })
})

describe('files', () => {
  it('are typed, zipped and cached by name', async () => {
    expect((await ask('GET', '/')).headers.get('content-type')).toBe('text/html; charset=utf-8')
    const { headers } = await ask('GET', '/js/app.0123abcd.js')
    expect(headers.get('cache-control')).toContain('immutable')
    expect(headers.get('content-encoding')).toBe('gzip')
  })
  it('outside the folder are not given', async () => {
    expect(await raw({}, '/../data/credentials.json')).toBe(404)
    expect(await raw({}, '/%2e%2e/data/credentials.json')).toBe(404)
  })
  it('a page asked for as localhost goes to the one address', async () => {
    expect(await raw({ host: `localhost:${new URL(emulator.url).port}` }, '/')).toBe(302)
  })
})

describe('the fixed interface', () => {
  const idNumber = '445281199703162425'
  it('says that it is ready', async () => {
    expect((await ask('GET', '/healthz')).body).toEqual({ ok: true, pid: process.pid })
  })
  it('moves the clock forward with its timers, and never back', async () => {
    const moved = await ask('POST', '/emulator/clock', '{"now":"2026-11-23T12:00:00+08:00"}')
    expect(moved.body).toEqual({ now: expect.stringMatching(/^2026-11-23T12:00:0\d\+08:00$/) })
    const ran = (await calls()).filter(({ operation }) => operation === 'mail.send')
    expect(ran.map((call) => Reflect.get(call, 'at'))).toEqual([
      expect.stringContaining('2026-11-23T09:00:0'),
      expect.stringContaining('2026-11-22T09:00:0'),
    ])
    const back = await ask('POST', '/emulator/clock', '{"now":"2026-11-22T12:00:00+08:00"}')
    expect([back.status, back.body]).toMatchObject([400, { message: expect.stringContaining('never goes back') }])
    expect((await ask('POST', '/emulator/clock', '{"now":"tomorrow"}')).status).toBe(400)
    expect((await ask('POST', '/emulator/clock', 'now')).status).toBe(400)
  })
  it('lists the personas', async () => {
    const personas = (await ask('GET', '/emulator/personas')).body as { idNumber: string }[]
    expect(personas.length).toBeGreaterThanOrEqual(12)
    expect(personas[0]).toEqual({
      key: expect.any(String),
      name: expect.any(String),
      idType: expect.any(String),
      idNumber: expect.any(String),
      phone: expect.any(String),
      roles: expect.any(Array),
      story: expect.any(String),
    })
  })
  it('says which numbers of the law are in force on the day of the city', async () => {
    expect((await ask('GET', '/emulator/rules')).body).toContainEqual(
      expect.objectContaining({
        rule: expect.any(String),
        name: 'endorsementWindowDays',
        term: expect.any(String),
        unit: '日',
        value: 60,
        since: '2015-06-01',
        source: '条例第二十三条',
      }),
    )
  })
  it('reads and writes registers', async () => {
    const address = `/emulator/registers/talent/${idNumber}`
    expect((await ask('GET', address)).status).toBe(404)
    expect((await ask('PUT', address, '{"class":"bachelor","verified":true}')).status).toBe(200)
    expect((await ask('GET', address)).body).toEqual({ class: 'bachelor', verified: true })
    expect((await ask('PUT', address, '{"class":1}')).status).toBe(400)
    expect((await ask('GET', `/emulator/registers/none/${idNumber}`)).status).toBe(404)
    expect((await ask('DELETE', address)).status).toBe(200)
    expect((await ask('GET', address)).status).toBe(404)
  })
  it('switches outages', async () => {
    const answer = await ask('PUT', '/emulator/outages/sms', '{"mode":"slow"}')
    expect(answer.body).toMatchObject({ sms: 'slow', face: 'ok', population: 'ok' })
    expect((await ask('PUT', '/emulator/outages/sms', '{"mode":"maybe"}')).status).toBe(400)
    expect((await ask('PUT', '/emulator/outages/post', '{"mode":"ok"}')).status).toBe(404)
  })
  it('lets scripts define an environment of their own', async () => {
    const manifest = JSON.stringify([{ CollectionName: 'things', Indexes: [] }])
    const answer = await ask('PUT', '/emulator/environments/mine/collections', manifest)
    expect(answer.body).toEqual({ environment: 'mine', collections: ['things'] })
  })
  it.each<[number, string, string]>([
    [400, 'GET', 'registers/population/%zz'],
    [400, 'GET', 'entries/%'],
    [400, 'GET', 'documents/%zz/t'],
    [400, 'PUT', 'outages/%zz'],
    [400, 'PUT', 'environments/%zz/collections'],
    [400, 'PUT', 'environments/a%20name/collections'],
    [404, 'PUT', 'environments/mine/indexes'],
    [400, 'GET', 'calls?limit=x'],
    [400, 'GET', 'calls?limit=-3'],
    [400, 'GET', 'documents/mine/things?sort=%7B%22a%22%3A5%7D'],
    [400, 'GET', 'documents/a%20name/things'],
    [404, 'GET', 'documents/nowhere/things'],
    [404, 'GET', 'documents/mine/nothing'],
    [404, 'GET', 'documents/mine'],
  ])('answers %i and a message to %s %s', async (status, method, address) => {
    const answer = await ask(method, `/emulator/${address}`, method === 'GET' ? undefined : '[]')
    expect(answer).toMatchObject({ status, body: { message: expect.stringMatching(/./) } })
  })
  it('knows nothing else', async () => {
    expect((await ask('GET', '/emulator/nothing')).status).toBe(404)
    expect((await ask('POST', '/emulator/sign-in', '{"idNumber":"nobody"}')).status).toBe(404)
  })
  it('goes back to the seeded city', async () => {
    await ask('PUT', `/emulator/registers/talent/${idNumber}`, '{"class":"bachelor","verified":true}')
    expect((await ask('POST', '/emulator/reset')).body).toEqual({ now: expect.stringContaining('2026-11-21T10:00:0') })
    expect((await ask('GET', `/emulator/registers/talent/${idNumber}`)).status).toBe(404)
    expect((await ask('GET', '/emulator/outages')).body).toMatchObject({ sms: 'ok' })
    expect(await calls()).toEqual([])
    await ask('POST', '/api/trips', JSON.stringify({ count: 1 }), json)
    expect((await calls())[0]).toMatchObject({ roundTrips: 1, outcome: 'ok' })
  }, 30_000)
})

describe('a second process', () => {
  it('is refused the data folder, and told who has it', async () => {
    await expect(startEmulator(options)).rejects.toThrow(`in use by process ${process.pid}`)
  })
  it('is refused the port', async () => {
    const port = Number(new URL(emulator.url).port)
    const other = { ...options, port, dataFolder: resolve(folder, 'other') }
    await expect(startEmulator(other)).rejects.toThrow(`Port ${port} is taken`)
  })
})
