/** A holder who still has the old phone changes the number without a face; the old number hears of it, the new one of the rest. */
import { personaOf, type Persona } from '../road/people'
import { journey } from './journey'
import { type Phone } from './phone'
import { signInBySms, smsOf } from './sign-in'

const { city, newPhone, step } = journey()

describe('预留手机', () => {
  const number = '13900001012'
  let holder: Persona
  let phone: Phone

  beforeAll(async () => {
    holder = await personaOf(city(), 'window-soon')
    phone = await newPhone('phone-change')
  }, 60_000)

  const codeAt = async (at: string) =>
    /\d{6}/.exec((await smsOf(city(), { ...holder, phone: at }, '验证码'))[0]?.text ?? '')?.[0] ?? ''

  step('the holder, signed in by SMS, has a code sent to the old number', async () => {
    await signInBySms(phone, city(), holder)
    await phone.tap('我的')
    await phone.tap(/^设置与帮助/)
    await phone.tap(/^联系手机/)
    await phone.sees('旧号码还能收短信？')
    await phone.tap('发验证码到 138****1012')
    await phone.sees('旧号码收到的验证码')
    await phone.fill('旧号码收到的验证码', await codeAt(holder.phone))
    await phone.fill('新手机号码', number)
    await phone.picture('earlier')
    await phone.tap('获取验证码')
    await phone.sees('验证码已经发出')
    await phone.fill('短信验证码', await codeAt(number))
    await phone.tap('保存')
    await phone.sees('139****1012')
    await phone.picture('saved')
    await phone.tap('完成')
  })

  step('and does without the repeated reminders', async () => {
    await phone.tap(/^短信提醒/)
    await phone.tap(/^签注到期前再提醒/)
    await phone.picture('reminders')
    await phone.tap('返回')
  })

  step('the old number heard of it; the reminder of the permit comes to the new one', async () => {
    await city().moveTo('2026-11-25T09:30:00+08:00')
    expect(await smsOf(city(), holder, '联系手机已更换')).toHaveLength(1)
    expect(await smsOf(city(), holder, '签注')).toHaveLength(0)
    expect(await smsOf(city(), { ...holder, phone: number }, '签注')).toHaveLength(1)
  })
})
