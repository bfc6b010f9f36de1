import { temporaryEngine } from '../engine/testing'
import { AdminError, handleAdmin } from './admin'
import { codeOf, startAdmin } from './admin/testing'

const test = temporaryEngine()
const calls: [string, string][] = []
let admin: Awaited<ReturnType<typeof startAdmin>>
beforeAll(async () => {
  await test.engine.environment('test-env').addCollection('docs')
  admin = await startAdmin(test.engine, async (name, event) => {
    calls.push([name, event])
    if (name !== 'slip') throw new AdminError('FUNCTION_NOT_FOUND', `no function ${name}`)
    return JSON.stringify({ sealed: true })
  })
})
afterAll(async () => {
  await admin.stop()
  await test.remove()
})
const handle = (body: unknown) => handleAdmin(test.engine, body, { requestId: 'r1' })

describe('functions.invokeFunction', () => {
  it('hands the event on and the value back', async () => {
    const { result } = await admin.app.callFunction({ name: 'slip', data: { a: 1 } })
    expect(result).toEqual({ sealed: true })
    expect(calls.at(-1)).toEqual(['slip', '{"a":1}'])
  })
  it('hands a refusal back', async () => {
    expect(await codeOf(admin.app.callFunction({ name: 'absent', data: {} }))).toBe('FUNCTION_NOT_FOUND')
  })
  it('is refused where nobody hosts functions', async () => {
    const body = { action: 'functions.invokeFunction', envName: 'test-env', function_name: 'slip' }
    expect(await handle(body)).toMatchObject({ requestId: 'r1', code: 'INVALID_ACTION' })
  })
})

describe('the envelope', () => {
  it.each([
    ['no object', null],
    ['no action', { envName: 'test-env' }],
    ['no environment', { action: 'database.startTransaction' }],
    ['no collection', { action: 'database.getDocument', envName: 'test-env', queryType: 'WHERE' }],
    [
      'data of the wrong shape',
      { action: 'database.insertDocument', envName: 'test-env', collectionName: 'docs', data: '{}' },
    ],
    ['a commit of nothing', { action: 'database.commitTransaction', envName: 'test-env' }],
  ])('refuses %s', async (_, body) => {
    expect(await handle(body)).toEqual({ requestId: 'r1', code: 'INVALID_PARAM', message: expect.any(String) })
  })
  it.each([
    ['an action that there is not', { action: 'database.drop', envName: 'test-env' }, 'INVALID_ACTION'],
    ['a name of every object', { action: 'toString', envName: 'test-env' }, 'INVALID_ACTION'],
    ['storage where there is none', { action: 'storage.getUploadMetadata', envName: 'test-env' }, 'INVALID_ACTION'],
    ['users where there are none', { action: 'auth.getUserInfoForAdmin', envName: 'test-env' }, 'INVALID_ACTION'],
    ['WeChat’s open interface', { action: 'wx.api', envName: 'test-env' }, 'INVALID_WX_ACCESS_TOKEN'],
    ['an environment of another shape', { action: 'database.startTransaction', envName: '../x' }, 'INVALID_ENV'],
  ])('refuses %s with a code of its own', async (_, body, code) => {
    expect(await handle(body)).toEqual({ requestId: 'r1', code, message: expect.any(String) })
  })
  it('keeps environments apart', async () => {
    await admin.db.collection('docs').add({ _id: 'here' })
    const elsewhere = { action: 'database.getDocument', envName: 'other', collectionName: 'docs', queryType: 'WHERE' }
    expect(await handle(elsewhere)).toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
    await test.engine.environment('other').addCollection('docs')
    expect(await handle(elsewhere)).toEqual({ requestId: 'r1', data: { list: [], limit: 100, offset: 0 } })
  })
})
