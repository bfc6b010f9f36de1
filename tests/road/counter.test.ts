/** At a counter, for a person without a phone: identified by the document, everything told on paper. */
import type { OperationName } from '@shared/contract'
import { startCity, type City } from '../support/city'
import { openPdfReader } from '../support/pdf'
import { declareOne, personaOf, refusalOf, residentFields, stranger, type Persona } from './people'

jest.setTimeout(180_000)

let city: City
let reader: Awaited<ReturnType<typeof openPdfReader>>
const people: Record<string, Persona> = {}
beforeAll(async () => {
  city = await startCity()
  reader = await openPdfReader()
  for (const key of ['no-phone', 'counter', 'staff', 'window-open', 'window-soon', 'suspended', 'cancelled-yesterday'])
    people[key] = await personaOf(city, key)
})
afterAll(async () => {
  await reader.close()
  await city.stop()
})

const textOf = async (base64: string, most = 2) => {
  const { text, blanks, pages } = await reader.read(base64, 2)
  expect(blanks).toEqual([])
  expect(pages).toBeLessThanOrEqual(most)
  return text.replace(/\s/g, '')
}

const who = (key: string): Persona => {
  const one = people[key]
  if (!one) throw new Error(`nobody is ${key}`)
  return one
}
/** A clerk whose own face was seen just now. */
const clerk = async (key = 'counter') => ({ session: await city.signIn(who(key).idNumber, { role: 'staff' }) })
type Clerk = Awaited<ReturnType<typeof clerk>>
const shown = (key: string, document = 'identityCard') => {
  const { idNumber, name } = who(key)
  return { idNumber, name, document }
}
const identify = (key: string, as: Clerk) => city.call('permit.identifyAtCounter', shown(key), as)
const codeOf = async (operation: OperationName, input: unknown, as: Clerk) => refusalOf(city, operation, input, as)
const on = (day: string) => city.moveTo(`${day}T02:00:00.000Z`)
const formOf = (file: Awaited<ReturnType<typeof identify>>) => ({
  fileId: file.fileId,
  route: 'residenceAndWork',
  acceptancePoint: file.point,
  photoNumber: file.photos?.[0]?.number,
  phone: null,
  collection: { method: 'self' },
  relatives: [],
  declared: true,
})

describe('who stands at the counter', () => {
  it('is opened by number and name, with or without a file, and the look is noted before anything is shown', async () => {
    const as = await clerk()
    const file = await identify('no-phone', as)
    expect(file).toMatchObject({
      name: '冯桂兰',
      register: 'matches',
      own: false,
      minor: false,
      cases: [],
      point: '440305007',
      choices: [
        { matter: 'endorse', bar: 'no-permit', on: null },
        { matter: 'replace', bar: 'no-permit', on: null },
        { matter: 'apply', bar: null, on: null },
      ],
      photos: [{ number: '20261116SZ9C2W', takenOn: '2026-11-16', usable: true }],
      eligibility: { decision: { outcome: 'refused', earliest: '2026-12-05' }, prefill: { phone: null } },
    })
    expect(JSON.stringify(file)).not.toContain(who('no-phone').idNumber)
    expect((await identify('no-phone', as)).fileId).toBe(file.fileId)
    const { cases } = await city.call('permit.findPermit', { idNumber: who('no-phone').idNumber }, as)
    expect(cases).toEqual([])
  })

  it('is refused by the field that is wrong: a name that is not theirs, a number that is nobody', async () => {
    const as = await clerk()
    const wrong = { ...shown('no-phone'), name: '冯桂蓝' }
    expect(await codeOf('permit.identifyAtCounter', wrong, as)).toMatchObject({
      code: 'bad-input',
      fields: { name: '姓名和登记的不一致，请按证件逐字核对' },
    })
    const { idNumber, name } = stranger(7)
    const nobody = await codeOf('permit.identifyAtCounter', { idNumber, name, document: 'identityCard' }, as)
    expect(nobody.fields.idNumber).toContain('人口信息里没有这个号码')
    const mistyped = { ...shown('no-phone'), idNumber: '420117196803092068' }
    expect((await codeOf('permit.identifyAtCounter', mistyped, as)).fields.idNumber).toBeDefined()
    const paper = { ...shown('no-phone'), document: 'passport' }
    expect((await codeOf('permit.identifyAtCounter', paper, as)).fields.document).toBe('请选择看过的证件')
  })

  it('counts by the card alone while the population register is silent', async () => {
    await city.put('/emulator/outages/population', { mode: 'down' })
    const as = await clerk()
    expect(await identify('no-phone', as)).toMatchObject({ register: 'silent', name: '冯桂兰' })
    expect((await codeOf('permit.identifyAtCounter', { ...shown('no-phone'), name: '冯桂蓝' }, as)).code).toBe(
      'bad-input',
    )
    await city.put('/emulator/outages/population', { mode: 'ok' })
  })

  it('is nobody of the officer: neither they themselves nor whom they collect for', async () => {
    const as = await clerk()
    expect((await codeOf('permit.identifyAtCounter', shown('counter'), as)).code).toBe('forbidden')
    const { name: agentName, idNumber: agentIdNumber } = who('counter')
    const form = formOf(await identify('no-phone', as))
    const forThem = { ...form, collection: { method: 'agent', agentName, agentIdNumber } }
    expect((await codeOf('permit.applyAtCounter', forThem, as)).code).toBe('forbidden')
  })

  it('is identified by the officer who files, within the hour', async () => {
    const form = formOf(await identify('no-phone', await clerk()))
    const colleague = await clerk('staff')
    expect((await codeOf('permit.applyAtCounter', form, colleague)).code).toBe('identify-first')
    const receipt = 'SL20261121440305000000150'
    for (const operation of ['permit.withdrawAtCounter', 'permit.askReplyAtCounter'] as const)
      expect((await codeOf(operation, { fileId: form.fileId, receipt }, colleague)).code).toBe('identify-first')
    await city.moveTo('2026-11-21T03:30:00.000Z')
    expect((await codeOf('permit.applyAtCounter', form, await clerk())).code).toBe('identify-first')
  })
})

