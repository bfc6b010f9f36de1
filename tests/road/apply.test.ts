/** Eligibility with its reasons, an application with all its fields, and being told on the day one qualifies. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startCity, type City } from '../support/city'
import { personaOf, refusalOf, type Persona } from './people'

jest.setTimeout(240_000)

let city: City
const people: Record<string, Persona> = {}
const who = (key: string): Persona => people[key] as Persona
const smsOf = async (key: string, kind: string) =>
  (await city.get<{ text: string; kind: string }[]>(`/emulator/sms?phone=${who(key).phone}`)).filter(
    (one) => one.kind === kind,
  )
const as = async (key: string) => ({ session: await city.signIn(who(key).idNumber) })

beforeAll(async () => {
  city = await startCity()
  const keys = [
    'eligible-today',
    'in-twenty-days',
    'gap-of-31-days',
    'mixed-insurance',
    'talent',
    'student',
    'window-open',
  ]
  for (const key of keys) people[key] = await personaOf(city, key)
})
afterAll(() => city.stop())

/** What would be sent if nothing were changed. */
const formOf = async (options: { session: string }, changes: object = {}) => {
  const { prefill, decision } = await city.call('permit.checkEligibility', {}, options)
  const { phone, photoNumber, acceptancePoint } = prefill
  const collection = { method: 'self' }
  const route = decision.route ?? 'residenceAndWork'
  return { route, phone, photoNumber, acceptancePoint, collection, relatives: [], declared: true, ...changes }
}

describe('资格查询, and why', () => {
  it('shows the gap that broke the run, since when it counts, and when it is full', async () => {
    const { residence, decision } = await city.call('permit.checkEligibility', {}, await as('gap-of-31-days'))
    expect(decision).toMatchObject({ outcome: 'refused', earliest: '2027-02-10' })
    expect(residence).toMatchObject({
      start: '2026-02-10',
      fullOn: '2027-02-10',
      spans: [
        { from: '2025-08-01', to: '2026-01-10' },
        { from: '2026-02-10', to: null },
      ],
      gaps: [{ from: '2026-01-10', to: '2026-02-10', days: 31, bridged: false }],
      bridgeUntil: null,
    })
  })

  it('shows each type of insurance against both tests, and which one passes', async () => {
    const mixed = await city.call('permit.checkEligibility', {}, await as('mixed-insurance'))
    expect(
      mixed.insurance?.map(({ type, continuous, cumulative, passes, earliest }) => ({
        type,
        continuous,
        cumulative,
        passes,
        earliest,
      })),
    ).toEqual([
      { type: 'pension', continuous: 0, cumulative: 10, passes: null, earliest: null },
      { type: 'medical', continuous: 7, cumulative: 7, passes: null, earliest: '2027-04-01' },
    ])
    const full = await city.call('permit.checkEligibility', {}, await as('eligible-today'))
    expect(full.insurance?.[0]).toMatchObject({ type: 'pension', passes: 'continuous' })
    expect(full.insurance?.[0]?.months).toHaveLength(25)
  })

  it('says how each route stands, and where what is known was found', async () => {
    const { routes, prefill, endorsement } = await city.call('permit.checkEligibility', {}, await as('talent'))
    expect(routes).toEqual([
      { route: 'residenceAndWork', outcome: 'refused', earliest: '2027-11-20' },
      { route: 'talent', outcome: 'approved', earliest: '2026-11-21' },
      { route: 'student', outcome: 'refused', earliest: null },
    ])
    expect(prefill).toMatchObject({
      name: '周子昂',
      hukou: '四川省成都市金堂县赵镇街道金泉路5号',
      collection: null,
      sources: {
        name: { source: 'population' },
        hukou: { source: 'population' },
        photoNumber: { source: 'photo' },
        acceptancePoint: { source: 'registration' },
        phone: { source: 'account' },
      },
    })
    expect(endorsement).toBeNull()
  })

  it('tells a holder whether it can be endorsed, and how the days of the year grow', async () => {
    const { endorsement } = await city.call('permit.checkEligibility', {}, await as('window-open'))
    expect(endorsement?.decision.outcome).toBe('approved')
    expect(endorsement?.residence?.required).toBe(240)
    expect(endorsement?.residence?.ahead[0]).toMatchObject({ on: '2026-11-21', days: endorsement?.residence?.days })
  })
})

