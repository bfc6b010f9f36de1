/** Nobody needs to show their face: a passport, a Hong Kong resident and someone who declines it, each up to a receipt. */
import { personaOf, type Persona } from '../road/people'
import { journey, receiptNumber } from './journey'
import { type Phone } from './phone'
import { enterBySms, signInByFace, smsOf } from './sign-in'
import { answerLife, beginAsLandlord } from './walks'

const { city, newPhone, step } = journey()

const codeIn = async (person: Persona, words: string) => {
  const [sms] = await smsOf(city(), person, words)
  return /\d{6}/.exec(sms?.text ?? '')?.[0] ?? ''
}

let clerk: Phone
let landlord: Phone

/** At the counter: the document is looked at, the code read out. */
const issue = async (document: string, { idNumber, name, phone }: Persona): Promise<string> => {
  await clerk.choose('证件种类', document)
  await clerk.fill('证件号码', idNumber)
  await clerk.fill('姓名', name)
  await clerk.fill('手机号码（选填）', phone)
  await clerk.tap('签发登录码')
  await clerk.sees('请念给本人')
  const code = await clerk.reads(/^\d{4} \d{4}$/)
  await clerk.picture('issued')
  await clerk.tap('给下一位签发')
  return code
}

const signInAtCounter = async (phone: Phone, document: string, person: Persona) => {
  const code = await issue(document, person)
  await phone.tap('登录')
  await phone.tap('受理点登录码')
  await phone.choose('证件种类', document)
  await phone.fill('证件号码', person.idNumber)
  await phone.fill('登录码', code)
  await phone.tap(/^这是我自己的手机/)
  await phone.tap('我已阅读并同意《隐私说明》')
  await phone.picture('counter-code')
  await phone.tap('登录')
}

/** The landlord shows the code of a room; the resident types it and fills in what nobody knows. */
const fillIn = async (phone: Phone, room: RegExp) => {
  await landlord.tap(room)
  await landlord.sees('请住户用微信或手机相机扫一扫')
  const typed = await landlord.reads(/^\d{4} \d{4}$/)
  await phone.tap('办事')
  await phone.tap('入住登记')
  await phone.fill('入住码', typed)
  await phone.tap('打开')
  await phone.tap('开始填写')
  await phone.choose('给谁登记', '我自己')
  await phone.fill('入住日期', '2026-11-16')
  await phone.tap('下一步')
}

const fillInLife = async (phone: Phone) => {
  await answerLife(phone)
  await phone.tap('下一步')
  await phone.choose('与户主的关系', '本人')
  await phone.tap('下一步')
  await phone.sees('请核对，然后提交')
}

const confirmed = async ({ name }: Persona) => {
  await landlord.tap(`确认入住：${name}`)
  await landlord.sees(`${name} 已登记，登记日期 2026年11月21日`)
  await landlord.tap('返回')
}

const sent = async (phone: Phone) => {
  await phone.sees('已提交，等出租人确认')
  await phone.reads(receiptNumber)
}

describe('at the counter and at home', () => {
  step('a member of staff is ready to issue codes, a landlord to show a room', async () => {
    clerk = await newPhone('ways-clerk')
    await signInByFace(clerk, await personaOf(city(), 'counter'))
    await clerk.sees('罗女士')
    await clerk.tap('办事')
    await clerk.tap(/^签发登录码/)
    landlord = await newPhone('ways-landlord')
    await beginAsLandlord(landlord, await personaOf(city(), 'landlord-wu'), '吴女士')
    await landlord.tap('管理全部房屋')
  })
})

let phone: Phone
let person: Persona

describe('the holder of a passport', () => {
  step('signs in with the code of the counter, and files for a room', async () => {
    person = await personaOf(city(), 'foreigner')
    phone = await newPhone('ways-passport')
    await signInAtCounter(phone, '普通护照', person)
    await phone.sees(person.name)
    await phone.picture('home')
    await fillIn(phone, /^扫码登记.*604$/)
    await fillInLife(phone)
    await phone.sees('1*******1')
    await phone.picture('check')
    await phone.tap('提交')
    await sent(phone)
    await phone.picture('sent')
    await confirmed(person)
  })
})

