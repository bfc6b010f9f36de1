/** Papers for a dwelling link: photographed, sealed while staff look at them, gone when the link is decided. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { InputOf } from '@shared/contract'
import { startCity, type City } from '../support/city'
import { barePhoto, photo, traces } from '../support/photo'
import { personaOf, refusalOf } from './people'

jest.setTimeout(180_000)

let city: City
let asker: string
let other: string
let staff: string
let dwelling: string
let elsewhere: string
const submission = (name: string) => `submission-${name}`

const room = async (query: string, number: string) => {
  const found = await city.call(
    'registration.searchBuildings',
    { district: null, street: null, query },
    { session: asker },
  )
  const input = { buildingCode: found.buildings[0]?.buildingCode ?? '', room: number }
  return (await city.call('registration.searchDwellings', input, { session: asker })).dwellings[0]?.dwellingCode ?? ''
}

/** Every file that the storage holds. */
const stored = (): Buffer[] => {
  const folder = path.join(city.dataFolder, 'storage')
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)))
}

const link = async (session: string, dwellingCode: string) =>
  city.call('registration.linkDwelling', { dwellingCode, declarantType: 'lessor' }, { session })
const linkIdOf = async (dwellingCode: string) => {
  const { links } = await city.call('registration.listMyDwellings', {}, { session: asker })
  return links.find((one) => one.dwellingCode === dwellingCode)?.linkId ?? ''
}
const standing = () => city.call('registration.getEvidence', { dwellingCode: dwelling }, { session: asker })

type Part = InputOf<'registration.uploadEvidence'>
const partsOf = (bytes: Buffer, uploadId: string, change: Partial<Part> = {}): Part[] => {
  const parts = Math.ceil(bytes.length / 60_000)
  return Array.from({ length: parts }, (_, part) => ({
    dwellingCode: dwelling,
    uploadId,
    kind: 'ownership',
    part,
    parts,
    data: bytes.subarray(part * 60_000, (part + 1) * 60_000).toString('base64'),
    ...change,
  }))
}
const upload = async (bytes: Buffer, uploadId: string, change: Partial<Part> = {}) => {
  let page = null
  for (const part of partsOf(bytes, uploadId, change))
    page = (await city.call('registration.uploadEvidence', part, { session: asker })).page
  if (!page) throw new Error('the last part made no page')
  return page.pageId
}
const send = (pageIds: string[]) =>
  city.call('registration.sendEvidence', { dwellingCode: dwelling, pageIds }, { session: asker })
const caseOf = async () => city.call('review.link', { linkId: await linkIdOf(dwelling) }, { session: staff })

beforeAll(async () => {
  city = await startCity()
  const [tenant, landlord, officer] = await Promise.all(
    ['tenant', 'landlord-wu', 'staff'].map((key) => personaOf(city, key)),
  )
  asker = await city.signIn(tenant?.idNumber ?? '', { role: 'declarant' })
  other = await city.signIn(landlord?.idNumber ?? '', { role: 'declarant' })
  staff = await city.signIn(officer?.idNumber ?? '', { role: 'staff' })
  dwelling = await room('桃源村28栋', '602')
  elsewhere = await room('桃源村28栋', '603')
})
afterAll(() => city.stop())

