/** 签注 on its first and last day, before and after; 自动签注 over three years; what the phone shows without a signal. */
import { personaOf, type Persona } from '../road/people'
import { journey, receiptNumber } from './journey'
import { type Phone } from './phone'
import { signInByFace, smsOf } from './sign-in'

const { city, newPhone, step } = journey()
const on = (day: string, time = '12:00:00') => city().moveTo(`${day}T${time}+08:00`)

describe('endorsement', () => {
  let soon: Persona
  let open: Persona
  let phone: Phone
  let other: Phone

  /** Opens the app anew; whoever was away for long shows who they are again. */
  const comeBack = async (to: Phone, who: Persona) => {
    await to.open()
    await signInByFace(to, who)
  }

  /** What the insurance register says of the holder from now on. */
  const insuredSince = (from: string) =>
    city().put(`/emulator/registers/socialInsurance/${soon.idNumber}`, {
      postedThrough: '2027-10',
      pension: [{ from, to: null }],
      medical: [],
      injury: [],
      unemployment: [],
      maternity: [],
    })

  beforeAll(async () => {
    soon = await personaOf(city(), 'window-soon')
    open = await personaOf(city(), 'window-open')
    phone = await newPhone('holder')
    other = await newPhone('second-holder')
  })

  step('too late: cancelled the day after the last make-up day, and the way to a new one', async () => {
    const late = await newPhone('too-late')
    await signInByFace(late, await personaOf(city(), 'cancelled-yesterday'))
    await late.sees('2026年11月20日注销')
    await late.sees('需要重新申领')
    await late.picture('home-cancelled')
  })

  step('the day before the window: refused with the day, and 自动签注 is agreed to', async () => {
    await on('2026-11-23')
    await signInByFace(phone, soon)
    await phone.sees('2026年11月24日起可签注 · 还有 1 天')
    await phone.picture('home-the-day-before')
    await phone.tap(/^开通自动签注/)
    await phone.sees('不会自动判为不通过')
    await phone.tap('同意并开通')
    await phone.sees('已开通')
    await phone.sees('下次核对 2026年11月24日')
    await phone.picture('auto-endorse-on')
  })

  step('the first day: endorsed by itself, and told', async () => {
    await on('2026-11-24')
    expect(await smsOf(city(), soon, '已按您的同意自动签注')).toHaveLength(1)
    expect(await smsOf(city(), soon, '现可办理签注')).toHaveLength(0)
    await phone.open()
    await phone.sees('2028年1月23日')
    await phone.tap('证件详情')
    await phone.sees('已开通，2027年11月24日自动核对')
    await phone.tap('签注和中断记录（1）')
    await phone.sees('有效期到 2028年1月23日 · 自动签注')
    await phone.picture('detail-endorsed')
  })

  step('no signal: the page opens on what the phone knows, and says how old it is', async () => {
    await phone.tap('返回')
    phone.foresee(/ERR_INTERNET_DISCONNECTED/)
    await phone.offline(true)
    await phone.tap('证件详情')
    await phone.sees(/^2026年11月24日 \d\d:\d\d 的记录，离线$/)
    await phone.sees('签注期 2027年11月24日 至 2028年1月23日')
    await phone.picture('detail-offline')
    await phone.offline(false)
    await phone.tap('再试一次')
    await phone.sees('办件记录')
  })

  step('the last day: one tap on the home screen', async () => {
    await on('2027-01-05', '20:00:00')
    await signInByFace(other, open)
    await other.sees('现在可以签注 · 就是今天')
    await other.picture('home-last-day')
    await other.tap('我仍在深圳居住，立即签注')
    await other.sees('签注成功')
    await other.sees('签注有效期至 2028年1月5日')
    await other.reads(receiptNumber)
  })

  step('a year with a missing fact becomes one question, which is answered', async () => {
    await insuredSince('2027-06')
    await on('2027-11-24')
    expect(await smsOf(city(), soon, '自动签注差一项：一年内社会保险月数不足')).toHaveLength(1)
    await comeBack(phone, soon)
    await phone.tap('自动签注差一项，去回答')
    await phone.sees('过去一年的社会保险月数不够')
    await phone.picture('question')
    await phone.tap('数据不对，去更正')
    await phone.sees('好，更正后系统自动再查')
    await insuredSince('2024-06')
    await on('2027-11-25')
    await phone.open()
    await phone.sees('2029年1月23日')
  })

  step('late: the anchor moves, which is said before; the interruption stays', async () => {
    await on('2028-01-08')
    await comeBack(other, open)
    await other.sees('中止功能')
    await other.tap('补办签注')
    await other.sees('以后每年的签注日期，改从补签那天算起')
    await other.picture('late')
    await other.tap('我仍在深圳居住，立即补签')
    await other.sees('签注成功')
    await other.tap('查看我的居住证')
    await other.sees('2029年1月8日')
    await other.tap('签注和中断记录（4）')
    await other.sees('2028年1月6日 至 2028年1月7日 中断')
    await other.picture('detail-late')
  })

  step('the third year: endorsed by itself again', async () => {
    await on('2028-11-24')
    expect(await smsOf(city(), soon, '已按您的同意自动签注')).toHaveLength(3)
    expect(await smsOf(city(), soon, '现可办理签注')).toHaveLength(0)
  })
})
