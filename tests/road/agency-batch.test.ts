/** 批量代办 of five hundred people, worked off whole although answers are lost, the server dies and the page is left. */
import type { OutputOf } from '@shared/contract'
import { agencyReasonText } from '@shared/text/agency'
import { databaseOf, populationOf } from '../stories/city'
import { startCity, type City } from '../support/city'
import { openUnit, personaOf, stranger, type Persona } from './people'

jest.setTimeout(240_000)

const many = 500
/** The last of them: who has no photo, and before these who is not insured. */
const [photoless, uninsured] = [30, 70]
const people = Array.from({ length: many }, (_, i) => stranger(i))
const insured = many - photoless - uninsured
const photoOf = (i: number) => `HXBATCH2026${String(i).padStart(6, '0')}`
const unit = { code: '91440300MA5FACT0RC', name: '深圳市科苑电子厂' }

let city: City
const clerks: Persona[] = []
const sessions = new Map<string, string>()

const asClerk = async (index = 0) => {
  const { idNumber } = clerks[index] ?? stranger(0)
  const known = sessions.get(idNumber) ?? (await city.signIn(idNumber, { role: 'subAccount' }))
  sessions.set(idNumber, known)
  return { session: known }
}
/** In parts, a few at once. */
const each = async <Item>(items: readonly Item[], act: (item: Item, i: number) => Promise<unknown>) => {
  for (let from = 0; from < items.length; from += 25)
    await Promise.all(items.slice(from, from + 25).map((item, i) => act(item, from + i)))
}

/** What the registers know of everybody; a year of residence is copied from somebody who has it. */
const settle = async () => {
  const { seals, tables } = databaseOf(city)
  const model = await personaOf(city, 'eligible-today')
  const register = <T>(name: string) => city.get<T>(`/emulator/registers/${name}/${model.idNumber}`)
  const social = await register<object>('socialInsurance')
  const lives = await tables.registrations.find({ person: seals.keyOf('111', model.idNumber) }, { limit: 10 })
  const put = (name: string, { idNumber }: Persona, value: object) =>
    city.put(`/emulator/registers/${name}/${idNumber}`, value)
  await each(people, async (one, i) => {
    const { name, idNumber, phone } = one
    await put('population', one, populationOf(one, '430121'))
    if (i < insured) await put('socialInsurance', one, social)
    if (i < many - photoless) await put('photo', one, { images: [{ number: photoOf(i), takenOn: '2026-11-01' }] })
    for (const time of lives)
      await tables.registrations.insert({
        ...time,
        _id: `${time._id}-${i}`,
        version: 0,
        openKey: `${time.openKey}-${i}`,
        submissionKey: `${time.submissionKey}-${i}`,
        receipt: `${time.receipt}-${i}`,
        person: seals.keyOf('111', idNumber),
        personal: { ...time.personal, name, idNumber, phone },
      })
  })
}

const ask = async () => {
  const who = await asClerk()
  const named = people.map(({ name, idNumber, phone }) => ({ name, idNumber, phone, signedOn: '2026-11-20' }))
  for (let from = 0; from < many; from += 50) {
    const { people: rows } = await city.call('permit.askAgencies', { people: named.slice(from, from + 50) }, who)
    expect(rows.filter(({ outcome }) => outcome !== 'agreed')).toEqual([])
  }
  const { people: agreed } = await city.call('permit.agencyCalendar', {}, who)
  return new Map(agreed.map(({ name, agencyId }) => [name, agencyId]))
}

type Batch = OutputOf<'permit.agencyBatch'>
const step = async (batchId: string, index = 0) =>
  (await city.call('permit.stepAgencyBatch', { batchId }, await asClerk(index))).batch.left
const result = async (batchId: string): Promise<Batch> => city.call('permit.agencyBatch', { batchId }, await asClerk())
/** What the database has of everybody, a case each or none. */
const stored = async () => {
  const { seals, tables } = databaseOf(city)
  const keys = people.map(({ idNumber }) => seals.keyOf('111', idNumber))
  return tables.permits.find({ _id: { in: keys } }, { limit: many })
}
const receiptsOf = (batch: Batch) => batch.people.flatMap(({ receipt }) => (receipt ? [receipt] : []))

