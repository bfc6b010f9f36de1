import type { Day } from '../model/day'
import type { PermitFact } from './cycle'
import type { Matter } from './matters'

/** An approved case: `filedOn` the day it was accepted, `approvedOn` the day it was approved. */
type Approved = { matter: Matter; filedOn: Day; approvedOn: Day }

/**
 * What an approval makes of the permit's dates. A first or a new permit counts from the day of approval, which is its
 * 签发日期 whenever the card is made (R23, 条例第二十七条第二款); an endorsement from its filing, so that a silent register
 * costs nobody a day; a replacement changes nothing (R39, 办理规定第二十条第二款). The card itself never expires.
 * Throws `RangeError` for an endorsement or a replacement of no permit.
 */
export const afterApproval = (permit: PermitFact | null, { matter, filedOn, approvedOn }: Approved): PermitFact => {
  if (matter === 'firstIssue' || matter === 'reapplication') return { issuedOn: approvedOn, endorsedOn: [] }
  if (!permit) throw new RangeError(`${matter} of no permit`)
  return matter === 'replacement' ? permit : { ...permit, endorsedOn: [...permit.endorsedOn, filedOn] }
}
