/** 找不到房屋 on two phones: a landlord asks for an address, declares a tenant on it; staff record it, and the first day counts. */
import { personaOf, type Persona } from '../road/people'
import { journey, receiptNumber } from './journey'
import { type Phone } from './phone'
import { signInByFace, smsOf } from './sign-in'
import { answerLife, beginAsLandlord, searchBuilding } from './walks'

const { city, newPhone, step } = journey()

describe('an address that is not recorded', () => {
  let landlord: Persona
  let tenant: Persona
  let phone: Phone

  beforeAll(async () => {
    landlord = await personaOf(city(), 'landlord')
    tenant = await personaOf(city(), 'tenant')
    phone = await newPhone('missing-landlord')
  })

  step('is looked for in vain, and asked for in the landlord’s own words', async () => {
    await beginAsLandlord(phone, landlord, '陈先生')
    await phone.sees('还没有关联房屋')
    await phone.tap('关联房屋')
    await searchBuilding(phone, '粤海街道', '海棠公寓')
    await phone.sees('没有找到')
    await phone.picture('not-found')
    await phone.tap(/^楼栋或房号查不到/)
    await phone.sees('房屋在哪里？')
    await phone.fill('详细地址', '科苑南路9号海棠公寓2栋305')
    await phone.picture('address')
    await phone.tap('下一步')
    await phone.choose('申报身份', '出租人')
    await phone.tap('下一步')
    await phone.picture('check')
    await phone.tapTwice('提交申请')
    await phone.sees('已提交，正在补录地址')
    await phone.reads(receiptNumber)
    await phone.sees(/2026年11月25日前办结.*还有 4 天/)
    await phone.picture('sent')
  })

  step('takes a tenant at once', async () => {
    await phone.tap('申报住户')
    await phone.choose('怎么出租', '按月或更长')
    await phone.fill('入住日期', '2026-11-16')
    await phone.tap('下一步')
    await phone.fill('证件号码', tenant.idNumber)
    await phone.fill('姓名', tenant.name)
    await phone.choose('民族', '汉族')
    await phone.tap('下一步')
    await phone.choose('户籍类型', '家庭户')
    await phone.fill('户籍地址', '普宁市流沙东街道新坛村18号')
    await phone.tap('下一步')
    await answerLife(phone)
    await phone.tap('下一步')
    await phone.fill('住户的手机号码', tenant.phone)
    await phone.choose('与户主的关系', '本人')
    await phone.tap('下一步')
    await phone.tap('提交申报')
    await phone.sees(/审核通过后|房屋审核/)
    await phone.picture('declared')
    await phone.tap('看这处的住户')
    await phone.sees('地址补录中')
    await phone.sees('住户 1 人')
    await phone.picture('residents')
  })

  step('is recorded by staff two days later, who have seen the lease', async () => {
    await city().moveTo('2026-11-23T10:00:00+08:00')
    const desk = await newPhone('missing-staff')
    await signInByFace(desk, await personaOf(city(), 'staff'))
    await desk.tap('去处理')
    await desk.tap(/地址补录 · 出租人/)
    await desk.sees('科苑南路9号海棠公寓2栋305')
    await desk.sees('1 份入住申报，按原申报时间算')
    await desk.choose('这处房屋', '新建房屋')
    await desk.fill('房屋编码', '4403050070030599999000305')
    await desk.fill('房号', '305')
    await desk.fill('楼栋名称（选填）', '海棠公寓2栋')
    await desk.fill('路名和门牌（选填）', '科苑南路9号')
    await desk.fill('拼音首字母（选填）', 'htgy2d')
    await desk.choose('申请人与房屋的关系', '已核实')
    await desk.picture('decide')
    await desk.tap('发出决定')
    await desk.sees('已补录，关联已通过')
    await desk.sees(/1 份入住申报已生效/)
    await desk.picture('decided')
  })

  step('counts for the tenant from the first filing day', async () => {
    await city().moveTo('2026-11-23T10:10:00+08:00')
    expect(await smsOf(city(), landlord, '按原申报时间生效')).toHaveLength(1)
    const [sms] = await smsOf(city(), tenant, '居住登记已办理')
    expect(sms?.text).toContain('2026-11-21')
    const theirs = await newPhone('missing-tenant')
    await signInByFace(theirs, tenant)
    await theirs.sees('2026年11月21日起连续登记')
    await theirs.tap('查看全部登记')
    await theirs.sees(/海棠公寓2栋305/)
    await theirs.picture('registered')
  })
})
