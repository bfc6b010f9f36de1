import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { type Source } from './index'
import { fixtureHost, valueOf } from './testing'

const sources = {
  whoami: `
    exports.main = async ({ wait = 0 }) => {
      const before = process.env.WX_OPENID
      await new Promise((resolve) => setTimeout(resolve, wait))
      return { before: before ?? null, after: process.env.WX_OPENID ?? null, source: process.env.TCB_SOURCE,
        trigger: process.env.TRIGGER_SRC ?? null, environment: process.env.TCB_ENV, home: process.env.HOME ?? null }
    }`,
  busy: `
    let loads = 0
    exports.main = async () => {
      loads += 1
      await new Promise((resolve) => setTimeout(resolve, 60))
      return loads
    }`,
  clock: `exports.main = async () => [Date.now(), new Date().getTime(), new Date(Date()).getTime(), new Date(0).getTime(), new Date() instanceof Date]`,
  context: `exports.main = async (event, context) => { console.log('hello', event.name); console.error('careful'); return context }`,
  callback: `exports.main = (event, context, callback) => { setTimeout(() => callback(null, 'called back'), 5) }`,
  halfLine: `exports.main = async ({ text }) => { process.stdout.write(text); process.stderr.write(text); return text }`,
  rejects: `exports.main = async ({ after }) => {
    const fail = () => void Promise.reject(new Error('nobody awaits this'))
    if (after) { setTimeout(fail, 20); return 'answered' }
    fail()
    await new Promise(() => {})
  }`,
  nothing: `exports.main = async () => undefined`,
  large: `exports.main = async ({ bytes }) => 'x'.repeat(bytes)`,
  throws: `exports.main = async () => { throw new TypeError('no such thing') }`,
  throwsLater: `exports.main = () => new Promise(() => setTimeout(() => { throw new Error('nobody catches this') }, 5))`,
  exits: `exports.main = async ({ leave }) => { if (leave) process.exit(0); return 'stayed' }`,
  hangs: `exports.main = ({ hang }) => hang ? new Promise(() => {}) : Promise.resolve('quick')`,
  spins: `exports.main = async () => { for (;;); }`,
  broken: `throw new Error('cannot load')`,
  empty: `exports.other = 1`,
  version: `exports.main = async () => 1`,
}

const started = fixtureHost(sources, { timeout: 2 })
const { host, clock } = started
afterAll(() => started.stop())

const call = (
  functionName: string,
  event: unknown = {},
  identity: Record<string, string> = {},
  source: Source = 'wx_client',
) => host.invoke({ functionName, event, source, identity })

describe('identity of a call', () => {
  it('is its own, with eight callers at once', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `openid-${index}`)
    const seen = await Promise.all(names.map((WX_OPENID) => call('whoami', { wait: 30 }, { WX_OPENID }).then(valueOf)))
    expect(seen).toEqual(names.map((name) => expect.objectContaining({ before: name, after: name })))
  })
  it('is its own, with a hundred callers of a few workers', async () => {
    const names = Array.from({ length: 100 }, (_, index) => `openid-${index}`)
    const seen = await Promise.all(
      names.map((WX_OPENID, index) => call('whoami', { wait: index % 7 }, { WX_OPENID }).then(valueOf)),
    )
    expect(seen).toEqual(names.map((name) => expect.objectContaining({ before: name, after: name })))
  })
  it('is gone in the next call of the same worker', async () => {
    await call('whoami', {}, { WX_OPENID: 'somebody' })
    expect(valueOf(await call('whoami'))).toMatchObject({ before: null, after: null })
  })
  it('comes with the environment of the platform and nothing of this process', async () => {
    expect(valueOf(await call('whoami'))).toMatchObject({ environment: 'test-env', home: null, trigger: null })
  })
  it.each([
    ['wx_http', null],
    ['wx_client', null],
    ['wx_trigger', 'timer'],
    ['scf', null],
  ] as const)('says that the call came by %s', async (source, trigger) => {
    expect(valueOf(await call('whoami', {}, {}, source))).toMatchObject({ source, trigger })
  })
})

