/** Every call of the SDK that a project can make, in the order in which they make sense: what the fixtures record. */
import type { Tx } from '../admin/testing'
import { fileIdOf } from '../storage/names'
import { testEnvironment, type TestGateway } from '../testing'

type App = ReturnType<TestGateway['app']>
export type Stage = { app: App; db: ReturnType<App['database']> }
type Calls = [call: string, run: (stage: Stage) => Promise<unknown>][]

const people = ({ db }: Stage) => db.collection('people')
const empty = ({ db }: Stage) => db.collection('empty')
const where = (field: (stage: Stage) => object) => (stage: Stage) => people(stage).where(field(stage)).count()
const update = (change: (stage: Stage) => object) => (stage: Stage) => people(stage).doc('p1').update(change(stage))

const documents: Calls = [
  ['createCollection', ({ db }) => db.createCollection('people')],
  ['createCollection again', ({ db }) => db.createCollection('people')],
  ['add without an id', (stage) => people(stage).add({ name: '无名' })],
  [
    'add with every kind of value',
    (stage) =>
      people(stage).add({
        _id: 'p1',
        name: '张三',
        age: 30,
        height: 1.75,
        big: 3_000_000_000_000,
        born: new Date('1996-05-06T00:00:00Z'),
        tags: ['a', 'b', 'c'],
        home: { city: '深圳', rooms: [1, 2] },
        place: new stage.db.Geo.Point(114.05, 22.54),
        none: null,
        yes: true,
        since: stage.db.serverDate({ offset: 1000 }),
      }),
  ],
  [
    'add an array',
    (stage) =>
      people(stage).add([
        { _id: 'p2', age: 5 },
        { _id: 3, age: 40 },
      ] as never),
  ],
  ['add with an id that there is', (stage) => people(stage).add({ _id: 'p1' })],
  ['add to a collection that there is not', ({ db }) => db.collection('absent').add({ a: 1 })],
  ['doc.create', (stage) => (people(stage).doc('p4') as unknown as Creatable).create({ age: 1 })],
  ['doc.get', (stage) => people(stage).doc('p1').get()],
  ['doc.get of nothing', (stage) => people(stage).doc('absent').get()],
  ['doc.field.get', (stage) => people(stage).doc('p1').field({ name: true, age: true }).get()],
  ['collection.get', (stage) => empty(stage).get()],
  [
    'where.orderBy.skip.limit.field.get',
    (stage) =>
      people(stage)
        .where({ age: stage.db.command.gt(0) })
        .orderBy('age', 'desc')
        .orderBy('_id', 'asc')
        .skip(1)
        .limit(2)
        .field({ age: true })
        .get(),
  ],
  ['where.get with a limit above the greatest', (stage) => empty(stage).where({ a: 1 }).limit(5000).get()],
  [
    'field with $slice',
    (stage) =>
      people(stage)
        .where({ _id: 'p1' })
        .field({ tags: { $slice: 1 } } as never)
        .get(),
  ],
  ['where.count', (stage) => people(stage).where({ age: 30 }).count()],
  ['collection.count', (stage) => people(stage).count()],
  ['doc.set of a new one', (stage) => people(stage).doc('p5').set({ age: 50 })],
  ['doc.set of one that there is', (stage) => people(stage).doc('p5').set({ age: 51 })],
  [
    'doc.update',
    (stage) =>
      people(stage)
        .doc('p1')
        .update({ home: { city: '广州' }, age: 31 }),
  ],
  ['doc.update of nothing', (stage) => people(stage).doc('absent').update({ age: 1 })],
  ['doc.update of the id', (stage) => people(stage).doc('p1').update({ _id: 'x' })],
  [
    'where.update',
    (stage) =>
      people(stage)
        .where({ age: stage.db.command.lt(10) })
        .update({ child: true }),
  ],
  [
    'where.update of one',
    (stage) => people(stage).where({ child: true }).options({ multiple: false }).update({ first: true }),
  ],
  [
    'where.updateAndReturn',
    (stage) =>
      people(stage)
        .where({ _id: 'p2' })
        .updateAndReturn({ age: stage.db.command.inc(1) }),
  ],
  ['where.updateAndReturn of nothing', (stage) => people(stage).where({ _id: 'absent' }).updateAndReturn({ age: 1 })],
  ['doc.remove', (stage) => people(stage).doc('p5').remove()],
  ['where.remove', (stage) => people(stage).where({ _id: 'p4' }).remove()],
  ['where.remove of one', (stage) => people(stage).where({ first: true }).options({ multiple: false }).remove()],
  ['where.remove of everything', (stage) => people(stage).where({}).remove()],
  ['collection.remove', (stage) => people(stage).remove()],
  ['add for the calls to come', (stage) => people(stage).add({ _id: 'p1', age: 30, tags: ['a', 'b'], n: 5 })],
]

