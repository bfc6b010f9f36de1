/** A landlord corrects, moves out and voids; the resident sees it first of all, objects, and staff restore the record. */
import { personaOf, type Persona } from '../road/people'
import { journey, receiptNumber } from './journey'
import { type Phone } from './phone'
import { showFace, signInByFace, signInBySms, smsOf } from './sign-in'
import { beginAsLandlord } from './walks'

const { city, newPhone, step } = journey()

describe('the life of a registration on three phones', () => {
  let landlord: Persona
  let resident: Persona
  let landlordPhone: Phone
  let residentPhone: Phone

  beforeAll(async () => {
    landlord = await personaOf(city(), 'landlord-wu')
    resident = await personaOf(city(), 'eligible-today')
    landlordPhone = await newPhone('lifecycle-landlord')
    residentPhone = await newPhone('lifecycle-resident')
  })

  const toResidents = async () => {
    await landlordPhone.tap('首页')
    await landlordPhone.tap('管理全部房屋')
    await landlordPhone.tap(/^名单 1 人.*科苑花园5栋803$/)
    await landlordPhone.sees('住户 1 人')
  }

  step('the landlord sees names and masked numbers, and looks at what was filed: that is noted', async () => {
    const phone = landlordPhone
    await beginAsLandlord(phone, landlord, '接下来')
    await toResidents()
    await phone.sees('4****************7')
    await phone.tap(resident.name)
    await phone.picture('residents')
    await phone.tap(`查看申报内容：${resident.name}`)
    await phone.sees('查看会留下记录')
    expect(await phone.count(resident.idNumber)).toBe(0)
    await phone.tap('查看证件号码和申报内容')
    await phone.sees(resident.idNumber)
    await phone.picture('revealed')
  })

  step('corrects the workplace; the form holds what was filed', async () => {
    const phone = landlordPhone
    await phone.tap('内容有误，去更正')
    await phone.sees('不能把登记改成另一个人')
    await phone.tap('开始更正')
    await phone.sees('还没有改动')
    await phone.tap('修改服务处所')
    await phone.fill('服务处所', '深圳市新帆物流有限公司')
    await phone.tap('保存，回到核对')
    await phone.sees('改了 1 项')
    await phone.picture('correction')
    await phone.tapTwice('提交更正')
    await phone.sees('更正已生效')
    await phone.reads(receiptNumber)
    await phone.picture('corrected')
    await phone.tap('看这处的住户')
  })

  step('voids the record, having read what that means', async () => {
    const phone = landlordPhone
    await phone.sees('住户 1 人')
    await phone.tap(resident.name)
    await phone.tap('信息错误')
    await phone.sees('这段登记完全不算数')
    await phone.tap('确认注销登记')
    await phone.sees('请选择原因')
    await phone.tap('从未在这里居住')
    await phone.fill('具体情况', '没有见过这个人')
    await phone.picture('void')
    await phone.tapTwice('确认注销登记')
    await phone.sees('登记已注销')
    await phone.reads(receiptNumber)
    await phone.picture('voided')
    await phone.tap('看这处的住户')
    await phone.sees('还没有住户')
    await phone.sees('已搬离或注销的 1 人')
  })

  step('the resident is told by SMS, sees it first of all, and objects', async () => {
    const phone = residentPhone
    await city().moveTo('2026-11-21T10:30:00+08:00')
    expect(await smsOf(city(), resident, '按信息错误注销')).toHaveLength(1)
    expect(await smsOf(city(), resident, '更正了服务处所')).toHaveLength(1)
    await signInBySms(phone, city(), resident)
    await phone.sees('您的登记被注销（信息错误）')
    await phone.picture('home-voided')
    await phone.tap('看详情，提出异议')
    await phone.sees('申报人：查看了证件号码和申报内容')
    await phone.sees('没有见过这个人')
    await phone.picture('record')
    await phone.tap('这不对，我要提出异议：信息错误注销')
    await phone.fill('哪里不对', '我一直住在这里')
    await phone.tap('提交异议')
    await phone.sees('异议正在核实')
    await phone.sees(/2026年11月27日 前答复/)
    await phone.picture('objected')
    await phone.tap('返回')
    await phone.sees('异议核实中')
    await phone.tap('查看全部登记')
    await phone.sees('您的异议正在核实')
    await phone.picture('mine-objected')
    await phone.tap('返回')
  })

  step('staff see both sides and restore the record', async () => {
    const phone = await newPhone('lifecycle-staff')
    await signInByFace(phone, await personaOf(city(), 'staff'))
    await phone.sees('待办事项')
    await phone.tap(/科苑花园5栋803/)
    await phone.sees('我一直住在这里')
    await phone.sees('没有见过这个人')
    await phone.choose('您的决定', '异议成立')
    await phone.tap('已上门核实，住户仍在此居住')
    await phone.picture('objection')
    await phone.tapTwice('发出决定')
    await phone.sees('异议成立，登记已恢复')
    await phone.picture('decided')
  })

  step('the resident is where they were, and both are told', async () => {
    const phone = residentPhone
    await city().moveTo('2026-11-21T11:00:00+08:00')
    expect(await smsOf(city(), resident, '异议成立')).toHaveLength(1)
    expect(await smsOf(city(), landlord, '不属实')).toHaveLength(1)
    await phone.open()
    await phone.sees('2025年11月21日起连续登记')
    await phone.tap('消息')
    await phone.sees('异议成立')
    await phone.tap('去看看：异议成立')
    await phone.sees('已撤销')
    await phone.picture('restored')
  })

  step('the landlord declares the moving out, and is told by when it was due', async () => {
    const phone = landlordPhone
    await phone.open()
    await toResidents()
    await phone.tap(resident.name)
    await phone.tap('搬离')
    await phone.fill('搬离日期', '2026-11-10')
    await phone.sees('已过申报期限 4 天')
    await phone.fill('搬离日期', '2026-11-20')
    await phone.sees('2026年12月20日（含）前在新住处登记')
    await phone.picture('move-out')
    await phone.tap('提交搬离申报')
    await phone.sees('再确认一次是您本人')
    await phone.tap(/^我同意这一次人脸核验/)
    await phone.tap('开始人脸核验')
    await showFace(phone)
    await phone.sees('2026年12月20日（含）前在新住处登记')
    await phone.tapTwice('提交搬离申报')
    await phone.sees('搬离已申报')
    await phone.reads(receiptNumber)
    await phone.picture('moved-out')
  })

  step('the resident sees until when a new registration keeps the run', async () => {
    const phone = residentPhone
    await phone.open()
    await phone.sees('您的登记已申报搬离')
    await phone.sees(/2026年12月20日（含）前重新登记/)
    await phone.picture('home-moved-out')
  })
})
