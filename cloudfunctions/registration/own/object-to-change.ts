import { streetName } from '@shared/codes/streets'
import { Refusal } from '@shared/refusal'
import { objectionClock, objectionProblem } from '@shared/rules/objection'
import { changeNames } from '@shared/text/registration-changes'
import type { Objection, Registration, RegistrationChange } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { newReceipt } from '../../kernel/receipts'
import { changedBy, changesOf, detailOf, withChange } from '../../kernel/registration-changes'
import { isRepeat, submissionOf } from '../../kernel/submission'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { recordPage } from '../residents/own-registrations'

const objected = (doc: Registration, change: RegistrationChange, objection: Objection, words: string): Registration => {
  const detail = { ...detailOf(doc, change.id), objection: { words, answer: null } }
  const place = streetName(doc.street)
  const what = changeNames[change.kind]
  const term = objection.due ? `${objection.due}前办结` : '办结日期待定'
  const dwelling = `/packages/registration/residents/index?dwelling=${doc.dwelling}`
  return withNews(
    withChange(doc, { ...change, objection }, detail),
    { at: objection.at, by: doc.person, what: 'objected' },
    [
      { kind: 'objectionReceived', to: doc.person, params: [place, what, term], page: recordPage(doc._id) },
      ...changedBy(doc, change).map((to) => ({
        kind: 'objectionRaised' as const,
        to,
        params: [place, what],
        page: dwelling,
      })),
    ],
  )
}

/** 提出异议: against one change of an own registration, once. The declarant's filing stands as made until it is decided. */
export const objectToChange =
  (ports: Ports): UseCase<'registration.objectToChange'> =>
  async (input, caller) => {
    const { registrations, now, today } = ports
    const submission = submissionOf(ports, caller, input)
    const doc = await registrations.get(input.registrationId)
    const change = doc && changesOf(doc).find(({ id }) => id === input.changeId)
    if (!change || doc.person !== caller.person) throw new Refusal('not-found')
    const { objection: earlier } = change
    if (earlier && isRepeat(earlier.submission, submission))
      return { receipt: earlier.receipt, at: earlier.at, due: earlier.due }
    if (objectionProblem(earlier)) throw new Refusal('already-objected')
    const on = today()
    const objection: Objection = {
      at: now().toISOString(),
      on,
      due: objectionClock(on).due,
      receipt: newReceipt(ports, 'objection', doc.district),
      submission,
      state: 'open',
      decidedAt: null,
      decidedBy: null,
    }
    await registrations.replace(objected(doc, change, objection, input.words))
    return { receipt: objection.receipt, at: objection.at, due: objection.due }
  }
