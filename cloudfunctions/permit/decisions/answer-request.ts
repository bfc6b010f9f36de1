import { Refusal } from '@shared/refusal'
import type { InputOf } from '@shared/contract'
import type { Day } from '@shared/model/day'
import type { CaseAsk, PermitCase, PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { applicantIn } from '../family/wards'
import { handsOf, ownCase, withHands } from '../file/cases'
import { saveFile, withCase } from '../file/permit-file'
import { caseView, permitView } from '../file/views'
import { lookAgain, settleWaiting } from '../filing/decide-waiting'

type Answer = InputOf<'permit.answerRequest'>

/** The pause that this asking began ends today; a new photo takes the place of the old one. */
const answered = (one: PermitCase, ask: CaseAsk, { photoNumber }: Answer, at: string, today: Day): PermitCase => ({
  ...one,
  asks: one.asks?.map((each) => (each.id === ask.id ? { ...each, answeredAt: at } : each)),
  pauses: one.pauses?.map((pause) => (pause.to === null ? { ...pause, to: today } : pause)),
  form: one.form && photoNumber ? { ...one.form, photoNumber } : one.form,
})

const withAnswer = (file: PermitFile, one: PermitCase, ask: CaseAsk, words: string): PermitFile => {
  const asks = handsOf(file, one).asks ?? {}
  return withHands(file, one, {
    asks: { ...asks, [ask.id]: { words: asks[ask.id]?.words ?? '', answer: words } },
  })
}

/**
 * 答复工作人员 of one's own case or a child's that waits: the clocks run on, and the registers are asked again at once. Five round trips
 * with the session. Answered twice it answers alike. Throws `not-found`, `already-decided`.
 */
export const answerRequest =
  (ports: Ports): UseCase<'permit.answerRequest'> =>
  async (answer, caller) => {
    const { person } = caller
    const { file, one } = await ownCase(ports, await applicantIn(ports, caller, answer.receipt), answer.receipt)
    const today = ports.today()
    const shown = (now: PermitFile) => ({
      case: caseView(now, now.cases.find(({ id }) => id === one.id) ?? one, today),
      permit: permitView(now, today),
    })
    const ask = one.asks?.find(({ id }) => id === answer.askId)
    if (!ask) throw new Refusal(one.state === 'waiting' ? 'not-found' : 'already-decided')
    if (ask.answeredAt !== null || one.state !== 'waiting') return shown(file)
    const now = ports.now()
    const at = now.toISOString()
    const next = answered(one, ask, answer, at, today)
    const said = withNews(
      withAnswer(withCase(file, next), next, ask, answer.words),
      { at, by: person, what: 'answered' },
      [],
    )
    const kept = { ...said, tellAt: file.tellAt }
    const decision = await lookAgain(ports, kept, next)
    const settled = settleWaiting({ file: kept, case: next, decision, now, today, by: person })
    await saveFile(ports, settled)
    return shown(settled)
  }
