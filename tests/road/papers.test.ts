/** Receipts and the record of registrations as files, what anyone may check of them, and the list of all that was filed. */
import type { Role } from '@shared/model/sign-in'
import { startCity, type City } from '../support/city'
import { openPdfReader } from '../support/pdf'
import { declareOne, personaOf, refusalOf, residentFields, stranger, type Persona } from './people'

jest.setTimeout(240_000)

let city: City
let reader: Awaited<ReturnType<typeof openPdfReader>>
let wu: Persona
let lin: Persona
let wang: Persona
let li: Persona

const sessions = new Map<string, string>()
const signedIn = async ({ idNumber }: Persona, role: Role, assurance: 'low' | 'high' = 'high') => {
  const as = `${idNumber} ${role} ${assurance}`
  const session = sessions.get(as) ?? (await city.signIn(idNumber, { role, assurance }))
  // One session a person: the newer ends the one before.
  for (const other of sessions.keys()) if (other.startsWith(idNumber)) sessions.delete(other)
  sessions.set(as, session)
  return { session }
}
const asDeclarant = (person: Persona) => signedIn(person, 'declarant')
const asResident = (person: Persona) => signedIn(person, 'resident')

const textOf = async (base64: string) => {
  const { text, blanks } = await reader.read(base64, 2)
  expect(blanks).toEqual([])
  return text.replace(/\s/g, '')
}
const codeIn = (text: string) => /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(text)?.[0] ?? ''
const check = (code: string) => city.call('registration.checkDocument', { code })
const receipt = async (number: string, options: { session: string }) => {
  const file = await city.call('registration.printReceipt', { receipt: number }, options)
  const text = await textOf(file.base64)
  return { file, text, code: codeIn(text) }
}

let home: string
let wangs: { registrationId: string; receipt: string }
beforeAll(async () => {
  city = await startCity()
  reader = await openPdfReader()
  ;[wu, lin, wang, li] = (await Promise.all(
    ['landlord-wu', 'landlord-lin', 'eligible-today', 'tenant'].map((key) => personaOf(city, key)),
  )) as [Persona, Persona, Persona, Persona]
  const { links } = await city.call('registration.listMyDwellings', {}, await asDeclarant(wu))
  home = links.find(({ address }) => address.endsWith('科苑花园5栋803'))?.dwellingCode ?? ''
  const { registrations } = await city.call('registration.listMyRegistrations', {}, await asResident(wang))
  wangs = registrations[0] ?? wangs
})
afterAll(async () => {
  await reader.close()
  await city.stop()
})

/** As printed before anything changed; what is checked later. */
let printed: { receiptCode: string; recordCode: string }

