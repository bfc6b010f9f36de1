/** The life of a registration after it was declared: corrected, moved out, voided, objected to, restored. */
import type { Role } from '@shared/model/sign-in'
import { startCity, type City } from '../support/city'
import { declareOne, declareRefusal, personaOf, refusalOf, residentFields, type Persona } from './people'

jest.setTimeout(240_000)

let city: City
let wu: Persona
let lin: Persona
let wang: Persona
let li: Persona
let staff: Persona

/** Sessions of this hour: signing in is counted, and a face counts for a quarter of an hour. */
const sessions = new Map<string, { as: string; session: string }>()
const moveTo = async (now: string) => {
  sessions.clear()
  await city.moveTo(now)
}
const signedIn = async ({ idNumber }: Persona, role: Role, assurance: 'low' | 'high' = 'high') => {
  const as = `${role} ${assurance}`
  const held = sessions.get(idNumber)
  if (held?.as === as) return { session: held.session }
  const session = await city.signIn(idNumber, { role, assurance })
  sessions.set(idNumber, { as, session })
  return { session }
}
const asDeclarant = (person: Persona) => signedIn(person, 'declarant')
const asResident = (person: Persona) => signedIn(person, 'resident')
const asStaff = () => signedIn(staff, 'staff')
const smsOf = async ({ phone }: Persona, kind: string) =>
  (await city.get<{ text: string; kind: string }[]>(`/emulator/sms?phone=${phone}`)).filter((one) => one.kind === kind)

const dwellingOf = async (landlord: Persona, room: string) => {
  const { links } = await city.call('registration.listMyDwellings', {}, await asDeclarant(landlord))
  const found = links.find(({ address }) => address.endsWith(room))
  if (!found) throw new Error(`no dwelling ${room}`)
  return found.dwellingCode
}
const residentsOf = async (landlord: Persona, dwellingCode: string) =>
  city.call('registration.listResidents', { dwellingCode }, await asDeclarant(landlord))
const idOf = async (landlord: Persona, dwellingCode: string, { name }: Persona) =>
  (await residentsOf(landlord, dwellingCode)).residents.find((one) => one.name === name)?.registrationId ?? ''
const declare = async (landlord: Persona, dwellingCode: string, resident: Persona, moveInOn = '2026-11-16') =>
  declareOne(
    city,
    { dwellingCode, moveInOn, instant: false, resident: residentFields(resident) },
    await asDeclarant(landlord),
  )
const mineOf = async (person: Persona) => city.call('registration.listMyRegistrations', {}, await asResident(person))
const residenceOf = async (person: Persona) => {
  const { decision } = await city.call('permit.checkEligibility', {}, await asResident(person))
  const found = decision.findings.find(({ condition }) => condition === 'continuousResidence')
  return { outcome: decision.outcome, state: found?.state, found: found?.found }
}
const voidAll = async (landlord: Persona, dwellingCode: string, registrationIds: string[]) =>
  city.call(
    'registration.voidRegistration',
    { dwellingCode, registrationIds, reason: 'neverLived', words: '此人从未住过' },
    await asDeclarant(landlord),
  )
const queueOf = async () =>
  (await city.call('review.queue', {}, await asStaff())).tasks.filter((one) => one.kind === 'objection')
const decideFirst = async (uphold: boolean) => {
  const [task] = await queueOf()
  const options = await asStaff()
  const { objectionId, version } = await city.call('review.objection', { objectionId: task?.id }, options)
  const input = { objectionId, version, uphold, reason: '已上门核实并询问邻居' }
  return { input, output: await city.call('review.decideObjection', input, options) }
}

let home: string
beforeAll(async () => {
  city = await startCity()
  ;[wu, lin, wang, li, staff] = (await Promise.all(
    ['landlord-wu', 'landlord-lin', 'eligible-today', 'tenant', 'staff'].map((key) => personaOf(city, key)),
  )) as [Persona, Persona, Persona, Persona, Persona]
  home = await dwellingOf(wu, '科苑花园5栋803')
})
afterAll(() => city.stop())

