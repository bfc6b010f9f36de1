import { type Day } from '@shared/model/day'
import { guardianAge } from '@shared/rules/age'
import { gapDays, residenceMonths } from '@shared/rules/continuity'
import { elsewherePermits } from '@shared/rules/elsewhere'
import { firstIssueFeeFen } from '@shared/rules/fees'
import { materialsFor } from '@shared/rules/materials'
import { photoMaxAgeMonths } from '@shared/rules/photo'
import {
  insuranceContinuousMonths,
  insuranceCumulativeMonths,
  insuranceWindowMonths,
} from '@shared/rules/social-insurance'
import { schoolTypes } from '@shared/rules/student'
import { talentClasses, talentClassNames } from '@shared/rules/talent'
import { issueWorkdays, promisedWorkdays, refusalWorkdays, verificationWorkdays } from '@shared/rules/time-limits'
import { type Block, type GuideOn, type Question } from './guide'
import { feeOf, refusedQuestion, usualWorkdays, whereOn, workdaysOf } from './words'

const schoolNames: Record<string, string> = {
  seniorHigh: '普通高中',
  secondaryVocational: '中专',
  technical: '技校',
  vocationalHigh: '职高',
  university: '高等院校',
}

const talentNames: Record<string, string> = talentClassNames

const residenceRoute = (day: Day) => ({
  title: `居住满 ${residenceMonths.on(day)} 个月，并参加社会保险`,
  points: [
    `从办理居住登记那天算起，连续居住满 ${residenceMonths.on(day)} 个月。`,
    `搬家的，前后登记间隔不超过 ${gapDays.on(day)} 天，算连续。`,
    `在深圳参加社会保险，连续满 ${insuranceContinuousMonths.on(day)} 个月。`,
    `或者，最近 ${insuranceWindowMonths.on(day)} 个月里，累计满 ${insuranceCumulativeMonths.on(day)} 个月。`,
    '养老、医疗、工伤、失业、生育，只看其中一种，不混着算。',
  ],
})

const talentRoute = (day: Day) => ({
  title: '引进人才',
  points: [
    '有居住登记就能申领，不看居住时间和社会保险。',
    ...talentClasses.on(day).map((one) => `${talentNames[one] ?? one}。`),
    '要先由人社部门核实。',
  ],
})

const studentRoute = (day: Day) => ({
  title: '在深圳读书的学生',
  points: [
    '有居住登记就能申领，不看居住时间和社会保险。',
    `在${schoolTypes
      .on(day)
      .map((one) => schoolNames[one] ?? one)
      .join('、')}全日制在读。`,
  ],
})

const othersOn = (day: Day) => ({
  title: '还要知道',
  points: [
    `没有年龄限制。未满 ${guardianAge.on(day)} 周岁的，由监护人代为申请。`,
    `港澳台居民请办《${elsewherePermits.hkMoTw.title}》；外国人请办${elsewherePermits.foreigner.title}。居住登记照样要办。`,
  ],
})

/** The conditions of a first permit, and of one after 注销. */
export const conditionsOn = (day: Day): Block => ({
  lead: '不是深圳户籍，持居民身份证，在深圳有有效的居住登记，再符合下面任意一条。',
  groups: [residenceRoute(day), talentRoute(day), studentRoute(day), othersOn(day)],
})

export const papersOn = (day: Day): Block => ({
  points: [
    ...materialsFor('application').map((one) => `${one}。`),
    `照片要 ${photoMaxAgeMonths.on(day)} 个月内拍的。照相馆的回执上有图像号。`,
    '别的不用带。居住登记、社会保险、学籍、人才记录，由系统核对。',
  ],
})

const questionsOn = (day: Day): Question[] => [
  refusedQuestion(day),
  {
    question: '社会保险断过、换过险种、补缴过，还能办吗？',
    answer:
      '每一种单独看，有一种满足就行，几种不能加在一起。断过的，看能不能用累计的那一条。补缴的月份，以社保系统的记录为准。“查资格”里逐月画给您看。',
    article: '条例:19.1.2',
  },
  {
    question: '有大专以上学历，为什么查不到？',
    answer: '学历要先由人社部门核实，自己上传证书不算。核实以后再查一次，就能看到。',
    article: '办理规定:15',
  },
  {
    question: '小孩、老人能办吗？',
    answer: `能，没有年龄限制，条件是一样的。未满 ${guardianAge.on(day)} 周岁的由监护人申请。没有社会保险又不在读高中以上的，一般还办不了；上学要用的，可以先开居住登记查询单。`,
    article: '条例:19',
  },
  {
    question: '多久能拿到证？',
    answer: `通过当天证件就有效，不用等卡。实体卡通常通过后 ${usualWorkdays('card', day)}。“证件和进度”里写着到哪一步、最晚哪天。`,
  },
  {
    question: '中介说能“补录”以前的居住登记，是真的吗？',
    answer: '不是。登记时间从办理那天算起，谁也不能往前补。交了钱也没用，作假取得的证要注销。',
    article: '条例:27.3',
  },
]

/** 申领居住证. */
export const firstIssue: GuideOn = (day) => ({
  lead: '第一次办居住证。符合条件的，当场通过。',
  who: conditionsOn(day),
  papers: papersOn(day),
  steps: [
    '先点“查资格”。还不能办的，会告诉您差什么、哪天能办。',
    '填照片图像号，选受理点，选谁来领。',
    '核对后提交，当场知道结果。',
  ],
  time: {
    legal: [
      ['符合条件，发证', `受理后 ${workdaysOf(issueWorkdays, day)}内`],
      ['不符合，说明理由', `受理后 ${workdaysOf(refusalWorkdays, day)}内`],
      ['部门人工核实', `${workdaysOf(verificationWorkdays, day)}内`],
    ],
    usual: [
      '资料对得上的，当场通过，当天有效。',
      `公安机关承诺 ${workdaysOf(promisedWorkdays, day)}办结。`,
      `实体卡通常通过后 ${usualWorkdays('card', day)}做好送到。`,
    ],
  },
  cost: { rows: [['首次申领', feeOf(firstIssueFeeFen, day)]] },
  where: whereOn(day, { card: true }),
  articles: [
    '条例:19',
    '条例:20',
    '条例:21',
    '办理规定:13',
    '办理规定:14',
    '办理规定:15',
    '办理规定:17',
    '办理规定:26',
  ],
  questions: questionsOn(day),
  open: { label: '去申领', page: 'permit/apply' },
})