type Creatable = { create: (document: object) => Promise<unknown> }

/** What the SDK has and its types do not. */
type Untyped = { mod: (divisor: number, remainder: number) => unknown }
type Shapes = {
  Point: new (longitude: number, latitude: number) => object
  LineString: new (points: object[]) => object
  Polygon: new (lines: object[]) => object
}

const queries: Calls = [
  ['a value', where(() => ({ name: '张三' }))],
  ['null', where(() => ({ name: null }))],
  ['a nested object', where(() => ({ home: { city: '深圳' } }))],
  ['a dotted path', where(() => ({ 'home.city': '深圳' }))],
  ['a date', where(() => ({ born: new Date(0) }))],
  ['a regular expression', where(() => ({ name: /^张/i }))],
  ['db.RegExp', where(({ db }) => ({ name: db.RegExp({ regexp: '^张', options: 'i' }) }))],
  ['eq', where(({ db }) => ({ age: db.command.eq(30) }))],
  ['neq', where(({ db }) => ({ age: db.command.neq(30) }))],
  ['lt', where(({ db }) => ({ age: db.command.lt(30) }))],
  ['lte', where(({ db }) => ({ age: db.command.lte(30) }))],
  ['gt', where(({ db }) => ({ age: db.command.gt(30) }))],
  ['gte', where(({ db }) => ({ age: db.command.gte(30) }))],
  ['in', where(({ db }) => ({ age: db.command.in([30, '30', null]) }))],
  ['nin', where(({ db }) => ({ age: db.command.nin([30]) }))],
  ['and of one field', where(({ db }) => ({ age: db.command.gt(1).and(db.command.lt(50)) }))],
  ['or of one field', where(({ db }) => ({ age: db.command.lt(1).or(db.command.gt(20)) }))],
  ['and', where(({ db }) => db.command.and([{ age: 30 }, { n: 5 }]))],
  ['or', where(({ db }) => db.command.or([{ age: 30 }, { n: 6 }]))],
  ['nor', where(({ db }) => db.command.nor([{ age: 31 }, { n: 6 }]))],
  ['not', where(({ db }) => ({ age: db.command.not(db.command.gt(40)) }))],
  ['exists', where(({ db }) => ({ age: db.command.exists(true) }))],
  ['mod', where(({ db }) => ({ age: (db.command as unknown as Untyped).mod(7, 2) }))],
  ['all', where(({ db }) => ({ tags: db.command.all(['a', 'b']) }))],
  ['elemMatch', where(({ db }) => ({ tags: db.command.elemMatch(db.command.eq('a')) }))],
  ['size', where(({ db }) => ({ tags: db.command.size(2) }))],
  ['expr', where(({ db }) => db.command.expr(db.command.aggregate.gt(['$age', '$n'])))],
  ['jsonSchema', where(({ db }) => db.command.jsonSchema({ required: ['age'] }))],
  [
    'geoNear',
    ({ db }) => {
      const near = { geometry: new db.Geo.Point(114, 22.5), maxDistance: 1000, minDistance: 0 }
      return db
        .collection('places')
        .where({ place: db.command.geoNear(near) })
        .get()
    },
  ],
  [
    'geoWithin',
    where(({ db }) => {
      const { Point, LineString, Polygon } = db.Geo as unknown as Shapes
      const ring = [new Point(113, 22), new Point(115, 22), new Point(115, 23), new Point(113, 22)]
      return { place: db.command.geoWithin({ geometry: new Polygon([new LineString(ring)]) }) }
    }),
  ],
  [
    'geoIntersects',
    where(({ db }) => {
      const { Point, LineString } = db.Geo as unknown as Shapes
      return { place: db.command.geoIntersects({ geometry: new LineString([new Point(113, 22), new Point(115, 23)]) }) }
    }),
  ],
  ['an operator that there is not', where(() => ({ age: { $nonsense: 1 } }))],
]