describe('what a declarant sees of the own residents', () => {
  it('is the full name and a masked number; the number and what was filed only after a look that is noted', async () => {
    const { residents, former } = await residentsOf(wu, home)
    expect(residents).toMatchObject([{ name: wang.name, maskedIdNumber: '4****************7', objected: false }])
    expect(former).toEqual([])
    const registrationId = residents[0]?.registrationId ?? ''
    const low = await signedIn(wu, 'declarant', 'low')
    expect((await refusalOf(city, 'registration.revealResident', { registrationId }, low)).code).toBe('step-up-needed')
    const options = await asDeclarant(wu)
    const seen = await city.call('registration.revealResident', { registrationId }, options)
    expect(seen).toMatchObject({
      idNumber: wang.idNumber,
      filed: { name: wang.name, workplace: '深圳市云帆物流有限公司' },
    })
    await city.call('registration.revealResident', { registrationId }, options)
    const { registrations } = await mineOf(wang)
    expect(registrations[0]?.history.map(({ by, what }) => [by, what])).toEqual([
      ['declarant', '申报入住'],
      ['declarant', '查看了证件号码和申报内容'],
    ])
  })

  it('is nothing for another landlord, and forbidden in another role', async () => {
    const registrationId = await idOf(wu, home, wang)
    const input = { registrationId }
    expect((await refusalOf(city, 'registration.revealResident', input, await asDeclarant(lin))).code).toBe('not-found')
    expect((await refusalOf(city, 'registration.revealResident', input, await asResident(wang))).code).toBe('forbidden')
  })
})

describe('a correction', () => {
  const correction = async (changes: Record<string, unknown>) => {
    const registrationId = await idOf(wu, home, wang)
    const options = await asDeclarant(wu)
    const { filed, moveInOn } = await city.call('registration.revealResident', { registrationId }, options)
    return { registrationId, moveInOn, resident: { ...filed, ...changes }, words: '换了工作' }
  }

  it('keeps before and after, tells the resident which fields, and is made once', async () => {
    const input = await correction({ workplace: '深圳市新帆物流有限公司', occupation: '4' })
    const options = { ...(await asDeclarant(wu)), submissionId: 'correct-0001' }
    const send = () => city.call('registration.correctResident', input, options)
    const [first, twin] = await Promise.all([send(), send()])
    const again = await send()
    expect(new Set([first, twin, again].map(({ receipt }) => receipt)).size).toBe(1)
    expect(first.receipt).toMatch(/^GZ/)
    expect(first.fields).toEqual(['occupation', 'workplace'])
    const other = await refusalOf(city, 'registration.correctResident', { ...input, words: '别的' }, options)
    expect(other.code).toBe('submission-reused')
    const { registrations } = await mineOf(wang)
    expect(registrations[0]?.changes).toMatchObject([
      {
        kind: 'corrected',
        words: '换了工作',
        fields: [
          { field: 'occupation', before: '职员', after: '企业管理人员' },
          { field: 'workplace', before: '深圳市云帆物流有限公司', after: '深圳市新帆物流有限公司' },
        ],
      },
    ])
    await moveTo('2026-11-21T10:30:00+08:00')
    const [sms, ...rest] = await smsOf(wang, 'registrationCorrected')
    expect(rest).toEqual([])
    expect(sms?.text).toContain('职业、服务处所')
    expect(sms?.text).not.toContain('新帆')
  })

  it('cannot make it another person’s: that is a void and a new declaration', async () => {
    const input = await correction({ name: li.name, idNumber: li.idNumber })
    const refused = await refusalOf(city, 'registration.correctResident', input, await asDeclarant(wu))
    expect(refused.fields['resident.name']).toContain('信息错误')
    const { residents } = await residentsOf(wu, home)
    expect(residents.map(({ name }) => name)).toEqual([wang.name])
  })

  it('that changes nothing, or is another’s, is refused', async () => {
    const input = await correction({})
    expect((await refusalOf(city, 'registration.correctResident', input, await asDeclarant(wu))).code).toBe('bad-input')
    expect((await refusalOf(city, 'registration.correctResident', input, await asDeclarant(lin))).code).toBe(
      'not-found',
    )
  })

  it('can be objected to; upheld, the fields are as they were; residence was never in doubt', async () => {
    const { registrations } = await mineOf(wang)
    const [record] = registrations
    const input = {
      registrationId: record?.registrationId,
      changeId: record?.changes[0]?.changeId,
      words: '我没有换工作',
    }
    await city.call('registration.objectToChange', input, await asResident(wang))
    expect(await residenceOf(wang)).toMatchObject({ state: 'met' })
    expect((await residentsOf(wu, home)).residents[0]?.objected).toBe(true)
    await decideFirst(true)
    const seen = await city.call(
      'registration.revealResident',
      { registrationId: record?.registrationId },
      await asDeclarant(wu),
    )
    expect(seen.filed).toMatchObject({ workplace: '深圳市云帆物流有限公司', occupation: '3' })
  })
})