describe('an endorsement', () => {
  it('is one tap inside the window, once however often it is sent; before it the day is told', async () => {
    const as = await clerk()
    const early = await identify('window-soon', as)
    expect(early.choices[0]).toEqual({ matter: 'endorse', bar: 'too-early', on: '2026-11-24' })
    const tooEarly = { fileId: early.fileId, stillResides: true }
    expect((await codeOf('permit.endorseAtCounter', tooEarly, as)).code).toBe('window-not-open')
    const { fileId } = await identify('window-open', as)
    const sent = { ...as, submissionId: 'counter-endorse-1' }
    const [one, two] = await Promise.all([
      city.call('permit.endorseAtCounter', { fileId, stillResides: true }, sent),
      city.call('permit.endorseAtCounter', { fileId, stillResides: true }, sent),
    ])
    expect(two.receipt).toBe(one.receipt)
    expect(one).toMatchObject({ case: { state: 'approved', filedBy: 'counter' }, permit: { validUntil: '2028-01-05' } })
    expect(one.words[0]).toBe('签注办好了，居住证有效期到2028年1月5日。')
  })
})

describe('the fee of a card', () => {
  const replace = (fileId: string) => ({
    fileId,
    reason: 'damaged',
    acceptancePoint: '440305008',
    phone: null,
    collection: { method: 'self' },
  })
  const bill = '440301260000012345'
  const again = (fileId: string, photoNumber: string | undefined) => ({
    fileId,
    route: 'residenceAndWork',
    acceptancePoint: '440305007',
    photoNumber,
    phone: null,
    collection: { method: 'self' },
    relatives: [],
    declared: true,
  })

  it('waits its fifteen days, is withdrawn, and asked for again', async () => {
    const as = await clerk()
    const { fileId } = await identify('window-open', as)
    const first = await city.call('permit.replaceAtCounter', replace(fileId), { ...as, submissionId: 'counter-rep-1' })
    expect(first.case).toMatchObject({ state: 'approved', progress: 'awaitingPayment', fee: { fen: 2000 } })
    expect(first.words.join('\n')).toContain('20 元')
    const again = await city.call('permit.replaceAtCounter', replace(fileId), { ...as, submissionId: 'counter-rep-2' })
    expect(again.receipt).toBe(first.receipt)
    const gone = await city.call('permit.withdrawAtCounter', { fileId, receipt: first.receipt }, as)
    expect(gone.case.state).toBe('withdrawn')
    expect(gone.words[0]).toContain('已经撤回')
  })

  it('is paid at the cashier: recorded once, by a bill that pays nothing else, and WeChat asks for nothing more', async () => {
    const as = await clerk()
    const { fileId } = await identify('window-open', as)
    const { receipt } = await city.call('permit.replaceAtCounter', replace(fileId), as)
    const input = { fileId, receipt, bill }
    expect((await codeOf('permit.recordFee', { ...input, bill: '12' }, as)).fields.bill).toBeDefined()
    const holder = { session: await city.signIn(who('window-open').idNumber) }
    expect(await city.call('permit.payFee', { receipt }, holder)).toMatchObject({ paid: false })
    const [one, two] = await Promise.all([
      city.call('permit.recordFee', input, as),
      city.call('permit.recordFee', input, as),
    ])
    expect(one.case).toMatchObject({ progress: 'making', fee: { fen: 2000 } })
    expect(two.case.fee).toEqual(one.case.fee)
    expect((await codeOf('permit.recordFee', { ...input, bill: '440301260000012346' }, as)).code).toBe('nothing-to-pay')
    expect(await city.call('permit.payFee', { receipt }, holder)).toMatchObject({ paid: true })
    await city.post(`/emulator/pay/${receipt}P1`, { late: true })
    const { refunds } = await city.get<{ refunds: { outTradeNo: string; refund: number }[] }>('/emulator/pay')
    expect(refunds).toMatchObject([{ outTradeNo: `${receipt}P1`, refund: 2000 }])
  })

  it('that was paid by WeChat a moment ago, unheard, is not taken again', async () => {
    const as = await clerk()
    const { fileId, photos } = await identify('cancelled-yesterday', as)
    const { receipt, case: one } = await city.call('permit.applyAtCounter', again(fileId, photos?.[0]?.number), as)
    expect(one).toMatchObject({ matter: 'reapplication', progress: 'awaitingPayment', fee: { fen: 2000 } })
    const holder = { session: await city.signIn(who('cancelled-yesterday').idNumber) }
    await city.call('permit.payFee', { receipt }, holder)
    await city.put('/emulator/pay-notices', { mode: 'lose' })
    await city.post(`/emulator/pay/${receipt}P1`, {})
    const taken = { fileId, receipt, bill: '440301260000012347' }
    expect((await codeOf('permit.recordFee', taken, as)).code).toBe('nothing-to-pay')
    const { cases } = await identify('cancelled-yesterday', as)
    expect(cases.find((each) => each.receipt === receipt)).toMatchObject({ progress: 'making' })
    await city.put('/emulator/pay-notices', { mode: 'send' })
  })

  it('of another case is not paid by the same bill', async () => {
    const as = await clerk()
    const { fileId } = await identify('window-soon', as)
    const { receipt } = await city.call('permit.replaceAtCounter', replace(fileId), as)
    const twice = await codeOf('permit.recordFee', { fileId, receipt, bill }, as)
    expect(twice).toMatchObject({ code: 'bad-input', fields: { bill: '这张票据已经登记在另一件业务上，请核对' } })
  })
})

