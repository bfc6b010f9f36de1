/** A landlord's month: who still lives there, one moved out, one who gives no data, sheets on paper, the ledger of the year. */
import { read, utils } from '@e965/xlsx/dist/xlsx.mini.min'
import { personaOf, type Persona } from '../road/people'
import { journey } from './journey'
import { type Phone } from './phone'
import { signInByFace } from './sign-in'

describe('a landlord’s month', () => {
  const { city, newPhone, step } = journey()
  let landlord: Persona
  let phone: Phone

  beforeAll(async () => {
    landlord = await personaOf(city(), 'landlord-wu')
    phone = await newPhone('month-landlord')
  })

  step('home says how many residents are to be looked at this month, and leads there', async () => {
    await signInByFace(phone, landlord)
    await phone.sees('吴女士')
    await phone.picture('resident')
    await phone.actAs('房东')
    await phone.sees('5 位住户这个月还没核对')
    await phone.picture('home')
    await phone.tap('去核对')
    await phone.sees('已核对 0 / 5 人')
  })

  step('two still live there, one tap each', async () => {
    await phone.tap('还住：何嘉敏')
    await phone.sees('已核对 1 / 5 人')
    await phone.tap('还住：王雪琴')
    await phone.sees('已核对 2 / 5 人')
    await phone.picture('answered')
  })

  step('one has left: the declaration of moving out opens with that person', async () => {
    await phone.tap('搬走了：张志强')
    await phone.fill('搬离日期', '2026-11-20')
    await phone.sees('张志强')
    await phone.tap('提交搬离申报')
    await phone.sees('搬离已申报')
    await phone.picture('moved-out')
  })

  step('somebody in that room gives no data: reported, with a receipt, and the filing date is kept', async () => {
    await phone.tap('看这处的住户')
    await phone.tap('住户不肯给信息？先报告')
    await phone.fill('哪天住进来的', '2026-11-20')
    await phone.tap('当面要过身份证登记，没给')
    await phone.tap('报告')
    await phone.sees('已报告，申报时间保留')
    await phone.picture('reported')
  })

  step('the ledger of the year is downloaded, and read', async () => {
    await phone.open()
    await phone.tap('管理全部房屋')
    await phone.sees('拒不提供信息，已报告')
    await phone.tap('年度台账')
    const { content } = await phone.downloads('下载台账')
    await phone.sees(/^台账已下载，共 \d+ 人次$/)
    const book = read(content, { type: 'buffer' })
    const rows = utils.sheet_to_json<Record<string, string>>(book.Sheets['住户明细'] ?? {})
    expect(rows.find((row) => row['姓名'] === '张志强')).toMatchObject({ 状态: '已搬离', 结束日期: '2026-11-20' })
    expect(rows.find((row) => row['姓名'] === '何嘉敏')?.['核对过还住的月份']).toBe('11 月')
  })

  step('a sheet for each room goes to paper, one page each, without the buttons', async () => {
    await phone.open()
    await phone.tap('管理全部房屋')
    await phone.tap('打印入住码')
    await phone.tap('生成 6 张')
    await phone.sees('住进来，请扫码登记')
    await phone.picture('sheets')
    expect(await phone.printedPages('month-sheets')).toBe(6)
  })
})
