/** A family of four: the mother files for two children and asks the father, who files on his own phone. */
import { known, landlordsRoom, movedIn, photoOf, studying, talent } from '../road/families'
import { stranger, type Persona } from '../road/people'
import { journey } from './journey'
import { type Phone } from './phone'
import { signInByFace } from './sign-in'

const { city, newPhone, step } = journey()

const mother = stranger(101, '1985-03-02')
const father = stranger(102, '1983-05-06')
const elder = stranger(103, '2011-12-03')
const younger = stranger(104, '2015-09-09')
/** All four live in one room of the landlord's. */
const settle = async () => {
  const home = await landlordsRoom(city())
  for (const one of [mother, father]) await known(city(), one, { talent })
  await known(city(), elder, { education: studying() })
  await known(city(), younger)
  for (const one of [mother, father, elder, younger]) await movedIn(city(), home, one)
}

let hers: Phone

const addChild = async (one: Persona, relation: string) => {
  await hers.tap('添加孩子')
  await hers.choose('是您的', relation)
  await hers.fill('孩子的姓名', one.name)
  await hers.fill('孩子的身份证号码', one.idNumber)
  await hers.fill('孩子的图像号', photoOf(one))
  await hers.tap('加上')
  await hers.sees('请先勾选；不是监护人的，不能替孩子办')
  await hers.tap('我是监护人，同意使用孩子的个人信息办理居住证')
  await hers.tap('加上')
}

describe('a family of four', () => {
  step('the mother fills in two children and the father', async () => {
    await settle()
    hers = await newPhone('mother')
    await signInByFace(hers, mother)
    await hers.tap('办事')
    await hers.tap(/^家人一起办/)
    await hers.sees('一家人的居住证，一次填好。')
    await hers.picture('empty')
    await hers.tap('发起一起申领')
    await addChild(elder, '儿子')
    await addChild(younger, '儿子')
    await hers.sees('已填 2 位')
    await hers.tap('添加大人')
    await hers.choose('是您的', '配偶')
    await hers.fill('家人的姓名', father.name)
    await hers.fill('家人的身份证号码', father.idNumber)
    await hers.tap('加上')
    await hers.sees('已填 3 位')
    await hers.picture('members')
    await hers.tap('下一步')
    await hers.sees('您自己按哪个条件申办？')
  })

  step('files for all at once: one child is refused, and she reads why', async () => {
    for (const question of ['您自己的证件照片', '怎么联系您？', '在哪里办，怎么领证？', '提交就是声明']) {
      await hers.tap('下一步')
      await hers.sees(question)
    }
    await hers.picture('check')
    await hers.tapTwice('一起提交')
    await hers.sees('已经提交，每个人的结果在下面')
    await hers.sees('没有满足：在深圳全日制就读的学生')
    await hers.sees('还没确认')
    expect(await hers.count(/^已通过$/)).toBe(2)
    expect(await hers.count(/^没有通过$/)).toBe(1)
    await hers.sees('孩子的居住证')
    await hers.picture('results')
  })

  step('she opens the result of the child: what failed, the article itself, and asks for it in writing', async () => {
    await hers.tap('看原因和可以怎么办')
    await hers.sees('替欧*办的')
    await hers.sees('没有满足：在深圳全日制就读的学生')
    await hers.sees('申请行政复议')
    await hers.picture('child-refused')
    await hers.tap('条例第五十条')
    await hers.sees(/^第五十条/)
    await hers.tap('返回')
    await hers.tap('要书面答复')
    await hers.sees('书面答复正在写')
    await hers.tap('下载回执')
    await hers.sees('居住证 · 申领')
    await hers.tap('返回')
    await hers.tap('回家人一起办')
    await hers.sees('孩子的居住证')
  })

  step('the father sees it on his own phone, files, and is approved', async () => {
    const his = await newPhone('father')
    await signInByFace(his, father)
    await his.tap('办事')
    await his.tap(/^家人一起办/)
    await his.sees('欧*请您一起申领')
    await his.picture('asked')
    await his.tap('去填写')
    await his.sees('提交就是声明')
    await his.picture('check')
    await his.tapTwice('提交申请')
    await his.sees('已通过，证件即时有效')
  })

  step('she sees that he filed, and nothing of his result', async () => {
    await hers.tap('返回')
    await hers.tap('办事')
    await hers.tap(/^家人一起办/)
    await hers.sees(/^已提交$/)
    expect(await hers.count(/^已通过$/)).toBe(2)
    expect(await hers.count('还没确认')).toBe(0)
    await hers.picture('he-filed')
  })

  step('from here the child’s slip takes two taps; it is listed with the child’s, and she ends it', async () => {
    await hers.tap('出示信息单')
    await hers.sees('替孩子（欧*）出具')
    await hers.picture('child-slip-issue')
    await hers.tapTwice('出具电子信息单')
    await hers.sees('本单有效期至')
    await hers.sees(elder.idNumber)
    await hers.picture('child-slip')
    await hers.downloads('保存 PDF，打印或转发')
    await hers.tap('出具过的信息单')
    await hers.sees('孩子（欧*）的信息单')
    await hers.picture('child-slip-mine')
    await hers.tap(/^作废 /)
    await hers.tap('确定作废')
    await hers.sees('已作废')
    await hers.tap('返回')
    await hers.tap('返回')
  })

  step('ten months later she endorses the permit of the child', async () => {
    await city().moveTo('2027-10-08T10:00:00+08:00')
    hers = await newPhone('mother-later')
    await signInByFace(hers, mother)
    await hers.tap('消息')
    await hers.sees('孩子欧*：可以签注了')
    await hers.picture('ward-message')
    await hers.tap('去看看：孩子欧*：可以签注了')
    await hers.tap('替孩子签注')
    await hers.sees('先不签注')
    await hers.picture('endorse-ward')
    await hers.tapTwice('孩子仍在深圳居住，立即签注')
    await hers.sees('签注成功')
    await hers.picture('ward-endorsed')
    await hers.tap('回家人一起办')
    await hers.sees('2028年11月21日')
  })
})
