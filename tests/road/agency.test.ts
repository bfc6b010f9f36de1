/** 单位代办: who agreed, what is filed for them, and what nobody may do: over HTTP, through the real emulator. */
import type { OutputOf } from '@shared/contract'
import type { Role } from '@shared/model/sign-in'
import { agencyReasonText } from '@shared/text/agency'
import { startCity, type City } from '../support/city'
import { openPdfReader } from '../support/pdf'
import { openUnit, personaOf, refusalOf, stranger, type Persona } from './people'

jest.setTimeout(240_000)

type Who =
  | 'staff'
  | 'admin'
  | 'first'
  | 'second'
  | 'eligible'
  | 'early'
  | 'open'
  | 'suspended'
  | 'soon'
  | 'student'
  | 'schoolAdmin'
  | 'schoolClerk'

let city: City
let people: Record<Who, Persona>
const employer = { code: '91440300MA5FACT0RC', name: '深圳市科苑电子厂' }
const school = { code: '91440300MA5HTEL072', name: '深圳湾科技大学', kind: 'school' }
const point = '440305007'

const sessions = new Map<string, string>()
/** One session a person, in the role that is asked for. */
const as = async (who: Who, role: Role = 'resident') => {
  const { idNumber } = people[who]
  const session = sessions.get(idNumber) ?? (await city.signIn(idNumber))
  sessions.set(idNumber, session)
  const { units, role: now } = await city.call('account.me', {}, { session })
  if (now !== role) {
    const unitId = units.find((one) => one.role === role)?.unitId ?? null
    await city.call('account.switchRole', { role, unitId }, { session })
  }
  return { session }
}
const clerk = () => as('first', 'subAccount')
const named = ({ name, idNumber, phone }: Persona, signedOn: string | null = null) => ({
  name,
  idNumber,
  phone,
  signedOn,
})
const ask = async (list: ReturnType<typeof named>[], who: { session: string }) =>
  (await city.call('permit.askAgencies', { people: list }, who)).people
const idOf = async (who: Who, session: { session: string }) => {
  const { people: all } = await city.call('permit.listAgencies', { after: null }, session)
  return all.find(({ name }) => name === people[who].name)?.agencyId ?? ''
}
const mine = async (who: Who) => (await city.call('permit.listMyAgencies', {}, await as(who))).units
const agree = async (who: Who) => {
  const agencyId = (await mine(who))[0]?.agencyId ?? ''
  return (await city.call('permit.agreeToAgency', { agencyId }, await as(who))).unit
}
const smsOf = async ({ phone }: Persona, kind: string) =>
  (await city.get<{ text: string; kind: string }[]>(`/emulator/sms?phone=${phone}`)).filter((one) => one.kind === kind)
const later = async (minutes: number) => {
  const { now } = await city.get<{ now: string }>('/emulator/clock')
  await city.moveTo(new Date(new Date(now).getTime() + minutes * 60_000).toISOString())
  // A face shown before does not count any more.
  if (minutes > 10) sessions.clear()
}

type Batch = OutputOf<'permit.agencyBatch'>
const start = async (
  matter: 'firstIssue' | 'endorsement',
  ids: string[],
  who: { session: string },
  submissionId?: string,
  route = 'residenceAndWork',
) => {
  const input = {
    matter,
    acceptancePoint: matter === 'firstIssue' ? point : null,
    route: matter === 'firstIssue' ? route : null,
    people: ids.map((agencyId) => ({ agencyId, photoNumber: null })),
  }
  return (await city.call('permit.startAgencyBatch', input, { ...who, ...(submissionId ? { submissionId } : {}) }))
    .batch
}
const finish = async (batchId: string, who: { session: string }): Promise<Batch> => {
  for (let left = 1; left > 0;) left = (await city.call('permit.stepAgencyBatch', { batchId }, who)).batch.left
  return city.call('permit.agencyBatch', { batchId }, who)
}
const outcomes = ({ people: all }: Batch) => all.map(({ outcome, reason }) => [outcome, reason])

