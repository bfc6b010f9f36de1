import { openConcurrency, type Owner, uniqueKey } from './concurrency'

const owner = (): Owner => ({ snapshot: -1, ended: Promise.resolve() })
const version = (text: string) => ({ text, document: {} })

describe('what open snapshots need is kept in memory', () => {
  it('only while a snapshot is open, and no longer than the oldest needs it', () => {
    const concurrency = openConcurrency()
    const write = (text: string) => {
      const sequence = concurrency.nextSequence()
      concurrency.keepPast(1, 'a', { sequence, before: version(text) })
      concurrency.keepKeyWrite(uniqueKey(Buffer.from('k')), sequence)
    }
    write('nobody looks')
    expect(concurrency.held()).toEqual({ locks: 0, kept: 0 })
    const [old, young] = [owner(), owner()]
    concurrency.openSnapshot(old)
    write('one')
    concurrency.openSnapshot(young)
    write('two')
    expect(concurrency.held().kept).toBe(4)
    expect(concurrency.pastVersion(1, 'a', old.snapshot)?.before).toEqual(version('one'))
    expect(concurrency.pastVersion(1, 'a', young.snapshot)?.before).toEqual(version('two'))
    concurrency.release(old, [])
    expect(concurrency.held().kept).toBe(2)
    expect(concurrency.pastVersion(1, 'a', young.snapshot)?.before).toEqual(version('two'))
    expect(concurrency.keyWrittenSince(uniqueKey(Buffer.from('k')), young.snapshot)).toBe(true)
    concurrency.release(young, [])
    expect(concurrency.held().kept).toBe(0)
    expect(concurrency.writtenSince(1, 0)).toEqual([])
  })

  it('does not grow while transactions overlap without end', () => {
    const concurrency = openConcurrency()
    let previous = owner()
    concurrency.openSnapshot(previous)
    for (let i = 0; i < 1000; i++) {
      const next = owner()
      concurrency.keepPast(1, `document ${i}`, { sequence: concurrency.nextSequence(), before: undefined })
      concurrency.openSnapshot(next)
      concurrency.release(previous, [])
      previous = next
      expect(concurrency.held().kept).toBeLessThanOrEqual(1)
    }
  })

  it('a transaction that has given its locks free does not free those that another took since', () => {
    const concurrency = openConcurrency()
    const [first, second] = [owner(), owner()]
    concurrency.lock('d1:a', first)
    concurrency.release(first, ['d1:a'])
    concurrency.lock('d1:a', second)
    concurrency.release(first, ['d1:a'])
    expect(concurrency.lockedBy('d1:a')).toBe(second)
  })
})
