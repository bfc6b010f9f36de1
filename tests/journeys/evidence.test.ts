/** No register knows the dwelling: papers photographed, looked at, approved and gone; then somebody else is asked to manage it. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { personaOf, type Persona } from '../road/people'
import { photo } from '../support/photo'
import { journey } from './journey'
import { type Phone } from './phone'
import { signInByFace, smsOf } from './sign-in'
import { beginAsLandlord, searchBuilding } from './walks'

const { city, newPhone, step } = journey()

describe('a dwelling that no register knows, and who looks after it', () => {
  let owner: Persona
  let manager: Persona
  let officer: Persona
  let ownerPhone: Phone
  let managerPhone: Phone
  let staffPhone: Phone

  const stored = () =>
    readdirSync(path.join(city().dataFolder, 'storage'), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    ).length

  beforeAll(async () => {
    ;[owner, manager, officer] = (await Promise.all(
      ['landlord', 'talent', 'staff'].map((key) => personaOf(city(), key)),
    )) as [Persona, Persona, Persona]
    ownerPhone = await newPhone('evidence-owner')
    managerPhone = await newPhone('evidence-manager')
    staffPhone = await newPhone('evidence-staff')
  })

  step('the owner links it and is told at once what is missing', async () => {
    const phone = ownerPhone
    await beginAsLandlord(phone, owner, '陈先生')
    await phone.tap('关联房屋')
    await searchBuilding(phone, '桃源街道', '桃源村28栋')
    await phone.tap(/^桃源村28栋/)
    await phone.tap('下一步')
    await phone.choose('房号', '602')
    await phone.tap('下一步')
    await phone.choose('申报身份', '出租人')
    await phone.tap('下一步')
    await phone.tap('提交关联')
    await phone.sees('还缺材料')
    await phone.picture('linked')
    await phone.tap('交房屋材料')
    await phone.sees('产权证或购房合同、租赁合同（任一种）')
  })

  step('photographs two pages, one of them with a place in it, and hands them in', async () => {
    const phone = ownerPhone
    const file = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: photo({ ballast: 100_000 }) }
    await phone.pick('拍照：产权证或购房合同', file)
    await phone.sees('还没提交')
    await phone.pick('从相册选：产权证或购房合同', file)
    await phone.tap('提交材料（2 页）')
    await phone.sees('材料已提交')
    await phone.picture('papers-sent')
    expect(stored()).toBe(2)
  })

  step('staff look at the page and approve; nothing is left of it', async () => {
    const phone = staffPhone
    await signInByFace(phone, officer)
    await phone.tap(/桃源村28栋/)
    await phone.tap('查看产权证或购房合同第 1 页')
    await phone.sees('产权证或购房合同')
    await phone.snap('page')
    await phone.tap('关闭')
    await phone.tap(/^通过/)
    await phone.fill('理由', '房产证与申请人一致')
    await phone.picture('case')
    await phone.tap('发出决定')
    await phone.sees('已通过')
    expect(stored()).toBe(0)
  })

  step('the owner asks somebody to manage it', async () => {
    const phone = ownerPhone
    await phone.tap('返回')
    await phone.tap('管理全部房屋')
    await phone.tap(/^住户名单.*桃源村28栋602$/)
    await phone.tap(/^实际管理人/)
    await phone.fill('对方姓名', manager.name)
    await phone.fill('对方居民身份证号码', manager.idNumber)
    await phone.picture('naming')
    await phone.tap('发出委托')
    await phone.sees('等对方答复')
    await phone.picture('offered')
  })

  step('who sees it, accepts, and looks after the dwelling', async () => {
    const phone = managerPhone
    await beginAsLandlord(phone, manager, '接下来')
    await phone.sees('有 1 处房屋请您管理')
    await phone.picture('asked')
    await phone.tap('看一看')
    await phone.sees('陈*')
    await phone.picture('offer')
    await phone.tap(/^接受委托/)
    await phone.sees('已接受委托')
    await phone.tap('看我的房屋')
    await phone.tap(/^住户名单.*桃源村28栋602$/)
    await phone.sees('还没有住户')
    await phone.picture('managed')
  })

  step('the owner is told and takes it back', async () => {
    const { now } = await city().get<{ now: string }>('/emulator/clock')
    await city().moveTo(new Date(new Date(now).getTime() + 60_000).toISOString())
    expect(await smsOf(city(), owner, '对方已接受')).toHaveLength(1)
    const phone = ownerPhone
    await phone.tap('收回委托')
    await phone.sees('委托已收回')
    await managerPhone.tap('返回')
    await managerPhone.sees('还没有关联房屋')
  })
})
