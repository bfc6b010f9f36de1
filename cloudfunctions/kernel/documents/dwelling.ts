import type { linkStates } from '@shared/contract/registration'
import type { Day, Month } from '@shared/model/day'
import type { Finding } from '@shared/model/decision'
import type { EvidenceKind } from '@shared/rules/evidence'
import type { DataRefusalState } from '@shared/rules/data-refusal'
import type { DeclarantType } from '@shared/rules/declarants'
import type { Stored, Submission, Telling } from './stored'

/** 楼栋，`_id` is the 19-digit code. */
export interface Building extends Stored {
  name: string
  aliases: string[]
  address: string
  district: string
  street: string
  dwellings: number
  /** What it can be found by: see shared/model/search-terms. */
  terms: string[]
}

/** 房屋，`_id` is the 25-digit code. */
export interface Dwelling extends Stored {
  building: string
  room: string
  address: string
  district: string
  street: string
}

export interface Unlinking {
  withResidents: boolean
  at: string
  on: Day
  by: string
  submission: Submission
  /** How many of each there were; null until all are done. */
  done: { movedOut: number; unmanaged: number; dropped: number; handedOver: number } | null
}

/** 补充材料的要求: what staff asked for; why stands in the link's `personal`. */
export interface EvidenceRequested {
  at: string
  on: Day
  by: string
  kinds: EvidenceKind[]
  answeredOn: Day | null
}

/** What was handed in for a link under review. The pages' pictures are gone once it is decided; that there were some stays. */
export interface LinkEvidence {
  pages: { id: string; kind: EvidenceKind; at: string }[]
  requests: EvidenceRequested[]
}

/** 拒不提供信息的报告 of one person in this room. What identifies the person stands in the link's `personal`. */
export interface StoredDataRefusal {
  id: string
  receipt: string
  submission: Submission
  by: string
  at: string
  on: Day
  moveInOn: Day
  due: Day | null
  state: DataRefusalState
  decidedAt: string | null
  decidedBy: string | null
  /** Whose declaration has gone back to it, and when that was made. */
  declared: { registration: string; on: Day } | null
}

export interface DataRefusalSaid {
  name: string | null
  about: string
  asked: string
  answer: string | null
}

/** 关联房屋：`_id` is `dwellingCode:person`. */
export interface DwellingLink extends Telling {
  person: string
  /** 实际管理人 named by this holder, in whose name the link is used; null for one's own. */
  actsFor?: string | null
  dwelling: string
  address: string
  street: string
  declarantType: DeclarantType
  state: (typeof linkStates)[number]
  askedAt: string
  askedOn: Day
  due: Day | null
  decidedAt: string | null
  /** 先用后查 (办理规定第九条): approved on the person's word, to be checked afterwards. */
  postCheck: boolean
  findings: Finding[]
  receipt: string
  submission: Submission
  submissionKey: string
  /** A decision whose waiting declarations are not all carried over yet. */
  releasing: boolean
  refusals?: StoredDataRefusal[]
  /** For the index: since when the oldest report waits for staff; null when none does. */
  refusedAt?: string | null
  /** 每月核对: the last month for which it was looked at whether its holder is to be reminded. */
  remindedFor?: Month | null
  evidence?: LinkEvidence | null
  /** 地址补录: the code that the dwelling has since it was recorded; declarations that waited go there. */
  movedTo?: string | null
  /** 注销关联: what was asked, by whom, on which day, and whether its residents are all told. */
  unlinking?: Unlinking | null
  /**
   * What staff wrote may name people. `asked`: staff's words with their newest request for papers. `typed`: the address of a
   * dwelling that is not recorded yet.
   */
  personal: {
    name: string
    reason: string | null
    asked?: string | null
    typed?: string
    refusals?: Record<string, DataRefusalSaid>
  }
}
