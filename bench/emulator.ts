/**
 * `npm run bench:emulator [documents]`: what the emulator's database takes with 1,000,000 documents. The data is made at the first
 * run and kept in .cache/.
 */
import { resolve } from 'node:path'
import { init } from '@cloudbase/node-sdk'
import { readCredentials } from '../emulator/credentials'
import { openBareStore } from './emulator/bare-store'
import { type Case, casesOf, type Db, environmentOfCases } from './emulator/cases'
import { databaseFolder, prepare } from './emulator/load'
import { howToRead, type Samples, table } from './emulator/report'
import { startEmulator, startMemoryServer } from './emulator/servers'

const cache = resolve(__dirname, '../.cache')
const rounds = 4
const timesARound = 100
const warmUp = 40

type Way = { name: keyof Samples; ask: (i: number) => Promise<number> | number }

const timed = async ({ ask }: Way, i: number) => {
  const began = performance.now()
  const found = await ask(i)
  return { ms: performance.now() - began, found }
}

/** Asks in every way in turn, each time beginning with another. */
const measure = async (ways: Way[], from: number, samples: Samples) => {
  for (let i = from; i < from + timesARound; i++) {
    for (let turn = 0; turn < ways.length; turn++) {
      const way = ways[(i + turn) % ways.length]!
      const { ms, found } = await timed(way, i)
      if (found === 0) throw new Error(`${way.name} found nothing`)
      samples[way.name].push(ms)
    }
  }
}

const connect = (serviceUrl: string, secret: { secretId: string; secretKey: string }): Db =>
  init({ env: environmentOfCases, serviceUrl, ...secret } as Parameters<typeof init>[0]).database()

const measureAll = async (cases: Case[], waysOf: (question: Case) => Way[]) => {
  const results = cases.map((question) => ({
    question,
    ways: waysOf(question),
    samples: { emulator: [], memory: [], bare: [] } satisfies Samples as Samples,
  }))
  for (const { ways } of results) for (let i = 0; i < warmUp; i++) for (const way of ways) await way.ask(i)
  for (let round = 0; round < rounds; round++)
    for (const { ways, samples } of results) await measure(ways, (round + 1) * timesARound, samples)
  return results
}

const main = async () => {
  const count = Number(process.argv[2] ?? 1_000_000)
  Object.assign(process.env, { TENCENTCLOUD: 'true', SILENCE: 'true' })
  console.log(`The emulator's database with ${count.toLocaleString('en')} documents`)
  const { dataFolder, seconds, canned } = await prepare(cache, count)
  console.log(
    seconds === null ? `data of an earlier run: ${dataFolder}` : `data made in ${seconds.toFixed(0)} s: ${dataFolder}`,
  )
  const stops: (() => Promise<void>)[] = []
  try {
    const emulator = await startEmulator(dataFolder)
    stops.push(emulator.stop)
    const memory = await startMemoryServer(canned)
    stops.push(memory.stop)
    const bare = openBareStore(databaseFolder(dataFolder), `${dataFolder}/scratch`, count)
    stops.push(bare.close)
    const { script } = readCredentials(dataFolder)!
    const inEmulator = connect(`${emulator.url}/admin`, script)
    const results = await measureAll(casesOf(count), ({ name, ask }) => {
      const inMemory = connect(`${memory.url}/${name}`, script)
      return [
        { name: 'emulator', ask: (i) => ask(inEmulator, i) },
        { name: 'memory', ask: (i) => ask(inMemory, i) },
        { name: 'bare', ask: bare.asks[name] },
      ]
    })
    console.log(`\n${table(results)}\n\n${howToRead}`)
  } finally {
    for (const stop of stops.reverse()) await stop()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