describe('who may not file alone or in this state', () => {
  it('a suspended permit is endorsed before a card is replaced', async () => {
    const as = await clerk()
    const { fileId, choices } = await identify('suspended', as)
    expect(choices.map(({ bar }) => bar)).toEqual([null, 'endorse-first', 'held'])
    const input = { fileId, reason: 'lost', acceptancePoint: '440305007', phone: null, collection: { method: 'self' } }
    expect((await codeOf('permit.replaceAtCounter', input, as)).code).toBe('endorse-first')
  })

  it('of the dead nothing is filed', async () => {
    const { name, idNumber } = stranger(13)
    const record = { name, idType: '111', sex: '1', ethnicity: '01', birthDate: '1990-07-04', hukou: null, phone: null }
    await city.put(`/emulator/registers/population/${idNumber}`, { ...record, alive: false })
    const as = await clerk()
    const dead = await codeOf('permit.identifyAtCounter', { name, idNumber, document: 'identityCard' }, as)
    expect(dead.fields.idNumber).toContain('已经注销')
  })
})

describe('a child', () => {
  const child = stranger(12, '2015-05-05')
  const mother = stranger(14, '1985-03-02')
  const brother = stranger(15, '2009-05-05')
  const photo = '20261116SZ9C2W'
  const { name, idNumber } = child
  const shownChild = { name, idNumber, document: 'householdRegister' }
  const guardianOf = (one: Persona, more: object = {}) => ({
    name: one.name,
    idNumber: one.idNumber,
    document: 'identityCard',
    relation: 'parent',
    proof: 'birthCertificate',
    consents: true,
    ...more,
  })
  const withMother = () => city.call('permit.identifyAtCounter', { ...shownChild, guardian: guardianOf(mother) }, as)
  const wrong = async (guardian: object) => codeOf('permit.identifyAtCounter', { ...shownChild, guardian }, as)
  const form = (file: Awaited<ReturnType<typeof withMother>>, phone: string | null = null) => ({
    ...formOf(file),
    route: 'student',
    acceptancePoint: '440305007',
    photoNumber: photo,
    phone,
  })
  const known = async ({ name, idNumber }: Persona) => {
    const birthDate = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
    const hukou = { divisionCode: '430121', address: '湖南省长沙县' }
    const record = { name, idType: '111', sex: '1', ethnicity: '01', birthDate, hukou, phone: null, alive: true }
    await city.put(`/emulator/registers/population/${idNumber}`, record)
  }

  let as: Clerk
  beforeAll(async () => {
    as = await clerk()
    for (const one of [child, mother, brother]) await known(one)
    await city.put(`/emulator/registers/photo/${idNumber}`, { images: [{ number: photo, takenOn: '2026-11-16' }] })
  })

  it.each([
    ['2010-11-22', true],
    ['2010-11-21', false],
    ['2010-11-20', false],
  ])('born on %s needs a guardian: %s', async (bornOn, minor) => {
    const one = stranger(20, bornOn)
    await known(one)
    const seen = { name: one.name, idNumber: one.idNumber, document: 'identityCard' }
    expect(await city.call('permit.identifyAtCounter', seen, as)).toMatchObject({ minor })
  })

  it('is looked up by its 户口簿 alone, which nobody of age may show; filing waits for a guardian', async () => {
    const file = await city.call('permit.identifyAtCounter', shownChild, as)
    expect(file).toMatchObject({ minor: true, guardian: null, eligibility: { decision: { outcome: 'refused' } } })
    expect((await codeOf('permit.applyAtCounter', form(file), as)).code).toBe('guardian-needed')
    const grown = await codeOf('permit.identifyAtCounter', shown('no-phone', 'householdRegister'), as)
    expect(grown.fields.document).toContain('户口簿只用来核对未成年人')
  })

  it('comes with a guardian who is who they say, of age, and shown to be one; each told by its field', async () => {
    const problem = async (guardian: object) => (await wrong(guardian)).fields
    expect(await problem(guardianOf({ ...mother, name: '欧阳一一一' }))).toEqual({
      'guardian.name': '姓名和登记的不一致，请按证件逐字核对',
    })
    expect((await problem(guardianOf(brother)))['guardian.idNumber']).toContain('未成年人不能替别人申请')
    expect((await problem(guardianOf(child)))['guardian.idNumber']).toContain('孩子自己的号码')
    expect((await problem(guardianOf(stranger(16))))['guardian.idNumber']).toContain('人口信息里没有这个号码')
    expect((await problem(guardianOf(mother, { relation: 'other' })))['guardian.proof']).toContain('监护证明')
    expect((await problem(guardianOf(mother, { consents: false })))['guardian.consents']).toContain('同意')
    const grown = { ...shown('no-phone'), guardian: guardianOf(mother) }
    expect((await codeOf('permit.identifyAtCounter', grown, as)).fields['guardian.idNumber']).toContain('由本人办理')
    expect((await wrong(guardianOf(who('counter')))).code).toBe('forbidden')
    const file = await city.call('permit.identifyAtCounter', shownChild, as)
    expect(file.guardian).toBeNull()
  })

  it('counts by the documents alone while the population register is silent', async () => {
    await city.put('/emulator/outages/population', { mode: 'down' })
    expect(await withMother()).toMatchObject({ register: 'silent', guardian: { relation: 'parent' } })
    await city.put('/emulator/outages/population', { mode: 'ok' })
  })

  it('is filed for: the guardian is named masked, on paper too; asked in writing, told without a phone', async () => {
    const file = await withMother()
    expect(file).toMatchObject({ guardian: { maskedName: '欧*', relation: 'parent', proof: 'birthCertificate' } })
    const sent = { ...as, submissionId: 'counter-child-1' }
    const [one, two] = await Promise.all([
      city.call('permit.applyAtCounter', form(file), sent),
      city.call('permit.applyAtCounter', form(file), sent),
    ])
    expect(two.receipt).toBe(one.receipt)
    expect(one.case).toMatchObject({ state: 'refused', filedBy: 'counter' })
    expect(one.words[0]).toContain('由监护人 欧*（父母）替孩子办理')
    const ofCase = { fileId: file.fileId, receipt: one.receipt }
    const asked = await city.call('permit.askReplyAtCounter', ofCase, as)
    expect(asked.words.join('\n')).toContain('带监护人的身份证、孩子的证件来取')
    const slip = await city.call('permit.printAtCounter', { ...ofCase, paper: 'receipt' }, as)
    const text = await textOf(slip.base64)
    for (const said of ['欧*（父母，已核对身份证和出生医学证明）', '已核对户口簿']) expect(text).toContain(said)
    expect(text).not.toContain(mother.name)
  })

  it('is withdrawn by the guardian while it waits, and approved when the register answers', async () => {
    const landlord = { session: await city.signIn((await personaOf(city, 'landlord')).idNumber, { role: 'declarant' }) }
    const place = { district: null, street: null, query: '科苑花园3栋' }
    const { buildings } = await city.call('registration.searchBuildings', place, landlord)
    const asked = { buildingCode: buildings[0]?.buildingCode, room: '1204' }
    const { dwellings } = await city.call('registration.searchDwellings', asked, landlord)
    const dwellingCode = dwellings[0]?.dwellingCode ?? ''
    await city.call('registration.linkDwelling', { dwellingCode, declarantType: 'lessor' }, landlord)
    const resident = { ...residentFields(child), hukouDivision: '430121', phone: '13900139001' }
    await declareOne(city, { dwellingCode, moveInOn: '2026-11-20', instant: false, resident }, landlord)
    const school = { schoolType: 'seniorHigh', school: '深圳中学', fullTime: true, from: '2026-09-01', to: null }
    await city.put(`/emulator/registers/education/${idNumber}`, school)
    const file = await withMother()
    await city.put('/emulator/outages/education', { mode: 'down' })
    const { receipt, case: one, words } = await city.call('permit.applyAtCounter', form(file, mother.phone), as)
    await city.put('/emulator/outages/education', { mode: 'ok' })
    expect(one.state).toBe('waiting')
    expect(words.join('\n')).toContain('有结果会发短信给您')
    const gone = await city.call('permit.withdrawAtCounter', { fileId: file.fileId, receipt }, as)
    expect(gone.case.state).toBe('withdrawn')
    const done = await city.call('permit.applyAtCounter', form(file), as)
    expect(done.case).toMatchObject({ state: 'approved', filedBy: 'counter' })
    expect(done.words.join('\n')).toContain('由监护人在申请表上签名')
    const again = { fileId: file.fileId, stillResides: true }
    expect((await codeOf('permit.endorseAtCounter', again, as)).code).toBe('window-not-open')
    const lost = { fileId: file.fileId, reason: 'lost', acceptancePoint: '440305007', phone: null }
    const replace = { ...lost, collection: { method: 'self' } }
    expect((await codeOf('permit.replaceAtCounter', replace, as)).code).toBe('case-open')
  })

  it('is for the officer who saw both, and for an hour', async () => {
    const file = await withMother()
    const colleague = await clerk('staff')
    const endorse = { fileId: file.fileId, stillResides: true }
    expect((await codeOf('permit.endorseAtCounter', endorse, colleague)).code).toBe('identify-first')
    await city.call('permit.identifyAtCounter', shownChild, colleague)
    expect((await codeOf('permit.endorseAtCounter', endorse, colleague)).code).toBe('guardian-needed')
    const { now } = await city.get<{ now: string }>('/emulator/clock')
    await city.moveTo(new Date(Date.parse(now) + 61 * 60_000).toISOString())
    const later = await clerk()
    await city.call('permit.identifyAtCounter', shownChild, later)
    expect((await codeOf('permit.endorseAtCounter', endorse, later)).code).toBe('guardian-needed')
  })
})

