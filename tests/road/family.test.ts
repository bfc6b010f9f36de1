/** 家人一起申领: who begins it and the children at once, adults on their own phones, a decision for each. */
import type { OperationName, OutputOf } from '@shared/contract'
import { startCity, type City } from '../support/city'
import { childOf, known as knownTo, landlordsRoom, movedIn, photoOf, studying, talent } from './families'
import { personaOf, refusalOf, stranger, type Persona } from './people'

jest.setTimeout(120_000)

let city: City
let home: Awaited<ReturnType<typeof landlordsRoom>>
const known = (one: Persona, more: { talent?: object; education?: object } = {}) => knownTo(city, one, more)

const mother = stranger(101, '1985-03-02')
const father = stranger(102, '1983-05-06')
const elder = stranger(103, '2011-02-03')
const younger = stranger(104, '2015-09-09')
/** Of age from 2026-12-01. */
const teen = stranger(109, '2008-12-01')

beforeAll(async () => {
  city = await startCity()
  home = await landlordsRoom(city)
  await known(mother, { talent })
  await known(father, { talent })
  await known(elder, { education: studying() })
  await known(younger)
  await known(teen)
  for (const one of [mother, father, elder, younger, teen]) await movedIn(city, home, one)
})
afterAll(() => city.stop())

const child = (one: Persona, more: object = {}) => childOf(one, { consents: false, ...more })
const adult = ({ name, idNumber }: Persona) => ({ name, idNumber, relation: '10' })
const form = () => ({
  acceptancePoint: '440305007',
  collection: { method: 'self' },
  phone: mother.phone,
  own: { route: 'talent', photoNumber: photoOf(mother) },
  children: [child(elder), child(younger, { consents: true })],
  adults: [adult(father)],
  declared: true,
})
const asMother = () => city.signIn(mother.idNumber)
const asFather = () => city.signIn(father.idNumber)

const smsOf = async (phone: string) =>
  (await city.get<{ text: string }[]>(`/emulator/sms?phone=${phone}`)).map(({ text }) => text)

