import { index, temporaryEngine } from '../../engine/testing'
import { codeOf, sendRaw, startAdmin } from './testing'

/** Places: what the SDK's geometries and its three questions about them give and refuse. */
type Shape = { toJSON: () => object }
type Geo = {
  Point: new (longitude: number, latitude: number) => Shape
  LineString: new (points: Shape[]) => Shape
  Polygon: new (lines: Shape[]) => Shape
  MultiPoint: new (points: Shape[]) => Shape
  MultiLineString: new (lines: Shape[]) => Shape
  MultiPolygon: new (polygons: Shape[]) => Shape
}
/** The SDK has more geometries than its types say. */
const geo = () => admin.db.Geo as unknown as Geo

const placesIndex = (Name: string) => ({
  IndexName: Name,
  MgoKeySchema: { MgoIsUnique: false, MgoIndexKeys: [{ Name, Direction: '2d' as const }] },
})
const test = temporaryEngine()
let admin: Awaited<ReturnType<typeof startAdmin>>
beforeAll(async () => {
  await test.engine.defineCollections('test-env', [
    { CollectionName: 'places', Indexes: [placesIndex('where'), index('open', ['open'])] },
    { CollectionName: 'unindexed' },
    { CollectionName: 'routes', Indexes: [placesIndex('from'), placesIndex('to'), index('where', ['where'])] },
  ])
  admin = await startAdmin(test.engine)
  const Geo = geo()
  const at = (longitude: number, latitude: number) => new Geo.Point(longitude, latitude)
  const line = (...points: [number, number][]) => new Geo.LineString(points.map(([x, y]) => at(x, y)))
  const square = (x: number, y: number, side: number) =>
    new Geo.Polygon([line([x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y])])
  const somewhere = [
    { _id: 'hall', where: at(114.06, 22.54), open: true },
    { _id: 'north', where: at(114.06, 22.64) },
    { _id: 'far', where: at(113.2, 23.1) },
    { _id: 'road', where: line([114.0, 22.5], [114.1, 22.5]) },
    { _id: 'park', where: square(114.05, 22.53, 0.02) },
    { _id: 'gates', where: new Geo.MultiPoint([at(114.06, 22.55), at(115, 23)]) },
    {
      _id: 'lines',
      where: new Geo.MultiLineString([line([114.06, 22.5], [114.06, 22.6]), line([120, 30], [121, 30])]),
    },
    { _id: 'parks', where: new Geo.MultiPolygon([square(120, 30, 1), square(114.05, 22.53, 0.01)]) },
    { _id: 'none', where: 'nowhere' },
    { _id: 'broken', where: { type: 'Point', coordinates: [500, 'x'] } },
  ]
  for (const place of somewhere) await admin.db.collection('places').add(place)
})
afterAll(async () => {
  await admin.stop()
  await test.remove()
})

const _ = () => admin.db.command
const point = (longitude: number, latitude: number) => new (geo().Point)(longitude, latitude)
const square = (x: number, y: number, side: number) => {
  const { Polygon, LineString } = geo()
  const corners = [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ] as const
  return new Polygon([new LineString(corners.map(([longitude, latitude]) => point(longitude, latitude)))])
}
const ids = async (filter: object) =>
  (await admin.db.collection('places').where(filter).get()).data.map(({ _id }: { _id: string }) => _id)

it('keeps geometries as the SDK made them', async () => {
  const [hall] = (await admin.db.collection('places').doc('hall').get()).data
  expect(hall.where).toEqual(point(114.06, 22.54))
  const [parks] = (await admin.db.collection('places').doc('parks').get()).data
  expect(parks.where).toBeInstanceOf(geo().MultiPolygon)
})