describe('a receipt as a file', () => {
  it('says to its resident who, where and since when, with the number masked', async () => {
    const { file, text, code } = await receipt(wangs.receipt, await asResident(wang))
    expect(file).toMatchObject({ fileName: `申报入住回执-${wangs.receipt}.pdf`, mime: 'application/pdf' })
    for (const words of [wang.name, '居民身份证4****************7', '科苑花园5栋803', '2025年11月21日', '有效'])
      expect(text).toContain(words)
    expect(text).not.toContain(wang.idNumber)
    expect(text).not.toContain(wang.phone)
    expect(text).not.toMatch(/云帆物流|未婚|已婚/)
    printed = { receiptCode: code, recordCode: '' }
  })

  it('is the same paper for its declarant, and again on the same day', async () => {
    expect((await receipt(wangs.receipt, await asDeclarant(wu))).code).toBe(printed.receiptCode)
    expect((await receipt(wangs.receipt, await asResident(wang))).code).toBe(printed.receiptCode)
  })

  it('is not there for another landlord, another tenant or staff, and asks strangers to sign in', async () => {
    const staff = await personaOf(city, 'staff')
    const input = { receipt: wangs.receipt }
    for (const other of [await asDeclarant(lin), await asResident(li), await signedIn(staff, 'staff')]) {
      expect((await refusalOf(city, 'registration.printReceipt', input, other)).code).toBe('not-found')
      expect((await refusalOf(city, 'registration.getReceipt', input, other)).code).toBe('not-found')
    }
    expect(await refusalOf(city, 'registration.printReceipt', input)).toMatchObject({ status: 401, code: 'no-session' })
    const unknown = { receipt: `${wangs.receipt.slice(0, -1)}${(Number(wangs.receipt.at(-1)) + 1) % 10}` }
    expect((await refusalOf(city, 'registration.printReceipt', unknown, await asResident(wang))).code).toBe('not-found')
  })

  it('with a character that no font has is refused by that character, and its record stays as it was', async () => {
    const tenant = { ...stranger(7), name: '张\u{31350}' }
    const options = await asDeclarant(wu)
    const filed = await declareOne(
      city,
      { dwellingCode: home, moveInOn: '2026-11-18', instant: false, resident: residentFields(tenant) },
      options,
    )
    const number = filed.receipt ?? ''
    const { reply } = await city.send('registration.printReceipt', { receipt: number }, options)
    expect(reply).toMatchObject({
      ok: false,
      refusal: { code: 'no-glyph', message: expect.stringContaining('\u{31350}（U+31350）') },
    })
    expect(await city.call('registration.getReceipt', { receipt: number }, options)).toMatchObject({ state: '有效' })
  })

  it('is given for a link too', async () => {
    const { buildings } = await city.call(
      'registration.searchBuildings',
      { district: null, street: '440305007', query: '科苑花园3栋' },
      await asDeclarant(lin),
    )
    const rooms = { buildingCode: buildings[0]?.buildingCode, room: '12' }
    const { dwellings } = await city.call('registration.searchDwellings', rooms, await asDeclarant(lin))
    const input = { dwellingCode: dwellings[0]?.dwellingCode, declarantType: 'lessor' }
    const linked = await city.call('registration.linkDwelling', input, await asDeclarant(lin))
    const { text, code } = await receipt(linked.receipt, await asDeclarant(lin))
    for (const words of ['房屋关联回执', lin.name, '出租人', linked.link.address]) expect(text).toContain(words)
    expect((await check(code)).document).toMatchObject({
      title: '房屋关联回执',
      today: { holds: false, words: '房屋关联：审核中。' },
    })
    const others = await refusalOf(
      city,
      'registration.printReceipt',
      { receipt: linked.receipt },
      await asDeclarant(wu),
    )
    expect(others.code).toBe('not-found')
  })
})

describe('居住登记查询单', () => {
  it('lists the own registrations with the run of days, as of now; the same on the same day', async () => {
    const file = await city.call('registration.printRecord', {}, await asResident(wang))
    const text = await textOf(file.base64)
    for (const words of ['居住登记查询单', wang.name, '自2025年11月21日起，连续366天', '至今', '2026年11月21日'])
      expect(text).toContain(words)
    expect(text).not.toContain(wang.idNumber)
    const again = await city.call('registration.printRecord', {}, await asResident(wang))
    expect(again.fileName).toBe(file.fileName)
    expect(codeIn(await textOf(again.base64))).toBe(codeIn(text))
    printed = { ...printed, recordCode: codeIn(text) }
  })

  it('says so where nothing is registered, and is a resident’s', async () => {
    const { base64 } = await city.call('registration.printRecord', {}, await asResident(li))
    expect(await textOf(base64)).toContain('没有有效的居住登记')
    expect((await refusalOf(city, 'registration.printRecord', {}, await asDeclarant(wu))).code).toBe('forbidden')
  })
})

