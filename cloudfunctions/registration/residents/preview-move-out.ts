import { addDays, type Day } from '@shared/model/day'
import { badInput } from '@shared/refusal'
import { gapDays } from '@shared/rules/continuity'
import { isArticle13 } from '@shared/rules/declarants'
import { exemptBelowDays, isInstant as isInstantFor, termDays } from '@shared/rules/deadlines'
import { moveOutHints } from '@shared/rules/move-out'
import type { Registration } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { moveOutObstacle, moveOutTerm } from './declare-move-out'
import { isInstant, isOpen, ownRegistrations } from './own-registrations'

const principal = ({ declarantType }: Registration) => (declarantType === 'actualManager' ? 'lessor' : declarantType)

const ruleOf = (doc: Registration, moveOutOn: Day): string => {
  const one = principal(doc)
  if (isInstantFor(one, isInstant(doc))) return '按小时、按天出租或旅业住宿，搬离当天就要申报（条例第十一条）'
  const article = isArticle13(one) ? '条例第十三条' : '条例第十二条'
  return `应在搬离之日起 ${termDays(one, moveOutOn)} 日内申报（${article}）`
}

type Term = ReturnType<typeof moveOutTerm>

const notice = ({ due, exempt, daysLate }: Term, moveOutOn: Day): string => {
  if (exempt) return `居住不满 ${exemptBelowDays.on(moveOutOn)} 日，可以不申报；申报了，登记就此结束。`
  if (due === null) return '节假日安排还没有公布，截止日期暂时算不出，请尽早申报。'
  return daysLate > 0
    ? `已超过期限 ${daysLate} 天（应在 ${due} 前），仍可申报，请尽快提交。`
    : `在期限内（${due} 24 时前）。`
}

/** 搬离申报前: by when, how late, for whom it cannot be filed, and by when a new registration keeps the run. */
export const previewMoveOut =
  (ports: Pick<Ports, 'links' | 'registrations' | 'today'>): UseCase<'registration.previewMoveOut'> =>
  async (input, { holder }) => {
    const today = ports.today()
    const { moveOutOn } = input
    if (moveOutOn > today) throw badInput({ moveOutOn: moveOutHints['in-the-future'] })
    const docs = await ownRegistrations(ports, input, holder)
    const told = docs.map((doc) => ({
      doc,
      term: moveOutTerm(doc, moveOutOn, today),
      problem: isOpen(doc) ? (moveOutObstacle(doc, moveOutOn, today)?.problem ?? null) : '这条登记已经结束',
    }))
    const latest = told.reduce((a, b) => (b.term.daysLate > a.term.daysLate ? b : a))
    return {
      due: latest.term.due,
      daysLate: latest.term.daysLate,
      rule: ruleOf(latest.doc, moveOutOn),
      notice: notice(latest.term, moveOutOn),
      registerBy: addDays(moveOutOn, gapDays.on(moveOutOn)),
      problems: told.flatMap(({ doc, problem }) =>
        problem ? [{ registrationId: doc._id, name: doc.personal.name, problem }] : [],
      ),
    }
  }
