/** 住户协助申报 on several phones: a landlord shows a code, a tenant fills in; and a landlord who never answers. */
import { personaOf, type Persona } from '../road/people'
import { journey, receiptNumber } from './journey'
import { type Phone } from './phone'
import { showFace, signInByFace, smsOf } from './sign-in'
import { answerLife, beginAsLandlord } from './walks'

const { city, newPhone, step } = journey()

/** The questions that no register answers. */
const fillInLife = async (phone: Phone) => {
  await phone.choose('户籍类型', '家庭户')
  await phone.picture('hukou')
  await phone.tap('下一步')
  await answerLife(phone)
  await phone.tap('下一步')
  await phone.choose('与户主的关系', '本人')
  await phone.tap('下一步')
  await phone.sees('请核对，然后提交')
}

describe('QR check-in with two phones at once', () => {
  let landlord: Persona
  let tenant: Persona
  let landlordPhone: Phone
  let tenantPhone: Phone
  let typed: string

  beforeAll(async () => {
    landlord = await personaOf(city(), 'landlord-wu')
    tenant = await personaOf(city(), 'tenant')
    landlordPhone = await newPhone('invite-landlord')
    tenantPhone = await newPhone('invite-tenant')
  })

  step('the landlord shows the code of a room on the screen', async () => {
    const phone = landlordPhone
    await beginAsLandlord(phone, landlord, '吴女士')
    await phone.tap('管理全部房屋')
    await phone.tap(/^扫码登记.*604$/)
    await phone.sees('请住户用微信或手机相机扫一扫')
    await phone.sees(/秒后自动换新码/)
    typed = await phone.reads(/^\d{4} \d{4}$/)
    await phone.picture('code')
  })

  step('the tenant types it: a wrong one says what to do, the right one says where and whose it is', async () => {
    const phone = tenantPhone
    await signInByFace(phone, tenant)
    await phone.sees('李女士')
    await phone.tap('办事')
    await phone.tap('入住登记')
    await phone.sees('自己填，房东来确认')
    await phone.picture('entry')
    await phone.fill('入住码', '12345678')
    await phone.tap('打开')
    await phone.sees('这个入住码用不了')
    await phone.picture('wrong')
    await phone.tap('重新输入')
    await phone.fill('入住码', typed)
    await phone.tap('打开')
    await phone.sees(/科苑花园5栋6\*4/)
    await phone.sees('吴*')
    await phone.picture('opened')
    await phone.tap('开始填写')
  })

  step('fills in what is not known yet, and sends it once with two taps', async () => {
    const phone = tenantPhone
    await phone.choose('给谁登记', '我自己')
    await phone.fill('入住日期', '2026-11-16')
    await phone.picture('move-in')
    await phone.tap('下一步')
    await fillInLife(phone)
    await phone.sees('4****************5')
    await phone.picture('check')
    await phone.tapTwice('提交')
    await phone.sees('已提交，等出租人确认')
    await phone.reads(receiptNumber)
    await phone.picture('sent')
    await phone.tap('看进度')
    await phone.sees('还剩 3 个工作日')
    await phone.picture('status')
  })

  step('the landlord sees it beside the code, without touching anything, and confirms with one tap', async () => {
    const phone = landlordPhone
    await phone.sees('等您确认的住户')
    await phone.sees(/11月16日入住 · 4\*+5/)
    await phone.picture('waiting')
    await phone.tap(`确认入住：${tenant.name}`)
    await phone.sees(`${tenant.name} 已登记，登记日期 2026年11月21日`)
    await phone.picture('confirmed')
    expect(await phone.count('等您确认的住户')).toBe(0)
  })

  step('the tenant is registered from the day of confirmation, and told', async () => {
    const phone = tenantPhone
    await phone.tap('返回')
    await phone.tap('首页')
    await phone.sees('2026年11月21日起连续登记')
    await phone.picture('home')
    await city().moveTo('2026-11-21T11:00:00+08:00')
    expect(await smsOf(city(), tenant, '居住登记已办理')).toHaveLength(1)
  })

  step('prints a code that holds until it is revoked', async () => {
    const phone = landlordPhone
    await phone.tap('打印张贴')
    await phone.tap('生成打印码')
    await phone.reads(/^\d{4} \d{4} \d{4}$/)
    await phone.picture('print')
    await phone.tap('停用入住码')
    await phone.picture('revoke')
    await phone.tap('停用')
    await phone.sees('还没有打印的入住码')
  })
})