describe('who holds a paper', () => {
  it('checks it without an account, and learns nothing that names the person or the room', async () => {
    const { document, on } = await check(printed.receiptCode.toLowerCase().replaceAll('-', ' '))
    expect(document).toMatchObject({
      title: '申报入住回执',
      number: wangs.receipt,
      maskedName: `${[...wang.name][0]}*`,
      place: '南山区粤海街道',
      today: { holds: true, words: '这条居住登记现在有效。' },
    })
    expect(on).toBe('2026-11-21')
    expect(JSON.stringify(document)).not.toMatch(new RegExp(`${wang.name}|${wang.idNumber}|803|科苑`))
    expect((await check(printed.recordCode)).document).toMatchObject({
      title: '居住登记查询单',
      facts: [
        { label: '当前登记', value: '有 1 条有效的居住登记' },
        { label: '连续居住', value: '自2025年11月21日起，连续 366 天' },
      ],
      today: { holds: true, words: '出具以后，居住登记没有变动。' },
    })
  })

  it('a code with any one character changed is not there, as one that was never given', async () => {
    const code = printed.receiptCode.replaceAll('-', '')
    const wrong = [...code].map((one, i) => code.slice(0, i) + (one === '7' ? '8' : '7') + code.slice(i + 1))
    const answers = await Promise.all([...wrong.slice(0, 4)].map(check))
    for (const one of wrong.slice(4)) answers.push(await check(one))
    answers.push(await check('没有'), await check(''.padEnd(12, '2')))
    expect(new Set(answers.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ document: null, on: '2026-11-21' })]),
    )
  })
})

describe('what became of it since', () => {
  it('a correction and a move-out are told to whoever checks; their receipts are papers too', async () => {
    const { registrationId } = wangs
    const declarant = await asDeclarant(wu)
    const { filed, moveInOn } = await city.call('registration.revealResident', { registrationId }, declarant)
    const resident = { ...filed, workplace: '深圳市新帆物流有限公司' }
    const input = { registrationId, moveInOn, resident, words: '' }
    const corrected = await city.call('registration.correctResident', input, declarant)
    const correction = await receipt(corrected.receipt, declarant)
    expect(correction.text).toContain('更正项目服务处所')
    expect(correction.text).not.toContain('新帆')
    expect((await check(printed.receiptCode)).document?.today).toEqual({
      holds: true,
      words: '这条居住登记现在有效。出具以后，登记内容有过更正。',
    })

    const moveOut = { dwellingCodes: [home], registrationIds: [registrationId], moveOutOn: '2026-11-20', words: '' }
    const { results } = await city.call('registration.declareMoveOut', moveOut, await asDeclarant(wu))
    const left = await receipt(results[0]?.receipt ?? '', await asResident(wang))
    for (const words of ['申报搬离回执', '搬离日期2026年11月20日', '已搬离']) expect(left.text).toContain(words)
    expect((await check(left.code)).document?.today).toEqual({ holds: true, words: '这次变更现在有效。' })
    expect((await check(printed.receiptCode)).document?.today).toEqual({
      holds: false,
      words: '这条居住登记已经结束：2026年11月20日搬离。出具以后，登记内容有过更正。',
    })
    const record = (await check(printed.recordCode)).document
    expect(record?.today.holds).toBe(false)
    expect(record?.facts[0]?.value).toBe('有 1 条有效的居住登记')
  })

  it('an objection’s receipt is its resident’s alone', async () => {
    const { registrations } = await city.call('registration.listMyRegistrations', {}, await asResident(wang))
    const change = registrations[0]?.changes.at(-1)
    const input = { registrationId: wangs.registrationId, changeId: change?.changeId, words: '我还住在这里' }
    const { receipt: number } = await city.call('registration.objectToChange', input, await asResident(wang))
    const { text, code } = await receipt(number, await asResident(wang))
    expect(text).toContain('异议受理回执')
    expect(text).not.toContain('我还住在这里')
    expect((await check(code)).document?.today).toEqual({ holds: null, words: '正在核实。' })
    const others = await refusalOf(city, 'registration.printReceipt', { receipt: number }, await asDeclarant(wu))
    expect(others.code).toBe('not-found')
  })
})

