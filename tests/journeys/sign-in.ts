/** The two ways in, as people go them. */
import { type Persona } from '../road/people'
import { type City } from '../support/city'
import { type Phone } from './phone'

type Sms = { text: string; at: string }

/** What that person's phone received that says so, newest first. */
export const smsOf = async (city: City, { phone }: Persona, words: string) =>
  (await city.get<Sms[]>(`/emulator/sms?phone=${phone}`)).filter(({ text }) => text.includes(words))

/** E证通's page, which whoever holds the phone answers. */
export const showFace = async (phone: Phone) => {
  await phone.sees('请正对手机')
  await phone.picture('face')
  await phone.tap('是本人，开始扫脸')
}

export const signInByFace = async (phone: Phone, { name, idNumber }: Persona) => {
  await phone.tap('登录')
  await phone.fill('姓名', name)
  await phone.fill('居民身份证号码', idNumber)
  await phone.tap('我已阅读并同意《隐私说明》')
  await phone.tap(/^我同意这一次人脸核验/)
  await phone.picture('sign-in-face')
  await phone.tap('开始人脸核验')
  await showFace(phone)
}

/** From where 短信验证码登录 is open. */
export const enterBySms = async (phone: Phone, city: City, person: Persona) => {
  await phone.fill('证件号码', person.idNumber)
  await phone.fill('手机号码', person.phone)
  await phone.tap('我已阅读并同意《隐私说明》')
  await phone.tap('获取验证码')
  await phone.sees('验证码已经发出')
  const [sms] = await smsOf(city, person, '验证码')
  await phone.fill('短信验证码', /\d{6}/.exec(sms?.text ?? '')?.[0] ?? '')
  await phone.picture('sign-in-sms')
  await phone.tap('登录')
}

export const signInBySms = async (phone: Phone, city: City, person: Persona) => {
  await phone.tap('登录')
  await phone.tap('短信验证码登录')
  await enterBySms(phone, city, person)
}