describe('an application', () => {
  it('is judged by the condition that it names: the wrong one is refused, the right one passes the same day', async () => {
    const options = await as('talent')
    const wrong = await city.call('permit.apply', await formOf(options, { route: 'residenceAndWork' }), options)
    expect(wrong.case).toMatchObject({
      state: 'refused',
      decision: { route: 'residenceAndWork', earliest: '2027-11-20' },
    })
    const right = await city.call('permit.apply', await formOf(options), options)
    expect(right).toMatchObject({ case: { state: 'approved' }, permit: { state: 'valid' } })
  })

  it.each([
    ['a photo that nobody has', { photoNumber: '20261028SZ9Z9Z' }, 'photoNumber', '没有查到'],
    ['somebody else’s photo, in small letters', { photoNumber: '20261103sz5p1d' }, 'photoNumber', '不是您本人的照片'],
    ['no declaration', { declared: false }, 'declared', '属实'],
    [
      'a courier to another city',
      {
        collection: {
          method: 'courier',
          receiver: '王雪琴',
          receiverPhone: '13800001005',
          street: '441900003',
          address: '某路 1 号',
        },
      },
      'collection.street',
      '本市',
    ],
    [
      'a courier to nowhere',
      {
        collection: {
          method: 'courier',
          receiver: '王雪琴',
          receiverPhone: '13800001005',
          street: '440305007',
          address: ' ',
        },
      },
      'collection.address',
      '详细地址',
    ],
    [
      'an agent who is oneself',
      { collection: { method: 'agent', agentName: '王雪琴', agentIdNumber: '430121199307041527' } },
      'collection.agentIdNumber',
      '不能是您自己',
    ],
    [
      'a relative twice',
      {
        relatives: [
          { relation: '10', name: '李强', idType: '111', idNumber: '44030519900228001X' },
          { relation: '70', name: '李强', idType: '111', idNumber: '44030519900228001x' },
        ],
      },
      'relatives.1.idNumber',
      '已经填过',
    ],
    [
      'oneself as a relative',
      { relatives: [{ relation: '80', name: '王雪琴', idType: '111', idNumber: '430121199307041527' }] },
      'relatives.0.idNumber',
      '不用填您自己',
    ],
    [
      'a relative of no relation',
      { relatives: [{ relation: '99', name: '李强', idType: '111', idNumber: '44030519900228001X' }] },
      'relatives.0.relation',
      '关系',
    ],
  ])('with %s is not taken, and says what to mend', async (_, changes, field, words) => {
    const options = await as('eligible-today')
    const { code, fields } = await refusalOf(city, 'permit.apply', await formOf(options, changes), options)
    expect(code).toBe('bad-input')
    expect(fields[field]).toContain(words)
  })

  it('from two phones at once leads to one permit; what it says of people lies sealed', async () => {
    const options = await as('eligible-today')
    const relative = { relation: '10', name: '欧阳靖宇', idType: '111', idNumber: '44030519900228001X' }
    const collection = {
      method: 'courier',
      receiver: '王雪琴',
      receiverPhone: '13800001005',
      street: '440305007',
      address: '后海大道海棠公寓2栋305',
    }
    const form = await formOf(options, { relatives: [relative], collection })
    const sent = await Promise.all([
      city.send('permit.apply', form, { ...options, submissionId: 'one-phone-1' }),
      city.send('permit.apply', form, { ...options, submissionId: 'another-phone-1' }),
    ])
    const codes = sent.map(({ reply }) => (reply.ok ? 'ok' : reply.refusal.code)).sort()
    expect(codes).toEqual(['ok', 'permit-exists'])
    const { cases } = await city.call('permit.status', {}, options)
    expect(cases.map(({ state }) => state)).toEqual(['approved'])
    const folder = join(city.dataFolder, 'database')
    const stored = Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))))
    for (const word of ['欧阳靖宇', '海棠公寓2栋305', '44030519900228001X']) expect(stored.includes(word)).toBe(false)
  })

  it('is filled in next time with what was said last time, and says so', async () => {
    const options = await as('in-twenty-days')
    const collection = { method: 'agent', agentName: '李强', agentIdNumber: '44030519900228001X' }
    const relatives = [{ relation: '70', name: '蒋丽娟', idType: '111', idNumber: '11010519491231002X' }]
    const refused = await city.call('permit.apply', await formOf(options, { collection, relatives }), options)
    expect(refused.case).toMatchObject({ state: 'refused', decision: { earliest: '2026-12-11' } })
    const { prefill } = await city.call('permit.checkEligibility', {}, options)
    expect(prefill).toMatchObject({ collection, relatives, sources: { collection: { source: 'lastFiling' } } })
  })
})

