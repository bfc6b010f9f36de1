/** Somebody who never signs in reads what they need, finds where to go, and checks a paper; a resident finds what is near. */
import { personaOf, type Persona } from '../road/people'
import { openPdfReader } from '../support/pdf'
import { journey } from './journey'
import { type Phone } from './phone'
import { signInByFace } from './sign-in'

const { city, newPhone, step } = journey()

describe('open to anyone', () => {
  let stranger: Phone
  let resident: Persona
  let code = ''

  beforeAll(async () => {
    resident = await personaOf(city(), 'eligible-today')
    stranger = await newPhone('guide-stranger')
  }, 60_000)

  step('a stranger reads how a permit is applied for, as of the city’s day', async () => {
    await stranger.tap('办事指南和受理点')
    await stranger.sees('单位、学校代办')
    await stranger.picture('guides')
    await stranger.tap(/^申领居住证/)
    await stranger.sees('受理后 15 个工作日内')
    await stranger.sees('按2026年11月21日有效的规定')
    await stranger.tap('大家常问')
    await stranger.picture('first-issue')
  })

  step('opens the article that it rests on, and looks for a word in the law', async () => {
    await stranger.tap('条例第二十条')
    await stranger.sees('符合条件的，公安机关应当自受理之日起十五个工作日内发放居住证')
    await stranger.picture('article')
    await stranger.tap('看全部目录')
    await stranger.fill('在法规里搜索', '工本费')
    await stranger.sees('有 2 条说到')
    await stranger.picture('law-search')
    await stranger.tap(/^办理规定第二十一条/)
    await stranger.sees('公安机关应当及时通知申领人缴纳居住证工本费')
    await stranger.tap('上一章')
    await stranger.sees('第二章 居住登记')
  })

  step('finds a point by its name, by its initials, and by district', async () => {
    await stranger.open()
    await stranger.tap('办事')
    await stranger.tap(/^找受理点/)
    await stranger.fill('搜索受理点', '孖岭')
    await stranger.sees('福田区梅林街道孖岭派出所')
    await stranger.sees('今天 9:00–12:00')
    await stranger.fill('搜索受理点', 'yhjd')
    await stranger.sees('没有找到')
    await stranger.fill('搜索受理点', 'yh')
    await stranger.sees('粤海街道受理点')
    await stranger.fill('搜索受理点', '')
    await stranger.tap(/^大鹏新区/)
    await stranger.sees('葵涌街道受理点')
    await stranger.picture('points')
  })

  step('a resident has a paper, and the points near home come first', async () => {
    const phone = await newPhone('guide-resident')
    await signInByFace(phone, resident)
    await phone.tap('办事')
    await phone.tap(/^找受理点/)
    await phone.sees('离您登记的住处近')
    await phone.picture('near')
    expect(await phone.reads(/街道受理点$/)).toBe('粤海街道受理点')
    await phone.tap('返回')
    await phone.tap('我的登记')
    const { content } = await phone.downloads('下载居住登记查询单（PDF）')
    const reader = await openPdfReader()
    const { text } = await reader.read(content.toString('base64'), 1)
    await reader.close()
    code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(text.replace(/\s/g, ''))?.[0] ?? ''
  })

  step('which the stranger checks from the guide; the next day the guide says the next day', async () => {
    await city().moveTo('2026-11-23T09:30:00+08:00')
    await stranger.open()
    await stranger.tap('办事指南和受理点')
    await stranger.tap(/^核验回执、信息单 拿到/)
    await stranger.fill('查验码或信息单编号', code)
    await stranger.tap('核验')
    await stranger.sees('这份文件是真的')
    await stranger.picture('checked')
    await stranger.tap('返回')
    await stranger.tap(/^补领、换领/)
    await stranger.sees('按2026年11月23日有效的规定')
    await stranger.sees('20 元')
    await stranger.picture('replacement')
  })
})