describe('somebody without a phone', () => {
  let fileId: string
  let refused: string
  const ofCase = (receipt: string) => ({ fileId, receipt })

  it('applies too early: refused once however often it is sent, with the day and the words to read out', async () => {
    const as = await clerk()
    const form = formOf(await identify('no-phone', as))
    fileId = form.fileId
    const sent = { ...as, submissionId: 'counter-apply-1' }
    const [one, two] = await Promise.all([
      city.call('permit.applyAtCounter', form, sent),
      city.call('permit.applyAtCounter', form, sent),
    ])
    expect(two.receipt).toBe(one.receipt)
    expect(one.case).toMatchObject({ state: 'refused', filedBy: 'counter', decision: { earliest: '2026-12-05' } })
    expect(one.words.join('\n')).toContain('2026年12月5日起可以再来办')
    expect(one.words.join('\n')).toContain('2027年1月20日')
    refused = one.receipt
    expect((await identify('no-phone', as)).cases).toHaveLength(1)
  })

  it('asks for the answer in writing, and is told the day and that it is fetched', async () => {
    const as = await clerk()
    await identify('no-phone', as)
    const [one, two] = await Promise.all([
      city.call('permit.askReplyAtCounter', ofCase(refused), as),
      city.call('permit.askReplyAtCounter', ofCase(refused), as),
    ])
    expect(two.case.handling.reply).toEqual(one.case.handling.reply)
    expect(one.words.join('\n')).toContain('2026年11月25日以前做好')
    expect(one.words.join('\n')).toContain('带身份证来取')
    expect((await codeOf('permit.printAtCounter', { ...ofCase(refused), paper: 'reply' }, as)).code).toBe('not-found')
    const caseId = one.case.caseId
    await city.call('permit.sendWrittenReply', { caseId, words: null }, as)
    const reply = await city.call('permit.printAtCounter', { ...ofCase(refused), paper: 'reply' }, as)
    expect(await textOf(reply.base64)).toContain('不予办理决定书')
  })

  it('takes home a slip that says it all, which anyone can check', async () => {
    const as = await clerk()
    await identify('no-phone', as)
    const slip = await city.call('permit.printAtCounter', { ...ofCase(refused), paper: 'receipt' }, as)
    const text = await textOf(slip.base64, 1)
    for (const said of ['冯桂兰', '已核对居民身份证', '没有留', '2026年12月5日', '行政复议', '12348'])
      expect(text).toContain(said)
    expect(text).not.toContain(who('no-phone').idNumber)
    const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(text)?.[0]
    const { document } = await city.call('registration.checkDocument', { code })
    expect(document).toMatchObject({ number: refused, maskedName: '冯*' })
  })

  it('comes again on the day: approved, and nobody is sent an SMS', async () => {
    await on('2026-12-05')
    const as = await clerk()
    const file = await identify('no-phone', as)
    expect(file.eligibility.decision.outcome).toBe('approved')
    const done = await city.call('permit.applyAtCounter', formOf(file), as)
    expect(done).toMatchObject({
      case: { state: 'approved', matter: 'firstIssue' },
      permit: { validUntil: '2027-12-05' },
    })
    expect(done.words.join('\n')).toContain('没有留手机号码')
    expect((await codeOf('permit.applyAtCounter', formOf(file), as)).code).toBe('permit-exists')
    expect(
      (
        await codeOf(
          'permit.replaceAtCounter',
          { fileId, reason: 'lost', acceptancePoint: '440305007', phone: null, collection: { method: 'self' } },
          as,
        )
      ).code,
    ).toBe('case-open')
    const sent = await city.get<{ kind: string; text: string }[]>('/emulator/sms')
    const theirs = ({ kind, text }: (typeof sent)[number]) =>
      kind === 'permitRefused' || kind === 'writtenReplySent' || text.includes('2027-12-05')
    expect(sent.filter(theirs)).toEqual([])
  })
})

