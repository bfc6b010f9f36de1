/** A unit: opened at the counter, set up by its administrator, used by two sub-accounts; what is taken away is gone at once. */
import { personaOf, type Persona } from '../road/people'
import { journey, receiptNumber } from './journey'
import { type Phone } from './phone'
import { signInByFace, smsOf } from './sign-in'
import { answerLife } from './walks'

const { city, newPhone, step } = journey()

const name = '深圳市科苑电子厂'
const code = '91440300MA5FACT0RC'

describe('a unit with its people', () => {
  const people: Record<string, Persona> = {}
  const phones: Record<string, Phone> = {}
  const phoneOf = (who: string): Phone => {
    const phone = phones[who]
    if (!phone) throw new Error(`nobody is ${who}`)
    return phone
  }
  const personOf = (who: string): Persona => {
    const person = people[who]
    if (!person) throw new Error(`nobody is ${who}`)
    return person
  }

  const signedIn = async (who: string) => {
    const phone = await newPhone(who)
    phones[who] = phone
    await signInByFace(phone, personOf(who))
    await phone.sees(/^(早上|上午|中午|下午|晚上|您)?好/)
    await phone.picture('home')
    return phone
  }
  const fillPerson = async (phone: Phone, { idNumber, name: called, phone: number }: Persona) => {
    await phone.fill('证件号码', idNumber)
    await phone.fill('姓名', called)
    await phone.fill('手机号码', number)
  }
  const link = async (phone: Phone, building: string, room: string) => {
    await phone.choose('区', '南山区')
    await phone.choose('街道', '粤海街道')
    await phone.fill('楼栋名称、拼音首字母或 19 位楼栋编码', building)
    await phone.tap(new RegExp(`^${building}`))
    await phone.tap('下一步')
    await phone.fill('按房号找（选填）', room)
    await phone.choose('房号', room)
    await phone.tap('下一步')
    await phone.choose('申报身份', '用人单位')
    await phone.tap('下一步')
    await phone.tap('提交关联')
    await phone.sees('关联成功')
  }
  const addSubAccount = async (phone: Phone, who: string, room: RegExp) => {
    await fillPerson(phone, personOf(who))
    await phone.tap('下一步')
    await phone.tap(room)
    await phone.picture(`assign-${who}`)
    await phone.tap('下一步')
    await phone.sees('请核对，然后提交')
    await phone.tap('添加，并通知本人')
    await phone.sees('已添加')
  }

  beforeAll(async () => {
    const keys = {
      staff: 'staff',
      admin: 'shenzhen-hukou',
      first: 'window-soon',
      second: 'suspended',
      tenant: 'tenant',
    }
    for (const [who, key] of Object.entries(keys)) people[who] = await personaOf(city(), key)
    const codes = ['4403050070030500003012040', '4403050070030500002005010']
    const held = codes.map((dwellingCode) => ({ dwellingCode, from: '2020-01-01', to: null }))
    await city().put(`/emulator/registers/property/${code}`, { dwellings: held })
  })

  step('staff open the account at the counter, with the papers that are shown', async () => {
    const phone = await signedIn('staff')
    await phone.actAs('工作人员')
    await phone.tap('办事')
    await phone.tap(/^单位账号/)
    await phone.fill('统一社会信用代码', '91440300MA5FACT0R1')
    await phone.tap('查询')
    await phone.sees(/请逐位核对/)
    await phone.fill('统一社会信用代码', code.toLowerCase())
    await phone.tap('查询')
    await phone.sees('这个代码还没有开户')
    await phone.picture('unit-none')
    await phone.tap('给单位开户')
    await phone.fill('单位名称', name)
    await phone.choose('类型', '用人单位')
    await phone.fill('单位地址', '深圳市南山区粤海街道科苑南路 8 号')
    await phone.picture('unit-open')
    await phone.tap('下一步')
    await fillPerson(phone, personOf('admin'))
    await phone.tap('下一步')
    await phone.tap(/^已核对：单位的营业执照/)
    await phone.tap(/^已核对：单位的授权委托书/)
    await phone.tap(/^已核对：承办人员/)
    await phone.picture('unit-papers')
    await phone.tap('下一步')
    await phone.picture('unit-check')
    await phone.tap('开户')
    await phone.sees('已开户')
    await phone.tap('回到单位账号')
    await phone.sees(name)
    await phone.picture('unit-record')
  })

  step('its administrator acts for it, and links two dwellings that are the unit’s', async () => {
    const phone = await signedIn('admin')
    await phone.actAs(`${name} · 管理员`)
    await phone.sees('还没有。没有子账号，就没有人能申报住户')
    await phone.picture('unit-home')
    await phone.tap('关联房屋')
    await link(phone, '科苑花园3栋', '1204')
    await phone.picture('unit-linked')
    await phone.tap('看单位的房屋')
    await phone.tap('关联新的房屋')
    await link(phone, '科苑花园2栋', '501')
    expect(await phone.count('添加住户')).toBe(0)
  })

  step('gives each of two colleagues one of them', async () => {
    const phone = phoneOf('admin')
    await phone.tap('分配给子账号')
    await phone.sees('还没有子账号')
    await phone.tap('添加子账号')
    await addSubAccount(phone, 'first', /1204$/)
    await phone.tap('回到子账号')
    await phone.tap('添加子账号')
    await addSubAccount(phone, 'second', /501$/)
    await phone.tap('回到子账号')
    await phone.sees('2 个，最多 50 个')
    await phone.picture('sub-accounts')
  })

  step('one declares in its dwelling, in the unit’s name', async () => {
    const phone = await signedIn('first')
    await phone.actAs(`${name} · 子账号`)
    await phone.sees('分配给您的房屋')
    await phone.picture('sub-account-home')
    expect(await phone.count(/501$/)).toBe(0)
    await phone.tap('申报入住')
    await phone.fill('入住日期', '2026-11-18')
    await phone.sees('在期限内')
    await phone.picture('declare')
    await phone.tap('下一步')
    await phone.fill('证件号码', personOf('tenant').idNumber)
    await phone.fill('姓名', personOf('tenant').name)
    await phone.choose('民族', '汉族')
    await phone.tap('下一步')
    await phone.choose('户籍类型', '家庭户')
    await phone.fill('户籍地址', '普宁市流沙东街道新坛村18号')
    await phone.tap('下一步')
    await answerLife(phone, name)
    await phone.tap('下一步')
    await phone.fill('住户的手机号码', personOf('tenant').phone)
    await phone.choose('与户主的关系', '本人')
    await phone.tap('下一步')
    await phone.sees('请核对，然后提交')
    await phone.tap('提交申报')
    await phone.sees('申报成功，登记已生效')
    await phone.reads(receiptNumber)
    await phone.tap('看这处的住户')
    await phone.sees('住户 1 人')
    await phone.picture('residents')
  })

  step('the other sees neither that dwelling nor who lives there', async () => {
    const phone = await signedIn('second')
    await phone.actAs(`${name} · 子账号`)
    await phone.sees(/501$/)
    await phone.tap('申报入住')
    await phone.sees(/501$/)
    expect(await phone.count(/1204/)).toBe(0)
  })

  step('what the administrator takes away is gone with the next tap; the person is told', async () => {
    const admin = phoneOf('admin')
    await admin.tap(`停用：${personOf('first').name}`)
    await admin.picture('revoke')
    await admin.tap('停用')
    await admin.sees('已停用，对方会收到通知')
    const phone = phoneOf('first')
    phone.foresee(/status of 403/)
    await phone.tap('返回')
    await phone.sees('查看全部登记')
    expect(await phone.count('分配给您的房屋')).toBe(0)
    await phone.picture('revoked')
    // A run that had begun before the click is not waited for: the next one has the message.
    for (const minute of [20, 30]) await city().moveTo(`2026-11-21T10:${minute}:00+08:00`)
    expect(await smsOf(city(), personOf('first'), '停用了您的子账号')).toHaveLength(1)
  })
})
