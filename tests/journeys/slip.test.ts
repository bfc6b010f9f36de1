/** A holder without the card at hand: the slip on the phone and as a file, without a signal, without a session, and its end. */
import { checkPdf } from '../../cloudfunctions/adapters/signing/pdf-signature'
import { readCredentials } from '../../emulator/credentials'
import { personaOf, type Persona } from '../road/people'
import { authorityOf } from '../support/sealing'
import { journey } from './journey'
import { type Phone } from './phone'
import { signInByFace } from './sign-in'

const { city, newPhone, step } = journey()

describe('居住证电子信息单', () => {
  let holder: Persona
  let phone: Phone

  beforeAll(async () => {
    holder = await personaOf(city(), 'window-soon')
    phone = await newPhone('slip-holder')
  }, 60_000)

  step('issued in three taps, with what it is good for and what the phone keeps', async () => {
    await signInByFace(phone, holder)
    await phone.tap('出示信息单')
    await phone.sees('对方扫码就能验真假')
    await phone.picture('slip-issue')
    await phone.tap('出具电子信息单')
    await phone.sees('本单有效期至')
    await phone.sees('2026年12月21日')
    await phone.sees(holder.idNumber)
    await phone.picture('slip-shown')
    await phone.tap('只证明持证')
    await phone.sees('不显示姓名和号码')
  })

  step('saved as a file that is signed as a whole', async () => {
    const file = await phone.downloads('保存 PDF，打印或转发')
    await phone.sees('文件已保存')
    expect(file.fileName).toMatch(/^居住证电子信息单-.{19}\.pdf$/)
    const seal = readCredentials(city().dataFolder)?.seal
    if (!seal) throw new Error('the city has no seal')
    const check = { authorities: [authorityOf(seal)], at: new Date('2026-11-21T04:00:00Z') }
    expect(checkPdf(file.content, check).state).toBe('genuine')
  })

  step('another copy hides the number; both are listed, and one is ended', async () => {
    await phone.tap('重新出具一份')
    await phone.tap(/^遮掩号码/)
    await phone.tap('出具电子信息单')
    await phone.sees('340***********3219')
    await phone.tap('出具过的信息单')
    await phone.sees(/^全部号码/)
    await phone.sees(/^遮掩号码 ·/)
    await phone.picture('slip-mine')
  })

  step('without a signal it is shown as it was, and says so', async () => {
    await phone.tap('返回')
    await phone.tap('返回')
    phone.foresee(/ERR_INTERNET_DISCONNECTED/)
    await phone.offline(true)
    await phone.tap('出示信息单')
    await phone.sees('离线出示')
    await phone.sees('340***********3219')
    await phone.picture('slip-offline')
    await phone.offline(false)
    await phone.tap('返回')
  })

  step('also after the session has ended, until it is removed from the phone', async () => {
    await phone.tap('我的')
    await phone.tap('退出登录')
    await phone.sees('存在本机的信息单还在')
    await phone.tap('退出')
    await phone.open()
    await phone.tap('出示存在本机的信息单')
    await phone.sees('340***********3219')
    await phone.tap('从本机删除')
    await phone.picture('slip-remove')
    await phone.tap('删除')
    await phone.sees('登录')
    expect(await phone.count('出示存在本机的信息单')).toBe(0)
  })
})