describe('a silent landlord', () => {
  let landlord: Persona
  let tenant: Persona
  let tenantPhone: Phone

  beforeAll(async () => {
    landlord = await personaOf(city(), 'landlord-wu')
    tenant = await personaOf(city(), 'gap-of-31-days')
    tenantPhone = await newPhone('alone-tenant')
  })

  step('a tenant without a code finds the dwelling and sends it to whoever holds it', async () => {
    const phone = tenantPhone
    await signInByFace(phone, tenant)
    await phone.sees('钟女士')
    await phone.tap('办事')
    await phone.tap('入住登记')
    await phone.tap('没有入住码？按地址找房屋')
    await phone.tap('按地址找房屋')
    await phone.fill('楼栋名称、拼音首字母或 19 位楼栋编码', '科苑花园6栋')
    await phone.tap(/^科苑花园6栋/)
    await phone.tap('下一步')
    await phone.fill('按房号找（选填）', '1204')
    await phone.choose('房号', '1204')
    await phone.tap('下一步')
    await phone.choose('房屋来源', '租的')
    await phone.picture('use')
    await phone.tap('下一步')
    await phone.choose('给谁登记', '我自己')
    await phone.fill('入住日期', '2026-11-18')
    await phone.tap('下一步')
    await fillInLife(phone)
    await phone.sees('房屋来源')
  })

  step('after a while the face is asked for once more; everything typed is still there', async () => {
    const phone = tenantPhone
    await city().moveTo('2026-11-21T11:30:00+08:00')
    await phone.tap('提交')
    await phone.sees('再确认一次是您本人')
    await phone.tap(/^我同意这一次人脸核验/)
    await phone.tap('开始人脸核验')
    await showFace(phone)
    await phone.sees('请核对，然后提交')
    await phone.tap('提交')
    await phone.sees('已提交，等出租人确认')
    await phone.reads(receiptNumber)
    await phone.tap('看进度')
    await phone.sees('还剩 3 个工作日（最晚11月25日）')
    await phone.picture('sent')
  })

  step(
    'the landlord is told and does nothing, the officer has it after three working days over a weekend',
    async () => {
      await city().moveTo('2026-11-26T10:00:00+08:00')
      expect(await smsOf(city(), landlord, '有住户填好了入住信息')).toHaveLength(2)
      expect(await smsOf(city(), landlord, '还在等您确认')).toHaveLength(1)
      expect(await smsOf(city(), tenant, '已转社区网格员')).toHaveLength(1)
      const phone = tenantPhone
      await phone.open()
      await phone.sees('网格员在核实入住')
      await phone.picture('home')
      await phone.tap(/^网格员在核实入住/)
      await phone.sees('出租人没有按时确认')
      await phone.picture('with-officer')
    },
  )

  step('the officer confirms; the day of that is the day of registration (R11)', async () => {
    const phone = await newPhone('alone-officer')
    await signInByFace(phone, await personaOf(city(), 'staff'))
    await phone.sees('待办事项')
    await phone.picture('home')
    await phone.tap('去处理')
    await phone.tap(/科苑花园6栋1204.*住户填报/)
    await phone.sees('没有答复的申报义务人')
    await phone.picture('case')
    await phone.choose('核实结果', '确认入住')
    await phone.tap('发出决定')
    await phone.sees('登记日期 2026年11月26日，已通知住户')
    await phone.picture('decided')
  })

  step('the tenant is told and registered', async () => {
    await city().moveTo('2026-11-26T11:00:00+08:00')
    const [sms] = await smsOf(city(), tenant, '居住登记已办理')
    expect(sms?.text).toContain('2026-11-26')
    const phone = tenantPhone
    await phone.tap('返回')
    await phone.tap('查看全部登记')
    await phone.sees('2026年11月26日')
    await phone.picture('registered')
  })
})
