/** A unit files for its people: two agree on their phones, one signed on paper; a batch with a refusal, a calendar, a leaver. */
import { openUnit, personaOf, type Persona } from '../road/people'
import { journey, receiptNumber } from './journey'
import { type Phone } from './phone'
import { signInByFace, smsOf } from './sign-in'

const { city, newPhone, step } = journey()

const unit = { code: '91440300MA5FACT0RC', name: '深圳市科苑电子厂' }

describe('a unit that files for its people', () => {
  const people: Record<string, Persona> = {}
  const personOf = (who: string): Persona => {
    const person = people[who]
    if (!person) throw new Error(`nobody is ${who}`)
    return person
  }
  let clerk: Phone
  let eligible: Phone

  const signedIn = async (who: string) => {
    const phone = await newPhone(who)
    await signInByFace(phone, personOf(who))
    await phone.sees(/^(早上|上午|中午|下午|晚上|您)?好/)
    // What the home asks as a resident is answered before the role changes.
    await phone.picture('home')
    return phone
  }
  const fillPerson = async (who: string) => {
    const { name, idNumber, phone } = personOf(who)
    await clerk.fill('姓名', name)
    await clerk.fill('身份证号码', idNumber)
    await clerk.fill('手机号码', phone)
  }

  beforeAll(async () => {
    const keys = {
      staff: 'staff',
      admin: 'shenzhen-hukou',
      clerk: 'landlord-wu',
      eligible: 'eligible-today',
      early: 'in-twenty-days',
      holder: 'window-open',
    }
    for (const [who, key] of Object.entries(keys)) people[who] = await personaOf(city(), key)
    // The counter and the administrator have their own journey.
    const staff = { session: await city().signIn(personOf('staff').idNumber, { role: 'staff' }) }
    const { unit: opened } = await city().call('review.openUnitAccount', openUnit(personOf('admin'), unit), staff)
    const role = { role: 'unitAdministrator', unitId: opened.unitId } as const
    const admin = { session: await city().signIn(personOf('admin').idNumber, role) }
    const { name, idType, idNumber, phone } = personOf('clerk')
    await city().call('account.addSubAccount', { name, idType, idNumber, phone, dwellingCodes: [] }, admin)
  })

  step('the sub-account asks two people on their phones, and writes down what a third signed', async () => {
    clerk = await signedIn('clerk')
    await clerk.actAs(`${unit.name} · 子账号`)
    await clerk.tap(/^代办居住证/)
    await clerk.sees('还没有请过任何人')
    await clerk.tap(/^请本人同意 ?一个一个填/)
    await clerk.tap('用表格')
    const lines = ['eligible', 'early'].map((who) => {
      const { name, idNumber, phone } = personOf(who)
      return `${name},${idNumber},${phone}`
    })
    const buffer = Buffer.from(['姓名,身份证号码,手机号码', ...lines].join('\n'))
    await clerk.chooseFile('选择名单文件', { name: '名单.csv', mimeType: 'text/csv', buffer })
    await clerk.tap('发给这 2 人')
    await clerk.sees('已发出 2 人')
    await clerk.picture('asked')
    await clerk.tap('再请一些人')
    await clerk.choose('怎么同意', '本人已在纸质授权上签名')
    await clerk.fill('签名日期', '2026-11-20')
    await fillPerson('holder')
    await clerk.picture('on-paper')
    await clerk.tap('登记授权')
    await clerk.sees('已登记 1 人')
    await clerk.tap('回到代办')
    await clerk.sees('共 3 人')
    await clerk.picture('people')
  })

  step('each agrees on the own phone, and reads who asks and what they will see', async () => {
    for (const who of ['early', 'eligible']) {
      const phone = await signedIn(who)
      await phone.tap('办事')
      await phone.tap(/^谁在替我办/)
      await phone.sees('单位看不到')
      await phone.picture('asked-by-unit')
      await phone.tap(`同意代办：${unit.name}`)
      await phone.sees(`已同意${unit.name}代办`)
      await phone.picture('agreed')
      eligible = phone
    }
  })

  step('a batch of applications: one is approved, one refused with its day', async () => {
    await clerk.tap(/^批量申领 ?还没有居住证的人/)
    await clerk.choose('受理点所在区', '南山区')
    await clerk.choose('受理点所在街道', '粤海街道')
    await clerk.tap('全选（2 人）')
    await clerk.tap('先核对')
    await clerk.sees('2 人可以提交')
    await clerk.picture('checked')
    await clerk.tap('免费代办 2 人')
    await clerk.sees('办成了')
    await clerk.sees('有效期至 2027-11-21')
    await clerk.sees('原因：连续居住时间未满')
    await clerk.sees('最早 2026-12-11 可以再办')
    await clerk.reads(receiptNumber)
    await clerk.picture('result')
    await eligible.tap('返回')
    await eligible.tap(/^证件和进度/)
    await eligible.sees('有效')
    await eligible.picture('own-permit')
  })

  step('the calendar says who can be endorsed now, and files it', async () => {
    await clerk.tap('回到代办')
    await clerk.tap(/^签注日历和批量签注/)
    await clerk.sees('给这 1 人签注')
    await clerk.picture('calendar')
    await clerk.tap('给这 1 人签注')
    await clerk.tap('全选（1 人）')
    await clerk.tap('先核对')
    await clerk.tap('免费代办 1 人')
    await clerk.sees('有效期至 2028-01-05')
  })

  step('a leaver is told, and the unit files nothing more for them; another stops it alone', async () => {
    await clerk.tap('回到代办')
    await clerk.tap(`已离开：${personOf('holder').name}`)
    await clerk.sees('马上停止代办')
    await clerk.tap('停止代办')
    await clerk.sees(`已停止替${personOf('holder').name}代办`)
    await eligible.tap('返回')
    await eligible.tap(/^谁在替我办/)
    await eligible.tap(`不再让它代办：${unit.name}`)
    await eligible.tap('停止')
    await eligible.sees('已停止，马上生效')
    await city().moveTo('2026-11-21T10:20:00+08:00')
    expect(await smsOf(city(), personOf('holder'), '今后不再替您代办')).toHaveLength(1)
    await clerk.tap(/^签注日历和批量签注/)
    await clerk.sees('1 人还没有居住证')
    expect(await clerk.count(personOf('eligible').name)).toBe(0)
    await clerk.picture('after')
  })
})
