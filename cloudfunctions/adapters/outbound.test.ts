import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { ask, askAgain, sdkFailure } from './outbound'
import { governmentRegisters } from './registers'
import { tencentSms } from './sms'

let server: Server | null = null
let url: string
let asked: number

/** A system that answers as the test wants. */
const answering = async (listener: RequestListener) => {
  asked = 0
  const opened = createServer((request, response) => {
    asked += 1
    listener(request, response)
  })
  server = opened
  await new Promise<void>((ready) => opened.listen(0, '127.0.0.1', ready))
  url = `http://127.0.0.1:${(opened.address() as AddressInfo).port}`
}
afterEach(async () => {
  const open = server
  server = null
  open?.closeAllConnections()
  if (open) await new Promise((closed) => open.close(closed))
})
const json =
  (body: unknown, status = 200): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

describe('asking over HTTP', () => {
  const timeoutMs = 200

  it.each([
    ['an error status', json({}, 500), 'refused'],
    ['half an answer', (_, response) => response.end('{"code":'), 'garbage'],
    ['no answer', () => undefined, 'timeout'],
    ['a redirect', (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(), 'unreachable'],
    ['headers and no body', (_, response) => response.writeHead(200).flushHeaders(), 'timeout'],
  ] as [string, RequestListener, string][])('%s is a value', async (_, listener, why) => {
    await answering(listener)
    expect(await ask({ url, body: {}, timeoutMs })).toEqual({ ok: false, why })
  })

  it('a broken line is tried once more, and only where that is harmless', async () => {
    await answering((request, response) =>
      asked === 1 ? request.socket.destroy() : json({ ok: 1 })(request, response),
    )
    expect(await askAgain({ url, body: {}, timeoutMs })).toEqual({ ok: true, body: { ok: 1 } })
    asked = 0
    expect(await ask({ url, body: {}, timeoutMs })).toEqual({ ok: false, why: 'unreachable' })
  })

  it('a time-out is not tried again', async () => {
    await answering(() => undefined)
    await askAgain({ url, body: {}, timeoutMs })
    expect(asked).toBe(1)
  })
})

describe('a register’s reply', () => {
  const population = () => governmentRegisters({ url, sid: 's', secret: 'k' }, { timeoutMs: 200 }).population('1')

  it.each([
    ['no code', { data: {} }, 'garbage'],
    ['another code', { code: '500', message: 'busy', data: null }, 'refused'],
    ['a record of another shape', { code: '0', data: { name: '王芳' } }, 'garbage'],
    ['no data at all', { code: '0' }, 'garbage'],
    ['a list', [], 'garbage'],
  ])('with %s is silence', async (_, body, why) => {
    await answering(json(body))
    expect(await population()).toMatchObject({ state: 'silent', why })
  })
})

describe('the SMS service’s reply', () => {
  const settings = { secretId: 'a', secretKey: 'b', appId: '1', signName: 's', templates: { signInCode: '1' } }
  const send = () =>
    tencentSms({ url, ...settings }, { timeoutMs: 200 }).send({
      to: '13800138000',
      kind: 'signInCode',
      params: [],
      reference: '',
    })
  const status = (Code: string) => ({ Response: { SendStatusSet: [{ Code, SerialNo: '1' }], RequestId: 'r' } })
  const error = (Code: string) => ({ Response: { Error: { Code, Message: '13800138000' }, RequestId: 'r' } })

  it.each([
    ['InsufficientBalance', status('FailedOperation.InsufficientBalanceInSmsPackage'), 'rejected', true],
    ['a blacklisted number', status('FailedOperation.PhoneNumberInBlacklist'), 'rejected', false],
    ['a daily limit', status('LimitExceeded.PhoneNumberDailyLimit'), 'limit', true],
    ['a request limit', error('RequestLimitExceeded'), 'limit', true],
    ['trouble inside', error('InternalError.Timeout'), 'unreachable', true],
    ['no status', { Response: { RequestId: 'r' } }, 'unreachable', true],
    ['something else', { hello: 1 }, 'unreachable', true],
  ])('%s', async (_, body, why, retry) => {
    await answering(json(body))
    const outcome = await send()
    expect(outcome).toMatchObject({ sent: false, why, retry })
    expect(JSON.stringify(outcome)).not.toContain('13800138000')
  })

  it('an error status is no answer', async () => {
    await answering(json({}, 502))
    expect(await send()).toMatchObject({ why: 'unreachable', detail: 'refused', retry: true })
  })
})

describe('what the SDK throws', () => {
  it.each([
    ['a system error', { code: 'ECONNRESET', message: 'read ECONNRESET' }, { answered: false, why: 'unreachable' }],
    ['a vendor’s error', { code: 'AuthFailure', message: '' }, { answered: true, code: 'AuthFailure' }],
    ['a time-out', { code: '', message: 'network timeout at: http://x' }, { answered: false, why: 'timeout' }],
    ['anything', 'thrown text', { answered: false, why: 'unreachable' }],
  ])('%s', (_, thrown, failure) => {
    expect(sdkFailure(thrown)).toEqual(failure)
  })
})
