/** 监护人 hear what a child is told, as long as they may act for it and until its sixteenth birthday; nobody else does. */
import { startCity, type City } from '../support/city'
import { formFor, known, landlordsRoom, movedIn, studying } from './families'
import { personaOf, stranger, type Persona } from './people'

jest.setTimeout(120_000)

let city: City
let home: { landlord: string; room: string }

const mother = stranger(301, '1985-03-02')
const father = stranger(302, '1983-05-06')
const lodger = stranger(303, '1990-01-01')
/** Too young for a school that counts: refused. */
const small = stranger(304, '2019-09-09')
/** Sixteen the day before 2026-11-24, on that day, and the day after. */
const turned = stranger(305, '2010-11-23')
const turning = stranger(306, '2010-11-24')
const notYet = stranger(307, '2010-11-25')
const baby = stranger(308, '2024-01-01')
const children = [small, baby, turned, turning, notYet]

const as = (one: Persona) => city.signIn(one.idNumber)
const inbox = async (one: Persona) =>
  (await city.call('account.listMessages', { before: null }, { session: await as(one) })).messages
const titles = async (one: Persona) => (await inbox(one)).map(({ title }) => title)
const smsTo = async ({ phone }: Persona) =>
  (await city.get<{ text: string }[]>(`/emulator/sms?phone=${phone}`)).map(({ text }) => text)
const about = (texts: string[], what: string) => texts.filter((text) => text.includes(what)).length

/** One number gets one message at a time: the others follow. */
const aWhile = async (day: string, from = 10) => {
  for (const minute of ['05', '20', '35', '50']) await city.moveTo(`${day}T${from}:${minute}:00+08:00`)
}

/** Shown a moment ago who it is, as for every ending. */
const asLandlord = async () => ({
  session: await city.signIn((await personaOf(city, 'landlord')).idNumber, { role: 'declarant' }),
})

const recordOf = async (one: Persona) => {
  const { residents } = await city.call('registration.listResidents', { dwellingCode: home.room }, await asLandlord())
  return residents.find(({ name }) => name === one.name)?.registrationId ?? ''
}

/** The landlord mends something in the registration of this child. */
const corrected = async (one: Persona) => {
  const registrationId = await recordOf(one)
  const { filed, moveInOn } = await city.call('registration.revealResident', { registrationId }, await asLandlord())
  const correction = { registrationId, moveInOn, resident: { ...filed, workplace: '学校' }, words: '上学了' }
  await city.call('registration.correctResident', correction, await asLandlord())
}

beforeAll(async () => {
  city = await startCity()
  home = await landlordsRoom(city)
  for (const one of [mother, father, lodger, small, baby]) await known(city, one)
  for (const one of [turned, turning, notYet]) await known(city, one, { education: studying() })
  for (const one of [mother, father, lodger, ...children]) await movedIn(city, home, one)
})
afterAll(() => city.stop())