const updates: Calls = [
  ['set', update(({ db }) => ({ home: db.command.set({ city: '东莞' }) }))],
  ['remove', update(({ db }) => ({ gone: db.command.remove() }))],
  ['inc', update(({ db }) => ({ n: db.command.inc(2) }))],
  ['mul', update(({ db }) => ({ n: db.command.mul(3) }))],
  ['min', update(({ db }) => ({ n: db.command.min(4) }))],
  ['max', update(({ db }) => ({ n: db.command.max(40) }))],
  ['bit', update(({ db }) => ({ n: db.command.bit({ and: 12 }) }))],
  ['rename', update(({ db }) => ({ home: db.command.rename('house') }))],
  ['push', update(({ db }) => ({ tags: db.command.push('c') }))],
  [
    'push with position, sort and slice',
    update(({ db }) => ({ tags: db.command.push({ each: ['z', 'y'], position: 1, sort: 1, slice: 4 }) })),
  ],
  ['unshift', update(({ db }) => ({ tags: db.command.unshift(['0', '1']) }))],
  ['pop', update(({ db }) => ({ tags: db.command.pop() }))],
  ['shift', update(({ db }) => ({ tags: db.command.shift() }))],
  ['addToSet', update(({ db }) => ({ tags: db.command.addToSet('n') }))],
  ['addToSet of several', update(({ db }) => ({ tags: db.command.addToSet({ each: ['n', 'm'] }) }))],
  ['pull', update(({ db }) => ({ tags: db.command.pull('n') }))],
  ['pull by a condition', update(({ db }) => ({ tags: db.command.pull(db.command.in(['m'])) }))],
  ['pullAll', update(({ db }) => ({ tags: db.command.pullAll(['a', 'b']) }))],
  ['serverDate', update(({ db }) => ({ seen: db.serverDate() }))],
  ['inc of a text', (stage) => update(({ db }) => ({ house: db.command.inc(1) }))(stage)],
  ['what is left', (stage) => people(stage).doc('p1').field({ seen: false }).get()],
]

type Pipeline = ReturnType<ReturnType<Stage['db']['collection']>['aggregate']>
const aggregate = (build: (pipeline: Pipeline, stage: Stage) => Pipeline) => (stage: Stage) =>
  build(people(stage).aggregate(), stage).end()

const aggregates: Calls = [
  ['match, sort, skip, limit', aggregate((all) => all.match({ age: 30 }).sort({ age: -1 }).skip(0).limit(5))],
  ['project', aggregate((all, { db }) => all.project({ old: db.command.aggregate.gte(['$age', 18]) }).limit(1))],
  ['addFields', aggregate((all, { db }) => all.addFields({ next: db.command.aggregate.add(['$age', 1]) }).limit(1))],
  ['group', aggregate((all, { db }) => all.group({ _id: '$age', n: db.command.aggregate.sum(1) }).limit(5))],
  ['unwind', aggregate((all) => all.unwind('$tags').limit(5))],
  ['count', aggregate((all) => all.count('n').limit(1))],
  ['sortByCount', aggregate((all) => all.sortByCount('$age').limit(5))],
  [
    'bucket',
    aggregate((all) => all.bucket({ groupBy: '$age', boundaries: [0, 18, 60], default: 'old' } as never).limit(5)),
  ],
  ['bucketAuto', aggregate((all) => all.bucketAuto({ groupBy: '$age', buckets: 1 }).limit(5))],
  ['replaceRoot', aggregate((all) => all.replaceRoot({ newRoot: { age: '$age' } }).limit(1))],
  ['sample', aggregate((all) => all.sample({ size: 1 }).project({ _id: 1 }).limit(1))],
  [
    'lookup',
    aggregate((all) => all.lookup({ from: 'empty', localField: '_id', foreignField: 'of', as: 'found' }).limit(1)),
  ],
  [
    'lookup with a pipeline',
    aggregate((all, { db }) => {
      const $ = db.command.aggregate as unknown as { pipeline: () => Pipeline & { done: () => object[] } }
      const pipeline = ($.pipeline().match({ a: 1 }) as ReturnType<typeof $.pipeline>).done()
      return all.lookup({ from: 'empty', let: { id: '$_id' }, pipeline, as: 'found' } as never).limit(1)
    }),
  ],
  [
    'geoNear',
    ({ db }) => {
      const near = { near: new db.Geo.Point(114, 22.5), spherical: true, distanceField: 'distance', key: 'place' }
      const places = db.collection('places').aggregate()
      return places
        .geoNear(near as never)
        .limit(1)
        .end()
    },
  ],
  ['an operator that there is not', aggregate((all) => all.project({ a: { $nonsense: 1 } }).limit(1))],
]

/** The SDK's own types of a transaction are `any`. */
const begin = async ({ db }: Stage) => (await db.startTransaction()) as unknown as Tx