describe('我的办件', () => {
  it('shows a resident what was filed of them, with objections and the permit’s cases, and every receipt opens', async () => {
    const applicant = await personaOf(city, 'window-open')
    const endorsed = await city.call('permit.endorse', { stillResides: true }, await asResident(applicant))
    const { filings } = await city.call('registration.listMyFilings', { cursor: null }, await asResident(applicant))
    expect(filings[0]).toMatchObject({
      kind: 'permit',
      title: '居住证 · 签注',
      receipts: [{ receipt: endorsed.receipt }],
    })
    const { text } = await receipt(endorsed.receipt, await asResident(applicant))
    expect(text).toContain('居住证签注回执')

    const mine = await city.call('registration.listMyFilings', { cursor: null }, await asResident(wang))
    const [first] = mine.filings
    expect(first).toMatchObject({ kind: 'registration', about: null, state: '已搬离' })
    expect(first?.receipts.map(({ matter }) => matter)).toEqual(['异议（正在核实）', '搬离', '信息更正', '申报入住'])
    for (const { receipt: number } of first?.receipts ?? [])
      await city.call('registration.getReceipt', { receipt: number }, await asResident(wang))
  })

  it('shows a declarant who it is about, without the objection’s receipt', async () => {
    const { filings } = await city.call('registration.listMyFilings', { cursor: null }, await asDeclarant(wu))
    const [newest] = filings
    expect(newest).toMatchObject({ about: wang.name, state: '已搬离' })
    expect(newest?.receipts.map(({ matter }) => matter)).toEqual(['搬离', '信息更正', '申报入住'])
    expect(filings.map(({ kind }) => kind)).toContain('dwellingLink')
  })

  it('goes on page by page: each thing once, newest first', async () => {
    const options = await asDeclarant(lin)
    const { buildings } = await city.call(
      'registration.searchBuildings',
      { district: null, street: '440305007', query: '科苑花园5栋' },
      options,
    )
    const rooms = { buildingCode: buildings[0]?.buildingCode, room: '' }
    const { dwellings } = await city.call('registration.searchDwellings', rooms, options)
    const some = dwellings.slice(0, 45)
    for (const { dwellingCode } of some)
      await city.send('registration.linkDwelling', { dwellingCode, declarantType: 'lessor' }, options)
    const seen: string[] = []
    const times: string[] = []
    let cursor: string | null = null
    do {
      const page: { filings: { filingId: string; at: string }[]; cursor: string | null } = await city.call(
        'registration.listMyFilings',
        { cursor },
        options,
      )
      seen.push(...page.filings.map(({ filingId }) => filingId))
      times.push(...page.filings.map(({ at }) => at))
      cursor = page.cursor
    } while (cursor)
    expect(seen.length).toBeGreaterThan(40)
    expect(new Set(seen).size).toBe(seen.length)
    expect(times).toEqual([...times].sort().reverse())
  })
})

describe('what it costs', () => {
  it.each([
    ['registration.printReceipt', 5],
    ['registration.printRecord', 5],
    ['registration.checkDocument', 3],
    ['registration.listMyFilings', 4],
  ])('%s: at most %d round trips', async (operation, most) => {
    const calls = await city.get<{ operation: string; outcome: string; roundTrips: number }[]>('/emulator/calls')
    const made = calls.filter((call) => call.operation === operation && call.outcome === 'ok')
    expect(made.length).toBeGreaterThan(0)
    expect(Math.min(...made.map(({ roundTrips }) => roundTrips))).toBeGreaterThan(1)
    expect(made.at(0)?.roundTrips).toBeLessThanOrEqual(most)
  })

  it('whoever guesses is stopped, and every query has its index', async () => {
    let [code, tries] = ['ok', 0]
    while (code === 'ok' && tries < 100) {
      code = (await refusalOf(city, 'registration.checkDocument', { code: '222222222222' })).code
      tries += 1
    }
    expect(code).toBe('quota')
    expect(tries).toBeGreaterThan(40)
    expect((await refusalOf(city, 'registration.checkDocument', { code: printed.receiptCode })).code).toBe('quota')
    expect(city.output()).not.toMatch(/no index serves|"operation":"scan"/)
  })
})
