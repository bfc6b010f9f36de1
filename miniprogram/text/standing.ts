import { type StandingView } from '@shared/contract/standing'
import { type StandingFact } from '@shared/rules/standing'
import { longDate } from '@/components/words'

type Question = NonNullable<StandingView['question']>

/** What is missing, as a question. */
const titles: Record<StandingFact, string> = {
  stillResides: '您还住在深圳吗？',
  silent: '有部门数据一直查不到',
  activeRegistration: '没有查到有效的居住登记',
  continuousResidence: '没有查到连续的居住登记',
  residenceDays: '过去一年的居住登记天数不够',
  insuranceMonths: '过去一年的社会保险月数不够',
  socialInsurance: '过去一年的社会保险月数不够',
  talent: '没有查到您的人才资格',
  student: '没有查到您的学籍',
  border: '证件种类要核对',
  hukou: '查到您已是深圳户籍',
  window: '不在签注时间内',
  notDuplicate: '本期已有一件签注',
  photo: '照片要核对',
  dwellingHolder: '房屋要核对',
}

const details: Partial<Record<StandingFact, string>> = {
  stillResides: '登记和社保的条件都够了，只是现在没有查到您住在哪里。还住在深圳，点一下就签注。',
  silent: '不是您的问题，系统每天再查。不想等，可以自己办：先受理，查到后自动办结。',
}

const residence: readonly StandingFact[] = ['stillResides', 'residenceDays', 'activeRegistration']

/** Whether the holder's own word that they live here is an answer. */
export const asksResidence = ({ fact }: Question): boolean => residence.includes(fact)

export const questionTitle = ({ fact }: Question): string => titles[fact]

export const questionDetail = ({ fact, findings }: Question): string =>
  details[fact] ?? findings.find(({ condition }) => condition === fact)?.found ?? ''

/** On the button that endorses: the tap itself confirms it. */
export const endorseLabel = '我仍在深圳居住，立即签注'

/** Whether 自动签注 waits for an answer; who does this window by hand was asked enough. */
export const isAsked = ({ question }: Pick<StandingView, 'question'>): boolean =>
  question !== null && question.answer !== 'byHand'

/** Who can put a wrong record right. */
export const correctAt = ({ fact }: Question): string => {
  if (residence.includes(fact)) return '登记不对，请房东或社区网格员更正；被错误注销的，可以在“我的居住登记”提异议。'
  if (fact === 'insuranceMonths') return '社保记录不对，请打 12333 或找单位补正。'
  if (fact === 'talent') return '人才资格不对，请找人社部门核实。'
  if (fact === 'student') return '学籍不对，请找学校核实。'
  return '数据不对，请打 12345 问清楚由谁更正。'
}

export const standingText = {
  title: '自动签注',
  on: '已开通',
  off: '没有开通',
  lead: '条件符合，到签注期第一天自动办好，不用记日子。',
  agree: '同意并开通',
  close: '关闭自动签注',
  closeAsk: '关闭自动签注？',
  closeDetail: '以后到了签注期，要您自己点签注。提醒短信照常发。',
  closeYes: '确定关闭',
  keep: '先不关闭',
  none: '还没有居住证',
  noneDetail: '拿到居住证以后，就能开通自动签注。',
  since: (when: string) => `${when} 同意`,
  next: (day: string) => `下次核对 ${longDate(day)}`,
  openNow: '现在就在签注期：可以马上自己签注，也可以等下一次每日核对。',
  still: '还住在这里，立即签注',
  stillThere: '还住在这里，再查一次',
  correct: '数据不对，去更正',
  byHand: '这次我自己办',
  asked: (day: string) => `${longDate(day)}问您`,
  looked: (day: string) => `${longDate(day)}查过`,
  again: '系统会自动再查，够了就签注',
  correcting: '好，更正后系统自动再查，这一周每天查一次。',
  hand: '好，这次由您自己签注。以后每年仍然自动。',
  notYet: '刚才又查了一次，还差下面这一项。',
} as const
