/** After a decision: a reply in writing asked for, written and read; what staff verify; a permit cancelled; a case withdrawn. */
import { personaOf, type Persona } from '../road/people'
import { journey } from './journey'
import { type Phone } from './phone'
import { signInByFace, smsOf } from './sign-in'

jest.setTimeout(180_000)

const { city, newPhone, step } = journey()
const people: Record<string, Persona> = {}
const phones: Record<string, Phone> = {}
const who = (key: string): Persona => people[key] as Persona
const phone = (key: string): Phone => phones[key] as Phone

/** The application itself has a journey of its own: here it is filed as a counter would. */
const applied = async (key: string, route: string) => {
  const session = await city().signIn(who(key).idNumber)
  const { prefill } = await city().call('permit.checkEligibility', {}, { session })
  const { acceptancePoint, photoNumber } = prefill
  const form = { route, acceptancePoint, photoNumber, phone: who(key).phone, collection: { method: 'self' } }
  return city().call('permit.apply', { ...form, declared: true }, { session })
}

const signedIn = async (key: string): Promise<Phone> => {
  const one = await newPhone(`decisions-${key}`)
  phones[key] = one
  await signInByFace(one, who(key))
  return one
}
const openCase = async (one: Phone, name: RegExp) => {
  await one.tap('办事')
  await one.tap(/^证件和进度/)
  await one.tap(name)
}

beforeAll(async () => {
  for (const key of ['mixed-insurance', 'eligible-today', 'staff']) people[key] = await personaOf(city(), key)
})

step('a refused applicant reads why and until when it can be contested, and asks for a reply in writing', async () => {
  await applied('mixed-insurance', 'residenceAndWork')
  const one = await signedIn('mixed-insurance')
  await openCase(one, /^居住证申领/)
  await one.sees('不同意这个结果')
  await one.sees(/2027年1月20日/)
  await one.picture('refused')
  await one.tap('要书面答复')
  await one.sees('书面答复正在写')
})

step('staff read what will be printed, and send it', async () => {
  const staff = await signedIn('staff')
  await staff.actAs('工作人员')
  await staff.tap('办事')
  await staff.tap(/^待办/)
  await staff.tap(/^居住证 · 申领/)
  await staff.sees('将要发出的内容')
  await staff.picture('reply')
  await staff.tap('发出书面答复')
  await staff.sees('书面答复已发出')
})

step('the applicant is told and keeps the paper', async () => {
  await city().moveTo('2026-11-21T10:30:00+08:00')
  expect(await smsOf(city(), who('mixed-insurance'), '书面答复已发出')).toHaveLength(1)
  const one = phone('mixed-insurance')
  await one.open()
  await openCase(one, /^居住证申领/)
  const file = await one.downloads('下载书面答复')
  expect(file.fileName).toContain('书面答复')
  expect(file.content.subarray(0, 5).toString()).toBe('%PDF-')
})