const openFor = async (unit: { code: string; name: string; kind?: string }, admin: Who, clerks: Who[]) => {
  await city.call('review.openUnitAccount', openUnit(people[admin], unit), await as('staff', 'staff'))
  const session = await as(admin, 'unitAdministrator')
  for (const one of clerks) {
    const { name, idType, idNumber, phone } = people[one]
    await city.call('account.addSubAccount', { name, idType, idNumber, phone, dwellingCodes: [] }, session)
  }
}

beforeAll(async () => {
  city = await startCity()
  const keys: Record<Who, string> = {
    staff: 'staff',
    admin: 'shenzhen-hukou',
    first: 'landlord-wu',
    second: 'landlord-lin',
    eligible: 'eligible-today',
    early: 'in-twenty-days',
    open: 'window-open',
    suspended: 'suspended',
    soon: 'window-soon',
    student: 'student',
    schoolAdmin: 'landlord',
    schoolClerk: 'tenant',
  }
  const found = await Promise.all(Object.entries(keys).map(async ([who, key]) => [who, await personaOf(city, key)]))
  people = Object.fromEntries(found) as typeof people
  await openFor(employer, 'admin', ['first', 'second'])
  await openFor(school, 'schoolAdmin', ['schoolClerk'])
})
afterAll(() => city.stop())

describe('asking people', () => {
  it('is for sub-accounts alone: the administrator files nothing (R51)', async () => {
    const input = { people: [named(people.eligible)] }
    for (const [who, role] of [
      ['admin', 'unitAdministrator'],
      ['eligible', 'resident'],
      ['staff', 'staff'],
    ] as const)
      expect(await refusalOf(city, 'permit.askAgencies', input, await as(who, role))).toMatchObject({ status: 403 })
  })

  it('names what is wrong with a row, and asks the others', async () => {
    const rows = await ask(
      [
        named(people.eligible),
        { ...named(people.early), name: '蒋丽花' },
        { ...named(people.open), idNumber: '230103198604271819' },
        named(people.eligible),
        named(people.soon, '2026-11-22'),
      ],
      await clerk(),
    )
    expect(rows.map(({ outcome, fields }) => [outcome, Object.keys(fields)])).toEqual([
      ['asked', []],
      ['refused', ['name']],
      ['refused', ['idNumber']],
      ['refused', ['idNumber']],
      ['refused', ['signedOn']],
    ])
    expect(rows[4]?.problem).toBe('签名日期不能晚于今天')
  })

  it('asked twice, by two sub-accounts at once, is told once', async () => {
    const [a, b] = [await clerk(), await as('second', 'subAccount')]
    const list = [named(people.eligible), named(people.early)]
    const answers = await Promise.all([ask(list, a), ask(list, b), ask(list, a)])
    expect(answers.flat().map(({ outcome }) => outcome)).toEqual(Array.from({ length: 6 }, () => 'asked'))
    await later(2)
    const told = await smsOf(people.eligible, 'agencyAsked')
    expect(told).toHaveLength(1)
    expect(told[0]?.text).toContain(employer.name)
    expect(told[0]?.text).not.toContain(people.eligible.name)
  })

  it('the person sees which unit asks, until when, and agrees with the face shown lately', async () => {
    expect(await mine('eligible')).toMatchObject([
      { unit: employer.name, filer: 'employer', state: 'asked', askedOn: '2026-11-21', until: '2026-12-21' },
    ])
    const agencyId = (await mine('eligible'))[0]?.agencyId
    const low = { session: await city.signIn(people.eligible.idNumber, { assurance: 'low' }) }
    expect((await refusalOf(city, 'permit.agreeToAgency', { agencyId }, low)).code).toBe('step-up-needed')
    sessions.delete(people.eligible.idNumber)
    expect(await agree('eligible')).toMatchObject({ state: 'agreed', way: 'phone', agreedOn: '2026-11-21' })
    expect(await agree('eligible')).toMatchObject({ state: 'agreed' })
  })

  it('nobody answers for another, and no other unit sees them', async () => {
    const agencyId = await idOf('eligible', await clerk())
    expect((await refusalOf(city, 'permit.agreeToAgency', { agencyId }, await as('open'))).code).toBe('not-found')
    expect((await refusalOf(city, 'permit.refuseAgency', { agencyId }, await as('open'))).code).toBe('not-found')
    const other = await as('schoolClerk', 'subAccount')
    expect((await city.call('permit.listAgencies', { after: null }, other)).people).toEqual([])
    expect((await refusalOf(city, 'permit.endAgency', { agencyId, leftOn: '2026-11-21' }, other)).code).toBe(
      'not-found',
    )
    const batch = {
      matter: 'endorsement',
      acceptancePoint: null,
      route: null,
      people: [{ agencyId, photoNumber: null }],
    }
    expect((await refusalOf(city, 'permit.startAgencyBatch', batch, other)).code).toBe('not-found')
    expect((await refusalOf(city, 'permit.previewAgencyBatch', batch, other)).code).toBe('not-found')
  })

  it('who declines has simply not agreed, and is left in peace for thirty days', async () => {
    const agencyId = (await mine('early'))[0]?.agencyId
    await city.call('permit.refuseAgency', { agencyId }, await as('early'))
    const { people: all } = await city.call('permit.listAgencies', { after: null }, await clerk())
    expect(all.find(({ name }) => name === people.early.name)).toMatchObject({ state: 'notAgreed', agreedOn: null })
    const [again] = await ask([named(people.early)], await clerk())
    expect(again).toMatchObject({ outcome: 'refused', problem: '本人没有同意，2026-12-21 起可以再请求' })
    const [paper] = await ask([named(people.early, '2026-11-21')], await clerk())
    expect(paper).toMatchObject({ outcome: 'refused', fields: { signedOn: expect.stringContaining('重新征得同意') } })
    expect((await refusalOf(city, 'permit.agreeToAgency', { agencyId }, await as('early'))).code).toBe(
      'already-decided',
    )
  })

  it('a signature on paper holds at once, is told, and can be objected to at once', async () => {
    const rows = await ask([named(people.open, '2026-11-20'), named(people.soon, '2026-11-01')], await clerk())
    expect(rows.map(({ outcome }) => outcome)).toEqual(['agreed', 'agreed'])
    await later(2)
    expect(await smsOf(people.open, 'agencyOnPaper')).toHaveLength(1)
    expect(await mine('soon')).toMatchObject([{ state: 'agreed', way: 'paper', signedOn: '2026-11-01' }])
    const agencyId = (await mine('soon'))[0]?.agencyId
    const { unit } = await city.call('permit.refuseAgency', { agencyId }, await as('soon'))
    expect(unit).toMatchObject({ state: 'ended', endedBy: 'person' })
    const [again] = await ask([named(people.soon, '2026-11-01')], await clerk())
    expect(again).toMatchObject({ outcome: 'refused' })
  })
})