describe('papers that no register makes needless', () => {
  let first: string

  it('are asked for at once, by the day on which staff decide', async () => {
    const { link: asked } = await link(asker, dwelling)
    expect(asked).toMatchObject({
      state: 'pending',
      due: '2026-11-25',
      papersMissing: { by: '2026-11-25', asked: false },
    })
    expect(await standing()).toMatchObject({
      needs: [['ownership', 'lease']],
      missing: [['ownership', 'lease']],
      by: '2026-11-25',
      asked: null,
      pages: [],
    })
  })

  it('come in parts, stripped of place and phone, and lie sealed in the storage', async () => {
    const before = stored().length
    const [one, two, three] = partsOf(photo({ ballast: 130_000 }), 'upload-one')
    const push = (part: Part | undefined) => city.call('registration.uploadEvidence', part, { session: asker })
    expect(await push(one)).toEqual({ page: null })
    expect(await push(one)).toEqual({ page: null })
    expect(await push(two)).toEqual({ page: null })
    const { page } = await push(three)
    expect(page).toMatchObject({ kind: 'ownership', sent: false })
    expect(await push(three)).toEqual({ page })
    first = page?.pageId ?? ''
    const files = stored()
    expect(files.length).toBe(before + 1)
    for (const bytes of files)
      for (const secret of [...traces, barePhoto().subarray(0, 12)]) expect(bytes.includes(secret)).toBe(false)
  })

  it.each<[string, Partial<Part>, Buffer]>([
    ['what is no photo', {}, Buffer.from('%PDF-1.7 a contract')],
    ['half a photo', {}, barePhoto().subarray(0, 200)],
    ['a part that is none of them', { part: 3, parts: 2 }, barePhoto()],
    ['a photo beyond all measure', { parts: 6 }, barePhoto()],
    ['what is not base64', { data: '../../etc/passwd' }, barePhoto()],
    ['a part larger than one may be', { data: Buffer.alloc(60_003, 1).toString('base64') }, barePhoto()],
  ])('refuse %s, and keep nothing of it', async (what, change, bytes) => {
    const before = stored().length
    const [part] = partsOf(bytes, `upload-bad-${what.length}`, change)
    const { code, fields } = await refusalOf(city, 'registration.uploadEvidence', part, { session: asker })
    expect(code).toBe('bad-input')
    expect(Object.values(fields)[0]).toMatch(/照片/)
    expect(stored().length).toBe(before)
  })

  it('are nobody else’s to see, add or hand in, and take a face', async () => {
    const mine = { dwellingCode: dwelling, pageIds: [first] }
    const [part] = partsOf(barePhoto(), 'upload-foreign')
    const asOther = (name: Parameters<typeof refusalOf>[1], input: unknown) =>
      refusalOf(city, name, input, { session: other }).then(({ code }) => code)
    expect(await asOther('registration.getEvidence', { dwellingCode: dwelling })).toBe('not-your-dwelling')
    expect(await asOther('registration.uploadEvidence', part)).toBe('not-your-dwelling')
    expect(await asOther('registration.sendEvidence', mine)).toBe('not-your-dwelling')
    await link(other, elsewhere)
    expect(await asOther('registration.sendEvidence', { ...mine, dwellingCode: elsewhere })).toBe('bad-input')
    await city.call('registration.dropEvidence', { dwellingCode: elsewhere, pageId: first }, { session: other })
    expect((await standing()).pages).toHaveLength(1)
    const byStaff = { linkId: await linkIdOf(dwelling), pageId: first }
    expect(await asOther('review.linkEvidence', byStaff)).toBe('forbidden')
  })

  it('that are not handed in, staff do not see; they can be taken back', async () => {
    const second = await upload(barePhoto(), 'upload-two', { kind: 'lease' })
    expect((await standing()).pages.map(({ sent }) => sent)).toEqual([false, false])
    expect((await caseOf()).evidence.pages).toEqual([])
    const { code } = await refusalOf(
      city,
      'review.linkEvidence',
      { linkId: await linkIdOf(dwelling), pageId: first },
      { session: staff },
    )
    expect(code).toBe('not-found')
    const before = stored().length
    await city.call('registration.dropEvidence', { dwellingCode: dwelling, pageId: second }, { session: asker })
    expect(stored().length).toBe(before - 1)
    expect((await standing()).pages).toMatchObject([{ pageId: first, sent: false }])
  })

  it('are handed in once, however often it is sent', async () => {
    const answer = await send([first])
    expect(answer).toMatchObject({ missing: [], pages: [{ pageId: first, sent: true }] })
    expect(answer.link.papersMissing).toBeNull()
    expect(await send([first])).toEqual(answer)
    expect((await caseOf()).evidence.pages).toHaveLength(1)
    const input = { dwellingCode: dwelling, pageId: first }
    expect((await refusalOf(city, 'registration.dropEvidence', input, { session: asker })).code).toBe('already-decided')
  })

  it('are shown to staff by an action that is noted, once for a look', async () => {
    const before = await caseOf()
    const input = { linkId: before.linkId, pageId: first }
    const shown = await city.call('review.linkEvidence', input, { session: staff })
    expect(Buffer.from(shown.base64, 'base64').equals(barePhoto())).toBe(true)
    expect(shown).toMatchObject({ kind: 'ownership', mime: 'image/jpeg', version: before.version + 1 })
    expect((await city.call('review.linkEvidence', input, { session: staff })).version).toBe(before.version + 1)
    expect((await refusalOf(city, 'review.linkEvidence', { ...input, pageId: 'x' }, { session: staff })).code).toBe(
      'not-found',
    )
  })
})

