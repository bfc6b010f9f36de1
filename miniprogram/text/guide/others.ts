import { courierForOnline, photoReuploadDays } from '@shared/rules/delivery'
import { agencyFeeFen, queryFeeFen } from '@shared/rules/fees'
import { materialsFor } from '@shared/rules/materials'
import { slipValidDays } from '@shared/rules/slip'
import {
  issueWorkdays,
  refusalWorkdays,
  replacementIssueWorkdays,
  verificationWorkdays,
} from '@shared/rules/time-limits'
import { type GuideOn } from './guide'
import { feeOf, refusedQuestion, usualWorkdays, anyPoint, workdaysOf } from './words'

/** 代领. */
export const agent: GuideOn = (day) => ({
  lead: '自己没空去领证，可以请人代领，也可以寄到家。',
  who: { points: ['申请时写明的代领人，或者领证前在“领证进度”里指定的。', '没有写明的，不能代领，要本人去。'] },
  papers: { points: ['您的身份证。', '代领人的身份证。', '换领的，带上旧卡。'] },
  steps: [
    '申请时选“请人代领”，或者领证前在“领证进度”里指定，填代领人的姓名和身份证号码。',
    '收到领证通知，代领人带两人的身份证去。',
    '工作人员核对后，当场给卡。',
  ],
  time: {
    legal: [
      ['首次申领，发证', `受理后 ${workdaysOf(issueWorkdays, day)}内`],
      ['补领、换领、再次申领，发证', `交费后 ${workdaysOf(replacementIssueWorkdays, day)}内`],
    ],
    usual: [
      `首次申领通常通过后 ${usualWorkdays('card', day)}。`,
      `补领、换领通常交费后 ${usualWorkdays('replacement', day)}。`,
      '卡做好了发短信。',
    ],
  },
  cost: { points: ['代领不收费。', '快递费自己付。'] },
  where: { points: ['申请时选定的受理点。'] },
  articles: ['办理规定:13.2', '办理规定:14.3', '办理规定:21.4'],
  questions: [
    {
      question: '能寄到家吗？',
      answer: courierForOnline.on(day)
        ? `能，申请时选快递。要上传身份证照片核对；照片退回的，${photoReuploadDays.on(day)} 天内重传，过期这次申请终止。`
        : '到受理点申请的能寄，网上申请的要到受理点领。',
    },
    { question: '卡还没领，证能用吗？', answer: '能。通过当天证件就有效。' },
  ],
  open: null,
})

/** 单位、学校代办. */
export const unitFiling: GuideOn = (day) => ({
  lead: '用人单位给员工、学校给学生，一起办居住证和签注。',
  who: {
    points: [
      '用人单位，给有劳动关系的员工办。',
      '学校，给全日制在读的学生办。',
      '只代办申领和签注。补领、换领请本人办。',
      '要本人同意。',
    ],
  },
  papers: {
    groups: [
      { title: '开代办账号', points: materialsFor('agencyAccount').map((one) => `${one}。`) },
      { title: '领证', points: ['代办回执。', ...materialsFor('agencyCollection').map((one) => `${one}。`)] },
    ],
  },
  steps: [
    '单位到所在地的受理点开代办账号，材料齐的当场开通。',
    '管理员添加子账号，由子账号办理。',
    '员工、学生在自己手机上同意，或签一张纸。',
    '提交名单，逐个给结果。',
    '凭代办回执和签好的申请表领证。',
  ],
  time: {
    legal: [
      ['部门核实', `${workdaysOf(verificationWorkdays, day)}内`],
      ['符合条件，发证', `受理后 ${workdaysOf(issueWorkdays, day)}内`],
      ['不符合，说明理由', `受理后 ${workdaysOf(refusalWorkdays, day)}内`],
      ['签注', '符合的当场签注'],
    ],
    usual: ['资料对得上的，当场通过。'],
  },
  cost: { rows: [['代办', feeOf(agencyFeeFen, day)]], points: ['单位、学校也不能向员工、学生收费。'] },
  where: { points: ['开户到单位所在地的居住证受理点。', '开户以后在网上办。'] },
  articles: ['条例:26', '办理规定:22', '办理规定:23', '办理规定:24', '办理规定:25'],
  questions: [
    { question: '人多，能用表格吗？', answer: '能。导入名单，哪一行有错、怎么改，逐行告诉您。' },
    { question: '员工离职了怎么办？', answer: '结束代办，以后由员工自己办，证件不受影响。' },
    { question: '单位能扣着员工的证吗？', answer: '不能，扣证要罚款。', article: '条例:29' },
    refusedQuestion(day),
  ],
  open: null,
})

/** 居住证电子信息单. */
export const slip: GuideOn = (day) => ({
  lead: '没带卡、卡还没做好，可以用居住证信息单。',
  who: { points: ['居住证有效的持证人。', '中止功能、已注销的，不能开。'] },
  papers: { points: ['在手机上出具，不用材料。', '到受理点打印，带本人身份证。'] },
  steps: [
    '在手机上点“出示信息单”，当场出具；也可以带身份证到派出所受理点打印。',
    '给对方看，或把 PDF 发给对方。',
    '对方扫码或输查验码，核验真假和现在是否有效。',
  ],
  time: { legal: [['法律没有规定期限', '当场打印']], usual: ['当场拿到。'] },
  cost: { rows: [['查询本人的居住证信息', feeOf(queryFeeFen, day)]] },
  where: { points: ['找最近的派出所受理点。', anyPoint(day)] },
  articles: ['条例:35', '条例:38', '办理规定:27'],
  questions: [
    { question: '信息单能用多久？', answer: `${slipValidDays.on(day)} 天；证件先到期的，用到证件到期那天。` },
    { question: '信息单能代替卡吗？', answer: '能。上面有防伪的电子章和二维码。' },
    {
      question: '怎么知道别人给的是真是假？',
      answer: '用“核验回执、信息单”，不用登录。只显示姓名的第一个字，不泄露隐私。',
    },
  ],
  open: { label: '出具电子信息单', page: 'slip/show' },
})
