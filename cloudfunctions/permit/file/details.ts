/** What a person is shown of a file beyond the permit itself: its history, and each case in its steps. */
import { pointByCode } from '@shared/codes/acceptance-points'
import type { CaseDetail, PermitHistory } from '@shared/contract/permit'
import { addDays, cityDay, type Day } from '@shared/model/day'
import { caseWay } from '@shared/rules/case-way'
import { cycle } from '@shared/rules/cycle'
import type { PermitCase, PermitFile } from '../../kernel/documents'
import { yearOf } from '../standing/view'
import { heldOn } from '../../kernel/permit-standing'
import { caseView } from './views'

const none: PermitHistory = { endorsements: [], interruptions: [] }

/** 签注和中断记录, the newest first. */
export const historyView = (file: PermitFile | null, today: Day): PermitHistory => {
  if (!file?.issuedOn) return none
  const { issuedOn, endorsedOn } = file
  const { interruptions } = cycle({ issuedOn, endorsedOn, today: heldOn(file, today) })
  const endorsements = endorsedOn.map((on, i) => ({
    on,
    late: interruptions.some(({ to }) => addDays(to, 1) === on),
    validUntil: cycle({ issuedOn, endorsedOn: endorsedOn.slice(0, i + 1), today: on }).validUntil,
    filedBy:
      file.cases.findLast((one) => one.matter === 'endorsement' && one.state === 'approved' && one.filedOn === on)
        ?.filedBy.way ?? null,
  }))
  return { endorsements: endorsements.reverse(), interruptions: [...interruptions].reverse() }
}

export const caseDetail = (file: PermitFile, one: PermitCase, today: Day): CaseDetail => {
  const { id, matter, state, form, decidedAt, due } = one
  const decision = file.personal.decisions[id]
  const fact = {
    ...one,
    decidedOn: decidedAt && cityDay(new Date(decidedAt)),
    verifyBy: due,
    byCourier: form?.collectionMethod === 'courier',
  }
  const unit = file.personal.units?.[id]
  return {
    ...caseView(file, one, today),
    ...(unit ? { unit } : {}),
    point: (form && pointByCode(form.acceptancePoint)?.name) ?? null,
    steps: caseWay(fact, today),
    year: decision && matter === 'endorsement' && state === 'refused' ? yearOf(decision) : null,
  }
}
