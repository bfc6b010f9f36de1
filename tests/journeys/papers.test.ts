/** A tenant downloads the receipt and the 查询单; a stranger without an account checks them, before and after the move-out. */
import { personaOf, type Persona } from '../road/people'
import { openPdfReader } from '../support/pdf'
import { journey } from './journey'
import { type Phone } from './phone'
import { signInByFace } from './sign-in'

const { city, newPhone, step } = journey()

describe('a receipt and who checks it', () => {
  let landlord: Persona
  let tenant: Persona
  let tenantPhone: Phone
  let strangerPhone: Phone
  let reader: Awaited<ReturnType<typeof openPdfReader>>
  const codes = { receipt: '', record: '' }

  beforeAll(async () => {
    reader = await openPdfReader()
    landlord = await personaOf(city(), 'landlord-wu')
    tenant = await personaOf(city(), 'eligible-today')
    tenantPhone = await newPhone('papers-tenant')
    strangerPhone = await newPhone('papers-stranger')
  }, 60_000)
  afterAll(() => reader.close())

  const read = async ({ content }: { content: Buffer }) => {
    const { text, blanks } = await reader.read(content.toString('base64'), 2)
    expect(blanks).toEqual([])
    return text.replace(/\s/g, '')
  }
  const codeIn = (text: string) => /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(text)?.[0] ?? ''

  step('the tenant finds the receipt under 我的办件 and downloads it', async () => {
    const phone = tenantPhone
    await signInByFace(phone, tenant)
    await phone.tap('办事')
    await phone.tap('我的办件')
    await phone.sees('科苑花园5栋803')
    await phone.picture('filings')
    await phone.tap(/^申报入住/)
    await phone.sees('复制回执编号')
    const file = await phone.downloads('下载回执（PDF）')
    await phone.sees('文件已保存')
    await phone.picture('receipt')
    expect(file.fileName).toMatch(/^申报入住回执-RZ\d{23}\.pdf$/)
    const text = await read(file)
    for (const words of [tenant.name, '科苑花园5栋803', '4****************7']) expect(text).toContain(words)
    codes.receipt = codeIn(text)
    await phone.tap('返回')
    await phone.tap('返回')
  })

  step('and the 查询单 from the own registrations', async () => {
    const phone = tenantPhone
    await phone.tap('我的登记')
    const file = await phone.downloads('下载居住登记查询单（PDF）')
    await phone.sees('文件已保存')
    await phone.picture('record')
    expect(file.fileName).toMatch(/^居住登记查询单-CX\d{23}\.pdf$/)
    const text = await read(file)
    expect(text).toContain('连续366天')
    codes.record = codeIn(text)
  })

  step(
    'a stranger who never signed in types the code: a slip of the finger is told, the right one is genuine',
    async () => {
      const phone = strangerPhone
      await phone.tap('核验回执、信息单')
      const wrong = codes.receipt.replace(/.$/, (last) => (last === '2' ? '3' : '2'))
      await phone.fill('查验码或信息单编号', wrong)
      await phone.tap('核验')
      await phone.sees('和纸上的不一样')
      await phone.picture('check-typo')
      await phone.fill('查验码或信息单编号', codes.receipt.toLowerCase())
      await phone.tap('核验')
      await phone.sees('这份文件是真的')
      await phone.sees('这条居住登记现在有效')
      await phone.sees(`${[...tenant.name][0]}*`)
      expect(await phone.count(tenant.name)).toBe(0)
      expect(await phone.count(/803/)).toBe(0)
      await phone.picture('genuine')
      await phone.tap('再核验一份')
      await phone.fill('查验码或信息单编号', codes.record)
      await phone.tap('核验')
      await phone.sees('出具以后，居住登记没有变动')
      await phone.picture('genuine-record')
      await phone.tap('再核验一份')
    },
  )

  step('the landlord declares the move-out', async () => {
    const phone = await newPhone('papers-landlord')
    await signInByFace(phone, landlord)
    await phone.actAs('房东')
    await phone.tap('管理全部房屋')
    await phone.tap(/^名单 1 人.*科苑花园5栋803$/)
    await phone.tap(tenant.name)
    await phone.tap('搬离')
    await phone.fill('搬离日期', '2026-11-20')
    await phone.sees('2026年12月20日（含）前在新住处登记')
    await phone.tap('提交搬离申报')
    await phone.sees('搬离已申报')
    await phone.open()
    await phone.tap('办事')
    await phone.tap('我的办件')
    await phone.sees('已搬离')
    await phone.picture('filings')
  })

  step('and whoever checks is told so', async () => {
    const phone = strangerPhone
    await phone.fill('查验码或信息单编号', codes.receipt)
    await phone.tap('核验')
    await phone.sees('文件是真的，但情况已有变化')
    await phone.sees('2026年11月20日搬离')
    await phone.picture('ended')
    await phone.tap('再核验一份')
    await phone.fill('查验码或信息单编号', codes.record)
    await phone.tap('核验')
    await phone.sees('出具以后，居住登记有了变动')
    await phone.sees('有 1 条有效的居住登记')
    await phone.picture('record-changed')
  })
})
