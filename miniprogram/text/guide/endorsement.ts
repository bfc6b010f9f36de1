import { type Day } from '@shared/model/day'
import { cancelAfterYears, endorsementWindowDays } from '@shared/rules/cycle'
import { endorsementFeeFen } from '@shared/rules/fees'
import { endorsementInsuranceMonths } from '@shared/rules/insurance-months'
import { materialsFor } from '@shared/rules/materials'
import { endorsementResidenceDays } from '@shared/rules/residence-days'
import { verificationWorkdays, writtenReplyWorkdays } from '@shared/rules/time-limits'
import { type Block, type Guide, type GuideOn, type Question } from './guide'
import { feeOf, refusedQuestion, whereOn, workdaysOf } from './words'

const conditionsOn = (day: Day): NonNullable<Block['groups']> => [
  {
    title: '按居住和社会保险办的证',
    points: [
      `申请前一年内，居住登记累计满 ${endorsementResidenceDays.on(day)} 天。`,
      `申请前一年内，社会保险累计满 ${endorsementInsuranceMonths.on(day)} 个月，只看其中一种。`,
      '可以断，不用连续。',
    ],
  },
  { title: '引进人才、在深圳读书的学生', points: ['有有效的居住登记就行。'] },
]

/** What an endorsement in time and a late one have in common. */
const common = (day: Day): Pick<Guide, 'papers' | 'time' | 'cost' | 'where' | 'open'> => ({
  papers: { points: [...materialsFor('endorsement').map((one) => `${one}。`), '别的不用带，由系统核对。'] },
  time: {
    legal: [
      ['符合条件', '当场签注'],
      ['不符合', '当场说明理由'],
      ['部门人工核实', `${workdaysOf(verificationWorkdays, day)}内`],
      ['要书面答复', `提出后 ${workdaysOf(writtenReplyWorkdays, day)}内`],
    ],
    usual: ['点一下就办好。卡不用换，也不用带去。'],
  },
  cost: { rows: [['签注', feeOf(endorsementFeeFen, day)]] },
  where: whereOn(day),
  open: { label: '去签注', page: 'permit/endorse' },
})

const questionsOn = (day: Day): Question[] => [
  {
    question: '“还差几天”，过几天就能签注吗？',
    answer: `不一定。只看最近一年里登记了多少天，新的一天进来，旧的一天也会出去。“查资格”里直接写着哪天能满 ${endorsementResidenceDays.on(day)} 天。`,
    article: '条例:24.1.1',
  },
  {
    question: '能不能提前签注？',
    answer: `要等到期前 ${endorsementWindowDays.on(day)} 天，早了办不了。进了这段时间，哪天办都一样，下一年还是从签发那天算。`,
    article: '条例:23',
  },
  {
    question: '没收到提醒短信怎么办？',
    answer:
      '手机可能拦截了短信。首页和“消息”里都写着有效期和哪天能签注。手机号换了的，在“我的—设置与帮助—联系手机”里改。',
  },
  {
    question: '预留的手机号换了、丢了怎么办？',
    answer:
      '在“我的—设置与帮助—联系手机”里改，不用旧手机。刷脸、国家网络身份认证，或到受理点拿登录码，都可以确认是您本人。',
  },
  {
    question: '搬了家，要换证吗？',
    answer: '不用，证照样有效，照常签注。但要在新住处办居住登记，不然天数会断。想换证面地址的，可以申请换领。',
  },
  {
    question: '中途断缴社会保险，证会失效吗？',
    answer: '不会马上失效。到签注的时候才看。',
  },
]

/** 签注. */
export const endorsement: GuideOn = (day) => ({
  ...common(day),
  lead: '居住证每年签注一次。不签注，到期就用不了。',
  who: {
    lead: `证件有效，离到期不超过 ${endorsementWindowDays.on(day)} 天，再符合下面一条。`,
    groups: conditionsOn(day),
  },
  steps: ['打开“签注”，看查到的情况。', '确认还住在这里，提交。', '当场办好，新的有效期马上能看到。'],
  articles: ['条例:23', '条例:24', '条例:25', '办理规定:18', '办理规定:19', '居住证暂行条例:21'],
  questions: [...questionsOn(day), refusedQuestion(day)],
})

/** 补签. */
export const lateEndorsement: GuideOn = (day) => {
  const years = `${cancelAfterYears.on(day)} 年`
  return {
    ...common(day),
    lead: '过了有效期没签注，证件中止功能。还来得及补。',
    who: { lead: `证件中止功能不到 ${years}，再符合下面一条。`, groups: conditionsOn(day) },
    steps: ['打开“签注”，随时可以补，不用等时间。', '确认还住在这里，提交。', '当场恢复使用。'],
    articles: ['条例:25.3', '条例:27.1', '办理规定:20'],
    questions: [
      {
        question: '过期多久就作废了？',
        answer: `连续中止满 ${years}，证件注销，要重新申领。“证件和进度”里写着最后能补签的那一天。`,
        article: '条例:27.1',
      },
      {
        question: '补签以后，中断的时间补得回来吗？',
        answer: '补不回来。从补签那天起恢复，下一年也从那天算。',
        article: '办理规定:20',
      },
      {
        question: '几年没签，要补几次？',
        answer: '只补一次。',
      },
      refusedQuestion(day),
    ],
  }
}
