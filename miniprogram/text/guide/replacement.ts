import { cancelAfterYears } from '@shared/rules/cycle'
import { replacementFeeFen } from '@shared/rules/fees'
import { materialsFor } from '@shared/rules/materials'
import { paymentDays } from '@shared/rules/replacement'
import {
  issueWorkdays,
  refusalWorkdays,
  replacementIssueWorkdays,
  replacementReviewWorkdays,
} from '@shared/rules/time-limits'
import { conditionsOn, papersOn } from './first-issue'
import { type GuideOn } from './guide'
import { feeOf, refusedQuestion, usualWorkdays, whereOn, workdaysOf } from './words'

/** 补领、换领. */
export const replacement: GuideOn = (day) => ({
  lead: '卡丢了、坏了，或者卡上的内容变了，换一张新的。',
  who: {
    groups: [
      { title: '补领', points: ['卡丢了，或者毁了。'] },
      { title: '换领', points: ['卡坏了，或者卡上的内容变了。', '领新卡时，交回旧卡。'] },
      { title: '还要知道', points: ['证件要在有效期内。中止功能的，先补签，再补换。'] },
    ],
  },
  papers: { points: materialsFor('replacement').map((one) => `${one}。`) },
  steps: [
    '选原因：丢了、毁了、坏了，还是内容变了。',
    `审核通过后交工本费，${paymentDays.on(day)} 天内交，过期这次申请终止。`,
    '交费后制证。',
  ],
  time: {
    legal: [['交费后，发证', `${workdaysOf(replacementIssueWorkdays, day)}内`]],
    usual: [
      `审核 ${workdaysOf(replacementReviewWorkdays, day)}。`,
      `交费后通常 ${usualWorkdays('replacement', day)}做好送到。`,
      '等您交费的时间不算在内。',
    ],
  },
  cost: { rows: [['补领、换领工本费', feeOf(replacementFeeFen, day)]], points: ['一次申请只交一次。'] },
  where: whereOn(day, { card: true }),
  articles: ['条例:21.2', '条例:22', '办理规定:20.2', '办理规定:21'],
  questions: [
    {
      question: '换了新卡，有效期重新算吗？',
      answer: '不重新算，和原来的证一样。',
      article: '办理规定:20.2',
    },
    {
      question: '卡丢了，证还有效吗？',
      answer: '有效。证件有没有效看系统里的记录，不看卡在不在手上。',
    },
    refusedQuestion(day),
  ],
  open: { label: '看我的证件', page: 'permit/detail' },
})

/** 重新申领, after 注销. */
export const reapplication: GuideOn = (day) => ({
  lead: '证件注销了，符合条件的，再申领一次。',
  who: {
    ...conditionsOn(day),
    lead: '证件已经注销。条件和第一次申领一样：不是深圳户籍，有有效的居住登记，再符合下面任意一条。',
  },
  papers: papersOn(day),
  steps: [
    '先点“查资格”，看今天能不能办。',
    '填申请，提交，当场知道结果。',
    '通过当天证件有效。',
    `收到通知后 ${paymentDays.on(day)} 天内交工本费，交费后制证。`,
  ],
  time: {
    legal: [
      ['符合条件', `受理后 ${workdaysOf(issueWorkdays, day)}内`],
      ['不符合，说明理由', `受理后 ${workdaysOf(refusalWorkdays, day)}内`],
      ['交费后，发证', `${workdaysOf(replacementIssueWorkdays, day)}内`],
    ],
    usual: ['资料对得上的，当场通过。', `交费后通常 ${usualWorkdays('replacement', day)}做好送到。`],
  },
  cost: { rows: [['再次申领工本费', feeOf(replacementFeeFen, day)]] },
  where: whereOn(day, { card: true }),
  articles: ['条例:19', '条例:21.2', '条例:27', '办理规定:20.3', '办理规定:21'],
  questions: [
    {
      question: '证为什么会注销？',
      answer: `中止功能连续满 ${cancelAfterYears.on(day)} 年没补签；转成了深圳户籍；作假取得。注销了会通知您。`,
      article: '条例:27',
    },
    { question: '以前的时间还算吗？', answer: '不算。从新证签发那天重新算。', article: '办理规定:20.3' },
    refusedQuestion(day),
  ],
  open: { label: '去申领', page: 'permit/apply' },
})
