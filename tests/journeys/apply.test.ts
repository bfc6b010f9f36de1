/** Three routes to a permit: told on the day, with every field filled in, and decided when a register is back. */
import { personaOf, type Persona } from '../road/people'
import { journey, receiptNumber } from './journey'
import { type Phone } from './phone'
import { showFace, signInByFace, smsOf } from './sign-in'

const { city, newPhone, step } = journey()

/** Filing asks for a face again when the last one is long ago. */
const fileAfterFace = async (phone: Phone) => {
  await phone.tap('提交申请')
  await phone.sees('再确认一次是您本人')
  await phone.tap(/^我同意这一次人脸核验/)
  await phone.tap('开始人脸核验')
  await showFace(phone)
  await phone.sees('请核对，然后提交')
  await phone.tapTwice('提交申请')
}

describe('by residence and work, twenty days too early', () => {
  let person: Persona
  let phone: Phone

  step('sees why month by month, and asks to be told', async () => {
    person = await personaOf(city(), 'in-twenty-days')
    phone = await newPhone('too-early')
    await signInByFace(phone, person)
    await phone.tap('去查资格')
    await phone.sees('现在还不能办理，最早可办日期')
    await phone.sees('2025年12月11日 起算')
    await phone.sees('2026年12月11日 满 12 个月')
    await phone.picture('why')
    await phone.tap('可以办理时提醒我')
    await phone.sees('到时会短信提醒您')
    await phone.picture('told')
  })

  step('files all the same, is refused with the date, and has a receipt', async () => {
    await phone.tap('想要一份书面结果？')
    await phone.tap('仍要正式申请')
    await phone.sees('按这个条件提交，会不通过')
    await phone.sees('提交就是声明')
    await phone.tap('提交申请')
    await phone.sees('居住证申领没有通过')
    await phone.sees(/最早 2026年12月11日 可以再办/)
    await phone.reads(receiptNumber)
    await phone.picture('refused')
  })

  step('is told by SMS on that day, not the day before, and has a permit', async () => {
    await city().moveTo('2026-12-10T22:00:00+08:00')
    expect(await smsOf(city(), person, '已符合居住证申领条件')).toEqual([])
    await city().moveTo('2026-12-11T12:00:00+08:00')
    expect(await smsOf(city(), person, '已符合居住证申领条件')).toHaveLength(1)
    await phone.open()
    await phone.tap('去查资格')
    await phone.sees('现在可以申领')
    await phone.tap('去申领')
    await phone.sees('请核对，然后提交')
    await fileAfterFace(phone)
    await phone.sees('已通过，证件即时有效')
    await phone.picture('approved')
  })
})

describe('as a talent, with every field of the form', () => {
  let phone: Phone

  step('is warned of the wrong condition and names relatives, another point and a courier', async () => {
    phone = await newPhone('talent')
    await signInByFace(phone, await personaOf(city(), 'talent'))
    await phone.tap('办事')
    await phone.tap(/^申领/)
    await phone.sees('请核对，然后提交')
    await phone.sees('引进人才')
    await phone.picture('check')
    await phone.tap('户籍地址不对？')
    await phone.sees(/由户籍所在地派出所更正/)
    await phone.tap('知道了')
    await phone.tap('修改申办条件')
    await phone.choose('申办条件', '居住满 12 个月并参加社会保险')
    await phone.sees('按这个条件提交，会不通过')
    await phone.picture('wrong-condition')
    await phone.choose('申办条件', '引进人才')
    await phone.tap('保存，回到核对')

    await phone.tap('修改同住亲属')
    await phone.tap('添加一位同住亲属')
    await phone.choose('是您的', '配偶')
    await phone.fill('亲属的姓名', '李强')
    await phone.fill('亲属的证件号码', '44030519900228001x')
    await phone.tap('加上')
    await phone.sees('已填 1 位')
    await phone.tap('保存，回到核对')
    await phone.sees('配偶 李强 4****************X')

    await phone.tap('修改受理点')
    await phone.tap('换一个受理点')
    await phone.fill('搜索受理点', '福田街道')
    await phone.choose('受理点', '福田区福田街道受理点')
    await phone.choose('怎么领证', '同城快递')
    await phone.picture('courier')
    await phone.tap('保存，回到核对')
    await phone.sees('福田区福田街道受理点')
  })

  step('a photo of somebody else is not taken, the own one is, once with two taps', async () => {
    await phone.tap('修改图像号')
    await phone.fill('图像号', '20261028SZ2M8C')
    await phone.tap('保存，回到核对')
    await phone.tap('提交申请')
    await phone.sees(/不是您本人的照片/)
    await phone.picture('not-this-person')
    await phone.fill('图像号', '20261110SZ3V9G')
    await phone.tap('保存，回到核对')
    await phone.tapTwice('提交申请')
    await phone.sees('已通过，证件即时有效')
    await phone.tap('下载回执')
    await phone.sees('福田区福田街道受理点')
    const paper = await phone.downloads('下载回执（PDF）')
    expect(paper.content.subarray(0, 5).toString()).toBe('%PDF-')
    await phone.picture('receipt')
  })
})

describe('as a student, while the register of schools is silent', () => {
  step('files, waits, and is decided when it answers', async () => {
    const student = await personaOf(city(), 'student')
    const phone = await newPhone('student')
    await city().put('/emulator/outages/education', { mode: 'down' })
    await signInByFace(phone, student)
    await phone.tap('去查资格')
    await phone.sees('有部门数据暂时查不到')
    await phone.tap('先提交申请')
    await phone.tap('提交申请')
    await phone.sees('已受理，正在核实')
    await phone.picture('waits')
    await city().put('/emulator/outages/education', { mode: 'ok' })
    await city().moveTo('2026-12-11T15:00:00+08:00')
    await city().moveTo('2026-12-11T15:10:00+08:00')
    expect(await smsOf(city(), student, '居住证已通过')).toHaveLength(1)
    await phone.tap('返回')
    await phone.sees('有效')
    await phone.picture('approved')
  })
})
