import type { InputOf } from '@shared/contract'
import { normalName } from '@shared/model/name'
import { badInput, Refusal } from '@shared/refusal'
import { moveHints, moveInProblem } from '@shared/rules/moves'
import { timeLimit } from '@shared/rules/time-limits'
import { refusalsOf, refusalView, saidOf, withRefusal } from '../../kernel/data-refusals'
import type { DwellingLink, StoredDataRefusal } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { newReceipt } from '../../kernel/receipts'
import { isRepeat, submissionOf } from '../../kernel/submission'
import { withNews } from '../../kernel/telling'
import type { Caller, UseCase } from '../../kernel/use-case'
import { moveInDeadline } from '../declaring/move-in-deadline'
import { ownLink } from '../dwellings/own-link'

type Input = InputOf<'registration.reportRefusal'>

/** Open reports of one room: more than this are not of people any more. */
const mostOpen = 20

/** The report that stands already: this very submission, or one of the same person and day. */
const earlier = (link: DwellingLink, caller: Caller, input: Input, name: string | null, ports: Ports) => {
  const submission = submissionOf(ports, caller, input)
  const all = refusalsOf(link)
  const sent = all.find((one) => isRepeat(one.submission, submission))
  const same = all.find(
    ({ id, state, moveInOn }) => state === 'open' && moveInOn === input.moveInOn && saidOf(link, id).name === name,
  )
  return { submission, found: sent ?? (name === null ? undefined : same) }
}

/** 报告拒不提供信息 (条例第十四条、第四十一条): from today the filing counts as made, whenever the person is declared. Three round trips. */
export const reportRefusal =
  (ports: Ports): UseCase<'registration.reportRefusal'> =>
  async (input, caller) => {
    const today = ports.today()
    const { moveInOn } = input
    const problem = moveInProblem({ moveInOn, today })
    if (problem) throw badInput({ moveInOn: moveHints[problem] })
    const name = input.name === null ? null : normalName(input.name)
    const link = await ownLink(ports, input.dwellingCode, caller.holder)
    const { declarantType } = link
    const { due, daysLate } = moveInDeadline({ declarant: declarantType, instant: false, moveInOn, today })
    const { submission, found } = earlier(link, caller, input, name, ports)
    if (found) return { refusal: refusalView(link, found), due, daysLate }
    if (refusalsOf(link).filter(({ state }) => state === 'open').length >= mostOpen)
      throw new Refusal('quota', { detail: '这处房屋等受理点处理的报告太多了，请等处理以后再报，或联系社区网格员。' })
    const refusal: StoredDataRefusal = {
      id: ports.chance.id(),
      receipt: newReceipt(ports, 'dataRefusal', link.street.slice(0, 6)),
      submission,
      by: caller.person,
      at: ports.now().toISOString(),
      on: today,
      moveInOn,
      due: timeLimit('dataRefusal', today).due,
      state: 'open',
      decidedAt: null,
      decidedBy: null,
      declared: null,
    }
    const said = { name, about: input.about, asked: input.asked, answer: null }
    const action = { at: refusal.at, by: caller.person, what: 'refusalReported' }
    const next = withNews(withRefusal(link, refusal, said), action, [])
    await ports.links.replace(next)
    return { refusal: refusalView(next, refusal), due, daysLate }
  }