beforeAll(async () => {
  city = await startCity()
  const [staff, admin] = [await personaOf(city, 'staff'), await personaOf(city, 'shenzhen-hukou')]
  clerks.push(await personaOf(city, 'landlord-wu'), await personaOf(city, 'landlord-lin'))
  const desk = { session: await city.signIn(staff.idNumber, { role: 'staff' }) }
  const { unit: opened } = await city.call('review.openUnitAccount', openUnit(admin, unit), desk)
  const own = { role: 'unitAdministrator', unitId: opened.unitId } as const
  const administrator = { session: await city.signIn(admin.idNumber, own) }
  for (const { name, idType, idNumber, phone } of clerks)
    await city.call('account.addSubAccount', { name, idType, idNumber, phone, dwellingCodes: [] }, administrator)
  await settle()
})
afterAll(() => city.stop())

describe('five hundred people in one batch', () => {
  let batchId: string
  let ids: Map<string, string>

  it('are asked by list, and taken as one batch, each with a photo number of their own', async () => {
    ids = await ask()
    expect(ids.size).toBe(many)
    const input = {
      matter: 'firstIssue',
      acceptancePoint: '440305007',
      route: 'residenceAndWork',
      people: people.map(({ name }, i) => ({
        agencyId: ids.get(name),
        photoNumber: i % 2 === 0 && i < many - photoless ? photoOf(i) : null,
      })),
    }
    const options = { ...(await asClerk()), submissionId: 'five-hundred-1' }
    const [one, two] = await Promise.all([
      city.call('permit.startAgencyBatch', input, options),
      city.call('permit.startAgencyBatch', input, options),
    ])
    expect(two.batch.batchId).toBe(one.batch.batchId)
    expect(one.batch).toMatchObject({ people: many, left: many })
    batchId = one.batch.batchId
  })

  it('whose server dies in the middle of a step is gone on with: nobody is filed for twice', async () => {
    expect(await step(batchId)).toBe(many - 24)
    const dying = step(batchId).catch(() => null)
    for (let found = 24; found < 28;) found = (await stored()).length
    await city.kill()
    expect(await dying).toBeNull()
    await city.restart()
    expect((await result(batchId)).batch.left).toBe(many - 24)
    expect((await stored()).length).toBeGreaterThan(24)
    expect(await step(batchId)).toBe(many - 48)
    expect(await stored()).toHaveLength(48)
  })

  it('whose answers are lost is gone on with by another, both at once', async () => {
    const lost = new AbortController()
    const [{ session }] = [await asClerk(), await asClerk(1)]
    const unheard = fetch(`${city.url}/api/permit`, {
      method: 'POST',
      signal: lost.signal,
      headers: { authorization: `Bearer ${session}` },
      body: JSON.stringify({ operation: 'permit.stepAgencyBatch', input: { batchId } }),
    }).catch(() => null)
    setTimeout(() => lost.abort(), 30)
    await Promise.all([unheard, step(batchId, 1), step(batchId, 1)])
    for (let left = many; left > 120;) left = await step(batchId, left % 2)
  })

  it('and that nobody looks after any more is finished by the timer', async () => {
    expect((await result(batchId)).batch.left).toBeGreaterThan(0)
    const { now } = await city.get<{ now: string }>('/emulator/clock')
    await city.moveTo(new Date(new Date(now).getTime() + 5 * 60_000).toISOString())
    expect((await result(batchId)).batch).toMatchObject({ people: many, left: 0 })
  })

  it('has a result for each, and one case a person', async () => {
    const batch = await result(batchId)
    const counts = new Map<string, number>()
    for (const { outcome, reason } of batch.people) {
      const said = outcome === 'notFiled' ? (reason ?? '') : String(outcome)
      counts.set(said, (counts.get(said) ?? 0) + 1)
    }
    expect(Object.fromEntries(counts)).toEqual({
      approved: insured,
      refused: uninsured,
      [agencyReasonText.noPhoto]: photoless,
    })
    expect(batch.people.map(({ name }) => name)).toEqual(people.map(({ name }) => name))
    const receipts = receiptsOf(batch)
    expect(new Set(receipts).size).toBe(many - photoless)
    const files = await stored()
    expect(files).toHaveLength(many - photoless)
    expect(files.filter(({ cases }) => cases.length !== 1)).toEqual([])
    expect(files.flatMap(({ cases }) => cases.map(({ receipt }) => receipt)).sort()).toEqual(receipts.sort())
  })

  it('is one batch for whoever sends it again, and asks the store nothing that no index serves', async () => {
    const { batches } = await city.call('permit.listAgencyBatches', {}, await asClerk())
    expect(batches).toMatchObject([{ batchId, people: many, left: 0 }])
    expect(city.output()).not.toMatch(/no index serves|"operation":"scan"/)
  })
})
