/** A card from the factory to whoever fetches it: the holder names an agent, the wrong one is sent away, the right one gets it. */
import { personaOf, type Persona } from '../road/people'
import { photo } from '../support/photo'
import { journey } from './journey'
import { type Phone } from './phone'
import { signInByFace, smsOf } from './sign-in'

const { city, newPhone, step } = journey()

describe('a card is made and fetched, another is posted', () => {
  let holder: Persona
  let student: Persona
  let comes: Persona
  let friend: Persona
  let officer: Persona
  let holderPhone: Phone
  let studentPhone: Phone
  let desk: Phone
  let receipt = ''
  let posted = ''
  let fetched = ''

  const apply = async ({ idNumber, phone }: Persona, collection: object) => {
    const as = { session: await city().signIn(idNumber) }
    const { decision, prefill } = await city().call('permit.checkEligibility', {}, as)
    const { photoNumber } = prefill
    const form = { route: decision.route, acceptancePoint: '440305007', photoNumber, phone, collection, declared: true }
    return (await city().call('permit.apply', form, as)).receipt
  }

  beforeAll(async () => {
    ;[holder, student, comes, friend, officer] = (await Promise.all(
      ['eligible-today', 'student', 'talent', 'tenant', 'counter'].map((key) => personaOf(city(), key)),
    )) as [Persona, Persona, Persona, Persona, Persona]
    receipt = await apply(holder, { method: 'self' })
    fetched = await apply(comes, { method: 'self' })
    const { name: receiver, phone: receiverPhone } = student
    posted = await apply(student, {
      ...{ method: 'courier', receiver, receiverPhone, street: '440305007' },
      address: '科苑路15号2栋301',
    })
    holderPhone = await newPhone('card-holder')
    studentPhone = await newPhone('card-student')
    desk = await newPhone('card-desk')
  })

  step('the holder sees the way of the card and names an agent', async () => {
    const phone = holderPhone
    await signInByFace(phone, holder)
    await phone.sees('王女士')
    await phone.tap('办事')
    await phone.tap(/^证件和进度/)
    await phone.tap(/^领证进度和方式/)
    await phone.sees('通常在')
    await phone.sees('南山区粤海街道受理点')
    await phone.picture('way')
    await phone.tap('指定代领人')
    await phone.fill('代领人姓名', friend.name)
    await phone.fill('代领人身份证号码', friend.idNumber)
    await phone.tap('保存')
    await phone.sees('李*')
    await phone.picture('agent')
  })

  step('whoever has it posted photographs the identity card', async () => {
    const phone = studentPhone
    await signInByFace(phone, student)
    await phone.sees('宋先生')
    await phone.tap('办事')
    await phone.tap(/^证件和进度/)
    await phone.tap(/^领证进度和方式/)
    await phone.sees('寄出前要核对您的身份证')
    await phone.pick('拍照', { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: photo() })
    await phone.sees('照片已收到')
    await phone.picture('photo-sent')
  })

  step('staff send a photo back, and record the cards of the point as a batch', async () => {
    const phone = desk
    await signInByFace(phone, officer)
    await phone.sees('罗女士')
    await phone.actAs('工作人员')
    await phone.tap('办事')
    await phone.tap(/^待办/)
    await phone.tap(/快递身份证照片/)
    await phone.sees('核对结果')
    await phone.picture('photo')
    await phone.choose('照片是申领人的有效身份证吗', '退回')
    await phone.choose('退回原因', '照片看不清')
    await phone.tap('发出决定')
    await phone.sees('照片已退回')
    await phone.tap('回到待办')
    await phone.tap('返回')
    await phone.tap(/^制证发证/)
    for (const [stage, move] of [
      ['待送制', '登记已送制证'],
      ['制证中', '登记已制证'],
      ['流转中', '登记已到受理点'],
    ] as const) {
      await phone.choose('证件在哪一步', stage)
      await phone.tap(/^全选/)
      if (stage === '待送制') await phone.picture('batch')
      await phone.tap(move)
      await phone.sees(/^已登记 \d 张$/)
    }
    await phone.picture('recorded')
    const { now } = await city().get<{ now: string }>('/emulator/clock')
    await city().moveTo(new Date(new Date(now).getTime() + 60_000).toISOString())
    expect(await smsOf(city(), student, '照片看不清')).toHaveLength(1)
  })

  step('the wrong agent is sent away, the right one gets the card', async () => {
    const phone = desk
    await phone.fill('扫描或输入回执编号、身份证号码', receipt)
    await phone.tap('查证')
    await phone.sees('李*')
    await phone.fill('来人身份证号码', student.idNumber)
    await phone.tap('申领人的身份证原件已核对')
    await phone.tap('业务申请表已核对并签名，纸质留存')
    await phone.tap('确认发证')
    await phone.sees('来人不是申请人指定的代领人')
    await phone.picture('wrong-agent')
    await phone.fill('来人身份证号码', friend.idNumber)
    await phone.tap('确认发证')
    await phone.sees('由代领人领取，申领人会收到通知')
    await phone.picture('given')
    await phone.tap('查下一张')
    expect(posted).not.toBe(receipt)
  })

  step('a holder comes alone: nobody else gets it, and a relative is put on the form before it is signed', async () => {
    const phone = desk
    await phone.fill('扫描或输入回执编号、身份证号码', fetched)
    await phone.tap('查证')
    await phone.tap(/^更正同住亲属/)
    await phone.choose('是申领人的', '配偶')
    await phone.fill('亲属的姓名', friend.name)
    await phone.fill('亲属的证件号码', friend.idNumber)
    await phone.tap('加一位')
    await phone.sees('请重新打印业务申请表')
    await phone.fill('来人身份证号码', friend.idNumber)
    await phone.tap('申领人的身份证原件已核对')
    await phone.tap('业务申请表已核对并签名，纸质留存')
    await phone.tap('确认发证')
    await phone.sees('没有指定代领人')
    await phone.fill('来人身份证号码', comes.idNumber)
    await phone.tap('确认发证')
    await phone.sees('由本人领取')
    await phone.picture('fetched')
  })
})