const transactions: Calls = [
  [
    'startTransaction, everything that takes part, commit',
    async (stage) => {
      const tx = await begin(stage)
      const all = tx.collection('people')
      await all.add({ _id: 't1', n: 1 })
      await all.doc('t2').set({ n: 2 })
      await all.doc('t1').update({ n: 3 })
      await all.doc('t1').get()
      await all.doc('absent').get()
      await all.where({ n: 3 }).get()
      await all.where({ n: 3 }).updateAndReturn({ n: 4 })
      await all.doc('t2').remove()
      return tx.commit()
    },
  ],
  [
    'rollback',
    async (stage) => {
      const tx = await begin(stage)
      await tx.collection('people').doc('t1').update({ n: 9 })
      return tx.rollback('because')
    },
  ],
  [
    'runTransaction',
    (stage) =>
      stage.db.runTransaction(async (tx: Tx) => {
        await tx.collection('people').doc('t1').update({ n: 5 })
        return 'done'
      }),
  ],
  [
    'a conflict',
    async (stage) => {
      const [first, second] = [await begin(stage), await begin(stage)]
      await first.collection('people').doc('t1').update({ n: 6 })
      await second
        .collection('people')
        .doc('t1')
        .update({ n: 7 })
        .finally(() => first.rollback(null))
    },
  ],
  [
    'commit of one that is over',
    async (stage) => {
      const tx = await begin(stage)
      await tx.rollback(null)
      return tx.commit()
    },
  ],
]

const functions: Calls = [
  ['callFunction', ({ app }) => app.callFunction({ name: 'echo', data: { a: 1, b: '居' } })],
  ['callFunction without data', ({ app }) => app.callFunction({ name: 'echo', data: undefined })],
  ['callFunction of a version', ({ app }) => app.callFunction({ name: 'echo', data: {}, qualifier: '$LATEST' })],
  [
    'callFunction of a version that there is not',
    ({ app }) => app.callFunction({ name: 'echo', data: {}, qualifier: '9' }),
  ],
  ['callFunction of a function that there is not', ({ app }) => app.callFunction({ name: 'absent', data: {} })],
  ['callFunction of a function that throws', ({ app }) => app.callFunction({ name: 'throws', data: {} })],
]

const file = fileIdOf(testEnvironment, 'dir/居住.txt')

const storage: Calls = [
  ['uploadFile', ({ app }) => app.uploadFile({ cloudPath: 'dir/居住.txt', fileContent: Buffer.from('content') })],
  [
    'uploadFile to a path that there cannot be',
    ({ app }) => app.uploadFile({ cloudPath: '../a', fileContent: Buffer.from('') }),
  ],
  ['getUploadMetadata', ({ app }) => app.getUploadMetadata({ cloudPath: 'dir/b.txt' })],
  ['getTempFileURL', ({ app }) => app.getTempFileURL({ fileList: [file, { fileID: file, maxAge: 60 }, 'nothing'] })],
  ['getFileInfo', ({ app }) => app.getFileInfo({ fileList: [file] })],
  ['downloadFile', async ({ app }) => String((await app.downloadFile({ fileID: file })).fileContent)],
  [
    'downloadFile from COS',
    async ({ app }) => String((await app.downloadFile({ fileID: file, urlType: 'COS_URL' })).fileContent),
  ],
  ['downloadFile of nothing', ({ app }) => app.downloadFile({ fileID: 'nothing' })],
  [
    'copyFile',
    ({ app }) =>
      app.copyFile({
        fileList: [{ srcPath: 'dir/居住.txt', dstPath: 'to/居住.txt', overwrite: false, removeOriginal: false }],
      }),
  ],
  [
    'getFileAuthority',
    async ({ app }) => {
      Object.assign(process.env, { TCB_CONTEXT_KEYS: 'TCB_UUID', TCB_UUID: 'somebody', LOGINTYPE: '' })
      const answer = await app.getFileAuthority({ fileList: [{ path: file, type: 'READ' }] })
      for (const name of ['TCB_CONTEXT_KEYS', 'TCB_UUID', 'LOGINTYPE']) delete process.env[name]
      return answer
    },
  ],
  ['deleteFile', ({ app }) => app.deleteFile({ fileList: [file, 'nothing'] })],
]

const auth: Calls = [
  ['auth.getEndUserInfo without an id', async ({ app }) => app.auth().getEndUserInfo()],
  ['auth.getEndUserInfo of nobody', async ({ app }) => app.auth().getEndUserInfo('nobody')],
  ['auth.queryUserInfo', ({ app }) => app.auth().queryUserInfo({ platform: 'WECHAT-OPENID', platformId: 'openid-1' })],
  [
    'callCompatibleWxOpenApi',
    ({ app }) => app.callCompatibleWxOpenApi({ apiName: '/a', requestData: Buffer.from('{}') }),
  ],
  ['callWxOpenApi', ({ app }) => app.callWxOpenApi({ apiName: '/a', cgiName: 'b', requestData: { c: 1 } })],
]

/** By the name of the fixture. */
export const calls: Record<string, Calls> = {
  envelope: [['any request', (stage) => empty(stage).count()]],
  documents,
  queries,
  updates,
  aggregates,
  transactions,
  functions,
  storage,
  auth,
}