describe('geoNear', () => {
  const near = (maxDistance?: number, minDistance?: number) => ({
    where: _().geoNear({ geometry: point(114.06, 22.54), maxDistance, minDistance }),
  })
  it('gives the nearest first, in metres along the earth', async () => {
    expect(await ids(near(1200))).toEqual(['hall', 'lines', 'park', 'parks', 'gates'])
    expect(await ids(near(4600, 4000))).toEqual(['road'])
    expect(await ids(near(11_132, 11_131))).toEqual(['north'])
    expect((await ids(near())).at(-1)).toBe('far')
  })
  it('stands beside other conditions', async () => {
    expect(await ids({ ...near(1200), open: true })).toEqual(['hall'])
  })
  it('gives way to an order that is asked for, and takes skip and limit', async () => {
    const query = admin.db.collection('places').where(near(1200))
    expect((await query.orderBy('_id', 'desc').limit(1).get()).data[0]._id).toBe('parks')
    expect((await query.skip(1).limit(1).get()).data[0]._id).toBe('lines')
  })
  it.each<[string, object]>([
    ['inside or', { $or: [{ where: { $nearSphere: { $geometry: { type: 'Point', coordinates: [1, 1] } } } }] }],
    [
      'from a line',
      {
        where: {
          $nearSphere: {
            $geometry: {
              type: 'LineString',
              coordinates: [
                [1, 1],
                [2, 2],
              ],
            },
          },
        },
      },
    ],
    ['from beyond the earth', { where: { $nearSphere: { $geometry: { type: 'Point', coordinates: [200, 1] } } } }],
    [
      'within less than nothing',
      { where: { $nearSphere: { $geometry: { type: 'Point', coordinates: [1, 1] }, $maxDistance: -1 } } },
    ],
    [
      'with an unknown option',
      { where: { $nearSphere: { $geometry: { type: 'Point', coordinates: [1, 1] }, $most: 1 } } },
    ],
  ])('is refused %s', async (_name, filter) => {
    const body = { action: 'database.getDocument', collectionName: 'places', queryType: 'WHERE', limit: 10 }
    const request = sendRaw(admin.url, { ...body, query: JSON.stringify(filter) })
    expect(await codeOf(request)).toBe('DATABASE_REQUEST_FAILED')
  })
  it('is refused on a field without an index, whether sorted by distance or not', async () => {
    const query = admin.db.collection('unindexed').where(near())
    await expect(query.get()).rejects.toThrow(/unable to find index for \$geoNear query/)
    expect(await codeOf(query.orderBy('_id', 'asc').get())).toBe('DATABASE_REQUEST_FAILED')
  })
  it('is refused by count, which has no order', async () => {
    expect(await codeOf(admin.db.collection('places').where(near()).count())).toBe('DATABASE_REQUEST_FAILED')
  })
})

describe('geoWithin', () => {
  it('finds what lies in a polygon, every part of it', async () => {
    const area = square(114.04, 22.52, 0.05)
    expect(await ids({ where: _().geoWithin({ geometry: area }) })).toEqual(['hall', 'park'])
  })
  it('finds what lies in one of several polygons', async () => {
    const area = new (geo().MultiPolygon)([square(119, 29, 3), square(114.04, 22.52, 0.05)])
    expect(await ids({ where: _().geoWithin({ geometry: area }) })).toEqual(['hall', 'park', 'parks'])
  })
  it('finds what lies around a point, by an angle', async () => {
    const angle = 1200 / 6_378_100
    const around = (centre: unknown) => ids({ where: _().geoWithin({ centerSphere: [centre, angle] }) })
    expect(await around(point(114.06, 22.54))).toEqual(['hall'])
    expect(await around([114.06, 22.64])).toEqual(['north'])
  })
  it.each<[string, object]>([
    ['a point', { $geometry: { type: 'Point', coordinates: [1, 1] } }],
    [
      'a ring that is open',
      {
        $geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 1],
            ],
          ],
        },
      },
    ],
    [
      'a flat box',
      {
        $box: [
          [0, 0],
          [1, 1],
        ],
      },
    ],
    ['a circle without a radius', { $centerSphere: [[1, 1]] }],
    ['an unknown type', { $geometry: { type: 'Cube', coordinates: [] } }],
    ['nothing', {}],
  ])('refuses %s', async (_name, $geoWithin) => {
    const body = { action: 'database.getDocument', collectionName: 'places', queryType: 'WHERE', limit: 10 }
    const request = sendRaw(admin.url, { ...body, query: JSON.stringify({ where: { $geoWithin } }) })
    expect(await codeOf(request)).toBe('DATABASE_REQUEST_FAILED')
  })
})