describe('a batch', () => {
  let batchId: string

  it('is looked over before anything is filed', async () => {
    const who = await clerk()
    const ids = await Promise.all((['eligible', 'early', 'open'] as const).map((one) => idOf(one, who)))
    const input = {
      matter: 'firstIssue',
      acceptancePoint: point,
      route: 'residenceAndWork',
      people: ids.map((agencyId) => ({ agencyId, photoNumber: null })),
    }
    const { people: looked } = await city.call('permit.previewAgencyBatch', input, who)
    expect(looked.map(({ ready, reason }) => [ready, reason])).toEqual([
      [true, null],
      [false, 'notAgreed'],
      [false, 'permitExists'],
    ])
    expect((await city.call('permit.status', {}, await as('eligible'))).cases).toEqual([])
  })

  it('the photo of each is said before it is sent: not found, too old, of somebody else', async () => {
    const who = await clerk()
    const agencyId = await idOf('eligible', who)
    const { idNumber } = people.eligible
    const photos = (images: { number: string; takenOn: string }[]) =>
      city.put(`/emulator/registers/photo/${idNumber}`, { images })
    const said = async (photoNumber: string | null) => {
      const [one] = (
        await city.call(
          'permit.previewAgencyBatch',
          {
            matter: 'firstIssue',
            acceptancePoint: point,
            route: 'residenceAndWork',
            people: [{ agencyId, photoNumber }],
          },
          who,
        )
      ).people
      return [one?.ready, one?.reason ?? one?.warning ?? null]
    }
    const before = await city.get<{ images: { number: string; takenOn: string }[] }>(
      `/emulator/registers/photo/${idNumber}`,
    )
    const own = before.images[0]?.number ?? ''
    const theirs = await city.get<{ images: { number: string }[] }>(`/emulator/registers/photo/${people.open.idNumber}`)
    expect(await said(null)).toEqual([true, null])
    expect(await said(own)).toEqual([true, null])
    expect(await said('HXD20260000000000')).toEqual([false, 'photoNotFound'])
    expect(await said(theirs.images[0]?.number ?? '')).toEqual([false, 'photoNotTheirs'])
    await photos([{ number: own, takenOn: '2026-05-20' }])
    expect(await said(own)).toEqual([false, 'photoTooOld'])
    expect(await said(null)).toEqual([false, 'photoTooOld'])
    await photos([{ number: own, takenOn: '2026-05-21' }])
    expect(await said(own)).toEqual([true, null])
    await photos([])
    expect(await said(null)).toEqual([false, 'noPhoto'])
    await photos(before.images)
    await city.put('/emulator/outages/photo', { mode: 'down' })
    expect(await said(own)).toEqual([true, 'photoUnknown'])
    expect(await said(null)).toEqual([false, 'registerSilent'])
    await city.put('/emulator/outages/photo', { mode: 'ok' })
  })

  it('who comes with somebody else’s photo is not filed for, and it is said', async () => {
    const who = await clerk()
    const theirs = await city.get<{ images: { number: string }[] }>(`/emulator/registers/photo/${people.open.idNumber}`)
    const input = {
      matter: 'firstIssue',
      acceptancePoint: point,
      route: 'residenceAndWork',
      people: [{ agencyId: await idOf('eligible', who), photoNumber: theirs.images[0]?.number }],
    }
    const { batchId: one } = (await city.call('permit.startAgencyBatch', input, who)).batch
    expect(outcomes(await finish(one, who))).toEqual([['notFiled', agencyReasonText.photoNotTheirs]])
  })

  it('sent twice is one, and files once; what stands in the way is said; it costs nothing', async () => {
    const who = await clerk()
    const ids = await Promise.all((['eligible', 'early', 'open', 'soon'] as const).map((one) => idOf(one, who)))
    const [one, two] = await Promise.all([
      start('firstIssue', ids, who, 'batch-submission-1'),
      start('firstIssue', ids, who, 'batch-submission-1'),
    ])
    expect(two.batchId).toBe(one.batchId)
    batchId = one.batchId
    await Promise.all([
      city.call('permit.stepAgencyBatch', { batchId }, who),
      city.call('permit.stepAgencyBatch', { batchId }, await as('second', 'subAccount')),
    ])
    const batch = await finish(batchId, who)
    expect(outcomes(batch)).toEqual([
      ['approved', null],
      ['notFiled', agencyReasonText.notAgreed],
      ['notFiled', agencyReasonText.permitExists],
      ['notFiled', agencyReasonText.notAgreed],
    ])
    expect(batch).toMatchObject({ feeFen: 0, unit: employer.name, batch: { people: 4, left: 0 } })
    expect(batch.people[0]).toMatchObject({ on: '2027-11-21', receipt: expect.stringMatching(/^SL2026/) })
    const { cases } = await city.call('permit.status', {}, await as('eligible'))
    expect(cases).toMatchObject([
      { filedBy: 'unit', unit: employer.name, state: 'approved', receipt: batch.people[0]?.receipt, fee: null },
    ])
    await later(2)
    expect(await smsOf(people.eligible, 'permitApproved')).toHaveLength(1)
  })

  it('its 代办回执 is the same paper each time, names nobody in full, and anyone can check it', async () => {
    const who = await clerk()
    const { fileName, base64 } = await city.call('permit.printAgencyReceipt', { batchId }, who)
    expect(fileName).toMatch(/^居住证代办受理回执-DB20261121440305\d{9}\.pdf$/)
    const reader = await openPdfReader()
    const { text } = await reader.read(base64, 1)
    await reader.close()
    expect(text).toContain(employer.name)
    expect(text).toContain('王*')
    expect(text).not.toContain(people.eligible.name)
    const [code] = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(text) ?? []
    const { document } = await city.call('registration.checkDocument', { code })
    expect(document).toMatchObject({ title: '居住证代办受理回执', today: { holds: null } })
    const other = await as('schoolClerk', 'subAccount')
    expect((await refusalOf(city, 'permit.printAgencyReceipt', { batchId }, other)).code).toBe('not-found')
  })

  it('its cards are collected by a sub-account of the unit, and by nobody else; the holder hears of it', async () => {
    const { people: rows } = await city.call('permit.agencyBatch', { batchId }, await clerk())
    const receipt = rows[0]?.receipt
    const staff = await as('staff', 'staff')
    for (const move of ['sent', 'made', 'arrived'])
      await city.call('permit.recordCards', { move, cards: [{ receipt, tracking: null }], fault: null }, staff)
    const handing = (who: Who) => ({
      receipt,
      comerIdNumber: people[who].idNumber,
      holderIdShown: false,
      oldCardReturned: false,
      formSigned: true,
    })
    expect((await refusalOf(city, 'permit.handOverCard', handing('schoolClerk'), staff)).code).toBe('bad-input')
    expect((await refusalOf(city, 'permit.handOverCard', handing('admin'), staff)).code).toBe('bad-input')
    await city.call('permit.handOverCard', handing('second'), staff)
    const again = await city.call('permit.getCard', { receipt }, await as('eligible'))
    expect(again).toMatchObject({ handedOver: { to: 'unit' } })
    await later(2)
    expect(await smsOf(people.eligible, 'cardToUnit')).toHaveLength(1)
  })

  it('the same submission with other people is refused, as is a name twice', async () => {
    const who = await clerk()
    const ids = [await idOf('open', who)]
    const input = {
      matter: 'firstIssue',
      acceptancePoint: point,
      route: 'residenceAndWork',
      people: [{ agencyId: ids[0], photoNumber: null }],
    }
    expect(
      await refusalOf(city, 'permit.startAgencyBatch', input, { ...who, submissionId: 'batch-submission-1' }),
    ).toMatchObject({ code: 'submission-reused' })
    const twice = { ...input, people: [...input.people, ...input.people] }
    expect((await refusalOf(city, 'permit.startAgencyBatch', twice, who)).code).toBe('bad-input')
    const nowhere = { ...input, acceptancePoint: null }
    expect(await refusalOf(city, 'permit.startAgencyBatch', nowhere, who)).toMatchObject({
      fields: { acceptancePoint: '请选择受理点' },
    })
  })

  it('is the unit’s own: others see none of it', async () => {
    const other = await as('schoolClerk', 'subAccount')
    expect((await refusalOf(city, 'permit.agencyBatch', { batchId }, other)).code).toBe('not-found')
    expect((await refusalOf(city, 'permit.stepAgencyBatch', { batchId }, other)).code).toBe('not-found')
    expect((await city.call('permit.listAgencyBatches', {}, other)).batches).toEqual([])
  })

  it('a refusal names its day and one reason, nothing of what the registers say', async () => {
    await city.put(`/emulator/registers/socialInsurance/${people.open.idNumber}`, { postedThrough: '2026-10' })
    const who = await clerk()
    const ids = [await idOf('open', who)]
    const { people: rows } = await finish((await start('endorsement', ids, who)).batchId, who)
    expect(rows).toMatchObject([{ outcome: 'refused', reason: '一年内社会保险月数不足', receipt: expect.any(String) }])
    expect(JSON.stringify(rows)).not.toMatch(/findings|2026-10/)
    await city.put(`/emulator/registers/socialInsurance/${people.open.idNumber}`, {
      postedThrough: '2026-10',
      ...Object.fromEntries(
        ['pension', 'medical', 'injury', 'unemployment', 'maternity'].map((kind) => [
          kind,
          [{ from: '2023-10', to: null }],
        ]),
      ),
    })
  })

  it('with a silent register the case waits, is decided without the batch, and the batch shows it', async () => {
    const who = await clerk()
    await ask([named(people.suspended, '2026-11-20')], who)
    await city.put('/emulator/outages/socialInsurance', { mode: 'down' })
    const ids = [await idOf('open', who), await idOf('suspended', who)]
    const { batchId: id } = await start('endorsement', ids, who)
    expect(outcomes(await finish(id, who))).toEqual([
      ['waiting', null],
      ['waiting', null],
    ])
    const again = await finish((await start('endorsement', ids, who)).batchId, who)
    expect(outcomes(again).map(([, reason]) => reason)).toEqual([agencyReasonText.caseOpen, agencyReasonText.caseOpen])
    await city.put('/emulator/outages/socialInsurance', { mode: 'ok' })
    await later(180)
    const decided = await city.call('permit.agencyBatch', { batchId: id }, await clerk())
    expect(decided.people.map(({ outcome, on }) => [outcome, on])).toEqual([
      ['approved', '2028-01-05'],
      ['approved', '2027-11-21'],
    ])
  })

  it('who takes it back in the middle is filed for no more; a leaver’s permit stays theirs, and they hear of it', async () => {
    const who = await clerk()
    const ids = [await idOf('eligible', who), await idOf('suspended', who)]
    const { batchId: id } = await start('endorsement', ids, who)
    await city.call('permit.refuseAgency', { agencyId: ids[0] }, await as('eligible'))
    const { person } = await city.call('permit.endAgency', { agencyId: ids[1], leftOn: '2026-11-21' }, await clerk())
    expect(person.state).toBe('left')
    expect(outcomes(await finish(id, await clerk()))).toEqual([
      ['notFiled', agencyReasonText.notAgreed],
      ['notFiled', agencyReasonText.notAgreed],
    ])
    const { permit } = await city.call('permit.status', {}, await as('suspended'))
    expect(permit.state).toBe('valid')
    await later(2)
    expect(await smsOf(people.suspended, 'agencyEnded')).toHaveLength(1)
    expect(await smsOf(people.eligible, 'agencyEnded')).toHaveLength(0)
    const { people: left } = await city.call('permit.agencyCalendar', {}, await clerk())
    expect(left.map(({ name }) => name)).toEqual([people.open.name])
  })

  it('the calendar has who agreed, with the days of each', async () => {
    const { people: rows } = await city.call('permit.agencyCalendar', {}, await clerk())
    expect(rows).toMatchObject([
      { name: people.open.name, state: 'valid', now: false, opens: '2027-11-06', closes: '2028-01-05', inHand: false },
    ])
  })
})