describe('a guardian who filed for five children', () => {
  it('hears of each result: in the inbox in the child’s words, by one SMS to the own phone, which names nobody', async () => {
    const filing = { ...formFor(mother, children), phone: lodger.phone }
    await city.call('permit.startFamily', filing, { session: await as(mother) })
    await aWhile('2026-11-21')
    const mine = await inbox(mother)
    const results = mine.filter(({ title }) => title.includes('申领'))
    expect(results.map(({ title }) => title).sort()).toEqual([
      '孩子欧*：居住证申领已通过',
      '孩子欧*：居住证申领已通过',
      '孩子欧*：居住证申领已通过',
      '孩子欧*：居住证申领未通过',
      '孩子欧*：居住证申领未通过',
    ])
    expect(results.find(({ title }) => title.includes('已通过'))).toMatchObject({
      text: '孩子欧*的居住证已通过，即日有效，签注有效期至2027年11月21日。证件制好后会通知您领取。',
      page: '/packages/permit/family/index',
    })
    const sms = await smsTo(mother)
    expect(about(sms, '孩子欧*的消息：居住证申领已通过。签注有效期至2027-11-21。')).toBe(3)
    expect(about(sms, '孩子欧*的消息：居住证申领未通过。')).toBe(2)
    expect(children.some(({ name }) => sms.some((text) => text.includes(name)))).toBe(false)
  })

  it('who lives with them and filed for none of them hears nothing', async () => {
    expect(about(await titles(father), '居住证')).toBe(0)
    expect(about(await smsTo(father), '孩子')).toBe(0)
    expect(await titles(lodger)).toEqual(['居住登记已办理'])
  })

  it('the number that she gave is told once more, and her own, where it is the same, only once', async () => {
    expect(about(await smsTo(lodger), '您的居住证已通过')).toBe(3)
    await city.moveTo('2026-11-22T09:00:00+08:00')
    const again = formFor(father, [small])
    await city.call('permit.startFamily', again, { session: await as(father) })
    await aWhile('2026-11-22')
    expect(about(await smsTo(father), '孩子欧*的消息：居住证申领未通过。')).toBe(1)
    expect(about(await smsTo(father), '您的居住证申领未通过')).toBe(0)
    expect(about(await smsTo(mother), '孩子欧*的消息：居住证申领未通过。')).toBe(3)
  })

  it('two guardians hear of the child’s registration; the child’s own phone, where it has one, is told too', async () => {
    await corrected(small)
    await aWhile('2026-11-22', 11)
    for (const guardian of [mother, father]) {
      expect(about(await titles(guardian), '孩子欧*：居住登记内容已更正')).toBe(1)
      expect(about(await smsTo(guardian), '孩子欧*的消息：居住登记内容已更正。')).toBe(1)
    }
    expect((await inbox(mother))[0]).toMatchObject({
      page: null,
      text: expect.stringContaining('到受理点提异议') as string,
    })
    expect(about(await titles(small), '居住登记内容已更正')).toBe(1)
    expect(about(await smsTo(small), '您在南山区粤海街道的居住登记更正了')).toBe(1)
  })
})

describe('a guardian whose time is over', () => {
  it('moved out: hears nothing of the child any more, by no number; the other guardian does', async () => {
    const { room } = home
    const leaving = {
      dwellingCodes: [room],
      registrationIds: [await recordOf(father)],
      moveOutOn: '2026-11-22',
      words: '',
    }
    await city.call('registration.declareMoveOut', leaving, await asLandlord())
    await city.moveTo('2026-11-23T09:00:00+08:00')
    const before = await smsTo(father)
    const registrationIds = [await recordOf(small)]
    await city.call(
      'registration.voidRegistration',
      { dwellingCode: room, registrationIds, reason: 'neverLived', words: '没有住过' },
      await asLandlord(),
    )
    await aWhile('2026-11-23')
    expect(about(await titles(mother), '孩子欧*：居住登记因信息错误注销')).toBe(1)
    expect(about(await titles(father), '孩子欧*：居住登记因信息错误注销')).toBe(0)
    expect((await smsTo(father)).length).toBe(before.length)
  })

  it('from the sixteenth birthday the person hears alone: the day before, the day, the day after', async () => {
    await city.moveTo('2026-11-24T09:00:00+08:00')
    const before = about(await titles(mother), '孩子欧*：居住登记内容已更正')
    for (const [one, hers] of [
      [turned, 0],
      [turning, 0],
      [notYet, 1],
    ] as const) {
      await corrected(one)
      await city.moveTo(`2026-11-24T${10 + [turned, turning, notYet].indexOf(one)}:00:00+08:00`)
      expect(about(await titles(mother), '孩子欧*：居住登记内容已更正') - before).toBe(hers)
      expect(about(await titles(one), '居住登记内容已更正')).toBe(1)
    }
  })

  it('a family that leaves at once: who is ended with the child hears of its ending', async () => {
    const { room } = home
    await city.moveTo('2026-11-25T09:00:00+08:00')
    const registrationIds = [await recordOf(mother), await recordOf(baby), await recordOf(turned)]
    const leaving = { dwellingCodes: [room], registrationIds, moveOutOn: '2026-11-25', words: '' }
    await city.call('registration.declareMoveOut', leaving, await asLandlord())
    await aWhile('2026-11-25')
    expect((await titles(mother)).filter((title) => title.includes('已申报搬离')).sort()).toEqual([
      '孩子欧*：居住登记已申报搬离',
      '居住登记已申报搬离',
    ])
    expect(about(await titles(turned), '居住登记已申报搬离')).toBe(1)
  })
})
