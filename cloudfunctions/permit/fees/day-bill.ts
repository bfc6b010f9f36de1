import type { DayBillView } from '@shared/contract/day-bill'
import type { Day } from '@shared/model/day'
import type { DayBill } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'

const stateOf = ({ openAt, settled }: DayBill): DayBillView['state'] => (openAt ? 'open' : settled ? 'settled' : 'same')

/** A bill as staff see it; null where it was not read. */
export const billView = (day: Day, bill: DayBill | null): DayBillView => ({
  day,
  state: bill ? stateOf(bill) : 'unread',
  readAt: bill?.readAt ?? null,
  lines: bill?.lines ?? 0,
  differences: bill?.differences ?? [],
  settledAt: bill?.settled?.at ?? null,
  note: bill?.personal.note ?? null,
})

/** 一天的账单 as it was matched. Two round trips with the session. */
export const dayBill =
  ({ dayBills }: Pick<Ports, 'dayBills'>): UseCase<'permit.dayBill'> =>
  async ({ day }) =>
    billView(day, await dayBills.get(day))