describe('workers', () => {
  it('are not more than allowed, take one call at a time, and are used again', async () => {
    const small = fixtureHost({ busy: sources.busy }, { limits: { perFunction: 2, total: 2 } })
    const results = await Promise.all(
      Array.from({ length: 6 }, () =>
        small.host.invoke({ functionName: 'busy', event: {}, source: 'scf' }).then(valueOf),
      ),
    )
    // Each worker counts its own calls, 1 upwards: two workers shared six, however the machine's load divided them.
    expect(results.filter((count) => count === 1)).toHaveLength(2)
    expect(Number(results.sort().at(-1))).toBeGreaterThanOrEqual(3)
    expect(small.host.calls().filter(({ cold }) => cold)).toHaveLength(2)
    expect(small.host.calls()[0]?.queuedMs).toBeGreaterThan(60)
    await small.stop()
  })
  it('of another function give way when all together are too many', async () => {
    const small = fixtureHost({ busy: sources.busy, whoami: sources.whoami }, { limits: { perFunction: 2, total: 1 } })
    const ask = (functionName: string) => small.host.invoke({ functionName, event: {}, source: 'scf' })
    const outcomes = await Promise.all([ask('busy'), ask('whoami'), ask('busy')])
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true])
    await small.stop()
  })
  it('run a bundle that was built again', async () => {
    expect(valueOf(await call('version'))).toBe(1)
    started.write('version', 'exports.main = async () => 2')
    utimesSync(join(started.folder, 'version/index.js'), new Date(), new Date(Date.now() + 5000))
    expect(valueOf(await call('version'))).toBe(2)
  })
})

describe("the city's clock", () => {
  it('is what Date says, also in a worker that is warm', async () => {
    await call('clock')
    clock.set(new Date('2027-03-10T09:00:00+08:00'))
    const city = clock.now().getTime()
    const [now, made, said, zero, isDate] = valueOf(await call('clock')) as number[]
    for (const instant of [now, made, said]) expect(Math.abs((instant ?? 0) - city)).toBeLessThan(2000)
    expect([zero, isDate]).toEqual([0, true])
  })
})

describe('context and answer', () => {
  it('are those of the runtime', async () => {
    expect(valueOf(await call('context', { name: 'x' }, { WX_OPENID: 'o1' }))).toMatchObject({
      function_name: 'context',
      request_id: host.calls()[0]?.traceId,
      time_limit_in_ms: 2000,
      environ: 'WX_OPENID=o1;TCB_SOURCE=wx_client',
    })
    expect(valueOf(await call('callback'))).toBe('called back')
    expect(valueOf(await call('nothing'))).toBeNull()
  })
  it('keep what was printed with the call', async () => {
    await call('context', { name: '张三' })
    expect(host.calls()[0]?.lines).toEqual([
      { level: 'out', text: 'hello 张三' },
      { level: 'error', text: 'careful' },
    ])
  })
  it('keep a line that did not end with the call that printed it', async () => {
    for (const text of ['first', 'second']) {
      await call('halfLine', { text })
      expect(host.calls()[0]?.lines).toEqual([
        { level: 'out', text },
        { level: 'error', text },
      ])
    }
  })
  it.each(['scf', 'wx_client'] as const)('take an event of 6 MiB, and no larger one, from %s', async (source) => {
    const limit = 6 * 1024 * 1024
    const event = (bytes: number) => 'x'.repeat(bytes - 2)
    expect(await call('nothing', event(limit), {}, source)).toMatchObject({ ok: true })
    expect(await call('nothing', event(limit + 1), {}, source)).toMatchObject({ code: 'EXCEED_REQUEST_SIZE_LIMIT' })
  })
  it('are not larger than 6 MiB', async () => {
    const limit = 6 * 1024 * 1024
    expect(String(valueOf(await call('large', { bytes: limit - 2 })))).toHaveLength(limit - 2)
    expect(await call('large', { bytes: limit })).toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      error: { stackTrace: expect.stringContaining('body size is too long') },
    })
  })
})

