import type { Day } from '@shared/model/day'
import type { Business } from '@shared/rules/receipt-number'
import type { Stored } from './stored'

/** 出具的凭证 (a receipt or a 查询单): `_id` is the keyed hash of its check code, so that the code stands nowhere in clear. */
export interface Paper extends Stored {
  number: string
  business: Business
  issuedAt: string
  issuedOn: Day
  /** What it tells of: the record's id in its table, or the person's key for a 查询单. */
  subject: string
  /** Keyed hash of what it says, to see whether that is still so. */
  content: string
  personal: {
    title: string
    office: string
    maskedName: string
    place: string
    facts: { label: string; value: string }[]
  }
}
