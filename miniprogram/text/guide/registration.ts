import { type Day } from '@shared/model/day'
import { gapDays } from '@shared/rules/continuity'
import { exemptBelowDays, longLetDeadlineDays, otherDeadlineDays, subletDeadlineDays } from '@shared/rules/deadlines'
import { queryFeeFen } from '@shared/rules/fees'
import { materialsFor } from '@shared/rules/materials'
import { objectionWorkdays } from '@shared/rules/objection'
import { undeclaredArticle13Yuan, undeclaredYuan } from '@shared/rules/penalties'
import { checkInConfirmWorkdays, linkReviewWorkdays, missingDwellingWorkdays } from '@shared/rules/time-limits'
import { type Block, type GuideOn, type Question } from './guide'
import { feeOf, workdaysOf } from './words'

const free = (day: Day): Block => ({
  rows: [['查询本人、住户的登记', feeOf(queryFeeFen, day)]],
  points: ['申报也不收费。'],
})

const where: Block = {
  points: ['在居住通里办，随时可以。', '到社区的居住登记受理点办。', '旅馆、按小时或按天出租的，只能在网上申报。'],
}

/** By when, by who declares. */
const terms = (day: Day): NonNullable<Block['rows']> => [
  ['出租房屋、员工宿舍', `${longLetDeadlineDays.on(day)} 日内`],
  ['自住、借住、学校宿舍', `${otherDeadlineDays.on(day)} 日内；住不满 ${exemptBelowDays.on(day)} 日的可以不报`],
  ['转租给别人住', `${subletDeadlineDays.on(day)} 日内告诉出租人`],
  ['旅馆、按小时或按天出租', '当时就报'],
]

const moveInQuestions = (day: Day): Question[] => [
  {
    question: '房东不给登记怎么办？',
    answer: `您可以自己填：扫房东的入住码，或在“入住登记”里选房屋。房东 ${workdaysOf(checkInConfirmWorkdays, day)}不确认，由网格员核实。不申报的，按人数每人罚 ${undeclaredYuan.on(day)} 元；自住、借住、学校宿舍每人 ${undeclaredArticle13Yuan.on(day)} 元。`,
    article: '条例:40',
  },
  {
    question: '查不到房屋怎么办？',
    answer: `可以输楼名、拼音首字母或编码。楼栋编码和房屋编码不一样：房屋编码更长，写到房间。还查不到，用“找不到房屋”申请补录，通常 ${workdaysOf(missingDwellingWorkdays, day)}。`,
  },
  {
    question: '关联房屋要等多久？',
    answer: `和房产登记、租赁备案对得上的，当场通过。对不上的，人工核实，通常 ${workdaysOf(linkReviewWorkdays, day)}。`,
  },
  {
    question: '登记从哪天算起？',
    answer: '房东申报的，从申报那天算。自己填的，从房东或网格员确认那天算。都不从入住那天算，所以越早办越好。',
  },
  {
    question: '能把以前住的时间补进去吗？',
    answer: '不能。谁说能花钱补录，都是骗人的。',
  },
  {
    question: '外国人、港澳台居民要登记吗？',
    answer: '要。居住登记人人要办，居住证才有别的办法。',
    article: '条例:51',
  },
]

/** 申报入住. */
export const moveIn: GuideOn = (day) => ({
  lead: '住进来了，由房东、单位或本人申报。这是办居住证的第一步。',
  who: {
    lead: '谁给您住，谁申报。',
    rows: [
      ['租房', '房东（出租人）'],
      ['单位、学校宿舍', '单位、学校'],
      ['旅馆等', '经营者'],
      ['自己的房子', '本人'],
      ['亲友借住', '提供房子的人'],
      ['委托别人管理', '实际管理人'],
    ],
    points: ['住户也可以自己先填，房东点一下确认。'],
  },
  papers: {
    points: [
      ...materialsFor('firstDeclaration').map((one) => `${one}（第一次申报时）。`),
      '住户的身份证件。住户要如实告诉申报的人。',
    ],
  },
  steps: ['关联房屋。', '填住户的信息，提交，当场生效，给回执。', '或者让住户扫入住码自己填，您来确认。'],
  time: { about: '住进来几天内要报', legal: terms(day), usual: ['申报当场生效，事后抽查。'] },
  cost: free(day),
  where,
  articles: ['条例:7', '条例:8', '条例:9', '条例:11', '条例:12', '条例:13', '办理规定:9', '办理规定:10', '办理规定:11'],
  questions: moveInQuestions(day),
  open: { label: '去登记入住', page: 'registration/check-in' },
})

/** 申报搬离. */
export const moveOut: GuideOn = (day) => ({
  lead: '住户搬走了，由原来申报的人申报搬离。',
  who: { points: ['谁申报的入住，谁申报搬离。', '搬到新住处，请新住处的房东尽快申报入住。'] },
  papers: { points: ['住户的姓名和搬离的日期。'] },
  steps: ['选住户，填搬离的日期，提交。', '住户马上收到通知。', '不属实的，住户可以提出异议。'],
  time: {
    about: '搬走以后几天内要报',
    legal: terms(day),
    usual: ['申报当场生效。', `住户提出异议的，通常 ${workdaysOf(objectionWorkdays, day)}内核实。`],
  },
  cost: free(day),
  where,
  articles: ['条例:12', '条例:13', '条例:15', '条例:40'],
  questions: [
    {
      question: '房东把我的登记注销了，我不知道怎么办？',
      answer: `登记一有变动，居住通就发消息和短信告诉您。${gapDays.on(day)} 天内在新住处登记，连续居住的时间不断。不属实的，打开“我的登记”提出异议，成立的恢复原样。`,
    },
    {
      question: '“搬离”和“信息错误”有什么不同？',
      answer: '搬离，以前的时间照算。信息错误，是说您从来没住过，这条登记全部不算。被写错的，请提出异议。',
    },
    {
      question: '搬家要换居住证吗？',
      answer: '不用。',
    },
  ],
  open: { label: '看我的登记', page: 'registration/my-registrations' },
})