describe('a resident of Hong Kong', () => {
  step('comes as far, with 港澳台居民居住证', async () => {
    const resident = await personaOf(city(), 'hong-kong')
    const other = await newPhone('ways-hong-kong')
    await signInAtCounter(other, '港澳台居民居住证', resident)
    await other.sees('何女士')
    await fillIn(other, /^扫码登记.*1204$/)
    await fillInLife(other)
    await other.tap('提交')
    await sent(other)
    await confirmed(resident)
    await other.tap('看进度')
    await other.sees('2026年11月21日')
    await other.picture('status')
  })
})

describe('the holder of a passport, later', () => {
  step('has a receipt, and changes the phone number later with an SMS on this phone alone', async () => {
    await phone.tap('看进度')
    await phone.sees('2026年11月21日')
    await phone.picture('status')
    await city().moveTo('2026-11-21T11:00:00+08:00')
    await phone.tap('返回')
    await phone.tap('我的')
    await phone.sees('受理点已核验')
    await phone.tap(/^设置与帮助/)
    await phone.tap(/^联系手机/)
    await phone.fill('新手机号码', '13900004321')
    await phone.tap('获取验证码')
    await phone.sees('再确认一次是您本人')
    await phone.picture('step-up')
    await phone.tap('发送验证码')
    await phone.sees(/验证码已发到 138\*{4}1017/)
    await phone.fill('短信验证码', await codeIn(person, '确认本人'))
    await phone.tap('确认')
    await phone.sees('已确认是您本人')
    await phone.tap('继续')
    await phone.tap('获取验证码')
    await phone.sees('验证码已经发出')
    await phone.fill('短信验证码', await codeIn({ ...person, phone: '13900004321' }, '联系手机'))
    await phone.tap('保存')
    await phone.sees('手机号已保存')
    await phone.picture('saved')
  })

  step('sees where the account was signed in, and signs out everywhere', async () => {
    await phone.tap('完成')
    await phone.tap(/^登录和设备/)
    await phone.sees('就是这台手机')
    await phone.sees('本机')
    await phone.picture('devices')
    await phone.tap('全部退出')
    await phone.sees('先不退出')
    await phone.picture('everywhere')
  })
})

describe('who declines the face', () => {
  step('is offered every other way on the same screen, and another one where one is down', async () => {
    phone = await newPhone('ways-declines')
    const person = await personaOf(city(), 'tenant')
    await city().put('/emulator/outages/ncidas', { mode: 'down' })
    await phone.tap('登录')
    await phone.tap('国家网络身份认证')
    await phone.fill('姓名', person.name)
    await phone.fill('居民身份证号码', person.idNumber)
    await phone.tap('我已阅读并同意《隐私说明》')
    await phone.tap('去认证，不刷脸')
    await phone.sees('国家网络身份认证暂时不可用')
    await phone.sees('换一种办法登录：短信验证码登录')
    await phone.picture('identity-down')
    await city().put('/emulator/outages/ncidas', { mode: 'ok' })
    await phone.tap('换一种办法登录：短信验证码登录')
    await enterBySms(phone, city(), person)
    await phone.sees('李女士')
  })

  step('files for a room after 国家网络身份认证, keeping what was filled in, and has a receipt', async () => {
    await fillIn(phone, /^扫码登记.*604$/)
    await phone.choose('户籍类型', '家庭户')
    await phone.tap('下一步')
    await fillInLife(phone)
    await phone.tap('提交')
    await phone.sees('再确认一次是您本人')
    await phone.tap('用国家网络身份认证，不刷脸')
    await phone.picture('step-up')
    await phone.tap('去认证，不刷脸')
    await phone.sees('用网证和口令确认，不用刷脸')
    await phone.picture('platform')
    await phone.tap('是本人，口令正确')
    await phone.sees('请核对，然后提交')
    await phone.tap('提交')
    await sent(phone)
    await phone.tap('看进度')
    await phone.sees('还剩 3 个工作日')
    await phone.tap('返回')
    await phone.tap('我的')
    await phone.sees('已网络身份认证')
    await phone.tap(/^设置与帮助/)
    await phone.tap(/^隐私和同意/)
    await phone.sees('没有同意过，也不影响办事')
    await phone.picture('consents')
  })
})
