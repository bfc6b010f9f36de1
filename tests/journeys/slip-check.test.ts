/** A holder's slip in a landlord's hands: checked with signal and without, after its holder's permit was cancelled, and after it ended. */
import { personaOf, type Persona } from '../road/people'
import { journey } from './journey'
import { type Phone } from './phone'
import { signInByFace } from './sign-in'

const { city, newPhone, step } = journey()

/** A holder has a slip issued on a phone of their own; what others can read of it: its two codes, and the number over them. */
const slipOf = async (owner: string, holder: Persona) => {
  const phone = await newPhone(owner)
  await signInByFace(phone, holder)
  await phone.tap('办事')
  await phone.tap(/^电子信息单/)
  await phone.tap('出具电子信息单')
  const code = (await phone.reads(/^编号 /)).replace(/^编号 |-/g, '')
  const qr = await phone.shows('核验本单的二维码')
  await phone.tap('只证明持证')
  return { code, qr, nameless: await phone.shows('只证明持有有效居住证的二维码') }
}

let holder: Persona
let landlord: Phone
let slip: Awaited<ReturnType<typeof slipOf>>

step('a landlord who never signed in scans a slip: it is genuine, with what there is to compare', async () => {
  holder = await personaOf(city(), 'window-open')
  slip = await slipOf('slip-shown', holder)
  landlord = await newPhone('slip-check')
  // The browser looks ahead for the app's files beside the scanned address, before that has become the page's.
  landlord.foresee(/status of 404/)
  await landlord.scan(slip.qr)
  await landlord.sees('信息单是真的，现在有效')
  await landlord.sees('有效至2026年12月21日')
  for (const words of [`${[...holder.name][0]}*`, holder.idNumber.slice(-4)]) await landlord.sees(words)
  expect(await landlord.count(holder.name)).toBe(0)
  await landlord.picture('valid')
})

step('the code without a name says only that there is a valid permit', async () => {
  await landlord.scan(slip.nameless.toLowerCase())
  await landlord.sees('持证人的居住证现在有效')
  expect(await landlord.count(`${[...holder.name][0]}*`)).toBe(0)
  await landlord.picture('nameless')
})

step('or types the number on it; one slip of the finger finds nothing', async () => {
  await landlord.tap('再核验一份')
  await landlord.fill('查验码或信息单编号', slip.code.slice(0, -1))
  await landlord.tap('核验')
  await landlord.sees('和纸上的不一样')
  await landlord.picture('typed')
  const other = slip.code.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  await landlord.fill('查验码或信息单编号', other)
  await landlord.tap('核验')
  await landlord.sees('没有查到这份信息单')
  await landlord.tap('再核验一份')
  await landlord.fill('查验码或信息单编号', slip.code.replace(/(.{4})(?=.)/g, '$1-').toLowerCase())
  await landlord.tap('核验')
  await landlord.sees('信息单是真的，现在有效')
})

step('without signal a pasted address is checked by its signature, and says as of when', async () => {
  landlord.foresee(/Failed to load resource|ERR_INTERNET_DISCONNECTED/)
  await landlord.tap('再核验一份')
  await landlord.sees(/没有网络时也能核验.*状态截至 2026年11月21日 10:0\d/)
  await landlord.offline(true)
  await landlord.fill('查验码或信息单编号', slip.qr)
  await landlord.tap('核验')
  await landlord.sees('离线验签通过')
  await landlord.sees(/状态截至 2026年11月21日 10:0\d/)
  await landlord.picture('offline')
  await landlord.tap('再核验一份')
  const changed = slip.qr.slice(0, -30) + (slip.qr.at(-30) === 'A' ? 'B' : 'A') + slip.qr.slice(-29)
  await landlord.fill('查验码或信息单编号', changed)
  await landlord.tap('核验')
  await landlord.sees('二维码被改动过')
  await landlord.picture('offline-altered')
  await landlord.tap('再核验一份')
  await landlord.fill('查验码或信息单编号', slip.code)
  await landlord.tap('核验')
  await landlord.sees('只能扫信息单上的二维码核验')
  await landlord.offline(false)
})

step('staff cancel the permit: the next check says so, and after it the one without signal too', async () => {
  const officer = await newPhone('slip-check-staff')
  await signInByFace(officer, await personaOf(city(), 'staff'))
  await officer.tap('办事')
  await officer.tap(/^居住证档案/)
  await officer.fill('公民身份号码', holder.idNumber)
  await officer.tap('查询')
  await officer.tap('注销居住证')
  await officer.choose('注销的情形', '已转为深圳市户籍.*')
  await officer.fill('事实和依据', '已于11月20日入户南山区')
  await officer.tap('核对后注销')
  await officer.tap('确认注销')
  await officer.sees('已注销')
  await city().moveTo('2026-11-21T10:20:00+08:00')
  await landlord.scan(slip.qr)
  await landlord.sees('居住证已注销')
  expect(await landlord.count('号码末四位')).toBe(0)
  await landlord.picture('cancelled')
  await landlord.tap('再核验一份')
  await landlord.sees('状态截至 2026年11月21日 10:20')
  await landlord.offline(true)
  await landlord.fill('查验码或信息单编号', slip.nameless)
  await landlord.tap('核验')
  await landlord.sees('这份信息单已提前失效')
  await landlord.picture('offline-ended')
  await landlord.offline(false)
})

step('a slip that ended with its permit says that this is suspended', async () => {
  await city().moveTo('2027-01-15T10:00:00+08:00')
  const last = await slipOf('slip-shown-late', await personaOf(city(), 'window-soon'))
  await city().moveTo('2027-01-24T10:00:00+08:00')
  await landlord.scan(last.qr)
  await landlord.sees('居住证已中止功能')
  await landlord.picture('suspended')
})
