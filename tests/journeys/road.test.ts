/** The whole road on three phones: a tenant is declared, gets a permit at once, is reminded, and endorses it. */
import { personaOf, type Persona } from '../road/people'
import { journey, receiptNumber } from './journey'
import { type Phone } from './phone'
import { signInByFace, signInBySms, smsOf } from './sign-in'
import { answerLife, beginAsLandlord, searchBuilding } from './walks'

const { city, newPhone, step } = journey()

describe('the road on three phones', () => {
  let landlord: Persona
  let tenant: Persona
  let landlordPhone: Phone
  let tenantPhone: Phone

  beforeAll(async () => {
    landlord = await personaOf(city(), 'landlord')
    tenant = await personaOf(city(), 'tenant')
    landlordPhone = await newPhone('landlord')
    tenantPhone = await newPhone('tenant')
  })

  step('a landlord signs in by face and acts as landlord', async () => {
    const phone = landlordPhone
    await phone.sees('居住登记和居住证，手机上办')
    await phone.picture('before-sign-in')
    await beginAsLandlord(phone, landlord, '陈先生')
  })

  step('links a dwelling that the property register knows: approved at once', async () => {
    const phone = landlordPhone
    await phone.sees('还没有关联房屋')
    await phone.tap('关联房屋')
    await searchBuilding(phone, '粤海街道', 'kyhy')
    await phone.sees('科苑花园3栋')
    await phone.picture('link-search')
    await phone.tap(/^科苑花园3栋/)
    await phone.tap('下一步')
    await phone.fill('按房号找（选填）', '1204')
    await phone.choose('房号', '1204')
    await phone.picture('link-room')
    await phone.tap('下一步')
    await phone.choose('申报身份', '出租人')
    await phone.picture('link-as')
    await phone.tap('下一步')
    await phone.sees('请核对，然后提交')
    await phone.picture('link-check')
    await phone.tap('提交关联')
    await phone.sees('关联成功')
    await phone.reads(receiptNumber)
    await phone.picture('link-approved')
  })

  step('links one that no register knows: under review', async () => {
    const phone = landlordPhone
    await phone.tap('看我的房屋')
    await phone.tap('关联新的房屋')
    await searchBuilding(phone, '桃源街道', '桃源村28栋')
    await phone.tap(/^桃源村28栋/)
    await phone.tap('下一步')
    await phone.choose('房号', '602')
    await phone.tap('下一步')
    await phone.choose('申报身份', '出租人')
    await phone.tap('下一步')
    await phone.tap('提交关联')
    await phone.sees('已提交，正在审核')
    await phone.picture('link-pending')
    await phone.tap('看我的房屋')
    await phone.sees('审核中')
    await phone.picture('dwellings')
  })

  step('declares the tenant, is told of a mistake on the way, and files once with two taps', async () => {
    const phone = landlordPhone
    await phone.tap(/^添加住户.*1204$/)
    await phone.choose('怎么出租', '按月或更长')
    await phone.fill('入住日期', '2026-11-16')
    await phone.sees('在期限内')
    await phone.picture('declare-dwelling')
    await phone.tap('下一步')

    await phone.fill('证件号码', '445281199702302425')
    await phone.sees('出生日期 1997年2月30日 不存在，请核对第 7–14 位')
    await phone.fill('证件号码', `${tenant.idNumber.slice(0, 17)}6`)
    await phone.fill('姓名', tenant.name)
    await phone.choose('民族', '汉族')
    await phone.tap('下一步')
    await phone.sees('号码有误，请逐位核对，特别是最后一位')
    await phone.picture('declare-mistake')
    await phone.fill('证件号码', tenant.idNumber)
    await phone.sees('女，1997年3月16日出生')
    await phone.tap('下一步')

    await phone.choose('户籍类型', '家庭户')
    await phone.fill('户籍地址', '普宁市流沙东街道新坛村18号')
    await phone.picture('declare-hukou')
    await phone.tap('下一步')
    await answerLife(phone)
    await phone.picture('declare-life')
    await phone.tap('下一步')
    await phone.fill('住户的手机号码', tenant.phone)
    await phone.choose('与户主的关系', '本人')
    await phone.sees(/已自动保存 10:/)
    await phone.picture('declare-contact')
    await phone.tap('下一步')
    await phone.sees('请核对，然后提交')
    await phone.picture('declare-check')
    await phone.tapTwice('提交申报')
    await phone.sees('申报成功，登记已生效')
    const receipt = await phone.reads(receiptNumber)
    await phone.picture('declare-done')

    await phone.tap('看这处的住户')
    await phone.sees('住户 1 人')
    await phone.sees('2026年11月16日入住')
    await phone.picture('residents')
    expect(await phone.count('2026年11月16日入住')).toBe(1)
    expect(receipt).toContain('20261121')
  })

  step('the tenant signs in by SMS code on another phone and sees the registration', async () => {
    const phone = tenantPhone
    await signInBySms(phone, city(), tenant)
    await phone.sees('李女士')
    await phone.sees('2026年11月21日起连续登记')
    await phone.picture('home-registered')
    await phone.tap('查看全部登记')
    await phone.sees('我的居住登记')
    await phone.picture('registrations')
    await phone.tap('返回')
  })

  step('is told: not yet, why, and from which day', async () => {
    const phone = tenantPhone
    await phone.tap('去查资格')
    await phone.sees('现在还不能办理，最早可办日期')
    await phone.sees('2027年11月21日')
    await phone.sees('条例第十九条第一款第（一）项')
    await phone.picture('eligibility-not-yet')
  })

  step('a member of staff signs in on a third phone and approves the pending link', async () => {
    const phone = await newPhone('staff')
    await signInByFace(phone, await personaOf(city(), 'staff'))
    await phone.sees('待办事项')
    await phone.picture('home')
    await phone.tap('去处理')
    await phone.sees('先到先办')
    await phone.picture('queue')
    await phone.tap(/桃源村28栋/)
    await phone.choose('您的决定', '通过')
    await phone.fill('理由', '房产证原件与申请人一致')
    await phone.picture('link')
    await phone.tap('发出决定')
    await phone.sees('已通过')
    await phone.picture('decided')
    await phone.tap('回到待办')
    await phone.sees('待办已清空')
  })

  step('one SMS tells the tenant of the registration, one the landlord of the link', async () => {
    await city().moveTo('2026-11-21T11:00:00+08:00')
    expect(await smsOf(city(), tenant, '居住登记已办理')).toHaveLength(1)
    expect(await smsOf(city(), landlord, '桃源街道一处房屋已通过审核')).toHaveLength(1)
  })

  step('a year later the tenant is eligible, applies with what is known, and has a valid permit', async () => {
    const phone = tenantPhone
    await city().moveTo('2027-11-21T10:00:00+08:00')
    await phone.open()
    await phone.picture('a-year-later')
    await signInByFace(phone, tenant)
    await phone.sees('李女士')
    await phone.tap('去查资格')
    await phone.sees('现在可以申领')
    await phone.picture('eligibility-now')
    await phone.tap('去申领')
    await phone.sees('请核对，然后提交')
    await phone.picture('apply-check')
    await phone.tapTwice('提交申请')
    await phone.sees('已通过，证件即时有效')
    await phone.sees('签注有效期至 2028年11月21日')
    await phone.reads(receiptNumber)
    await phone.picture('apply-approved')
    await phone.tap('返回')
    await phone.sees('2028年9月22日起可签注')
    await phone.picture('home-valid')
  })

  step('is reminded by SMS on the first day of the window', async () => {
    expect(await smsOf(city(), tenant, '现可办理签注')).toHaveLength(0)
    await city().moveTo('2028-09-22T12:00:00+08:00')
    expect(await smsOf(city(), tenant, '居住证已通过')).toHaveLength(1)
    expect(await smsOf(city(), tenant, '现可办理签注')).toHaveLength(1)
  })

  step('endorses with one tap', async () => {
    const phone = tenantPhone
    await phone.open()
    await signInByFace(phone, tenant)
    await phone.sees('现在可以签注')
    await phone.picture('home-window-open')
    await phone.tapTwice('我仍在深圳居住，立即签注')
    await phone.sees('签注成功')
    await phone.sees('签注有效期至 2029年11月21日')
    await phone.reads(receiptNumber)
    await phone.picture('endorsed')
    await phone.tap('查看我的居住证')
    await phone.sees('2029年9月22日起可签注')
    expect(await phone.count('居住证签注')).toBe(1)
    await phone.picture('permit')
    await city().moveTo('2028-09-22T12:30:00+08:00')
    expect(await smsOf(city(), tenant, '签注成功')).toHaveLength(1)
  })
})
