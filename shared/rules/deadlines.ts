import { daysBetween, type Day, laterOf } from '../model/day'
import { isArticle13, type DeclarantType } from './declarants'
import { inForce } from './in-force'
import { lawFrom, periodEnd } from './periods'

/** 七日: long lets and staff dormitories, from the day of moving in or out. */
export const longLetDeadlineDays = inForce([{ from: '2015-06-01', value: 7, source: '条例第十二条第一款' }], {
  rule: 'R5',
  term: '出租房屋、员工宿舍申报期限',
  unit: '日',
})

/** 三日: the head tenant who sub-lets tells the lessor. */
export const subletDeadlineDays = inForce([{ from: '2015-06-01', value: 3, source: '条例第十二条第二款' }], {
  rule: 'R6',
  term: '承租人提供信息期限',
  unit: '日',
})

/** 十五日: everyone else (own homes, hosts, schools). */
export const otherDeadlineDays = inForce([{ from: '2015-06-01', value: 15, source: '条例第十三条' }], {
  rule: 'R7',
  term: '自住、借住、学校宿舍申报期限',
  unit: '日',
})

/** 居住不满十五日的可以不申报; only for the declarants of article 13. */
export const exemptBelowDays = inForce([{ from: '2015-06-01', value: 15, source: '条例第十三条' }], {
  rule: 'R7',
  term: '可以不申报的居住天数（不满）',
  unit: '日',
})

type Principal = Exclude<DeclarantType, 'actualManager'>

/** `actualManager` has the deadline of the one they manage `for`. `instant`: let by the hour or the day. */
export type DeadlineQuestion = {
  declarant: DeclarantType | 'subletter'
  for?: Principal
  instant: boolean
  event: 'moveIn' | 'moveOut'
  on: Day
  declaredOn?: Day
  stayDays?: number
}

/** `due` is null when exempt, or with `calendar-unknown` where the holiday calendar is not published; nothing is late then. */
export type DeadlineAnswer = { due: Day | null; exempt: boolean; daysLate: number; problem: 'calendar-unknown' | null }

/** 即时申报 (R4, 条例第十一条), a closed list: lets by the hour or day, and whoever runs lodgings. */
export const isInstant = (declarant: Principal | 'subletter', byHourOrDay: boolean): boolean =>
  declarant === 'lodgingOperator' || (declarant === 'lessor' && byHourOrDay)

/** Whose filings may be 即时申报 with fewer fields (R4): the closed list, and whoever manages such a let for another. */
export const mayBeInstant = (declarant: DeclarantType): boolean =>
  declarant === 'lodgingOperator' || declarant === 'lessor' || declarant === 'actualManager'

/** 申报期限 in days for a move `on` this day. */
export const termDays = (declarant: Principal | 'subletter', on: Day): number => {
  const day = laterOf(on, lawFrom)
  if (declarant === 'subletter') return subletDeadlineDays.on(day)
  return isArticle13(declarant) ? otherDeadlineDays.on(day) : longLetDeadlineDays.on(day)
}

const principalOf = (question: DeadlineQuestion): Principal | 'subletter' => {
  if (question.declarant !== 'actualManager') return question.declarant
  if (!question.for) throw new RangeError('an actual manager declares for someone: `for` is missing')
  return question.for
}

/**
 * By when a move must be declared (R5–R9). The first day is not counted; a last day that is a holiday moves to the
 * next working day. 即时申报 is due the same day and does not move.
 */
export const deadline = (question: DeadlineQuestion): DeadlineAnswer => {
  const declarant = principalOf(question)
  const { on, stayDays, declaredOn } = question
  if (isInstant(declarant, question.instant)) return answer(on, declaredOn)
  const article13 = declarant !== 'subletter' && isArticle13(declarant)
  if (article13 && stayDays !== undefined && stayDays < exemptBelowDays.on(laterOf(on, lawFrom)))
    return { due: null, exempt: true, daysLate: 0, problem: null }
  return answer(periodEnd(on, { days: termDays(declarant, on) }), declaredOn)
}

const answer = (due: Day | null, declaredOn: Day | undefined): DeadlineAnswer => ({
  due,
  exempt: false,
  daysLate: due && declaredOn ? Math.max(0, daysBetween(due, declaredOn)) : 0,
  problem: due ? null : 'calendar-unknown',
})
