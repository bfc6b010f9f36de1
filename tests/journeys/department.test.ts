/** An office for admissions checks a list; a parent sees who looked, agrees to more, and takes it back. */
import { personaOf, stranger, type Persona } from '../road/people'
import { journey } from './journey'
import { type Phone } from './phone'
import { signInByFace, smsOf } from './sign-in'

const { city, newPhone, step } = journey()

const office = '深圳市教育局'

describe('a department that asks', () => {
  let clerk: Phone
  let parent: Phone
  let holder: Persona

  step('the officer pastes a list, agrees to the terms, and has an answer for each', async () => {
    holder = await personaOf(city(), 'window-open')
    const suspended = await personaOf(city(), 'suspended')
    clerk = await newPhone('officer', { width: 1440, height: 900 })
    await signInByFace(clerk, await personaOf(city(), 'admissions-officer'))
    await clerk.sees(/好/)
    await clerk.picture('home')
    await clerk.actAs(`${office} · 部门经办人`)
    await clerk.sees('为这个部门核验')
    await clerk.picture('officer-home')
    await clerk.tap(/^核验居住证/)
    const nobody = stranger(7)
    const rows = [holder, suspended, nobody].map(({ name, idNumber }, i) => `${name}\t${idNumber}\tRX2026-${i + 1}`)
    await clerk.fill('名单', ['姓名\t公民身份号码\t办件编号', ...rows].join('\n'))
    await clerk.tap('我已阅读，按约定使用')
    await clerk.picture('list')
    await clerk.tap('核验 3 人')
    await clerk.sees('没有查到相符的居住证')
    await clerk.sees('有效期至 2027-01-05')
    await clerk.picture('result')
    const file = await clerk.downloads('下载结果表格')
    expect(file.fileName).toBe('居住证核验结果-2026-11-21.xlsx')
    await clerk.tap(`请本人同意查看：${holder.name} RX2026-1`)
    await clerk.sees('等本人答复，到 12月6日')
  })

  step('the parent reads who looked and for what, and agrees for this case', async () => {
    await city().moveTo('2026-11-21T10:05:00+08:00')
    expect(await smsOf(city(), holder, '谁查过我')).toHaveLength(1)
    parent = await newPhone('parent')
    await signInByFace(parent, holder)
    await parent.sees(/好/)
    await parent.picture('home')
    await parent.tap('我的')
    await parent.tap(/^谁查过我/)
    await parent.sees('审核孩子的入学申请')
    await parent.sees('告诉了对方：居住证是否有效、有效期至')
    await parent.picture('who-looked')
    await parent.tap(`同意：${office}`)
    await parent.sees('已同意')
    await parent.picture('agreed')
  })

  step('the officer sees months and address, and nothing besides', async () => {
    await clerk.tap('返回')
    await clerk.tap(/^核验记录/)
    await clerk.tap(/^入学申请核验/)
    await clerk.tap(`查看：${holder.name} RX2026-1`)
    await clerk.sees('居住月数')
    await clerk.sees(/^\d+ 个月，.*起连续登记$/)
    await clerk.picture('consented')
  })

  step('taken back, it holds no more', async () => {
    await parent.tap(`收回同意：${office}`)
    await parent.tap('收回同意')
    await parent.sees('已收回，对方不能再看')
    await parent.sees('经您同意后查看')
    await parent.picture('taken-back')
    await clerk.tap('返回')
    await clerk.sees('本人收回了同意')
    await clerk.picture('refused')
  })
})
