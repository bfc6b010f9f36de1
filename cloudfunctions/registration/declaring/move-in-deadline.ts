import type { Day } from '@shared/model/day'
import type { DeclarantType } from '@shared/rules/declarants'
import { deadline, isInstant, termDays } from '@shared/rules/deadlines'
import { isArticle13 } from '@shared/rules/declarants'

interface Question {
  declarant: DeclarantType
  instant: boolean
  moveInOn: Day
  today: Day
}

/** Whom an 实际管理人 stands for is not asked here: the shorter term, that of a lessor, is taken. */
const principal = (declarant: DeclarantType) => (declarant === 'actualManager' ? 'lessor' : declarant)

const rule = ({ declarant, instant, moveInOn }: Question): string => {
  const one = principal(declarant)
  if (isInstant(one, instant)) return '按小时、按天出租或旅业住宿，入住当天就要申报（条例第十一条）'
  const article = isArticle13(one) ? '条例第十三条' : '条例第十二条'
  return `应在入住之日起 ${termDays(one, moveInOn)} 日内申报（${article}）`
}

const notice = (due: Day | null, daysLate: number): string => {
  if (due === null) return '节假日安排还没有公布，截止日期暂时算不出，请尽早申报。'
  return daysLate > 0
    ? `已超过期限 ${daysLate} 天（应在 ${due} 前），仍可申报，请尽快提交。`
    : `在期限内（${due} 24 时前）。`
}

/** By when a move-in must be declared (R5–R9), how late `today` is, and both in words. */
export const moveInDeadline = (question: Question) => {
  const { declarant, instant, moveInOn, today } = question
  const { due, daysLate } = deadline({
    declarant: principal(declarant),
    instant,
    event: 'moveIn',
    on: moveInOn,
    declaredOn: today,
  })
  return { due, daysLate, rule: rule(question), notice: notice(due, daysLate) }
}
