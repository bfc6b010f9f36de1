/** 日账单: on the next day the bill of 微信支付 is matched with our orders, both ways. What differs waits for staff, as it is. */
import { addDays, type Day } from '@shared/model/day'
import { billDaysBack, billDifferences, type BillEntry } from '@shared/rules/day-bill'
import type { DayBill, PaymentOrder } from '../../kernel/documents'
import type { BillRow } from '../../kernel/edges'
import type { UseCase } from '../../kernel/use-case'
import type { PayPorts } from './ports'

const most = 1000
const atMidnight = (day: Day) => new Date(`${day}T00:00:00+08:00`).toISOString()

const entryOf = ({ what, outTradeNo, number, fen }: BillRow): BillEntry => ({ key: number, what, outTradeNo, fen })

const paymentOf = ({ _id, transaction, fen }: PaymentOrder): BillEntry => ({
  key: transaction,
  what: 'payment',
  outTradeNo: _id,
  fen,
})
const refundsOf = ({ _id, refund, fen }: PaymentOrder): BillEntry[] =>
  refund && refund.state !== 'asked' ? [{ key: refund.number, what: 'refund', outTradeNo: _id, fen }] : []

/** Only what went by 微信支付: what a cashier took has no transaction there. */
const byWechat = ({ _id, receipt }: PaymentOrder) => _id.startsWith(receipt)

/** The orders that the bill names, and those that were paid on its day. Two round trips, one more for every thousand rows. */
const oursOf = async ({ payments }: PayPorts, day: Day, rows: readonly BillRow[]) => {
  const numbers = [...new Set(rows.map(({ outTradeNo }) => outTradeNo))]
  const paidOn = { paidAt: { gte: atMidnight(day), lt: atMidnight(addDays(day, 1)) } }
  const parts = Array.from({ length: Math.ceil(numbers.length / most) }, (_, i) =>
    numbers.slice(i * most, (i + 1) * most),
  )
  const [ofDay, ...named] = await Promise.all([
    payments.find(paidOn, { limit: most }),
    ...parts.map((part) => payments.find({ _id: { in: part } }, { limit: most })),
  ])
  return { named: named.flat(), ofDay: ofDay.filter(byWechat) }
}

const readOne = async (ports: PayPorts, day: Day): Promise<DayBill | null> => {
  const answer = await ports.pay.dayBill(day)
  if (answer.state === 'silent') throw new Error(`the bill of ${day}: ${answer.detail}`)
  if (answer.state === 'none' && day === addDays(ports.today(), -1)) return null
  const rows = answer.state === 'none' ? [] : answer.rows
  const { named, ofDay } = await oursOf(ports, day, rows)
  const known = named.flatMap((one) => [paymentOf(one), ...refundsOf(one)])
  const differences = billDifferences(rows.map(entryOf), known, ofDay.map(paymentOf))
  const readAt = ports.now().toISOString()
  const openAt = differences.length > 0 ? readAt : null
  return {
    _id: day,
    version: 0,
    readAt,
    lines: rows.length,
    differences,
    openAt,
    settled: null,
    personal: { note: null },
  }
}

/** Reads what was not read of the days before. Read twice at the same time it is one; a day that fails is read tomorrow. */
export const readDayBills =
  (ports: PayPorts): UseCase<'permit.readDayBills'> =>
  async () => {
    const today = ports.today()
    const days = Array.from({ length: billDaysBack.on(today) }, (_, i) => addDays(today, -1 - i))
    const known = await ports.dayBills.find({ _id: { in: days } }, { limit: days.length })
    const total = { read: 0, differences: 0, failed: 0 }
    for (const day of days.filter((one) => !known.some(({ _id }) => _id === one)))
      try {
        const bill = await readOne(ports, day)
        if (!bill || (await ports.dayBills.insert(bill)) === 'exists') continue
        total.read += 1
        total.differences += bill.differences.length
        if (bill.openAt) ports.complain('permit.dayBill', new Error('the bill differs'))
      } catch (error) {
        ports.complain('permit.readDayBills', error)
        total.failed += 1
      }
    return total
  }