describe('可以办理时告诉我', () => {
  it('says so to who can apply already, and to who has a permit', async () => {
    const student = await as('student')
    const already = await city.call('permit.tellWhenEligible', { tell: true }, student)
    expect(already).toEqual({ telling: null, outcome: 'approved' })
    const holder = await as('window-open')
    expect((await refusalOf(city, 'permit.tellWhenEligible', { tell: true }, holder)).code).toBe('permit-exists')
    expect(await city.call('permit.tellWhenEligible', { tell: false }, holder)).toEqual({
      telling: null,
      outcome: null,
    })
  })

  it('is given twice as once, and withdrawn', async () => {
    const options = await as('mixed-insurance')
    const given = { telling: { since: '2026-11-21', expected: '2027-04-01' }, outcome: 'refused' }
    const give = () => city.call('permit.tellWhenEligible', { tell: true }, options)
    expect(await Promise.all([give(), give()])).toEqual([given, given])
    expect((await city.call('permit.checkEligibility', {}, options)).telling).toEqual(given.telling)
    await city.call('permit.tellWhenEligible', { tell: false }, options)
    expect((await city.call('permit.checkEligibility', {}, options)).telling).toBeNull()
    await give()
  })

  it('tells on the day, not before, once; a silent register only puts it off by a day', async () => {
    await city.call('permit.tellWhenEligible', { tell: true }, await as('in-twenty-days'))
    await city.moveTo('2026-12-10T23:30:00+08:00')
    expect(await smsOf('in-twenty-days', 'nowEligible')).toEqual([])
    await city.put('/emulator/outages/socialInsurance', { mode: 'down' })
    await city.moveTo('2026-12-11T20:00:00+08:00')
    expect(await smsOf('in-twenty-days', 'nowEligible')).toEqual([])
    await city.put('/emulator/outages/socialInsurance', { mode: 'ok' })
    await city.moveTo('2026-12-12T12:00:00+08:00')
    const [sms, ...others] = await smsOf('in-twenty-days', 'nowEligible')
    expect(others).toEqual([])
    expect(sms?.text).toContain('2026-12-12')
    await city.moveTo('2026-12-14T12:00:00+08:00')
    expect(await smsOf('in-twenty-days', 'nowEligible')).toHaveLength(1)
  })

  it('moves the day by itself when insurance stops; who applied meanwhile is told nothing', async () => {
    const { idNumber } = who('mixed-insurance')
    const stopped = { postedThrough: '2026-11', medical: [{ from: '2026-04', to: '2026-10' }] }
    await city.put(`/emulator/registers/socialInsurance/${idNumber}`, stopped)
    await city.moveTo('2026-12-22T12:00:00+08:00')
    const { telling } = await city.call('permit.checkEligibility', {}, await as('mixed-insurance'))
    expect(telling).toEqual({ since: '2026-11-21', expected: null })
    await city.put(`/emulator/registers/talent/${idNumber}`, { class: 'fullTimeCollege', verified: true })
    const options = await as('mixed-insurance')
    const form = await formOf(options)
    expect(await city.call('permit.apply', form, options)).toMatchObject({ case: { state: 'approved' } })
    await city.moveTo('2027-01-25T12:00:00+08:00')
    expect(await smsOf('mixed-insurance', 'nowEligible')).toEqual([])
  })
})
