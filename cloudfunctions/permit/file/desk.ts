import type { Day } from '@shared/model/day'
import { isOverdue } from '@shared/rules/case-clocks'
import { cashRefundDue, refundDue } from '@shared/rules/payments'
import type { PermitFile } from '../../kernel/documents'
import { endedTokens } from '../../kernel/ended-permits'
import { wardToken } from '../../kernel/wards'
import { cardTokens } from '../cards/standing'

/** A case that no register decided in the time for verifying, or that its applicant has just answered (R34). */
const lookedInto = ({ cases, personal }: PermitFile, today: Day): string[] => {
  const waiting = cases.find(({ state }) => state === 'waiting')
  if (!waiting) return []
  const { filedOn, pauses = [], asks, id } = waiting
  const contested = personal.decisions[id]?.findings.some(({ remedy }) => remedy === 'waitForObjection')
  const answered = asks?.at(-1)?.answeredAt
  return answered || (!contested && isOverdue(filedOn, pauses, today)) ? ['permitCase'] : []
}

const repliesAsked = ({ cases }: PermitFile): string[] =>
  cases.some(({ reply }) => reply && reply.sentAt === null) ? ['writtenReply'] : []

/** By which the sweep finds fees that go back. */
export const refundToken = 'refundDue'

const goesBack = ({ cases }: PermitFile): string[] => (cases.some(refundDue) ? [refundToken] : [])

/** What a cashier took is owed: staff find it in their queue. */
const owedInCash = ({ cases }: PermitFile): string[] => (cases.some(cashRefundDue) ? ['cashRefund'] : [])

/** By which a 退款凭证 is found again: one pays back one fee. */
export const refundPaperToken = (paper: string) => `refundPaper:${paper}`

const paidBack = ({ cases }: PermitFile): string[] =>
  cases.flatMap(({ fee }) => (fee?.bill?.returned ? [refundPaperToken(fee.bill.returned.paper)] : []))

const filedByGuardians = ({ cases }: PermitFile): string[] =>
  cases.filter(({ filedBy }) => filedBy.way === 'guardian').map(({ filedBy }) => wardToken(filedBy.by))

/** What in a file waits for staff, is a guardian's, or ended slips: each gives the tokens by which a list of theirs finds it. */
const waits: readonly ((file: PermitFile, today: Day) => string[])[] = [
  (file, today) => cardTokens(file, today),
  lookedInto,
  repliesAsked,
  filedByGuardians,
  goesBack,
  owedInCash,
  paidBack,
  endedTokens,
]

/** The tokens of every list on which this file stands. */
export const deskOf = (file: PermitFile, today: Day): string[] => [...new Set(waits.flatMap((of) => of(file, today)))]
