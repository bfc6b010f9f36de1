/** 居住证电子信息单: who gets one, what stands on it, one a day, and its end. */
import type { OutputOf } from '@shared/contract'
import { startCity, type City } from '../support/city'
import { checkPdf } from '../../cloudfunctions/adapters/signing/pdf-signature'
import { readCredentials } from '../../emulator/credentials'
import { authorityOf } from '../support/sealing'
import { personaOf, refusalOf, type Persona } from './people'

jest.setTimeout(120_000)

let city: City
const people: Record<string, Persona> = {}
const session: Record<string, string> = {}
const as = (who: string) => ({ session: session[who] ?? '' })

type Issued = OutputOf<'slip.issue'>
const issue = (who: string, form: 'full' | 'masked' = 'full') => city.call('slip.issue', { form }, as(who))
const value = ({ rows }: Issued, label: string) => rows.find((row) => row.label === label)?.value
const listed = async (who: string) => (await city.call('slip.listMine', {}, as(who))).slips

beforeAll(async () => {
  city = await startCity()
  for (const key of ['window-soon', 'window-open', 'middle-dot', 'suspended', 'cancelled-yesterday', 'tenant']) {
    people[key] = await personaOf(city, key)
    session[key] = await city.signIn(people[key].idNumber)
  }
})
afterAll(() => city.stop())

describe('who gets one', () => {
  it.each([
    ['tenant', '您还没有居住证'],
    ['suspended', '补办签注'],
    ['cancelled-yesterday', '重新申领'],
  ])('not %s, who is told what to do', async (who, words) => {
    const { reply } = await city.send('slip.issue', { form: 'full' }, as(who))
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'no-slip', message: expect.stringContaining(words) } })
  })

  it('not who has only shown an SMS code', async () => {
    const low = { session: await city.signIn(people['middle-dot']?.idNumber ?? '', { assurance: 'low' }) }
    expect(await refusalOf(city, 'slip.issue', { form: 'full' }, low)).toMatchObject({ code: 'step-up-needed' })
    session['middle-dot'] = await city.signIn(people['middle-dot']?.idNumber ?? '')
  })
})

describe('what stands on it', () => {
  it('the fields of the card, thirty days or as long as the permit', async () => {
    const issued = await issue('window-soon')
    expect(issued.slip).toMatchObject({
      form: 'full',
      state: 'valid',
      issuedOn: '2026-11-21',
      validUntil: '2026-12-21',
    })
    expect(issued.slip.slipId).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
    expect(issued.rows).toEqual([
      { label: '姓名', value: '张志强' },
      { label: '性别', value: '男' },
      { label: '民族', value: '汉族' },
      { label: '公民身份号码', value: '340123199008183219' },
      { label: '户籍所在地', value: '安徽省合肥市肥西县上派镇人民中路16号' },
      { label: '现居住地址', value: expect.stringContaining('科苑花园6栋902') },
      { label: '证件签发日期', value: '2026年1月23日' },
      { label: '证件有效期限', value: '至2027年1月23日' },
    ])
  })

  it('a masked copy is another slip, and hides the number', async () => {
    const masked = await issue('window-soon', 'masked')
    expect(value(masked, '公民身份号码')).toBe('340***********3219')
    expect(masked.slip.slipId).not.toBe((await issue('window-soon')).slip.slipId)
    expect(await listed('window-soon')).toHaveLength(2)
  })
})

describe('one a day', () => {
  it('asked for again, and by two at once, it is the same', async () => {
    const both = await Promise.all([issue('window-open'), issue('window-open')])
    const again = await issue('window-open')
    expect(new Set([...both, again].map(({ slip }) => slip.slipId)).size).toBe(1)
    expect([again.slip, again.rows]).toEqual([both[0]?.slip, both[0]?.rows])
    expect(await listed('window-open')).toEqual([again.slip])
  })

  it('what changed meanwhile makes a new one; the one before holds on', async () => {
    const { idNumber = '' } = people['window-open'] ?? {}
    const before = await issue('window-open')
    const record = await city.get<object>(`/emulator/registers/population/${idNumber}`)
    await city.put(`/emulator/registers/population/${idNumber}`, {
      ...record,
      hukou: { divisionCode: '230103', address: '黑龙江省哈尔滨市南岗区花园街5号' },
    })
    const after = await issue('window-open')
    expect(after.slip.slipId).not.toBe(before.slip.slipId)
    expect(value(after, '户籍所在地')).toContain('花园街5号')
    expect((await listed('window-open')).map(({ state }) => state)).toEqual(['valid', 'valid'])
    expect((await issue('window-open')).slip).toEqual(after.slip)
  })
})

