import { badInput, Refusal } from '@shared/refusal'
import { yuan } from '@shared/text/fees'
import type { CashRefund, PaymentOrder, PermitFile } from '../../kernel/documents'
import { Stale, type Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { refuseConcerned } from '../decisions/desk/concerned'
import { refundPaperToken } from '../file/desk'
import { withCase, withHints } from '../file/permit-file'
import { cashRefundView, owedCase, type Owed } from './cash-refund'
import { billId } from './bill'

type RefundPorts = Pick<Ports, 'permits' | 'payments' | 'people' | 'now' | 'today' | 'together'>

/** Throws `bad-input` by the field that is wrong, and `Stale`. */
const check = ({ file, paidOn }: Owed, { on }: CashRefund, others: readonly PermitFile[], today: string): void => {
  if (on > today) throw badInput({ on: '退还日期不能晚于今天' })
  if (on < paidOn) throw badInput({ on: '退还日期不能早于缴费日期' })
  if (others.length === 0) return
  // The same tap, sent twice, came in between: what it wrote is read again.
  if (others.some(({ _id, version }) => _id === file._id && version !== file.version)) throw new Stale('permits')
  throw badInput({ paper: '这张退款凭证已经登记在另一件业务上，请核对' })
}

const recorded = ({ file, one, bill, fen }: Owed, returned: CashRefund): PermitFile => {
  const paid = { ...one, fee: one.fee && { ...one.fee, bill: { ...bill, returned } } }
  const notice = {
    kind: 'cashRefunded' as const,
    to: file._id,
    params: [yuan(fen), returned.on, returned.paper],
    page: `/packages/permit/result/index?receipt=${one.receipt}`,
  }
  const { at, by } = returned
  return withNews(withCase(file, paid), { at, by, what: `${one.matter}:cashRefunded` }, [notice])
}

/** The payment as the ledger has it: gone back, whole. */
const gone = (order: PaymentOrder, { paper }: CashRefund): PaymentOrder => ({
  ...order,
  refund: { number: paper, why: 'cancelled', state: 'arrived' },
})

/**
 * 登记已退还工本费: the clerk paid it back and wrote a 退款凭证. Four round trips with the session. Recorded once, whoever is
 * second is told so; sent twice, it answers alike. Throws `not-found`, `nothing-to-pay`, `forbidden`, `already-decided`, `bad-input`.
 */
export const recordCashRefund =
  (ports: RefundPorts): UseCase<'permit.recordCashRefund'> =>
  async ({ caseId, paper, on }, { person: by }) => {
    const owed = await owedCase(ports, caseId)
    const before = owed.bill.returned
    if (before?.by === by && before.paper === paper && before.on === on) return cashRefundView(ports, owed, by)
    if (before) throw new Refusal('already-decided', { detail: '这笔工本费已经登记退还，不要再退。' })
    refuseConcerned(ports, owed.file, by)
    const returned = { paper, on, by, at: ports.now().toISOString() }
    const [others, order] = await Promise.all([
      ports.permits.find({ desk: refundPaperToken(paper) }, { limit: 1 }),
      ports.payments.get(billId(owed.bill.number)),
    ])
    check(owed, returned, others, ports.today())
    const file = recorded(owed, returned)
    await ports.together([
      { table: 'permits', doc: withHints(ports, file) },
      ...(order ? [{ table: 'payments' as const, doc: gone(order, returned) }] : []),
    ])
    return cashRefundView(ports, { ...owed, file, bill: { ...owed.bill, returned } }, by)
  }