describe('moving out', () => {
  let ids: string[]
  it('of several in one filing has a result for each, and shows by when it was due', async () => {
    await declare(wu, home, li)
    ids = [await idOf(wu, home, li), await idOf(wu, home, wang)]
    const options = { ...(await asDeclarant(wu)), submissionId: 'move-out-0001' }
    const early = { dwellingCodes: [home], registrationIds: ids, moveOutOn: '2026-11-20' }
    const preview = await city.call('registration.previewMoveOut', early, options)
    expect(preview).toMatchObject({ due: '2026-11-27', daysLate: 0, registerBy: '2026-12-20' })
    expect(preview.problems.map(({ name }) => name)).toEqual([li.name])
    const input = { ...early, words: '' }
    const { results } = await city.call('registration.declareMoveOut', input, options)
    expect(results).toMatchObject([
      { name: li.name, outcome: 'refused', problem: expect.stringContaining('登记日期') as string, state: 'active' },
      { name: wang.name, outcome: 'done', state: 'movedOut', endedOn: '2026-11-20', due: '2026-11-27', daysLate: 0 },
    ])
    expect(results[1]?.receipt).toMatch(/^BL/)
    expect(await city.call('registration.declareMoveOut', input, options)).toEqual({ results })
    const receipt = await city.call('registration.getReceipt', { receipt: results[1]?.receipt }, options)
    expect(receipt).toMatchObject({ matter: '居住登记 · 搬离', moveOutOn: '2026-11-20', moveInOn: '2025-11-18' })
  })

  it('tells the resident at once, with what it does to the twelve months, and until when it can be kept', async () => {
    const mine = await mineOf(wang)
    expect(mine).toMatchObject({
      continuity: null,
      interrupted: { start: '2025-11-21', days: 364, endedOn: '2026-11-20', registerBy: '2026-12-20' },
      contested: false,
    })
    expect(mine.registrations[0]?.changes.at(-1)).toMatchObject({
      kind: 'movedOut',
      effect: { effect: 'interrupted', registerBy: '2026-12-20' },
    })
    await moveTo('2026-11-21T11:00:00+08:00')
    const sms = await smsOf(wang, 'movedOut')
    expect(sms).toHaveLength(1)
    expect(sms[0]?.text).toContain('2026-12-20')
    expect(sms[0]?.text).not.toContain('803')
  })

  it('shows the former resident apart, by name only', async () => {
    const { residents, former } = await residentsOf(wu, home)
    expect(residents.map(({ name }) => name)).toEqual([li.name])
    expect(former).toEqual([
      {
        registrationId: ids[1],
        name: wang.name,
        state: 'movedOut',
        endedOn: '2026-11-20',
        objection: null,
        decided: expect.objectContaining({ kind: 'corrected', state: 'upheld' }) as unknown,
      },
    ])
    const look = await refusalOf(city, 'registration.revealResident', { registrationId: ids[1] }, await asDeclarant(wu))
    expect(look.code).toBe('already-ended')
  })

  it.each([
    ['2026-11-22', 'moveOutOn'],
    ['2026-11-15', 'moveOutOn'],
    ['2026-11-20', 'moveOutOn'],
  ])('on %s is refused at the date', async (moveOutOn, field) => {
    const input = { dwellingCodes: [home], registrationIds: [ids[0]], moveOutOn, words: '' }
    const refused = await refusalOf(city, 'registration.declareMoveOut', input, await asDeclarant(wu))
    expect(Object.keys(refused.fields)).toEqual([field])
  })

  it('of another landlord’s residents is refused as not there, the own among them too', async () => {
    const other = await dwellingOf(lin, '桃源村26栋302')
    const input = { dwellingCodes: [other], registrationIds: ids, moveOutOn: '2026-11-21', words: '' }
    expect((await refusalOf(city, 'registration.declareMoveOut', input, await asDeclarant(lin))).code).toBe('not-found')
    const here = { ...input, dwellingCodes: [other, home] }
    expect((await refusalOf(city, 'registration.declareMoveOut', here, await asDeclarant(lin))).code).toBe(
      'not-your-dwelling',
    )
    expect((await refusalOf(city, 'registration.declareMoveOut', here, await asResident(wang))).code).toBe('forbidden')
  })

  it('objected to and rejected, it stays, and both are told', async () => {
    const { registrations } = await mineOf(wang)
    const change = registrations[0]?.changes.at(-1)
    const input = { registrationId: ids[1], changeId: change?.changeId, words: '我还住着' }
    const options = { ...(await asResident(wang)), submissionId: 'object-0001' }
    const [filed, twin] = await Promise.all([1, 2].map(() => city.call('registration.objectToChange', input, options)))
    expect(filed?.receipt).toBe(twin?.receipt)
    expect(filed).toMatchObject({ due: '2026-11-27' })
    expect((await refusalOf(city, 'registration.objectToChange', input, await asResident(wang))).code).toBe(
      'already-objected',
    )
    expect((await refusalOf(city, 'registration.objectToChange', input, await asResident(li))).code).toBe('not-found')
    expect(await residenceOf(wang)).toMatchObject({
      outcome: 'referred',
      state: 'unknown',
      found: expect.stringContaining('异议') as string,
    })
    const { input: decision, output } = await decideFirst(false)
    expect(output).toEqual({ state: 'rejected', registration: 'movedOut' })
    expect(await residenceOf(wang)).toMatchObject({ state: 'unmet' })
    await moveTo('2026-11-21T11:30:00+08:00')
    expect(await smsOf(wang, 'objectionRejected')).toHaveLength(1)
    expect(await smsOf(wu, 'changeStands')).toHaveLength(1)
    expect((await residentsOf(wu, home)).former[0]).toMatchObject({
      objection: 'rejected',
      decided: { kind: 'movedOut', state: 'rejected', answer: '已上门核实并询问邻居' },
    })
    const again = await city.call('review.decideObjection', decision, await asStaff())
    expect(again).toEqual(output)
    const otherwise = { ...decision, uphold: true }
    expect((await refusalOf(city, 'review.decideObjection', otherwise, await asStaff())).code).toBe('already-decided')
    expect((await refusalOf(city, 'review.decideObjection', decision, await asDeclarant(wu))).code).toBe('forbidden')
  })
})