describe('a school', () => {
  const enrolled = (change: object) =>
    city.put(`/emulator/registers/education/${people.student.idNumber}`, {
      schoolType: 'university',
      school: school.name,
      fullTime: true,
      from: '2025-09-01',
      to: '2029-06-30',
      ...change,
    })

  it('files for whom the register knows as its own full-time student', async () => {
    const who = await as('schoolClerk', 'subAccount')
    await ask([named(people.student)], who)
    expect(await agree('student')).toMatchObject({ filer: 'school', state: 'agreed' })
    const ids = [await idOf('student', who)]
    const filed = async () =>
      outcomes(await finish((await start('firstIssue', ids, who, undefined, 'student')).batchId, who))
    await enrolled({ school: '另一所大学' })
    expect(await filed()).toEqual([['notFiled', agencyReasonText.notStudent]])
    await enrolled({ fullTime: false })
    expect(await filed()).toEqual([['notFiled', agencyReasonText.notStudent]])
    await enrolled({})
    await city.put('/emulator/outages/education', { mode: 'down' })
    expect(await filed()).toEqual([['notFiled', agencyReasonText.registerSilent]])
    await city.put('/emulator/outages/education', { mode: 'ok' })
    expect(await filed()).toEqual([['approved', null]])
  })

  it('whose account is closed has no agreement left, and people hear of it; opened anew, it asks anew', async () => {
    const staff = await as('staff', 'staff')
    const { unit } = await city.call('review.unit', { code: school.code }, staff)
    const closing = { unitId: unit.unitId, version: unit.version, reason: '停办' }
    await city.call('review.closeUnitAccount', closing, staff)
    expect(await mine('student')).toMatchObject([{ state: 'ended', endedBy: 'closed' }])
    await later(2)
    expect(await smsOf(people.student, 'agencyEnded')).toHaveLength(1)
    await city.call('review.openUnitAccount', openUnit(people.schoolAdmin, school), await as('staff', 'staff'))
    expect(await mine('student')).toMatchObject([{ state: 'ended', endedBy: 'closed' }])
  })
})