describe('staff ask for more', () => {
  const reason = '照片太暗，看不清产权人姓名'
  const ask = async (change: object = {}) => {
    const { linkId, version } = await caseOf()
    return { linkId, version, kinds: ['ownership' as const], reason, ...change }
  }

  it('with a reason; the asker is told, and the clock stands still', async () => {
    const input = await ask()
    expect((await refusalOf(city, 'review.requestEvidence', { ...input, version: 1 }, { session: staff })).code).toBe(
      'conflict',
    )
    const answer = await city.call('review.requestEvidence', input, { session: staff })
    expect(answer).toMatchObject({ by: '2026-11-27', due: '2026-12-02' })
    expect(await city.call('review.requestEvidence', input, { session: staff })).toEqual(answer)
    expect(await standing()).toMatchObject({
      missing: [['ownership']],
      by: '2026-11-27',
      asked: { kinds: ['ownership'], reason },
      link: { due: '2026-12-02', papersMissing: { by: '2026-11-27', asked: true } },
    })
    await city.moveTo('2026-11-23T11:00:00+08:00')
    const { messages } = await city.call('account.listMessages', { before: null }, { session: asker })
    expect(messages.filter(({ title }) => title === '请补充房屋材料')).toHaveLength(1)
  })

  it('and it runs on when they have come', async () => {
    const { confirmedUntil } = await city.call('account.me', {}, { session: asker })
    expect(confirmedUntil).toBeNull()
    asker = await city.signIn((await personaOf(city, 'tenant')).idNumber, { role: 'declarant' })
    staff = await city.signIn((await personaOf(city, 'staff')).idNumber, { role: 'staff' })
    const page = await upload(barePhoto(), 'upload-three')
    const answer = await send([page])
    expect(answer).toMatchObject({
      missing: [],
      by: '2026-11-26',
      asked: null,
      link: { due: '2026-11-26', papersMissing: null },
    })
    expect((await caseOf()).evidence.pages).toHaveLength(2)
  })
})

describe('when it is decided', () => {
  it('nothing of it is left in the storage, and nobody can look any more', async () => {
    const { linkId } = await caseOf()
    await upload(barePhoto(), 'upload-four')
    const [part] = partsOf(photo({ ballast: 100_000 }), 'upload-half')
    await city.call('registration.uploadEvidence', part, { session: asker })
    expect(stored()).toHaveLength(4)
    const { version, evidence } = await caseOf()
    const decision = { linkId, version, approve: true, reason: '产权证与申请人一致' }
    await city.call('review.decideLink', decision, { session: staff })
    expect(stored()).toHaveLength(1)
    const input = { linkId, pageId: evidence.pages[0]?.pageId ?? '' }
    expect((await refusalOf(city, 'review.linkEvidence', input, { session: staff })).code).toBe('already-decided')
    const [late] = partsOf(barePhoto(), 'upload-late')
    expect((await refusalOf(city, 'registration.uploadEvidence', late, { session: asker })).code).toBe(
      'already-decided',
    )
    expect(await standing()).toMatchObject({ missing: [], by: null, pages: [] })
  })

  it('what was begun and never handed in goes with the daily run, a day later', async () => {
    await city.moveTo('2026-11-24T10:00:00+08:00')
    expect(stored()).toHaveLength(1)
    await city.moveTo('2026-11-25T10:00:00+08:00')
    expect(stored()).toHaveLength(0)
  })

  it('a refused link that is asked for again begins without papers', async () => {
    dwelling = await room('桃源村28栋', '601')
    asker = await city.signIn((await personaOf(city, 'tenant')).idNumber, { role: 'declarant' })
    staff = await city.signIn((await personaOf(city, 'staff')).idNumber, { role: 'staff' })
    await link(asker, dwelling)
    await send([await upload(barePhoto(), 'upload-five')])
    const { linkId, version } = await caseOf()
    const refusal = { linkId, version, approve: false, reason: '合同已经到期' }
    await city.call('review.decideLink', refusal, { session: staff })
    expect(stored()).toHaveLength(0)
    await city.call(
      'registration.linkDwelling',
      { dwellingCode: dwelling, declarantType: 'lessor' },
      { session: asker, submissionId: submission('again') },
    )
    expect(await standing()).toMatchObject({ missing: [['ownership', 'lease']], pages: [], asked: null })
    await upload(barePhoto(), 'upload-five')
    expect((await caseOf()).evidence.pages).toEqual([])
  })

  it('twelve pages are enough', async () => {
    for (let i = 1; i < 12; i += 1) await upload(barePhoto(), `upload-many-${i}`)
    const [part] = partsOf(barePhoto(), 'upload-too-many')
    const { fields } = await refusalOf(city, 'registration.uploadEvidence', part, { session: asker })
    expect(fields.data).toMatch(/最多 12 页/)
  })
})
