/** A script outside of the project's code, in a process of its own, with what `emulator:env` prints for it. */
import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Emulator, startEmulator } from './emulator'
import { builtFolders, runningFile } from './folders'
import { fixtureFunctions } from './host/testing'

const root = resolve(__dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'juzhu-env-'))
const dataFolder = join(folder, 'data')
const functions = fixtureFunctions({ echo: 'exports.main = async (event) => event' })
const deploymentFile = join(folder, 'cloudbaserc.json')
writeFileSync(deploymentFile, JSON.stringify({ functions: [{ name: 'echo' }] }))

const start = () =>
  startEmulator({
    ...builtFolders,
    functionsFolder: functions.folder,
    deploymentFile,
    h5Folder: folder,
    port: 0,
    dataFolder,
    log: () => {},
  })
let emulator: Emulator
beforeAll(async () => {
  emulator = await start()
}, 60_000)
afterAll(async () => {
  await emulator.close()
  functions.remove()
  rmSync(folder, { recursive: true })
})

type Ran = { code: number; out: string; error: string }

/** Nothing of the SDK's settings but what is printed. */
const clean = (data = dataFolder) => {
  const names = Object.keys(process.env).filter(
    (name) => !/^(TCB|TENCENTCLOUD|SCF|WX_|SILENCE|npm_|INIT_CWD)/.test(name),
  )
  return { ...Object.fromEntries(names.map((name) => [name, process.env[name]])), NODE_ENV: '', JUZHU_DATA: data }
}

const run = (command: string, args: string[], options: { cwd?: string; data?: string } = {}) =>
  new Promise<Ran>((done) => {
    const { cwd = root, data } = options
    execFile(command, args, { cwd, env: clean(data) as NodeJS.ProcessEnv }, (error, out, text) =>
      done({ code: error ? Number(error.code) : 0, out, error: text }),
    )
  })

const env = (args: string[], options?: { data?: string }) =>
  run(process.execPath, ['--import', 'tsx', 'emulator/env.ts', ...args], options)

