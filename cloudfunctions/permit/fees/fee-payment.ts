import type { UseCase } from '../../kernel/use-case'
import { caseView } from '../file/views'
import { caseOf } from './pay-fee'
import type { PayPorts } from './ports'
import { takePayment } from './take-payment'

/**
 * How the payment of a case stands. What a phone says of it counts for nothing: 微信支付 is asked. `silent`: it did not
 * answer. Three round trips with the session where nothing is open.
 */
export const feePayment =
  (ports: PayPorts): UseCase<'permit.feePayment'> =>
  async ({ receipt }, { person }) => {
    const [stored, orders] = await Promise.all([
      ports.permits.get(person),
      ports.payments.find({ receipt, person, state: 'open' }, { limit: 1 }),
    ])
    const { file, one } = caseOf(stored, receipt)
    const today = ports.today()
    const open = orders[0]
    if (!open || one.fee?.paidOn) return { case: caseView(file, one, today), silent: false }
    const standing = await ports.pay.query(open._id)
    const silent = standing.state === 'silent'
    if (standing.state !== 'paid') return { case: caseView(file, one, today), silent }
    await takePayment(ports)(standing.payment)
    const now = caseOf(await ports.permits.get(person), receipt)
    return { case: caseView(now.file, now.one, today), silent }
  }