describe('a void record', () => {
  let applicant: Persona
  let room: string
  let record: string

  it('counts for nothing; the resident is told so', async () => {
    applicant = await personaOf(city, 'rare-character')
    room = await dwellingOf(lin, '桃源村27栋601')
    record = await idOf(lin, room, applicant)
    expect(await residenceOf(applicant)).toMatchObject({ outcome: 'approved' })
    const { results } = await voidAll(lin, room, [record])
    expect(results).toMatchObject([{ outcome: 'done', state: 'void' }])
    expect(results[0]?.receipt).toMatch(/^ZX/)
    expect(await residenceOf(applicant)).toMatchObject({ outcome: 'refused', state: 'unmet' })
    expect(await mineOf(applicant)).toMatchObject({ continuity: null, interrupted: null })
    await moveTo('2026-11-21T12:00:00+08:00')
    expect(await smsOf(applicant, 'registrationVoided')).toHaveLength(1)
  })

  it('objected to leaves residence unknown: an application waits; new tenants can be declared there', async () => {
    const { registrations } = await mineOf(applicant)
    const change = registrations[0]?.changes[0]
    expect(change).toMatchObject({ kind: 'void', voidReason: 'neverLived', effect: { effect: 'lost' } })
    const low = await signedIn(applicant, 'resident', 'low')
    const objecting = { registrationId: record, changeId: change?.changeId, words: '我一直住在这里' }
    const filed = await city.call('registration.objectToChange', objecting, low)
    expect(filed.receipt).toMatch(/^YY/)
    const session = await asResident(applicant)
    const own = await city.call('registration.getReceipt', { receipt: filed.receipt }, session)
    expect(own).toMatchObject({ matter: '居住登记 · 异议', state: '正在核实' })
    const theirs = await refusalOf(city, 'registration.getReceipt', { receipt: filed.receipt }, await asDeclarant(lin))
    expect(theirs.code).toBe('not-found')

    const form = {
      route: 'residenceAndWork',
      acceptancePoint: '440305008',
      photoNumber: '20261006SZ9X5J',
      phone: applicant.phone,
      collection: { method: 'self' },
      declared: true,
    }
    const applied = await city.call('permit.apply', form, await asResident(applicant))
    expect(applied.case.state).toBe('waiting')
    await declare(lin, room, li)
    await moveTo('2026-11-23T10:00:00+08:00')
    expect(await smsOf(applicant, 'caseWaitsForObjection')).toHaveLength(1)
    expect(await smsOf(lin, 'objectionRaised')).toHaveLength(1)
    const { cases } = await city.call('permit.status', {}, await asResident(applicant))
    expect(cases.map(({ state }) => state)).toEqual(['waiting'])
  })

  it('shows staff before and after, both sides’ words, and the history', async () => {
    const tasks = await queueOf()
    expect(tasks).toMatchObject([{ maskedApplicant: '魏*', due: '2026-11-27' }])
    const found = await city.call('review.objection', { objectionId: tasks[0]?.id }, await asStaff())
    expect(found).toMatchObject({
      state: 'void',
      maskedResident: '魏*',
      maskedDeclarant: '林*',
      change: { words: '此人从未住过', objection: { words: '我一直住在这里', state: 'open' } },
      again: null,
    })
    expect(found.history.map(({ by }) => by)).toEqual(['declarant', 'declarant', 'resident'])
    expect(
      (await refusalOf(city, 'review.objection', { objectionId: tasks[0]?.id }, await asDeclarant(lin))).code,
    ).toBe('forbidden')
  })

  it('restored is as if nothing had happened, the waiting case is decided at once, and all are told', async () => {
    const { output } = await decideFirst(true)
    expect(output).toEqual({ state: 'upheld', registration: 'active' })
    const { permit, cases } = await city.call('permit.status', {}, await asResident(applicant))
    expect(cases.map(({ state }) => state)).toEqual(['approved'])
    expect(permit.state).toBe('valid')
    const mine = await mineOf(applicant)
    expect(mine).toMatchObject({ continuity: { start: '2025-06-15' }, contested: false })
    expect(mine.registrations[0]).toMatchObject({ state: 'active', endedOn: null })
    const twice = await declareRefusal(
      city,
      { dwellingCode: room, moveInOn: '2026-11-16', instant: false, resident: residentFields(applicant) },
      await asDeclarant(lin),
    )
    expect(twice.code).toBe('already-registered')
    await moveTo('2026-11-23T10:30:00+08:00')
    expect(await smsOf(applicant, 'objectionUpheld')).toHaveLength(1)
    expect(await smsOf(lin, 'changeUndone')).toHaveLength(1)
  })

  it('whose person was declared there again is restored up to that day: never two at once', async () => {
    await voidAll(lin, room, [record])
    const { registrations } = await mineOf(applicant)
    const change = registrations[0]?.changes.at(-1)
    const objecting = { registrationId: record, changeId: change?.changeId, words: '又注销了' }
    await city.call('registration.objectToChange', objecting, await asResident(applicant))
    await moveTo('2026-11-24T10:00:00+08:00')
    await declare(lin, room, applicant)
    const { output } = await decideFirst(true)
    expect(output).toEqual({ state: 'upheld', registration: 'movedOut' })
    const mine = await mineOf(applicant)
    expect(mine.continuity?.start).toBe('2025-06-15')
    expect(mine.registrations.map(({ state, endedOn }) => [state, endedOn])).toEqual([
      ['active', null],
      ['movedOut', '2026-11-24'],
    ])
  })
})

