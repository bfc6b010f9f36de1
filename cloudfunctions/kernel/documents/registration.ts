import type { RunEffectView, VoidReason } from '@shared/contract/change'
import type { ResidentFields, registrationStates } from '@shared/contract/registration'
import type { Day, Month } from '@shared/model/day'
import type { DeclineReason } from '@shared/rules/check-in'
import type { DeclarantType } from '@shared/rules/declarants'
import type { FiledFor } from '@shared/rules/filing-for'
import type { ChangeKind, ObjectionState } from '@shared/rules/objection'
import type { LivingAnswer } from '@shared/rules/still-living'
import type { CorrectableField } from '@shared/text/resident-fields'
import type { Submission, Telling } from './stored'

/** What belongs to a registration that the resident filed (R11). */
export interface CheckIn {
  /** By the declarant's code, or begun alone from the dwelling. */
  withCode: boolean
  /** Whom the filer filed it for: what they are to the filer; null for oneself. */
  filedFor: FiledFor | null
  reminded: boolean
  decided: { at: string; by: 'declarant' | 'officer'; reason: DeclineReason | null } | null
}

/** 异议 against a change. What both sides say stands in the change's detail. */
export interface Objection {
  at: string
  on: Day
  due: Day | null
  receipt: string
  submission: Submission
  state: ObjectionState
  decidedAt: string | null
  decidedBy: string | null
}

/** 变更 of a registration after it was declared: what its resident is told of and may object to. */
export interface RegistrationChange {
  id: string
  kind: ChangeKind
  at: string
  by: string
  receipt: string
  submission: Submission
  /** By when an ending was to be declared, and how late it was. */
  due: Day | null
  daysLate: number
  /** How the record stood before. */
  before: (typeof registrationStates)[number]
  objection: Objection | null
}

/** What a change says of people, sealed. */
export interface ChangeDetail {
  moveOutOn: Day | null
  voidReason: VoidReason | null
  /** The declarant's words. */
  words: string
  fields: { field: CorrectableField; before: string | null; after: string | null }[]
  effect: RunEffectView | null
  objection: { words: string; answer: string | null } | null
}

/** 每月核对: what the declarant said of a month, the last word of it. Nothing that counts for anybody follows from it. */
export interface StillLiving {
  answer: LivingAnswer
  at: string
  by: string
}

/** 居住登记 of one stay. */
export interface Registration extends Telling {
  person: string
  /** Empty until a resident's own filing is confirmed, and for good where a grid officer did it for nobody. */
  declarant: string
  dwelling: string
  address: string
  district: string
  street: string
  declarantType: DeclarantType
  state: (typeof registrationStates)[number]
  /** Unique: `person:dwelling` while open, the id once ended. So nobody is registered twice in one dwelling. */
  openKey: string
  moveInOn: Day
  filedOn: Day
  filedAt: string
  daysLate: number
  due: Day | null
  /** 登记日期: from here the twelve months run. */
  registeredOn: Day | null
  endedOn: Day | null
  receipt: string
  submission: Submission
  submissionKey: string
  /** 住户协助申报; absent where the declarant filed. */
  checkIn?: CheckIn | null
  /** Who may confirm it: their keys, and `officer` where nobody could be asked or the time was over. */
  confirmers?: string[]
  /** Who filed it, where the declarant did not: the resident, or a parent. */
  filedBy?: string | null
  /** Hint for the daily run: when its clock is looked at next; null when nobody waits. Recomputable from the dates. */
  nextLookOn?: Day | null
  /** 即时申报; where nothing is said it follows from what was left out. */
  instant?: boolean
  /** In the order in which they were made. */
  changes?: RegistrationChange[]
  /** For the index: receipts of its changes and objections. */
  laterReceipts?: string[]
  /** 拒不提供信息的报告 that this goes back to: the filing counts as made on its day. */
  dataRefusal?: { id: string; link: string; on: Day } | null
  /** By month; absent until something was said. */
  stillLiving?: Record<Month, StillLiving>
  /** For the index: when something was last filed after the declaration; null when nothing was. */
  changedAt?: string | null
  /** For the index: since when an objection waits to be decided; null when none does. */
  objectedAt?: string | null
  /**
   * `reservedPhone` is the population register's, for a person without an account: the declarant typed the other.
   * `earlierPhone` is told of a correction that replaced it. `details` are those of the changes, by id.
   */
  personal: ResidentFields & {
    reservedPhone?: string | null
    earlierPhone?: string | null
    details?: Record<string, ChangeDetail>
  }
}