describe('failures', () => {
  it('of a function are told in the shape of the runtime', async () => {
    expect(await call('throws')).toEqual({
      ok: false,
      code: 'FUNCTIONS_EXECUTE_FAIL',
      error: {
        errorCode: 1,
        errorMessage: 'user code exception caught',
        stackTrace: expect.stringContaining('TypeError: no such thing'),
      },
    })
    expect(host.calls()[0]).toMatchObject({ operation: 'throws', outcome: 'FUNCTIONS_EXECUTE_FAIL' })
  })
  it.each([
    ['throwsLater', {}, 'nobody catches this'],
    ['rejects', {}, 'nobody awaits this'],
    ['exits', { leave: true }, 'ended its process'],
    ['broken', {}, 'cannot load'],
    ['empty', {}, 'exports no function main'],
  ])('%s fails the call and nothing else', async (name, event, words) => {
    const outcome = await call(name, event)
    expect(outcome).toMatchObject({ ok: false, code: 'FUNCTIONS_EXECUTE_FAIL' })
    expect(JSON.stringify(outcome)).toContain(words)
    expect(valueOf(await call('exits', {}))).toBe('stayed')
  })
  it('of a worker that is idle are noticed before it is used again', async () => {
    for (let round = 0; round < 3; round += 1) {
      expect(valueOf(await call('rejects', { after: true }))).toBe('answered')
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
  })
  it('of memory end the worker and nothing else', async () => {
    const settings = { name: 'hoards', timeout: 20, memorySize: 64, triggers: [] }
    const hoards = `
      const kept = []
      exports.main = async ({ much }) => { while (much) kept.push(Array.from({ length: 10_000 }, (_, n) => ({ n }))); return 'little' }`
    const small = fixtureHost({ hoards }, { functions: [settings] })
    const ask = (much: boolean) => small.host.invoke({ functionName: 'hoards', event: { much }, source: 'scf' })
    expect(await ask(true)).toMatchObject({ code: 'FUNCTION_MEMORY_LIMIT_EXCEEDED' })
    expect(valueOf(await ask(false))).toBe('little')
    await small.stop()
  }, 30_000)
  it('at the time limit are each function’s own', async () => {
    const settings = (name: string, timeout: number) => ({ name, timeout, memorySize: 256, triggers: [] })
    const small = fixtureHost(
      { hangs: sources.hangs, whoami: sources.whoami },
      { functions: [settings('hangs', 0.2), settings('whoami', 5)] },
    )
    const [hung, waited] = await Promise.all([
      small.host.invoke({ functionName: 'hangs', event: { hang: true }, source: 'scf' }),
      small.host.invoke({ functionName: 'whoami', event: { wait: 400 }, source: 'scf' }),
    ])
    expect(hung).toMatchObject({ code: 'FUNCTION_TIME_LIMIT_EXCEEDED' })
    expect(waited).toMatchObject({ ok: true })
    await small.stop()
  })
  it.each([
    ['hangs', { hang: true }],
    ['spins', {}],
  ])('%s is ended at its time limit', async (name, event) => {
    expect(await call(name, event)).toMatchObject({
      code: 'FUNCTION_TIME_LIMIT_EXCEEDED',
      error: { errorMessage: 'Invoking task timed out after 2 seconds' },
    })
    expect(valueOf(await call('hangs', {}))).toBe('quick')
  })
  it('an unknown function is not found', async () => {
    expect(await call('absent')).toMatchObject({ ok: false, code: 'FUNCTION_NOT_FOUND' })
    expect(await call('../host')).toMatchObject({ ok: false, code: 'FUNCTION_NOT_FOUND' })
  })
})

describe('pause', () => {
  it('waits for calls in flight and holds new ones back, which then run in new workers', async () => {
    const running = call('busy')
    await new Promise((resolve) => setTimeout(resolve, 20))
    await host.pause()
    expect(await running).toMatchObject({ ok: true })
    const held = call('busy')
    host.resume()
    expect(valueOf(await held)).toBe(1)
    expect(host.calls()[0]?.cold).toBe(true)
  })
})
