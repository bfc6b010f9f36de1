import { streetName } from '@shared/codes/streets'
import type { EndedView } from '@shared/contract/registration-changes'
import type { Day } from '@shared/model/day'
import { badInput } from '@shared/refusal'
import { runEffect, runStanding } from '@shared/rules/run-standing'
import { effectShort } from '@shared/text/registration-changes'
import type { ChangeDetail, Registration, RegistrationChange, Submission } from '../../kernel/documents'
import { registrationFacts } from '../../kernel/facts'
import type { Ports } from '../../kernel/ports'
import { newReceipt } from '../../kernel/receipts'
import { changesOf, detailOf, effectView, withChange } from '../../kernel/registration-changes'
import { isRepeat } from '../../kernel/submission'
import { withNews } from '../../kernel/telling'
import type { Caller } from '../../kernel/use-case'
import { isOpen, recordPage } from './own-registrations'

/** 搬离 or 信息错误 of one record, as a plan: the use case says what, this file does it. */
interface Ending {
  kind: 'movedOut' | 'void'
  endedOn: Day
  due: Day | null
  daysLate: number
  said: Pick<ChangeDetail, 'moveOutOn' | 'voidReason' | 'words'>
}

export interface Obstacle {
  problem: string
  field: 'registrationIds' | 'moveOutOn'
}

interface Filing {
  caller: Pick<Caller, 'person'>
  submission: Submission
  /** What becomes of a record that is open, or why nothing can; `field` of the input that would mend it. */
  plan: (doc: Registration) => Ending | Obstacle
  /** Whether an ending that stands is the very one that is asked for: then it is answered again. */
  isSame: (change: RegistrationChange, detail: ChangeDetail) => boolean
}

const closed: Obstacle = { problem: '这条登记已经结束，不用再办', field: 'registrationIds' }

/** `doc` ended, with its effect on the twelve months and the notice that tells of it. */
const ended = (ports: Ports, filing: Filing, doc: Registration, ending: Ending, all: Registration[]): Registration => {
  const { caller, submission } = filing
  const { kind, endedOn, due, daysLate, said } = ending
  const [at, today] = [ports.now().toISOString(), ports.today()]
  const closedDoc: Registration = { ...doc, state: kind, openKey: doc._id, endedOn }
  const standing = (records: Registration[]) => runStanding(registrationFacts(records), today)
  const others = all.filter(({ _id, person }) => person === doc.person && _id !== doc._id)
  const effect = effectView(runEffect(standing([...others, doc]), standing([...others, closedDoc])))
  const change: RegistrationChange = {
    id: ports.chance.id(),
    kind,
    at,
    by: caller.person,
    receipt: newReceipt(ports, kind === 'void' ? 'voiding' : 'moveOut', doc.district),
    submission,
    due,
    daysLate,
    before: doc.state,
    objection: null,
  }
  const detail: ChangeDetail = { ...said, fields: [], effect, objection: null }
  const place = streetName(doc.street)
  const notice =
    kind === 'void'
      ? { kind: 'registrationVoided' as const, params: [place, effectShort(effect)] }
      : { kind: 'movedOut' as const, params: [place, endedOn, effectShort(effect)] }
  const action = { at, by: caller.person, what: kind === 'void' ? 'voided' : 'movedOut' }
  return withNews(withChange(closedDoc, change, detail), action, [
    { ...notice, to: doc.person, page: recordPage(doc._id) },
  ])
}

const view = (doc: Registration, change: RegistrationChange | null, problem: string | null): EndedView => ({
  registrationId: doc._id,
  name: doc.personal.name,
  address: doc.address,
  outcome: change ? 'done' : 'refused',
  problem,
  receipt: change?.receipt ?? null,
  state: doc.state,
  endedOn: doc.endedOn,
  due: change?.due ?? null,
  daysLate: change?.daysLate ?? 0,
})

/** The change that this very filing, or one of the same content, has made already. */
const made = (doc: Registration, { submission, isSame }: Filing): RegistrationChange | undefined => {
  const sent = changesOf(doc).find((one) => isRepeat(one.submission, submission))
  if (sent || isOpen(doc)) return sent
  const last = changesOf(doc).findLast(({ kind }) => kind !== 'corrected')
  return last && isSame(last, detailOf(doc, last.id)) ? last : undefined
}

/**
 * Ends the named records, one write each, so that it may stop anywhere and be sent again; a result for each. Throws `bad-input`
 * when not one of them can be ended.
 */
export const endRegistrations = async (ports: Ports, docs: Registration[], filing: Filing): Promise<EndedView[]> => {
  const persons = docs.filter(isOpen).map(({ person }) => person)
  let all = persons.length > 0 ? await ports.registrations.find({ person: { in: persons } }, { limit: 1000 }) : []
  const results: EndedView[] = []
  const obstacles: Obstacle[] = []
  for (const doc of docs) {
    const earlier = made(doc, filing)
    const plan = earlier ? null : isOpen(doc) ? filing.plan(doc) : closed
    if (!plan) results.push(view(doc, earlier ?? null, null))
    else if ('problem' in plan) {
      obstacles.push(plan)
      results.push(view(doc, null, plan.problem))
    } else {
      const next = ended(ports, filing, doc, plan, all)
      await ports.registrations.replace(next)
      all = all.map((one) => (one._id === next._id ? next : one))
      results.push(view(next, changesOf(next).at(-1) ?? null, null))
    }
  }
  const [first] = obstacles
  if (first && obstacles.length === docs.length) throw badInput({ [first.field]: first.problem })
  return results
}
