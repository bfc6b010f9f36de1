/** A landlord with three rooms and five tenants: declared in one filing, one refused and mended, one corrected, two moved out. */
import { personaOf, stranger, type Persona } from '../road/people'
import { journey, receiptNumber } from './journey'
import { type Phone } from './phone'
import { signInByFace, smsOf } from './sign-in'

const { city, newPhone, step } = journey()
const rooms = ['科苑花园5栋604', '科苑花园5栋803', '科苑花园6栋902'] as const
const [father, mother, child, friend] = [stranger(501), stranger(502), stranger(503), stranger(504)]

describe('a landlord with three rooms', () => {
  let tenant: Persona
  let phone: Phone

  beforeAll(async () => {
    tenant = await personaOf(city(), 'tenant')
    phone = await newPhone('three-rooms')
  })

  const document = async (person: Persona, name = person.name) => {
    await phone.fill('证件号码', person.idNumber)
    await phone.fill('姓名', name)
    await phone.choose('民族', '汉族')
    await phone.tap('下一步')
  }
  const hukou = async () => {
    await phone.choose('户籍类型', '家庭户')
    await phone.fill('户籍地址', '人民路1号')
    await phone.tap('下一步')
  }
  const life = async (reasonIsKnown = false) => {
    await phone.choose('婚姻状况', '已婚')
    await phone.choose('文化程度', '高中')
    await phone.choose('职业', '无业人员')
    if (!reasonIsKnown) await phone.choose('来深事由', '务工')
    await phone.tap('下一步')
  }
  const contact = async (person: Persona, relation: string) => {
    await phone.fill('住户的手机号码', person.phone)
    await phone.choose('与户主的关系', relation)
    await phone.tap('下一步')
  }
  /** A relative: what the household shares is there already. */
  const relative = async (person: Persona, relation: string) => {
    await phone.tap('再加一位家人或住户')
    await phone.choose('住哪一处', `${rooms[0]}`)
    await phone.tap('是一家人')
    await document(person)
    await phone.sees('一家人的已照前面的填好')
    await phone.tap('下一步')
    await life(true)
    await phone.sees(`户主：${father.name}`)
    await contact(person, relation)
  }
  const single = async (person: Persona, room: string, name?: string) => {
    await phone.tap('再加一位家人或住户')
    await phone.choose('住哪一处', `${room}`)
    await document(person, name)
    await hukou()
    await life()
    await contact(person, '本人')
  }

  step('chooses three rooms and the day once, and is told by when it is due', async () => {
    await signInByFace(phone, await personaOf(city(), 'landlord-wu'))
    await phone.sees('接下来')
    await phone.actAs('房东')
    await phone.tap('办事')
    await phone.sees('房东能办的事')
    await phone.tap('申报入住')
    for (const room of rooms) await phone.tap(new RegExp(`${room}[^0-9]`))
    await phone.choose('怎么出租', '按月或更长')
    await phone.fill('入住日期', '2026-11-16')
    await phone.sees('在期限内')
    await phone.picture('rooms')
    await phone.tap('下一步')
  })

  step('names a family of three: what they share is asked once, and two who live on their own', async () => {
    await phone.choose('住哪一处', `${rooms[0]}`)
    await phone.picture('first-person')
    await document(father)
    await hukou()
    await life()
    await contact(father, '本人')
    await phone.sees('请核对，然后提交')
    await phone.picture('check-one')
    await relative(mother, '配偶')
    await relative(child, '女')
    await single(friend, rooms[1])
    await single(tenant, rooms[2], '李小妹')
    await phone.sees('请核对这 5 位，然后提交')
    await phone.picture('check-five')
  })

  step('files them with two taps: four are registered, one is refused with the reason', async () => {
    await phone.tapTwice('提交申报（5 人）')
    await phone.sees('4 人已申报，1 人没有办')
    await phone.sees('姓名和证件号码对不上，请按证件核对')
    expect(await phone.count(receiptNumber)).toBe(4)
    await phone.picture('four-of-five')
  })

  step('mends the one at the field that was wrong; everything else is still there', async () => {
    await phone.tap('改好再报：李小妹')
    await phone.sees('姓名和证件号码对不上，请按证件核对')
    await phone.picture('mend')
    await phone.fill('姓名', tenant.name)
    await phone.tap('保存，回到核对')
    await phone.sees('请核对，然后提交')
    await phone.tap('提交申报')
    await phone.sees('申报成功，登记已生效')
    await phone.reads(receiptNumber)
    await phone.tap('看这处的住户')
    await phone.sees(tenant.name)
  })

  step('corrects what was wrong of her work', async () => {
    await phone.tap(tenant.name)
    await phone.tap('更正信息')
    await phone.tap('开始更正')
    await phone.tap('修改文化程度')
    await phone.choose('文化程度', '大学本科')
    await phone.tap('保存，回到核对')
    await phone.sees('改了 1 项')
    await phone.tap('提交更正')
    await phone.sees('更正已生效')
    await phone.tap('看这处的住户')
    await phone.sees(tenant.name)
    await phone.tap('返回')
    await phone.sees(tenant.name)
    await phone.tap('返回')
  })

  step('moves two out of two rooms in one filing, having read what follows', async () => {
    await phone.sees('房东能办的事')
    await phone.tap('申报搬离')
    await phone.tap(new RegExp(`${rooms[1]}[^0-9]`))
    await phone.tap(new RegExp(`${rooms[2]}[^0-9]`))
    await phone.picture('leaving-rooms')
    await phone.tap('下一步，选住户')
    await phone.tap(friend.name)
    await phone.tap(tenant.name)
    await phone.picture('leaving-people')
    await phone.tap('下一步（已选 2 人）')
    await phone.fill('搬离日期', '2026-11-21')
    await phone.sees('登记到搬离那天结束')
    await phone.picture('leaving-day')
    await phone.tapTwice('提交搬离申报')
    await phone.sees('搬离已申报')
    expect(await phone.count('已办好')).toBe(2)
    await phone.picture('left')
  })

  step('and each of them was told by SMS', async () => {
    await city().moveTo('2026-11-21T11:00:00+08:00')
    expect(await smsOf(city(), friend, '搬离')).toHaveLength(1)
    expect(await smsOf(city(), tenant, '更正了文化程度')).toHaveLength(1)
    expect(await smsOf(city(), mother, '居住登记已办理')).toHaveLength(1)
  })
})
