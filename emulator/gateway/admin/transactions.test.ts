import { temporaryEngine } from '../../engine/testing'
import { startAdmin } from './testing'
import { openBench, transactionChecks } from './transaction-checks'

const life = 400
const test = temporaryEngine()
const short = temporaryEngine({ transactionLife: life })
let admin: Awaited<ReturnType<typeof startAdmin>>
afterAll(async () => {
  await test.remove()
  await short.remove()
})
afterEach(() => admin.stop())

describe('a transaction', () => {
  it.each(Object.entries(transactionChecks))('%s', async (_, check) => {
    admin = await startAdmin(test.engine)
    await check(await openBench(test.engine, admin))
  })

  it('belongs to its environment', async () => {
    admin = await startAdmin(test.engine)
    const [here, there] = [await openBench(test.engine, admin), await openBench(test.engine, admin)]
    const tx = await here.start()
    await here.inside(tx, 'p1')
    const stolen = test.engine.environment('transactions-elsewhere')
    await stolen.addCollection('permits')
    const id = String(admin.sent.at(-1)?.transactionId)
    expect(() => stolen.find('permits', {}, id)).toThrow(here.gone.message)
    expect(await there.permits().doc('p1').update({ balance: 1 })).toMatchObject({ updated: 1 })
  })
})

describe('a transaction that is not ended', () => {
  const expired = () => new Promise((resolve) => setTimeout(resolve, life))

  it('ends by itself: nothing is written, who waited goes on, and it is unknown', async () => {
    admin = await startAdmin(short.engine)
    const bench = await openBench(short.engine, admin)
    const tx = await bench.start()
    await tx.collection('permits').doc('p1').update({ balance: 1 })
    await tx.collection('permits').add({ _id: 'p3', regNo: 3 })
    await Promise.all([
      bench
        .permits()
        .doc('p1')
        .update({ balance: bench.db.command.inc(100) }),
      bench.permits().add({ _id: 'p4', regNo: 3 }),
    ])
    expect(await bench.outside('p1')).toMatchObject({ balance: 110 })
    expect(await bench.outside('p3')).toBeUndefined()
    await expect(bench.inside(tx, 'p1')).rejects.toMatchObject(bench.gone)
    await expect(tx.commit()).rejects.toMatchObject(bench.gone)
    await expect(tx.rollback(null)).rejects.toMatchObject(bench.gone)
  })

  it('ends by itself also when it did nothing or failed', async () => {
    admin = await startAdmin(short.engine)
    const bench = await openBench(short.engine, admin)
    const [idle, failed] = [await bench.start(), await bench.start()]
    await expect(failed.collection('permits').add({ regNo: 1 })).rejects.toBeDefined()
    await expired()
    await expect(bench.inside(idle, 'p1')).rejects.toMatchObject(bench.gone)
    await expect(failed.rollback(null)).rejects.toMatchObject(bench.gone)
  })
})