describe('a family of four', () => {
  let started: OutputOf<'permit.startFamily'>

  it('names what is wrong before anything is filed', async () => {
    const session = await asMother()
    const wrong = async (input: object) => (await refusalOf(city, 'permit.startFamily', input, { session })).fields
    expect(await wrong({ ...form(), children: [child({ ...elder, idNumber: '430121201002031030' })] })).toMatchObject({
      'children.0.idNumber': expect.stringMatching(/./),
    })
    expect(await wrong({ ...form(), adults: [adult(mother)] })).toMatchObject({
      'adults.0.idNumber': '这个人已经填过了',
    })
    expect(await wrong({ ...form(), children: [], adults: [] })).toHaveProperty('children')
    expect(await wrong({ ...form(), acceptancePoint: '440305999' })).toHaveProperty('acceptancePoint')
    expect((await city.call('permit.status', {}, { session })).cases).toEqual([])
  })

  it('is filed with a decision for each: one child is refused, the others are not', async () => {
    const session = await asMother()
    const [first, twin] = await Promise.all(
      [1, 2].map(() => city.call('permit.startFamily', form(), { session, submissionId: 'family-of-four' })),
    )
    started = await city.call('permit.startFamily', form(), { session, submissionId: 'family-of-four' })
    expect(first?.members).toEqual(started.members)
    expect(twin?.members).toEqual(started.members)
    expect(started.members.map(({ role, state, case: one }) => [role, state, one?.state, one?.filedBy])).toEqual([
      ['self', 'filed', 'approved', 'self'],
      ['child', 'filed', 'approved', 'guardian'],
      ['child', 'filed', 'refused', 'guardian'],
      ['adult', 'invited', undefined, undefined],
    ])
    expect(started.until).toBe('2026-12-06')
    const { families } = await city.call('permit.listFamily', {}, { session })
    expect(families).toHaveLength(1)
    expect((await city.call('permit.status', {}, { session })).cases).toHaveLength(1)
  })

  it('tells the guardian of the children, and each adult on the own phone', async () => {
    await city.call('permit.status', {}, { session: await asFather() })
    // One number gets one message at a time; the others follow.
    for (const minute of [20, 30, 40, 50]) await city.moveTo(`2026-11-21T10:${minute}:00+08:00`)
    const [mothers, fathers] = [await smsOf(mother.phone), await smsOf(father.phone)]
    expect(mothers.filter((text) => text.includes('您的居住证已通过'))).toHaveLength(1)
    expect(mothers.filter((text) => text.includes('孩子欧*的消息：居住证申领已通过'))).toHaveLength(1)
    expect(mothers.filter((text) => text.includes('孩子欧*的消息：居住证申领未通过'))).toHaveLength(1)
    expect(fathers.filter((text) => text.includes('请您一起申领'))).toHaveLength(1)
  })

  it('an adult files alone, with a decision that nobody else is told', async () => {
    const session = await asFather()
    const { invitations } = await city.call('permit.listFamily', {}, { session })
    expect(invitations).toMatchObject([{ id: started.id, acceptancePoint: '440305007' }])
    const join = {
      familyId: started.id,
      route: 'talent',
      photoNumber: photoOf(father),
      phone: father.phone,
      collection: { method: 'self' },
      declared: true,
    }
    const [one, again] = await Promise.all(
      [1, 2].map(() => city.call('permit.joinFamily', join, { session, submissionId: 'father-joins' })),
    )
    expect(one?.case).toMatchObject({ state: 'approved', filedBy: 'self' })
    expect(again?.receipt).toBe(one?.receipt)
    const { families, invitations: left } = await city.call('permit.listFamily', {}, { session: await asMother() })
    expect(left).toEqual([])
    expect(families[0]?.members.at(-1)).toMatchObject({ role: 'adult', state: 'filed', case: null })
    expect((await city.call('permit.listFamily', {}, { session })).invitations).toEqual([])
  })

  it('the guardian sees the children’s permits and endorses them in time', async () => {
    const { wards } = await city.call('permit.listFamily', {}, { session: await asMother() })
    const byState = Object.fromEntries(wards.map((one) => [one.permit.state, one]))
    expect(Object.keys(byState).sort()).toEqual(['none', 'valid'])
    const endorse = async (session: string) =>
      refusalOf(city, 'permit.endorseForWard', { wardId: byState.valid?.id, stillResides: true }, { session })
    expect(await endorse(await asMother())).toMatchObject({ code: 'window-not-open' })
    expect(await endorse(await asFather())).toMatchObject({ code: 'not-found' })
    const strangers = await refusalOf(
      city,
      'permit.endorseForWard',
      { wardId: 'nobody-nobody-nobody-nobody', stillResides: true },
      { session: await asMother() },
    )
    expect(strangers.code).toBe('not-found')
  })
})

const only = (children: object[]) => ({ ...form(), own: null, adults: [], children })

const receipts: Record<'refused' | 'waiting', string> = { refused: '', waiting: '' }
const asked = async (operation: OperationName, receipt: string, session: string, more: object = {}) =>
  (await refusalOf(city, operation, { receipt, ...more }, { session })).code