describe('a declaration that still waits for its link', () => {
  it('can be voided, restored, and then takes effect with its first date; a later one makes room', async () => {
    const landlord = await personaOf(city, 'landlord')
    const place = { district: null, street: null, query: '桃源村28栋' }
    const options = await asDeclarant(landlord)
    const { buildings } = await city.call('registration.searchBuildings', place, options)
    const rooms = { buildingCode: buildings[0]?.buildingCode, room: '602' }
    const { dwellings } = await city.call('registration.searchDwellings', rooms, options)
    const dwellingCode = dwellings[0]?.dwellingCode ?? ''
    await city.call('registration.linkDwelling', { dwellingCode, declarantType: 'lessor' }, options)
    const first = await declare(landlord, dwellingCode, li)
    const id = first.registration.registrationId
    const moveOut = { dwellingCodes: [dwellingCode], registrationIds: [id], moveOutOn: '2026-11-24', words: '' }
    const refused = await refusalOf(city, 'registration.declareMoveOut', moveOut, await asDeclarant(landlord))
    expect(refused.fields).toEqual({ registrationIds: expect.stringContaining('房屋还在审核') as string })
    await voidAll(landlord, dwellingCode, [id])
    const { registrations } = await mineOf(li)
    const change = registrations.find(({ registrationId }) => registrationId === id)?.changes[0]
    await city.call(
      'registration.objectToChange',
      { registrationId: id, changeId: change?.changeId, words: '我住这里' },
      await asResident(li),
    )
    await moveTo('2026-11-25T10:00:00+08:00')
    const second = await declare(landlord, dwellingCode, li)
    expect((await decideFirst(true)).output.registration).toBe('awaitingLink')
    const waiting = await mineOf(li)
    const stateOf = (wanted: string) =>
      waiting.registrations.find(({ registrationId }) => registrationId === wanted)?.state
    expect([stateOf(id), stateOf(second.registration.registrationId)]).toEqual(['awaitingLink', 'declined'])

    const session = await asStaff()
    const { tasks } = await city.call('review.queue', {}, session)
    const linkId = tasks.find(({ address }) => address.endsWith('602'))?.id
    const { version } = await city.call('review.link', { linkId }, session)
    await city.call('review.decideLink', { linkId, version, approve: true, reason: '已核对' }, session)
    const after = await mineOf(li)
    expect(after.registrations.find(({ registrationId }) => registrationId === id)).toMatchObject({
      state: 'active',
      registeredOn: '2026-11-24',
    })
  })
})

describe('what it costs', () => {
  it('is few round trips, and never a scan', async () => {
    const calls =
      await city.get<{ operation: string; outcome: string; roundTrips: number }[]>('/emulator/calls?limit=1000')
    const most = (operation: string) =>
      Math.max(
        ...calls
          .filter((one) => one.operation === operation && one.outcome === 'ok')
          .map(({ roundTrips }) => roundTrips),
      )
    const budgets = {
      'registration.listResidents': 4,
      'registration.listMyRegistrations': 2,
      'registration.revealResident': 4,
      'registration.previewMoveOut': 3,
      'registration.correctResident': 4,
      'registration.declareMoveOut': 5,
      'registration.objectToChange': 5,
      'review.queue': 8,
      'review.objection': 4,
    }
    expect(Object.entries(budgets).filter(([operation, budget]) => most(operation) > budget)).toEqual([])
    expect(city.output()).not.toMatch(/no index serves|"operation":"scan"/)
  })
})