describe('geoIntersects', () => {
  it('finds what touches a geometry of any kind', async () => {
    const { LineString, MultiPoint } = geo()
    const touching = (geometry: unknown) => ids({ where: _().geoIntersects({ geometry: geometry as never }) })
    expect(await touching(point(114.06, 22.54))).toEqual(['hall', 'lines', 'park', 'parks'])
    expect(await touching(new LineString([point(114.05, 22.49), point(114.05, 22.51)]))).toEqual(['road'])
    expect(await touching(new MultiPoint([point(115, 23), point(113.2, 23.1)]))).toEqual(['far', 'gates'])
    expect(await touching(square(120.5, 29.5, 1))).toEqual(['lines', 'parks'])
  })
  it('refuses what is no geometry', async () => {
    const body = { action: 'database.getDocument', collectionName: 'places', queryType: 'WHERE', limit: 10 }
    const query = JSON.stringify({ where: { $geoIntersects: { $geometry: { type: 'Point' } } } })
    expect(await codeOf(sendRaw(admin.url, { ...body, query }))).toBe('DATABASE_REQUEST_FAILED')
  })
})

describe('the aggregate stage geoNear', () => {
  const near = {
    near: { longitude: 114.06, latitude: 22.54 },
    spherical: true,
    distanceField: 'way.metres',
    key: 'where',
  }
  const run = (spec: object) => admin.db.collection('places').aggregate().geoNear(spec).limit(100).end()
  it('writes the distance into each document', async () => {
    const { data } = await run({ ...near, maxDistance: 12_000, query: { _id: _().in(['hall', 'north', 'far']) } })
    expect(data).toMatchObject([
      { _id: 'hall', way: { metres: 0 } },
      { _id: 'north', way: { metres: expect.closeTo(11_131.9, 0) } },
    ])
  })
  it('multiplies it, tells the place and stops at its limit', async () => {
    const { data } = await run({
      ...near,
      distanceMultiplier: 0.001,
      includeLocs: 'place',
      limit: 1,
      minDistance: 11_000,
    })
    expect(data).toMatchObject([{ _id: 'north', way: { metres: expect.closeTo(11.13, 1) }, place: { type: 'Point' } }])
  })
  it.each<[string, object]>([
    ['without a field for the distance', { distanceField: undefined }],
    ['on a flat earth', { spherical: false }],
    ['with an empty field of the places', { key: '' }],
    ['with a limit of none', { limit: 0 }],
    ['with an unknown option', { furthest: true }],
  ])('is refused %s', async (_name, change) => {
    expect(await codeOf(run({ ...near, ...change }))).toBe('DATABASE_REQUEST_FAILED')
  })
  it('finds the field with the places by itself when one has an index of places', async () => {
    const { data } = await run({ ...near, key: undefined, limit: 1 })
    expect(data).toMatchObject([{ _id: expect.stringMatching(/^(hall|park|parks)$/), way: { metres: 0 } }])
  })
  it.each([
    ['routes', 'there is more than one 2d index (from, to)'],
    ['unindexed', '$geoNear requires a 2d index, but none were found'],
  ])('must be told the field where it is not the only one: %s', async (name, message) => {
    const found = admin.db
      .collection(name)
      .aggregate()
      .geoNear({ ...near, key: undefined })
    await expect(found.end()).rejects.toThrow(message)
  })
  it('is refused on a field whose index is none of places', async () => {
    const found = admin.db
      .collection('routes')
      .aggregate()
      .geoNear({ ...near })
    await expect(found.end()).rejects.toThrow('unable to find index for $geoNear query: where')
  })
  it('knows the index of places after a restart', async () => {
    const kept = temporaryEngine()
    await kept.engine.defineCollections('city', [{ CollectionName: 'places', Indexes: [placesIndex('where')] }])
    const where = { type: 'Point', coordinates: [1, 1] }
    await kept.engine.environment('city').insert('places', [{ _id: 'here', where }])
    const stages = [{ $geoNear: { near: where, spherical: true, distanceField: 'metres' } }]
    const found = (await kept.reopen()).environment('city').aggregate('places', stages)
    await kept.remove()
    expect(found).toEqual([{ _id: 'here', where, metres: 0 }])
  })
  it('is refused when it does not come first', async () => {
    const late = admin.db
      .collection('places')
      .aggregate()
      .skip(1)
      .geoNear({ ...near })
    expect(await codeOf(late.end())).toBe('DATABASE_REQUEST_FAILED')
  })
})
