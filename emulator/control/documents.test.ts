import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Engine, openEngine } from '../engine'
import { findDocuments, listCollections } from './documents'

const folder = mkdtempSync(join(tmpdir(), 'juzhu-documents-'))
const byState = {
  IndexName: 'state',
  MgoKeySchema: { MgoIsUnique: false, MgoIndexKeys: [{ Name: 'state', Direction: '1' as const }] },
}
let engine: Engine

beforeAll(async () => {
  engine = openEngine({ folder, now: () => new Date() })
  await engine.defineCollections('city', [
    { CollectionName: 'links', Indexes: [byState] },
    { CollectionName: 'empty', Indexes: [] },
  ])
  const at = (day: number) => new Date(Date.UTC(2026, 10, day))
  await engine.bulkLoad('city', 'links', [
    { _id: 'a', state: 'pending', at: at(1), personal: 'f1.dev1.c2VhbGVk' },
    { _id: 'b', state: 'approved', at: at(2) },
    { _id: 'c', state: 'pending', at: at(3) },
  ])
})
afterAll(async () => {
  await engine.close()
  rmSync(folder, { recursive: true, force: true })
})

const find = (query: Record<string, string>, path = ['city', 'links']) => {
  const page = findDocuments(engine, path, new URLSearchParams(query))
  return { ...page, documents: page.documents.map((text) => JSON.parse(text) as { _id: string }) }
}
const ids = (query: Record<string, string>) => find(query).documents.map(({ _id }) => _id)

describe('looking into the database', () => {
  it('counts every collection of every environment', () => {
    expect(listCollections(engine)).toEqual([
      {
        environment: 'city',
        collections: [
          { name: 'empty', count: 0 },
          { name: 'links', count: 3 },
        ],
      },
    ])
  })

  it('filters by JSON and by EJSON, and says which index served it', () => {
    expect(find({ filter: '{"state":"pending"}' })).toMatchObject({ total: 2, index: 'state', examined: 2 })
    expect(ids({ filter: '{"_id":"b"}' })).toEqual(['b'])
    const since = '{"at":{"$gt":{"$date":"2026-11-02T00:00:00.000Z"}}}'
    expect(ids({ filter: since })).toEqual(['c'])
    expect(find({ filter: since })).toMatchObject({ index: null, examined: 3 })
  })

  it('sorts and pages', () => {
    expect(ids({ sort: '-at' })).toEqual(['c', 'b', 'a'])
    expect(ids({ sort: 'state,-at' })).toEqual(['b', 'c', 'a'])
    expect(find({ sort: '-at', skip: '1', limit: '1' })).toMatchObject({ total: 3, skip: 1, documents: [{ _id: 'b' }] })
    expect(find({ limit: '5000' }).limit).toBe(100)
  })

  it('leaves sealed what is sealed', () => {
    expect(find({ filter: '{"_id":"a"}' }).documents).toEqual([
      { _id: 'a', state: 'pending', at: { $date: '2026-11-01T00:00:00.000Z' }, personal: 'f1.dev1.c2VhbGVk' },
    ])
  })

  it.each([
    ['no JSON', { filter: '{state' }, 'the filter is not a JSON object'],
    ['a list', { filter: '[]' }, 'the filter is not a JSON object'],
    ['an operator that is none', { filter: '{"state":{"$nonsense":1}}' }, 'nonsense'],
    ['a negative number', { skip: '-1' }, 'skip is not a whole number: -1'],
    ['a limit that is no number', { limit: 'x' }, 'limit is not a whole number: x'],
    ['a limit of nothing', { limit: '' }, 'limit is not a whole number: '],
    ['a sort by an object', { sort: '{"state":5}' }, 'the sort is not names of fields'],
    ['a sort by an operator', { sort: 'state,-$at' }, 'the sort is not names of fields'],
  ])('refuses %s', (_, query, message) => {
    expect(() => find(query)).toThrow(message)
  })

  it('refuses what is not there, and makes nothing by being asked', () => {
    expect(() => find({}, ['nowhere', 'links'])).toThrow('there is no environment nowhere')
    expect(() => find({}, ['city', 'nothing'])).toThrow('there is no collection nothing in city')
    expect(() => find({}, ['no such name', 'links'])).toThrow('1 to 60 letters')
    expect(listCollections(engine)).toHaveLength(1)
  })
})