describe('the case of a child', () => {
  const everywhere = async (receipt: string, session: string) =>
    Promise.all(
      (
        [
          'permit.getCase',
          'permit.withdraw',
          'permit.requestWrittenReply',
          'permit.printWrittenReply',
          'registration.getReceipt',
          'registration.printReceipt',
        ] as const
      ).map((operation) => asked(operation, receipt, session)),
    )

  it('its guardian reads why it was refused; nobody else learns that it exists', async () => {
    const session = await asMother()
    const { wards } = await city.call('permit.listFamily', {}, { session })
    receipts.refused = wards.flatMap(({ cases }) => cases).find(({ state }) => state === 'refused')?.receipt ?? ''
    const seen = await city.call('permit.getCase', { receipt: receipts.refused }, { session })
    expect(seen).toMatchObject({ child: '欧*', case: { state: 'refused', filedBy: 'guardian' }, latest: false })
    expect(seen.case.decision?.findings.filter(({ state }) => state === 'unmet').length).toBeGreaterThan(0)
    expect(seen.case.handling.appeal?.reconsideration.on).toBe('2027-01-20')
    const own = (await city.call('permit.status', {}, { session })).cases[0]
    expect(await city.call('permit.getCase', { receipt: own?.receipt }, { session })).toMatchObject({ child: null })
    const denied = Array.from({ length: 6 }, () => 'not-found')
    expect(await everywhere(receipts.refused, await asFather())).toEqual(denied)
    const tenant = await personaOf(city, 'tenant')
    expect(await everywhere(receipts.refused, await city.signIn(tenant.idNumber))).toEqual(denied)
  })

  it('the reply in writing is asked for once, printed when it was sent, as is the receipt', async () => {
    const session = await asMother()
    const input = { receipt: receipts.refused }
    expect(await asked('permit.printWrittenReply', receipts.refused, session)).toBe('not-found')
    const [one, again] = await Promise.all(
      [1, 2].map(() => city.call('permit.requestWrittenReply', input, { session })),
    )
    expect(one?.case.handling.reply?.receipt).toBe(again?.case.handling.reply?.receipt)
    const staff = await city.signIn((await personaOf(city, 'staff')).idNumber, { role: 'staff' })
    const { cases } = await city.call('permit.findPermit', { idNumber: younger.idNumber }, { session: staff })
    const { caseId } = cases.find(({ receipt }) => receipt === receipts.refused) ?? { caseId: '' }
    await city.call('permit.sendWrittenReply', { caseId, words: null }, { session: staff })
    expect((await city.call('permit.printWrittenReply', input, { session })).fileName).toMatch(/\.pdf$/)
    expect((await city.call('registration.getReceipt', input, { session })).matter).toContain('居住证')
    expect(await asked('permit.printWrittenReply', receipts.refused, await asFather())).toBe('not-found')
  })

  it('one that waits is answered for and withdrawn by the guardian alone', async () => {
    await city.put('/emulator/outages/education', { mode: 'down' })
    const session = await asMother()
    const { members } = await city.call('permit.startFamily', only([child(teen)]), {
      session,
      submissionId: 'teen-waits-1',
    })
    receipts.waiting = members[0]?.case?.receipt ?? ''
    expect(members[0]?.case).toMatchObject({ state: 'waiting', handling: { mayWithdraw: true } })
    const staff = await city.signIn((await personaOf(city, 'staff')).idNumber, { role: 'staff' })
    const { cases } = await city.call('permit.findPermit', { idNumber: teen.idNumber }, { session: staff })
    const { askId } = await city.call(
      'permit.askApplicant',
      { caseId: cases[0]?.caseId, words: '请补充学生证' },
      { session: staff },
    )
    const answer = { askId, words: '已经交到受理点', photoNumber: null }
    expect(await asked('permit.answerRequest', receipts.waiting, await asFather(), answer)).toBe('not-found')
    expect(await asked('permit.answerRequest', receipts.waiting, session, answer)).toBe('ok')
    expect(await asked('permit.withdraw', receipts.waiting, await asFather())).toBe('not-found')
    const twice = await Promise.all(
      [1, 2].map(() => city.call('permit.withdraw', { receipt: receipts.waiting }, { session })),
    )
    expect(twice.map(({ case: one }) => one.state)).toEqual(['withdrawn', 'withdrawn'])
    expect((await city.call('permit.status', {}, { session })).cases[0]?.state).toBe('approved')
    await city.put('/emulator/outages/education', { mode: 'ok' })
  })
})

