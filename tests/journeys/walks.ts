/** Stretches of the way that several journeys take. */
import { type Persona } from '../road/people'
import { type Phone } from './phone'
import { signInByFace } from './sign-in'

/** Signs in, is greeted on the home screen, and acts as landlord from there on. */
export const beginAsLandlord = async (phone: Phone, person: Persona, greeting: string) => {
  await signInByFace(phone, person)
  await phone.sees(greeting)
  await phone.picture('home')
  await phone.actAs('房东')
}

/** Looks for a building in a street of 南山区. */
export const searchBuilding = async (phone: Phone, street: string, words: string) => {
  await phone.choose('区', '南山区')
  await phone.choose('街道', street)
  await phone.fill('楼栋名称、拼音首字母或 19 位楼栋编码', words)
}

/** What no register answers of a resident's life. */
export const answerLife = async (phone: Phone, workplace = '深圳市南山区某科技有限公司') => {
  await phone.choose('婚姻状况', '未婚')
  await phone.choose('文化程度', '大学本科')
  await phone.choose('职业', '职员')
  await phone.fill('服务处所', workplace)
  await phone.choose('来深事由', '务工')
}
