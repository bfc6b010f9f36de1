import { type Tx } from '../testing'
import { type Check } from './bench'

export const conflicts: Record<string, Check> = {
  'writing what somebody wrote since the snapshot is a conflict, and the end': async (bench) => {
    for (const write of [
      (tx: Tx) => tx.collection('permits').doc('p1').update({ balance: 2 }),
      (tx: Tx) => tx.collection('permits').doc('p1').set({ regNo: 1 }),
      (tx: Tx) => tx.collection('permits').doc('p1').remove(),
      (tx: Tx) => tx.collection('permits').where({ _id: 'p1' }).updateAndReturn({ balance: 2 }),
    ]) {
      const tx = await bench.start()
      await bench.inside(tx, 'p2')
      await bench
        .permits()
        .doc('p1')
        .update({ balance: bench.db.command.inc(1) })
      await expect(write(tx)).rejects.toMatchObject(bench.conflict)
      await expect(bench.inside(tx, 'p2')).rejects.toMatchObject(bench.gone)
      await expect(tx.rollback(null)).rejects.toMatchObject(bench.gone)
    }
    expect(await bench.outside('p1')).toMatchObject({ balance: 14 })
  },
  'writing what another transaction has written is a conflict': async ({ start, outside, conflict }) => {
    const [one, two] = [await start(), await start()]
    await one.collection('permits').doc('p1').update({ balance: 1 })
    await expect(two.collection('permits').doc('p1').update({ balance: 2 })).rejects.toMatchObject(conflict)
    await one.commit()
    expect(await outside('p1')).toMatchObject({ balance: 1 })
  },
  'inserting one id, or one unique key, in two transactions is a conflict': async ({ start, conflict, count }) => {
    const [one, two, three] = [await start(), await start(), await start()]
    await one.collection('permits').add({ _id: 'new', regNo: 9 })
    await expect(two.collection('permits').add({ _id: 'new', regNo: 8 })).rejects.toMatchObject(conflict)
    await expect(three.collection('permits').add({ _id: 'other', regNo: 9 })).rejects.toMatchObject(conflict)
    await one.commit()
    expect(await count('permits')).toBe(3)
  },
  'a unique key that was taken since the snapshot is a conflict': async ({ permits, start, inside, conflict }) => {
    const tx = await start()
    await inside(tx, 'p1')
    await permits().add({ _id: 'p3', regNo: 3 })
    await expect(tx.collection('permits').add({ _id: 'p4', regNo: 3 })).rejects.toMatchObject(conflict)
  },
  'reading is none: write skew is possible': async ({ start, inside, outside }) => {
    const [one, two] = [await start(), await start()]
    await Promise.all([inside(one, 'p1'), inside(one, 'p2'), inside(two, 'p1'), inside(two, 'p2')])
    await one.collection('permits').doc('p1').update({ balance: 0 })
    await two.collection('permits').doc('p2').update({ balance: 0 })
    await one.commit()
    await two.commit()
    expect([await outside('p1'), await outside('p2')]).toMatchObject([{ balance: 0 }, { balance: 0 }])
  },
  'a guard document that both write keeps them apart': async ({ start, inside, notes, conflict }) => {
    const [one, two, three] = [await start(), await start(), await start()]
    await Promise.all([inside(one, 'p1'), inside(two, 'p1'), inside(three, 'p1')])
    await one.collection('notes').doc('guard').set({ by: 'one' })
    await expect(two.collection('notes').doc('guard').set({ by: 'two' })).rejects.toMatchObject(conflict)
    await one.commit()
    await expect(three.collection('notes').doc('guard').set({ by: 'three' })).rejects.toMatchObject(conflict)
    expect((await notes().doc('guard').get()).data).toEqual([{ _id: 'guard', by: 'one' }])
  },
  'runTransaction tries again after a conflict': async ({ db, permits, inside, outside }) => {
    let starts = 0
    await db.runTransaction(async (tx: Tx) => {
      starts++
      const { balance } = (await inside(tx, 'p1')) as { balance: number }
      if (starts < 3)
        await permits()
          .doc('p1')
          .update({ balance: starts * 100 })
      await tx
        .collection('permits')
        .doc('p1')
        .update({ balance: balance + 1 })
    })
    expect(starts).toBe(3)
    expect(await outside('p1')).toMatchObject({ balance: 201 })
  },
  'runTransaction gives up after four conflicts, and rolls back what else fails': async (bench) => {
    let starts = 0
    const contended = bench.db.runTransaction(async (tx: Tx) => {
      starts++
      await bench.inside(tx, 'p2')
      await bench.permits().doc('p1').update({ balance: starts })
      await tx.collection('permits').doc('p1').update({ balance: -1 })
    })
    await expect(contended).rejects.toMatchObject(bench.conflict)
    expect(starts).toBe(4)
    const failing = bench.db.runTransaction(async (tx: Tx) => {
      await tx.collection('permits').doc('p1').update({ balance: -1 })
      throw new Error('on second thoughts')
    })
    await expect(failing).rejects.toThrow('on second thoughts')
    expect(await bench.outside('p1')).toMatchObject({ balance: 4 })
  },
}
