/** What the SDK asks besides the database and storage: functions, people, WeChat. */
import { generateKeyPairSync } from 'node:crypto'
import { codeOf } from './admin/testing'
import { startGateway, testEnvironment, type TestGateway } from './testing'
import { uidOf } from './users'

const sdk = JSON.stringify(require.resolve('@cloudbase/node-sdk'))
let gateway: TestGateway
let app: ReturnType<TestGateway['app']>
beforeAll(async () => {
  gateway = await startGateway({
    timeouts: { hangs: 1 },
    functions: {
      echo: `exports.main = async (event) => event`,
      throws: `exports.main = async () => { throw new TypeError('no such thing') }`,
      hangs: `exports.main = () => new Promise(() => {})`,
      nothing: `exports.main = async () => undefined`,
      large: `exports.main = async () => 'x'.repeat(7e6)`,
      calls: `
        const app = require(${sdk}).init({ env: 'test-env' })
        exports.main = async ({ name, data }) => app.callFunction({ name, data }).then(({ result }) => result, ({ code }) => code)`,
      rings: `
        const app = require(${sdk}).init({ env: 'test-env' })
        exports.main = async () => app.callFunction({ name: 'rings' }).then(({ result }) => result, ({ code }) => code)`,
    },
  })
  app = gateway.app()
})
afterAll(() => gateway.stop())

describe('callFunction', () => {
  const call = (name: string, data: unknown = {}) => app.callFunction({ name, data })

  it.each([[{ a: [1, null, '居'] }], ['text'], [7], [true]])('hands %j over and back', async (data) => {
    expect(await call('echo', data)).toEqual({ result: data, requestId: expect.any(String) })
  })
  it('without data is a call with an empty event; without a value its result is null', async () => {
    expect((await app.callFunction({ name: 'echo', data: undefined })).result).toEqual({})
    expect((await call('nothing')).result).toBeNull()
  })
  it('takes the version that is deployed and no other', async () => {
    const versioned = (qualifier: string) => app.callFunction({ name: 'echo', data: 1, qualifier })
    expect((await versioned('$LATEST')).result).toBe(1)
    expect(await codeOf(versioned('$DEFAULT'))).toBe('FUNCTION_QUALIFIER_NOT_FOUND')
  })
  it.each([
    ['absent', 'FUNCTION_NOT_FOUND', 'could not be found'],
    ['../host', 'FUNCTION_NOT_FOUND', 'could not be found'],
    ['throws', 'FUNCTIONS_EXECUTE_FAIL', 'user code exception caught'],
    ['hangs', 'FUNCTION_TIME_LIMIT_EXCEEDED', 'timed out after 1 seconds'],
    ['large', 'FUNCTIONS_EXECUTE_FAIL', 'user code exception caught'],
  ])('%s is refused with %s', async (name, code, message) => {
    await expect(call(name)).rejects.toMatchObject({ code, message: expect.stringContaining(message) })
  })
  it('refuses an event of more than 6 MiB', async () => {
    expect(await codeOf(call('echo', 'x'.repeat(6 * 1024 * 1024)))).toBe('EXCEED_REQUEST_SIZE_LIMIT')
  })
  it('refuses a request of more than 16 MiB', async () => {
    expect(await codeOf(call('echo', 'x'.repeat(16 * 1024 * 1024)))).toBe('EXCEED_REQUEST_SIZE_LIMIT')
  })
  it('works from a function, with its own credentials', async () => {
    expect((await call('calls', { name: 'echo', data: { a: 1 } })).result).toEqual({ a: 1 })
    expect((await call('calls', { name: 'throws' })).result).toBe('FUNCTIONS_EXECUTE_FAIL')
  })
  it('ends a ring of functions', async () => {
    expect((await call('rings')).result).toBe('FUNCTION_CALL_TOO_DEEP')
  })
})

describe('people', () => {
  it('who called through WeChat are known by uid and by openid', async () => {
    const uid = await gateway.users.seen('openid-1', 'wx1')
    expect(await gateway.users.seen('openid-1', 'wx1')).toBe(uid)
    const known = { uid, openId: 'openid-1', appId: 'wx1', isAnonymous: false, envName: testEnvironment }
    expect((await app.auth().getEndUserInfo(uid)).userInfo).toMatchObject(known)
    const { userInfo } = await app.auth().queryUserInfo({ platform: 'WECHAT-OPENID', platformId: 'openid-1' })
    expect(userInfo).toMatchObject(known)
  })
  it('who are unknown are refused', async () => {
    expect(await codeOf(Promise.resolve(app.auth().getEndUserInfo(uidOf('nobody'))))).toBe('INVALID_PARAM')
    expect(await codeOf(app.auth().queryUserInfo({ platform: 'PHONE', platformId: '+8613800138000' }))).toBe(
      'INVALID_PARAM',
    )
    expect(await codeOf(app.auth().queryUserInfo({}))).toBe('INVALID_PARAM')
  })
  it('get a ticket without a request', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const credentials = {
      private_key_id: 'key-1',
      private_key: privateKey.export({ type: 'pkcs1', format: 'pem' }),
      env_id: testEnvironment,
    }
    const ticket = gateway
      .app({ credentials } as never)
      .auth()
      .createTicket('somebody')
    const [id, jwt] = ticket.split('/@@/')
    expect(id).toBe('key-1')
    expect(JSON.parse(Buffer.from(jwt?.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({
      env: testEnvironment,
      uid: 'somebody',
    })
  })
})

describe('what is not here', () => {
  const form = { apiName: 'cloudPay.unifiedOrder', requestData: Buffer.from('{}') }
  const refusal = (action: string) => ({
    code: 'INVALID_WX_ACCESS_TOKEN',
    message: expect.stringContaining(`${action} is not here`),
  })

  it('WeChat’s open interface is refused by its name', async () => {
    const asked = app.callWxOpenApi({ apiName: '/inner/svrkitclientcall', requestData: { name: 'x' } })
    await expect(asked).rejects.toMatchObject(refusal('wx.api'))
  })
  it('and so is each of its forms', async () => {
    await expect(app.callCompatibleWxOpenApi(form)).rejects.toMatchObject(refusal('wx.openApi'))
    await expect(app.callWxPayApi(form)).rejects.toMatchObject(refusal('wx.wxPayApi'))
    // This one the SDK hands over unread.
    const bytes: unknown = await app.wxCallContainerApi(form)
    expect(JSON.parse(String(bytes))).toMatchObject(refusal('wx.wxCallContainerApi'))
  })
  it('forms of unknown accounts are not told even that', async () => {
    const stranger = gateway.app({ secretId: 'AKIDmade-up' })
    expect(await codeOf(stranger.callCompatibleWxOpenApi(form))).toBe('SIGN_PARAM_INVALID')
  })
  it('reports for analysis are refused', async () => {
    const { analytics } = app as unknown as { analytics: (report: object) => Promise<unknown> }
    const report = { report_type: 'mall', report_data: { action_type: 'x' } }
    expect(await codeOf(analytics.call(app, report))).toBe('INVALID_ACTION')
  })
})
