import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { init } from '@cloudbase/node-sdk'
import { buildSync } from 'esbuild'
import { findInconsistencies } from './consistency'
import { fillAccounts, newLedger, workUntilDeath } from './durability-load'
import { losses } from './durability-losses'

jest.setTimeout(120_000)

const kills = 20
const home = mkdtempSync(join(tmpdir(), 'juzhu-crash-'))
const folder = join(home, 'data')
const bundle = join(home, 'server.cjs')
const root = join(__dirname, '../..')
beforeAll(() => {
  buildSync({
    entryPoints: [join(__dirname, 'durability-server.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    packages: 'external',
  })
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Starts the server on the folder; gives it once it answers. */
const start = async () => {
  const child = spawn(process.execPath, [bundle, folder], {
    env: { ...process.env, NODE_PATH: join(root, 'node_modules') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<string | null>((resolve) => child.once('exit', (_, signal) => resolve(signal)))
  for await (const port of createInterface({ input: child.stdout })) {
    Object.assign(process.env, {
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
      TENCENTCLOUD: 'true',
      TENCENTCLOUD_SECRETID: 'test-id',
      TENCENTCLOUD_SECRETKEY: 'test-key',
      SILENCE: 'true',
    })
    return { kill: () => child.kill('SIGKILL'), ended }
  }
  throw new Error('the server did not start')
}

it(`a server killed ${kills} times under load has every acknowledged write, and its indexes agree with its documents`, async () => {
  const ledger = newLedger()
  let acknowledged = 0
  for (let round = 0; round <= kills; round++) {
    const server = await start()
    const db = init({ env: 'crash' }).database()
    if (round === 0) await fillAccounts(db)
    expect(await losses(db, ledger)).toEqual([])
    const enough = acknowledged + 40 + ((round * 53) % 60)
    await workUntilDeath(db, ledger, () => ++acknowledged === enough && server.kill())
    expect(await server.ended).toBe('SIGKILL')
    expect(await findInconsistencies(folder)).toEqual([])
  }
  expect(ledger.writes.size).toBeGreaterThan(kills * 10)
  expect(ledger.transfers.size).toBeGreaterThan(kills * 5)
  expect(ledger.names.size).toBeGreaterThan(kills * 5)
})
