import type { Day } from '@shared/model/day'
import type { ManagementState } from '@shared/rules/manager-offer'
import type { Submission, Telling } from './stored'

/** 实际管理 of a dwelling, whose code is `_id`: one offer, or one manager, at a time. */
export interface Management extends Telling {
  /** Whose dwelling it is: the holder of the link. */
  owner: string
  /** The person's key, whether or not there is an account. */
  manager: string
  address: string
  street: string
  state: Exclude<ManagementState, 'expired'>
  offeredAt: string
  until: Day
  answeredAt: string | null
  endedAt: string | null
  endedBy: 'owner' | 'manager' | null
  submission: Submission
  /** The manager's name and number as the owner wrote them. */
  personal: { name: string; idType: string; idNumber: string; ownerName: string }
}
