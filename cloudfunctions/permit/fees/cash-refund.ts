import { pointName } from '@shared/codes/acceptance-points'
import type { CashRefundView } from '@shared/contract/cash-refund'
import type { Day } from '@shared/model/day'
import { Refusal } from '@shared/refusal'
import { cashRefundDue } from '@shared/rules/payments'
import { maskIdNumber, maskName } from '@shared/text/greeting'
import type { PermitCase, PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { pointOf } from '../cards/standing'
import { isConcerned } from '../decisions/desk/concerned'
import { caseIdOf, readCase } from '../file/cases'

export interface Owed {
  file: PermitFile
  one: PermitCase
  bill: NonNullable<NonNullable<PermitCase['fee']>['bill']>
  fen: number
  paidOn: Day
}

/** A fee that a cashier took and that is owed, or was paid back. One round trip. Throws `not-found`, `nothing-to-pay`. */
export const owedCase = async (ports: Pick<Ports, 'permits'>, caseId: string): Promise<Owed> => {
  const { file, one } = await readCase(ports, caseId)
  const { bill, fen, paidOn } = one.fee ?? {}
  if (!bill || fen === undefined || !paidOn || !(bill.returned || cashRefundDue(one)))
    throw new Refusal('nothing-to-pay', { detail: '这件业务没有要在窗口退还的工本费。' })
  return { file, one, bill, fen, paidOn }
}

/** As staff see it: masked. */
export const cashRefundView = (ports: Pick<Ports, 'people'>, owed: Owed, officer: string): CashRefundView => {
  const { file, one, bill, fen, paidOn } = owed
  const { returned } = bill
  return {
    caseId: caseIdOf(file, one),
    matter: one.matter,
    receipt: one.receipt,
    maskedName: maskName(file.personal.name),
    maskedIdNumber: maskIdNumber(file.personal.idNumber),
    fen,
    bill: bill.number,
    paidOn,
    point: pointName(pointOf(one)),
    returned: returned ? { on: returned.on, paper: returned.paper, at: returned.at } : null,
    own: isConcerned(ports, file, officer),
  }
}

/** 一笔待退的工本费. Two round trips with the session. Throws `not-found`, `nothing-to-pay`. */
export const cashRefund =
  (ports: Pick<Ports, 'permits' | 'people'>): UseCase<'permit.cashRefund'> =>
  async ({ caseId }, { person }) =>
    cashRefundView(ports, await owedCase(ports, caseId), person)
