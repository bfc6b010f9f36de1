import { temporaryEngine } from '../../engine/testing'
import type { openConcurrency } from '../../engine/concurrency'
import { brokenEngine, type Fault, faults } from './planted-faults'
import { startAdmin } from './testing'
import { openBench, transactionChecks } from './transaction-checks'

type Module = { openConcurrency: typeof openConcurrency }

let mockFault: Fault = {}
jest.mock('../../engine/concurrency', () => {
  const actual = jest.requireActual<Module>('../../engine/concurrency')
  const broken: Module['openConcurrency'] = () => {
    const concurrency = actual.openConcurrency()
    return { ...concurrency, ...mockFault.concurrency?.(concurrency) }
  }
  return { ...actual, openConcurrency: broken }
})
jest.setTimeout(60_000)

/** A broken engine may keep a check waiting: a check that hangs has noticed too. */
const patience = 1500
const healthy: Fault = {}

const within = (work: Promise<void>) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('hangs')), patience)
    void work.then(resolve, reject).finally(() => clearTimeout(timer))
  })

/** The checks that an engine with this fault fails. */
const failing = async (fault: Fault): Promise<string[]> => {
  mockFault = fault
  const test = temporaryEngine(fault === healthy ? {} : { transactionLife: 500 })
  const engine = brokenEngine(test.engine, fault)
  const admin = await startAdmin(engine)
  const caught: string[] = []
  for (const [name, check] of Object.entries(transactionChecks)) {
    const bench = await openBench(engine, admin)
    const run = fault === healthy ? check(bench) : within(check(bench))
    await run.catch(() => caught.push(name))
  }
  await admin.stop()
  await test.remove()
  return caught
}

it('the healthy engine passes every check of transactions', async () => {
  expect(await failing(healthy)).toEqual([])
})

const expected: Record<string, string> = {
  'commit discards everything': 'all is written at commit and nothing before',
  'rollback commits': 'all is discarded at rollback',
  'no conflict detection': 'writing what somebody wrote since the snapshot is a conflict, and the end',
  'no snapshot reads': 'what others write after the snapshot is not seen',
  'no conflict with what was committed since the snapshot': 'runTransaction tries again after a conflict',
  'nobody waits for, or conflicts with, an open transaction': 'an ordinary write waits for a document',
  'unique keys are not watched': 'a unique key that was taken since the snapshot is a conflict',
  'locks outlive their transaction': 'an ordinary write goes on when the transaction is rolled back',
  'the snapshot is of the beginning of time': 'each transaction has a snapshot of its own',
  'transactions write at once': 'an ordinary read never waits',
}

it.each(Object.entries(faults))('%s: the checks notice', async (name, fault) => {
  expect(await failing(fault)).toContain(expected[name])
})