describe('somebody who gives no number', () => {
  it('is still told by SMS where their own account bears one, and that is what is said', async () => {
    const { idNumber, name } = await personaOf(city, 'landlord')
    const photo = '20261116SZ9C2X'
    await city.put(`/emulator/registers/photo/${idNumber}`, { images: [{ number: photo, takenOn: '2026-11-16' }] })
    const as = await clerk()
    const file = await city.call('permit.identifyAtCounter', { idNumber, name, document: 'identityCard' }, as)
    const form = { ...formOf(file), photoNumber: photo }
    const { receipt, case: one } = await city.call('permit.applyAtCounter', form, as)
    expect(one.state).toBe('refused')
    const asked = await city.call('permit.askReplyAtCounter', { fileId: file.fileId, receipt }, as)
    expect(asked.words.at(-1)).toBe('做好了会发短信给您。')
  })
})

describe('a fee that a cashier took, and the permit is cancelled', () => {
  const paper = 'TF20261128001'

  it('is owed: the holder is told where, staff find it in their queue, and paid back it is recorded once', async () => {
    const as = await clerk()
    const { cases } = await identify('window-open', as)
    const paid = cases.find(({ matter, progress }) => matter === 'replacement' && progress === 'making')
    const { receipt = '', caseId = '' } = paid ?? {}
    expect((await codeOf('permit.cashRefund', { caseId }, as)).code).toBe('nothing-to-pay')
    const { fileId, version } = await city.call('permit.findPermit', { idNumber: who('window-open').idNumber }, as)
    const { now } = await city.get<{ now: string }>('/emulator/clock')
    const today = new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 10)
    const cancelling = { fileId, version, ground: 'shenzhenHukou', on: today, reason: '户口已迁入本市' }
    await city.call('permit.cancelPermit', cancelling, as)

    const tasks = async () => {
      const queue = await city.call('review.queue', {}, as)
      return queue.tasks.filter(({ kind }) => kind === 'cashRefund')
    }
    expect(await tasks()).toMatchObject([{ id: caseId, address: '退还工本费 20 元', due: null }])
    const own = async () => {
      const session = await city.signIn(who('window-open').idNumber)
      return (await city.call('permit.status', {}, { session })).cases.find((one) => one.receipt === receipt)?.fee
    }
    expect(await own()).toMatchObject({ back: { way: 'counter', point: '南山区桃源街道受理点', paid: null } })
    const owed = await city.call('permit.cashRefund', { caseId }, as)
    expect(owed).toMatchObject({ fen: 2000, bill: '440301260000012345', returned: null, own: false })
    expect(JSON.stringify(owed)).not.toContain(who('window-open').idNumber)

    const input = { caseId, paper, on: today }
    const wrong = async (changes: object) =>
      (await codeOf('permit.recordCashRefund', { ...input, ...changes }, as)).fields
    expect((await wrong({ paper: '！' })).paper).toContain('退款凭证号')
    expect((await wrong({ on: '2099-01-01' })).on).toBe('退还日期不能晚于今天')
    expect((await wrong({ on: '2026-01-01' })).on).toBe('退还日期不能早于缴费日期')
    const taps = Array.from({ length: 8 }, () => city.call('permit.recordCashRefund', input, as))
    for (const one of await Promise.all(taps)) expect(one.returned).toMatchObject({ on: today, paper })
    expect((await codeOf('permit.recordCashRefund', { ...input, paper: 'TF2' + paper }, as)).code).toBe(
      'already-decided',
    )
    expect((await codeOf('permit.recordCashRefund', input, await clerk('staff'))).code).toBe('already-decided')
    expect(await tasks()).toEqual([])
    expect(await own()).toMatchObject({ back: { paid: { on: today, paper } } })
    const { cases: after } = await identify('window-open', as)
    expect(after.find((one) => one.receipt === receipt)?.fee?.back).toEqual({
      way: 'counter',
      point: '南山区桃源街道受理点',
      paid: { on: today, paper },
    })
  })

  it('is not owed again when the permit is restored, nor paid back by the paper of another', async () => {
    const as = await clerk()
    const { idNumber } = who('window-open')
    const { fileId, version } = await city.call('permit.findPermit', { idNumber }, as)
    await city.call('permit.restorePermit', { fileId, version, reason: '登记有误，户口没有迁入' }, as)
    expect((await city.call('review.queue', {}, as)).tasks.filter(({ kind }) => kind === 'cashRefund')).toEqual([])
    const other = await identify('window-soon', as)
    const replaced = other.cases.find(({ matter }) => matter === 'replacement')
    const { receipt = '', caseId = '' } = replaced ?? {}
    await city.call('permit.recordFee', { fileId: other.fileId, receipt, bill: '440301260000012399' }, as)
    const file = await city.call('permit.findPermit', { idNumber: who('window-soon').idNumber }, as)
    const { now } = await city.get<{ now: string }>('/emulator/clock')
    const on = new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 10)
    const cancelling = { fileId: file.fileId, version: file.version, ground: 'fraud', on, reason: '查明材料虚假' }
    await city.call('permit.cancelPermit', cancelling, as)
    expect((await codeOf('permit.recordCashRefund', { caseId, paper, on }, as)).fields.paper).toContain('另一件业务')
    const { returned } = await city.call('permit.recordCashRefund', { caseId, paper: 'TF20261128002', on }, as)
    expect(returned).toMatchObject({ paper: 'TF20261128002' })
  })
})