/** Runs a file with what npm prints evaluated before it, as people do in a shell; gives what it prints. */
const inShell = (args: string, file: string) => {
  const line = `eval "$(npm run --silent emulator:env -- ${args})"; exec "$0" "$1"`
  return new Promise<string>((done) => {
    const shell = spawn('sh', ['-ec', line, process.execPath, file], {
      cwd: root,
      env: clean() as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let out = ''
    shell.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    shell.on('close', () => done(out))
  })
}

/** The value that a script's `body` returns. */
const script = async (args: string, body: string): Promise<unknown> => {
  const file = join(folder, 'script.cjs')
  const sdk = JSON.stringify(require.resolve('@cloudbase/node-sdk'))
  writeFileSync(
    file,
    `const app = require(${sdk}).init({ env: process.env.TCB_ENV })
     const db = app.database()
     const main = async () => { ${body} }
     main().then((value) => console.log(JSON.stringify(value)), (error) => console.log(JSON.stringify(error.code ?? error.message)))`,
  )
  return JSON.parse((await inShell(args, file)) || 'null')
}

type Index = { name: string; unique?: boolean }
const manifest = (file: string, collections: Record<string, Index[]>) => {
  const value = Object.entries(collections).map(([CollectionName, indexes]) => ({
    CollectionName,
    Indexes: indexes.map(({ name, unique = false }) => ({
      IndexName: `${name}_1`,
      MgoKeySchema: { MgoIsUnique: unique, MgoIndexKeys: [{ Name: name, Direction: '1' }] },
    })),
  }))
  writeFileSync(join(folder, file), JSON.stringify(value))
  return join(folder, file)
}

describe('a script with its own environment', () => {
  it('has an empty database until it makes collections', async () => {
    const made = `
      const before = await db.collection('notes').count().catch(({ code }) => code)
      await db.createCollection('notes')
      await db.collection('notes').add({ _id: 'n1', text: '你好' })
      return [before, (await db.collection('notes').get()).data, (await app.callFunction({ name: 'echo', data: { a: 1 } })).result]`
    expect(await script('--env scratch', made)).toEqual([
      'DATABASE_COLLECTION_NOT_EXIST',
      [{ _id: 'n1', text: '你好' }],
      { a: 1 },
    ])
  }, 30_000)

  it('has the collections and indexes of a file, and later those of another', async () => {
    const first = manifest('first.json', { notes: [{ name: 'number', unique: true }], old: [] })
    const add = `
      const notes = db.collection('notes')
      const add = (document) => notes.add(document).then(({ id }) => id, ({ code }) => code)
      return [await add({ _id: 'a', number: 1 }), await add({ _id: 'b', number: 1 }), await db.collection('old').count().then(({ total }) => total, ({ code }) => code)]`
    expect(await script(`--env shaped --collections ${first}`, add)).toEqual(['a', 'DATABASE_DUPLICATE_WRITE', 0])
    const second = manifest('second.json', { notes: [{ name: 'text' }], more: [] })
    const again = add.replaceAll("'a'", "'c'")
    expect(await script(`--env shaped --collections ${second}`, again)).toEqual([
      'c',
      'b',
      'DATABASE_COLLECTION_NOT_EXIST',
    ])
    const refused = await env(['--env', 'shaped', '--collections', first])
    expect([refused.code, refused.out, refused.error]).toEqual([1, '', expect.stringContaining('duplicate key')])
  }, 60_000)

  it('runs as the document shows it', async () => {
    const text = readFileSync(join(root, 'docs/emulator.md'), 'utf8')
    const block = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1] ?? ''
    const [collections, hello] = [join(folder, 'notes.json'), join(folder, 'hello.mjs')]
    writeFileSync(collections, block('json'))
    writeFileSync(hello, block('js'))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    const [greeting, address = ''] = (await inShell(`--env example --collections ${collections}`, hello)).split('\n')
    expect(block('js').trim().split('\n')).toHaveLength(10)
    expect(greeting).toBe('你好')
    expect(await (await fetch(address)).text()).toBe('hello')
  }, 30_000)

  it('sees nothing of the city', async () => {
    const look = `return [process.env.TCB_ENV, await db.collection('permits').count().catch(({ code }) => code)]`
    expect(await script('--env elsewhere', look)).toEqual(['elsewhere', 'DATABASE_COLLECTION_NOT_EXIST'])
    const [name, total] = (await script(
      '',
      look.replace("('permits').count()", "('permits').count().then((all) => all.total)"),
    )) as [string, number]
    expect(name).toBe('juzhu-local')
    expect(total).toBeGreaterThan(0)
  }, 60_000)

  it('has the same credentials and data after a restart', async () => {
    const keys = (text: string) => text.split('\n').filter((line) => line.includes('SECRET'))
    const before = await env(['--env', 'scratch'])
    await emulator.close()
    emulator = await start()
    const after = await env(['--env', 'scratch'])
    expect(keys(after.out)).toEqual(keys(before.out))
    expect(keys(after.out)).toHaveLength(2)
    expect(after.out).toContain(emulator.url)
    expect(await script('--env scratch', `return (await db.collection('notes').count()).total`)).toBe(1)
  }, 60_000)
})

describe('what is printed', () => {
  it('is exports only, one a line', async () => {
    const { code, out, error } = await env([])
    expect([code, error]).toEqual([0, ''])
    for (const line of out.trim().split('\n')) expect(line).toMatch(/^export [A-Z_]+='[^']*'$/)
  })

  const refusal = async (args: string[], data?: string) => {
    const { code, out, error } = await env(args, data ? { data } : {})
    expect([code, out]).toEqual([1, ''])
    return error
  }
  const file = (name: string, value: string) => {
    writeFileSync(join(folder, name), value)
    return join(folder, name)
  }

  it('is an error when no emulator runs there', async () => {
    expect(await refusal([], join(folder, 'nowhere'))).toContain('No emulator runs on')
  })
  it('is an error when the one that ran there has gone, or another one answers', async () => {
    const data = mkdtempSync(join(folder, 'gone-'))
    const free = await new Promise<number>((done) => {
      const server = createServer().listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo
        server.close(() => done(port))
      })
    })
    writeFileSync(runningFile(data), JSON.stringify({ pid: 1, url: `http://127.0.0.1:${free}` }))
    expect(await refusal([], data)).toContain('does not answer')
    writeFileSync(runningFile(data), JSON.stringify({ pid: 1, url: emulator.url }))
    expect(await refusal([], data)).toContain('is not the emulator of')
  })
  it.each([
    ['something else', ['--evn', 'x'], '--evn'],
    ['collections for the city', ['--collections', 'x.json'], '--collections needs --env NAME'],
    ['a file that there is not', ['--env', 'x', '--collections', 'absent.json'], 'there is no file'],
    ['a file that is not JSON', ['--env', 'x', '--collections', file('bad.json', '{')], 'is not JSON'],
    ['a file of another shape', ['--env', 'x', '--collections', file('name.json', '[{}]')], '[0].CollectionName'],
  ])('is an error that names the fault: %s', async (_, args, words) => {
    expect(await refusal(args)).toContain(words)
  })
})

describe('collections of an environment', () => {
  const define = async (name: string, value: unknown) => {
    const address = `${emulator.url}/emulator/environments/${name}/collections`
    const answer = await fetch(address, { method: 'PUT', body: JSON.stringify(value) })
    const { message } = (await answer.json()) as { message?: string }
    return [answer.status, message]
  }
  const withIndex = (schema: object) => [{ CollectionName: 'a', Indexes: [{ IndexName: 'i', MgoKeySchema: schema }] }]
  const keys = (Direction: string) => [{ Name: 'n', Direction }]

  it.each([
    ['no list', {}, 'expected array'],
    ['a field that there is not', [{ CollectionName: 'a', Index: [] }], '"Index"'],
    ['another type', withIndex({ MgoIsUnique: 1, MgoIndexKeys: [] }), '[0].Indexes[0].MgoKeySchema.MgoIsUnique'],
    [
      'an index that is not here',
      withIndex({ MgoIsUnique: false, MgoIndexKeys: keys('2dsphere') }),
      'MgoIndexKeys[0].Direction',
    ],
  ])('of another shape are refused, and the field is named: %s', async (_, value, words) => {
    expect(await define('mine', value)).toEqual([400, expect.stringContaining(words)])
  })
  it('have at least one field an index', async () => {
    expect(await define('mine', withIndex({ MgoIsUnique: false, MgoIndexKeys: [] }))).toEqual([
      409,
      expect.stringContaining('1 to 31 fields'),
    ])
  })
  it('of the city are not changed, nor those of a name that none can have', async () => {
    expect(await define('juzhu-local', [])).toEqual([409, expect.stringContaining('is the city')])
    expect(await define('a.b', [])).toEqual([400, expect.stringContaining('a name of 1 to 60')])
  })
})