describe('the file', () => {
  const bytesOf = ({ file }: Issued) => Buffer.from(file.base64, 'base64')
  const stateOf = (pdf: Buffer) => {
    const seal = readCredentials(city.dataFolder)?.seal
    if (!seal) throw new Error('the city has no seal')
    return checkPdf(pdf, { authorities: [authorityOf(seal)], at: new Date('2026-11-21T04:00:00Z') }).state
  }

  it('is signed as a whole, and no byte can be changed or added', async () => {
    const issued = await issue('window-soon')
    const pdf = bytesOf(issued)
    expect(issued.file).toMatchObject({
      mime: 'application/pdf',
      fileName: expect.stringMatching(/^居住证电子信息单-.{19}\.pdf$/),
    })
    expect(pdf.length).toBeLessThan(100 * 1024)
    expect(stateOf(pdf)).toBe('genuine')
    const changed = Buffer.from(pdf)
    changed[30_000] = (changed[30_000] ?? 0) ^ 1
    expect(stateOf(changed)).toBe('altered')
    expect(stateOf(Buffer.concat([pdf, Buffer.from('\n')]))).toBe('altered')
  })

  it('is drawn again of a slip that holds, and has the codes of its own', async () => {
    const issued = await issue('window-soon', 'masked')
    const { slipId } = issued.slip
    const printed = await city.call('slip.print', { slipId }, as('window-soon'))
    expect([printed.slip, printed.rows, printed.photo]).toEqual([issued.slip, issued.rows, issued.photo])
    expect(stateOf(bytesOf(printed))).toBe('genuine')
    for (const code of [printed.qr, printed.nameless]) expect(code).toMatch(/^HTTP:\/\/127\.0\.0\.1:\d+\/V\/[0-9A-Z]+$/)
    expect(await refusalOf(city, 'slip.print', { slipId }, as('window-open'))).toMatchObject({ code: 'not-found' })
  })

  it('receipts bear the same seal', async () => {
    const { base64 } = await city.call('registration.printRecord', {}, as('window-soon'))
    expect(stateOf(Buffer.from(base64, 'base64'))).toBe('genuine')
  })

  it('with a character that cannot be printed there is none, and no slip either', async () => {
    const { idNumber = '' } = people['middle-dot'] ?? {}
    const record = await city.get<{ hukou: object }>(`/emulator/registers/population/${idNumber}`)
    const hukou = { ...record.hukou, address: '某县\u{31350}村' }
    await city.put(`/emulator/registers/population/${idNumber}`, { ...record, hukou })
    expect(await refusalOf(city, 'slip.issue', { form: 'full' }, as('middle-dot'))).toMatchObject({ code: 'no-glyph' })
    await city.put(`/emulator/registers/population/${idNumber}`, record)
    expect(await listed('middle-dot')).toEqual([])
  })

  it('without a photo on record there is none', async () => {
    const { idNumber = '' } = people['middle-dot'] ?? {}
    const record = await city.get<object>(`/emulator/registers/photo/${idNumber}`)
    await city.put(`/emulator/registers/photo/${idNumber}`, { images: [] })
    expect(await refusalOf(city, 'slip.issue', { form: 'full' }, as('middle-dot'))).toMatchObject({ code: 'no-photo' })
    await city.put(`/emulator/registers/photo/${idNumber}`, record)
  })
})

describe('registers that do not answer', () => {
  it.each(['population', 'photo'])('%s silent: said calmly, and nothing was written', async (register) => {
    await city.put(`/emulator/outages/${register}`, { mode: 'down' })
    const { reply } = await city.send('slip.issue', { form: 'full' }, as('middle-dot'))
    await city.put(`/emulator/outages/${register}`, { mode: 'ok' })
    expect(reply).toMatchObject({
      ok: false,
      refusal: { code: 'register-silent', message: expect.stringContaining('什么都没有改动') },
    })
    expect(await listed('middle-dot')).toEqual([])
  })
})

describe('its end', () => {
  it('withdrawn it is over at once, twice is once, and the next is a new one', async () => {
    const { slip } = await issue('window-soon')
    const end = () => city.call('slip.withdraw', { slipId: slip.slipId }, as('window-soon'))
    const ended = await end()
    expect(ended.slip).toMatchObject({ slipId: slip.slipId, state: 'withdrawn' })
    expect(await end()).toEqual(ended)
    const next = await issue('window-soon')
    expect(next.slip.slipId).not.toBe(slip.slipId)
    expect(next.slip.state).toBe('valid')
    expect(await refusalOf(city, 'slip.print', { slipId: slip.slipId }, as('window-soon'))).toMatchObject({
      code: 'no-slip',
    })
  })

  it('another’s slip and one that never was are answered alike', async () => {
    const { slip } = await issue('window-soon')
    const [theirs, none] = await Promise.all(
      [slip.slipId, '0000000000000000'].map((slipId) =>
        city.send('slip.withdraw', { slipId }, as('window-open')).then(({ reply }) => ({ ...reply, now: '' })),
      ),
    )
    expect(theirs).toEqual(none)
    expect(theirs).toMatchObject({ refusal: { code: 'not-found' } })
    expect((await listed('window-soon'))[0]).toMatchObject({ slipId: slip.slipId, state: 'valid' })
  })
})