describe('whom nobody may file for', () => {
  it('a child who does not live with the guardian, whose name is another, or who is of age', async () => {
    const elsewhere = await known(stranger(105, '2010-06-01'), { education: studying() })
    const grown = await known(stranger(106, '2008-11-21'))
    const session = await asMother()
    const { members } = await city.call(
      'permit.startFamily',
      only([child(elsewhere), child({ ...elder, name: '另一个' }), child(grown)]),
      { session, submissionId: 'not-hers-1' },
    )
    expect(members.map(({ state, problem }) => [state, problem?.slice(0, 8)])).toEqual([
      ['notFiled', '没有查到孩子和您'],
      ['notFiled', '姓名和证件号码对'],
      ['notFiled', '满 18 周岁的'],
    ])
  })

  it('a young child without the guardian’s consent; and the same input under another id is filed no second time', async () => {
    const session = await asMother()
    const { members } = await city.call('permit.startFamily', only([child(younger), child(elder)]), {
      session,
      submissionId: 'no-consent-1',
    })
    expect(members.map(({ state, problem }) => [state, problem?.slice(0, 6)])).toEqual([
      ['notFiled', '孩子年龄小，'],
      ['notFiled', '您已有居住证'],
    ])
  })

  it('another’s invitation cannot be answered, nor one that is over; a declined one is told', async () => {
    const uncle = await known(stranger(107, '1988-01-01'), { talent })
    const aunt = await known(stranger(108, '1989-01-01'), { talent })
    await city.moveTo('2026-11-22T10:00:00+08:00')
    const session = await asMother()
    const { id } = await city.call(
      'permit.startFamily',
      { ...form(), own: null, children: [], adults: [adult(uncle), adult(aunt)] },
      { session, submissionId: 'two-adults-1' },
    )
    const join = (one: Persona) => ({
      familyId: id,
      route: 'talent',
      photoNumber: photoOf(one),
      phone: one.phone,
      collection: { method: 'self' },
      declared: true,
    })
    const asUncle = await city.signIn(uncle.idNumber)
    expect(await refusalOf(city, 'permit.joinFamily', join(father), { session: await asFather() })).toMatchObject({
      code: 'not-found',
    })
    expect(await city.call('permit.declineFamily', { familyId: id }, { session: asUncle })).toEqual({
      state: 'declined',
    })
    expect(await refusalOf(city, 'permit.joinFamily', join(uncle), { session: asUncle })).toMatchObject({
      code: 'already-decided',
    })
    await city.moveTo('2026-12-08T10:00:00+08:00')
    const late = await refusalOf(city, 'permit.joinFamily', join(aunt), { session: await city.signIn(aunt.idNumber) })
    expect(late.code).toBe('invitation-over')
    const told = await smsOf(mother.phone)
    expect(told.filter((text) => text.includes('这次不一起'))).toHaveLength(1)
  })
})

describe('a child that is not the guardian’s any more', () => {
  it('came of age, or lives elsewhere', async () => {
    const session = await asMother()
    expect(await asked('permit.getCase', receipts.waiting, session)).toBe('not-found')
    expect(await asked('permit.getCase', receipts.refused, session)).toBe('ok')
    const { room } = home
    const as = { session: await city.signIn((await personaOf(city, 'landlord')).idNumber, { role: 'declarant' }) }
    const { residents } = await city.call('registration.listResidents', { dwellingCode: room }, as)
    const { registrationId } = residents.find(({ name }) => name === younger.name) ?? { registrationId: '' }
    const ending = {
      dwellingCodes: [room],
      registrationIds: [registrationId],
      moveOutOn: '2026-12-07',
      words: '已搬走',
    }
    await city.call('registration.declareMoveOut', ending, as)
    expect(await asked('permit.getCase', receipts.refused, session)).toBe('not-found')
    expect(await asked('registration.getReceipt', receipts.refused, session)).toBe('not-found')
    expect((await city.call('permit.listFamily', {}, { session })).wards).toHaveLength(1)
  })
})
