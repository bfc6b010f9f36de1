/** Beside the road: who signed in by SMS proves who they are before filing; who forgot to endorse is told what is left. */
import { personaOf } from '../road/people'
import { journey, receiptNumber } from './journey'
import { showFace, signInByFace, signInBySms, smsOf } from './sign-in'

const { city, newPhone, step } = journey()

describe('an application after a sign-in by SMS', () => {
  step('asks for a face once more, keeps everything, and is filed once with two taps', async () => {
    const applicant = await personaOf(city(), 'eligible-today')
    const phone = await newPhone('step-up')
    await signInBySms(phone, city(), applicant)
    await phone.sees('王女士')
    await phone.tap('办事')
    await phone.tap('申领')
    await phone.sees('请核对，然后提交')
    await phone.tap('修改怎么领证')
    await phone.choose('怎么领证', '请人代领')
    await phone.fill('代领人姓名', '阿依古丽·买买提')
    await phone.fill('代领人身份证号码', '11010519491231002X')
    await phone.picture('agent')
    await phone.tap('保存，回到核对')
    await phone.sees('阿依古丽·买买提')
    await phone.tap('提交申请')
    await phone.sees('再确认一次是您本人')
    await phone.picture('asked')
    await phone.tap(/^我同意这一次人脸核验/)
    await phone.tap('开始人脸核验')
    await showFace(phone)
    await phone.sees('请核对，然后提交')
    await phone.sees('阿依古丽·买买提')
    await phone.sees('1****************X')
    await phone.picture('back')
    await phone.tapTwice('提交申请')
    await phone.sees('已通过，证件即时有效')
    await phone.reads(receiptNumber)
    await phone.picture('approved')
    await phone.tap('查看我的居住证')
    await phone.sees('办件记录')
    // Once among the cases in hand, once in the record: a second case would stand in both.
    expect(await phone.count('居住证申领')).toBe(2)
    await city().moveTo('2026-11-21T10:40:00+08:00')
    expect(await smsOf(city(), applicant, '居住证已通过')).toHaveLength(1)
  })
})

describe('a permit that nobody endorsed', () => {
  step('stands on the home screen as 中止功能, with the last day to make up for it', async () => {
    const phone = await newPhone('suspended')
    await signInByFace(phone, await personaOf(city(), 'suspended'))
    await phone.sees('中止功能')
    await phone.sees('最后补办签注日')
    await phone.sees('2028年5月20日')
    await phone.picture('home')
    await phone.tap('补办签注')
    await phone.sees('补办签注，今天恢复')
    await phone.picture('endorse')
  })
})
