/** At a counter: a person without a phone, from the first refusal to the endorsement a year on; a child; and a lost card. */
import { personaOf, stranger, type Persona } from '../road/people'
import { journey } from './journey'
import { type Phone } from './phone'
import { signInByFace } from './sign-in'

jest.setTimeout(240_000)

const { city, newPhone, step } = journey()
const people: Record<string, Persona> = {}
const who = (key: string): Persona => people[key] as Persona
let clerk: Phone

beforeAll(async () => {
  for (const key of ['no-phone', 'window-soon', 'counter']) people[key] = await personaOf(city(), key)
})

/** The clerk's day begins with the own face. */
const atDesk = async () => {
  clerk = await newPhone('counter-clerk')
  await signInByFace(clerk, who('counter'))
  await clerk.actAs('工作人员')
  await clerk.tap('办事')
  await clerk.tap(/^窗口办理/)
}
const child = stranger(12, '2015-05-05')
const mother = stranger(14, '1985-03-02')
const known = async ({ name, idNumber }: Persona) => {
  const birthDate = idNumber.slice(6, 14).replace(/(\d{4})(\d{2})(\d{2})/, '$1-$2-$3')
  const hukou = { divisionCode: '430121', address: '湖南省长沙县' }
  const person = { name, idType: '111', sex: '1', ethnicity: '01', birthDate, hukou, phone: null, alive: true }
  await city().put(`/emulator/registers/population/${idNumber}`, person)
}

const identify = async (one: string | Persona) => {
  const { idNumber, name } = typeof one === 'string' ? who(one) : one
  await clerk.fill('公民身份号码', idNumber)
  await clerk.fill('姓名', name)
  await clerk.tap('人证一致，打开')
}

step('too early: the clerk sees the day beforehand, files all the same, and a double tap is one case', async () => {
  await atDesk()
  await clerk.picture('finder')
  // The reader of documents types what it read, and Enter.
  await clerk.types('公民身份号码', `${who('no-phone').idNumber}\n`)
  await clerk.types('姓名', `${who('no-phone').name}\n`)
  await clerk.sees(/现在办会不通过：.*2026年12月5日起符合/)
  await clerk.picture('person')
  await clerk.tap('本人仍要申领居住证')
  await clerk.picture('apply')
  await clerk.tap(/^已向本人念明/)
  await clerk.tapTwice('提交申请')
  await clerk.sees('念给本人听')
  await clerk.sees(/2026年12月5日起可以再来办/)
  await clerk.picture('refused')
  const slip = await clerk.downloads('打印单子')
  expect(slip.content.subarray(0, 5).toString()).toBe('%PDF-')
  await clerk.tap('接着办别的')
  await clerk.sees('在办和办过的')
  expect(await clerk.count('居住证申领')).toBe(1)
})

step('the person wants it in writing', async () => {
  await clerk.tap(/^居住证申领/)
  await clerk.tap('本人要书面答复')
  await clerk.sees('已要求书面答复')
  await clerk.sees(/2026年11月25日以前做好/)
  await clerk.picture('reply')
  await clerk.tap('下一位')
  await clerk.sees('人证一致，打开')
})

step('a child comes with its mother: she is looked at too, files, and the words name her masked', async () => {
  for (const one of [child, mother]) await known(one)
  const images = [{ number: '20261116SZ9C2X', takenOn: '2026-11-16' }]
  await city().put(`/emulator/registers/photo/${child.idNumber}`, { images })
  await clerk.choose('看过的证件', '户口簿（只限未成年人）')
  await identify(child)
  await clerk.sees('未成年，由监护人办理')
  await clerk.fill('监护人公民身份号码', mother.idNumber)
  await clerk.fill('监护人姓名', mother.name)
  await clerk.tap('监护人核对无误，继续')
  await clerk.sees('请选择和孩子的关系')
  await clerk.choose('和孩子的关系', '父母')
  await clerk.sees('请选择看过的监护证明')
  await clerk.choose('看过的监护证明', '出生医学证明')
  await clerk.tap(/^已向监护人念明/)
  await clerk.picture('guardian')
  await clerk.tap('监护人核对无误，继续')
  await clerk.tap('监护人仍要申领居住证')
  await clerk.tap(/^已向监护人念明/)
  await clerk.tap('提交申请')
  await clerk.sees(/由监护人 欧\*（父母）替孩子办理/)
  await clerk.picture('child')
})

step('on the day it is approved, and the words say where the card is fetched', async () => {
  await city().moveTo('2026-12-05T10:00:00+08:00')
  await atDesk()
  await identify('no-phone')
  await clerk.sees('符合条件，当场办结')
  await clerk.tap('申领居住证')
  await clerk.tap(/^已向本人念明/)
  await clerk.tap('提交申请')
  await clerk.sees('办好了')
  await clerk.sees(/没有留手机号码，不会有短信/)
  await clerk.picture('approved')
})

step('somebody else lost the card: replaced, withdrawn, replaced again and paid at the cashier', async () => {
  await clerk.tap('下一位')
  await identify('window-soon')
  await clerk.tap('补领换领')
  await clerk.choose('为什么要换新证', '丢了')
  await clerk.picture('replace')
  await clerk.tap('提交申请')
  await clerk.sees(/工本费是 20 元/)
  await clerk.tap('接着办别的')
  await clerk.tap(/^居住证补领换领/)
  await clerk.picture('owed')
  await clerk.tap('撤回')
  await clerk.tap('本人要求，撤回')
  await clerk.sees(/的申请已经撤回/)
  await clerk.tap('接着办别的')
  await clerk.tap('补领换领')
  await clerk.choose('为什么要换新证', '丢了')
  await clerk.tap('提交申请')
  await clerk.tap('接着办别的')
  await clerk.tap(/^居住证补领换领.*待缴费/)
  await clerk.tap('登记缴费')
  await clerk.picture('fee')
  await clerk.types('财政票据代码和号码', '4403 0126 0000 0123 45\n')
  await clerk.sees('已登记缴费')
  await clerk.sees(/工本费已经缴清/)
})

step('the next year one tap endorses it', async () => {
  await city().moveTo('2027-10-06T10:00:00+08:00')
  await atDesk()
  await identify('no-phone')
  await clerk.picture('endorse')
  await clerk.tap('签注：本人确认仍住深圳')
  await clerk.sees('签注办好了，居住证有效期到2028年12月5日。')
  await clerk.picture('endorsed')
})