describe('many people', () => {
  const many = 210
  const batched = 60

  const asked = async (count: number) => {
    const who = await clerk()
    for (let from = 0; from < count; from += 50) {
      const some = Array.from({ length: Math.min(50, count - from) }, (_, i) =>
        named(stranger(100 + from + i), '2026-11-20'),
      )
      const rows = await ask(some, who)
      expect(rows.filter(({ outcome }) => outcome !== 'agreed')).toEqual([])
    }
  }
  const everybody = async () => {
    const { people: all } = await city.call('permit.agencyCalendar', {}, await clerk())
    return all.filter(({ name }) => name.startsWith('欧阳')).map(({ agencyId }) => agencyId)
  }

  it('are taken in steps: what the page leaves, the timer finishes', async () => {
    await asked(many)
    const who = await clerk()
    const ids = await everybody()
    expect(ids).toHaveLength(many)
    const tooMany = Array.from({ length: 501 }, () => ({ agencyId: ids[0], photoNumber: null }))
    const input = { matter: 'endorsement', acceptancePoint: null, route: null, people: tooMany }
    expect(await refusalOf(city, 'permit.startAgencyBatch', input, who)).toMatchObject({
      fields: { people: '一次最多代办 500 人' },
    })
    const { batchId } = await start('endorsement', ids.slice(0, batched), who)
    const { batch } = await city.call('permit.stepAgencyBatch', { batchId }, who)
    expect(batch).toMatchObject({ people: batched, left: batched - 24 })
    await later(4)
    const done = await city.call('permit.agencyBatch', { batchId }, await clerk())
    expect(done.batch.left).toBe(0)
    expect(new Set(outcomes(done).map(([outcome, reason]) => `${outcome} ${reason}`))).toEqual(
      new Set([`notFiled ${agencyReasonText.noPermit}`]),
    )
  })

  it('a long list is seen page by page', async () => {
    const who = await clerk()
    const first = await city.call('permit.listAgencies', { after: null }, who)
    const next = await city.call('permit.listAgencies', { after: first.people.at(-1)?.agencyId ?? null }, who)
    const all = [first, next].flatMap(({ people: page }) => page.map(({ agencyId }) => agencyId))
    expect([first.more, next.more]).toEqual([true, false])
    expect(new Set(all).size).toBe(all.length)
    expect(all).toHaveLength(first.total)
  })
})

describe('a unit that goes', () => {
  it('who sent a batch has lost the account: nothing more of it is filed', async () => {
    const who = await clerk()
    const { people: agreed } = await city.call('permit.agencyCalendar', {}, who)
    const ids = agreed.filter(({ name }) => name === people.open.name).map(({ agencyId }) => agencyId)
    const { batchId } = await start('endorsement', ids, who)
    const admin = await as('admin', 'unitAdministrator')
    const { subAccounts } = await city.call('account.listSubAccounts', {}, admin)
    const memberId = subAccounts.find(({ name }) => name === people.first.name)?.memberId ?? ''
    await city.call('account.revokeSubAccount', { memberId }, admin)
    expect(await refusalOf(city, 'permit.stepAgencyBatch', { batchId }, who)).toMatchObject({ status: 403 })
    const other = await as('second', 'subAccount')
    expect(outcomes(await finish(batchId, other))).toEqual([['notFiled', agencyReasonText.unitEnded]])
  })
})

describe('the store', () => {
  it('is asked nothing that no index serves', () => {
    expect(city.output()).not.toMatch(/no index serves|"operation":"scan"/)
  })
})
