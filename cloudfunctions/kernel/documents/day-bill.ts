import type { BillDifference } from '@shared/contract/day-bill'
import type { Day } from '@shared/model/day'
import type { Stored } from './stored'

/** 一天的微信支付账单, as it was matched with our orders. `_id` is its day. Nothing of it is ever changed by itself. */
export interface DayBill extends Stored {
  _id: Day
  readAt: string
  /** Lines of the bill. */
  lines: number
  differences: BillDifference[]
  /** Since when staff should look at the differences; null where there are none, or somebody did. */
  openAt: string | null
  settled: { at: string; by: string } | null
  personal: { note: string | null }
}
