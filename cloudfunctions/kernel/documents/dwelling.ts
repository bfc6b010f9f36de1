import type { linkStates } from '@shared/contract/registration'
import type { Day } from '@shared/model/day'
import type { Finding } from '@shared/model/decision'
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
  receipt: string
  /** How many of each there were; null until all are done. */
  done: { movedOut: number; unmanaged: number; dropped: number; handedOver: number } | null
}

/** 关联房屋：`_id` is `dwellingCode:person`. */
export interface DwellingLink extends Telling {
  person: string
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
  /** 地址补录: the code that the dwelling has since it was recorded; declarations that waited go there. */
  movedTo?: string | null
  /** 注销关联 whose residents are not all told yet: what was asked, by whom, on which day. */
  unlinking?: Unlinking | null
  /** What staff wrote may name people. `typed`: the address of a dwelling that is not recorded yet. */
  personal: { name: string; reason: string | null; typed?: string }
}
