import { sign } from '@cloudbase/signature-nodejs'
import * as fc from 'fast-check'
import { credentialCheck, readCredential } from './admin'
import { codeOf } from './admin/testing'
import { startGateway, testEnvironment, type TestGateway } from './testing'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startGateway()
  await gateway.engine.environment(testEnvironment).addCollection('things')
})
afterAll(() => gateway.stop())

type Changed = {
  secretKey?: string
  timestamp?: number
  /** What is sent instead of what was signed. */
  body?: object
  query?: string
  headers?: Record<string, string>
}

const signed = {
  action: 'database.calculateDocument',
  envName: testEnvironment,
  collectionName: 'things',
  queryType: 'WHERE',
}

/** A request as the SDK's own library signs it, some of it changed afterwards. */
const ask = async (changed: Changed = {}) => {
  const { secretId, secretKey } = gateway.script
  const url = `${gateway.url}/admin?env=${testEnvironment}&seqId=1`
  const headers = {
    host: new URL(url).host,
    'content-type': 'application/json',
    'x-sdk-version': 'tcb-node-sdk/3.18.3',
  }
  const { authorization, timestamp } = sign({
    secretId,
    secretKey: changed.secretKey ?? secretKey,
    method: 'post',
    url,
    params: signed,
    headers,
    withSignedParams: true,
    timestamp: changed.timestamp ?? Math.floor(Date.now() / 1000),
  })
  const answer = await fetch(url.replace('seqId=1', changed.query ?? 'seqId=1'), {
    method: 'POST',
    headers: { ...headers, authorization, 'x-timestamp': String(timestamp), ...changed.headers },
    body: JSON.stringify(changed.body ?? signed),
  })
  return [answer.status, (await answer.json()) as { code?: string; message?: string; data?: unknown }] as const
}

const wrong = 'the signature is wrong'

describe('the signature of a request', () => {
  it('of the account that it names is accepted', async () => {
    expect(await ask()).toEqual([200, { requestId: expect.any(String), data: { total: 0 } }])
  })
  it.each([
    ['another key', { secretKey: 'guessed' }, wrong],
    ['another header that is signed', { headers: { 'x-sdk-version': 'tcb-node-sdk/1.0.0' } }, wrong],
    ['another address', { query: 'seqId=2' }, wrong],
    ['another value of a parameter', { body: { ...signed, collectionName: 'others' } }, wrong],
    ['another time on the same day', { headers: { 'x-timestamp': '1795300715' }, timestamp: 1_795_300_714 }, wrong],
    ['a parameter more', { body: { ...signed, query: '{}' } }, 'does not cover the whole request'],
    ['a parameter less', { body: { ...signed, queryType: '' } }, 'does not cover the whole request'],
    ['a time of another day', { headers: { 'x-timestamp': '1' } }, 'not of the day'],
    ['no time', { headers: { 'x-timestamp': 'now' } }, 'not of the day'],
  ])('with %s is refused', async (_, changed: Changed, why) => {
    expect(await ask(changed)).toEqual([
      200,
      { requestId: expect.any(String), code: 'SIGN_PARAM_INVALID', message: expect.stringContaining(why) },
    ])
  })
  it('is not refused for its age: workers sign with the clock of the city', async () => {
    for (const day of ['2020-02-29', '2038-01-19'])
      expect(await ask({ timestamp: Date.parse(day) / 1000 })).toMatchObject([200, { data: { total: 0 } }])
  })
  it.each([[undefined], [''], ['Bearer abc'], ['TC3-HMAC-SHA256 Credential=AKIDx/2026-11-21/tcb/tc3_request']])(
    'must be there: not %s',
    async (authorization) => {
      const answer = await fetch(`${gateway.url}/admin`, {
        method: 'POST',
        headers: authorization === undefined ? {} : { authorization },
        body: JSON.stringify(signed),
      })
      expect(await answer.json()).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
    },
  )
})

describe('any parameters', () => {
  const headers = { host: '127.0.0.1:8787', 'content-type': 'application/json', 'x-own': 'MiXed ' }
  const secretKey = 'a-key'
  const check = credentialCheck((id) => (id === 'an-id' ? secretKey : undefined))

  // What every object has (`toString`) the SDK loses before it signs, and yet sends.
  const key = fc.string({ unit: 'binary' }).filter((name) => !(name in {}))
  const leaves = [
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  ]
  const value = fc.anything({ key, values: leaves })

  it('that the SDK signs are accepted once they have travelled as JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z_]{1,6}(Name|Id)?$/), value), (params) => {
        const given = { ...params, action: 'any' }
        const url = 'http://127.0.0.1:8787/admin?env=e&seqId=1'
        const { authorization, timestamp } = sign({
          secretId: 'an-id',
          secretKey,
          method: 'post',
          url,
          params: given,
          headers,
          withSignedParams: true,
          timestamp: 1_795_300_714,
        })
        const credential = readCredential(authorization)
        const sent = { ...headers, 'x-timestamp': String(timestamp) }
        const body = JSON.parse(JSON.stringify(given)) as object
        expect(credential && check(credential, { url: '/admin?env=e&seqId=1', headers: sent, body })).toBeNull()
        const forged = { ...body, action: 'other' }
        expect(credential && check(credential, { url: '/admin?env=e&seqId=1', headers: sent, body: forged })).toBe(
          wrong,
        )
      }),
      { numRuns: 300 },
    )
  })
})

describe('the SDK', () => {
  const documents = [
    {
      _id: 'a',
      text: '  “居住证” \u{2c0a9} \\ " \n\t é ',
      at: new Date(0),
      n: 0,
      deep: { list: [null, true, -0.5, {}] },
    },
    { _id: 'b', long: '长'.repeat(20_000) },
  ]
  it('signs so that every kind of value is accepted', async () => {
    const things = gateway.app().database().collection('things')
    for (const document of documents) expect(await things.add(document)).toMatchObject({ id: document._id })
    expect((await things.where({ text: documents[0]?.text }).get()).data).toMatchObject([{ _id: 'a' }])
    await things.doc('a').remove()
    await things.doc('b').remove()
  })
  it.each([
    ['another key', { secretKey: 'guessed' }],
    ['an account that was never issued', { secretId: 'AKIDmade-up' }],
  ])('with %s is refused', async (_, config) => {
    const app = gateway.app(config)
    expect(await codeOf(app.database().collection('things').get())).toBe('SIGN_PARAM_INVALID')
    expect(await codeOf(app.callFunction({ name: 'any', data: {} }))).toBe('SIGN_PARAM_INVALID')
    expect(await codeOf(app.getUploadMetadata({ cloudPath: 'a' }))).toBe('SIGN_PARAM_INVALID')
  })
})
