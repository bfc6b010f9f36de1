/**
 * What is stored. Whatever stands under `personal` is sealed by the store adapter and never in clear on disk;
 * everything else may be indexed and must not identify a person (a person is a key, see `People`).
 * Days are `YYYY-MM-DD` in the city, instants ISO strings in UTC: both sort as text.
 */
import type { codeKinds } from '@shared/contract/check-in'
import type { RunEffectView, VoidReason } from '@shared/contract/change'
import type { ResidentFields, linkStates, registrationStates } from '@shared/contract/registration'
import type { Collection, CaseView } from '@shared/contract/permit'
import type { Day } from '@shared/model/day'
import type { Decision, Finding, Route } from '@shared/model/decision'
import type { Assurance, Role } from '@shared/model/sign-in'
import type { DeclineReason } from '@shared/rules/check-in'
import type { DeclarantType } from '@shared/rules/declarants'
import type { ChangeKind, ObjectionState } from '@shared/rules/objection'
import type { NoticeKind } from '@shared/text/notices'
import type { CorrectableField } from '@shared/text/resident-fields'

export interface Stored {
  _id: string
  /** Grows with every change; a write that saw another version is refused. */
  version: number
}

/** Append-only: who did what, when, under which rules. `by` is a person's key or `system`. */
export interface Action {
  at: string
  by: string
  what: string
  rules: string
}

/** A notice that must be told; removed once `system.deliverNotices` has told it. */
export interface OutboxEntry {
  id: string
  kind: NoticeKind
  to: string
  params: string[]
  /** The page of the mini-program that answers it. */
  page: string | null
}

/** A document whose changes people are told of: the change and its notices are one write. */
export interface Telling extends Stored {
  actions: Action[]
  outbox: OutboxEntry[]
  /** For the index: from when the outbox is to be told; null when it is empty. Moves on when telling fails. */
  tellAt: string | null
}

/** What makes a repeated submission recognisable. `key` is unique; `input` is a keyed hash. */
export interface Submission {
  key: string
  input: string
}

/** 账号：one a person, `_id` is the person's key. */
export interface Account extends Stored {
  openedAt: string
  session: string | null
  staff: { post: string } | null
  elder: boolean
  consent: { privacyAt: string | null; faceAt: string | null }
  personal: { name: string; idType: string; idNumber: string; sex: '1' | '2' | null; phone: string | null }
}

/** 登录状态：`_id` is the hash of the token that the phone holds. */
export interface Session extends Stored {
  person: string
  roles: Role[]
  role: Role
  assurance: Assurance
  /** The last face check; null for a sign-in by SMS. */
  confirmedAt: string | null
  openedAt: string
  endsAt: string
  ended: 'signed-out' | 'replaced' | null
  /** Hash of the OPENID the session is bound to; null on H5. */
  openId: string | null
  elder: boolean
  /** How often an operation was asked: `20261121_registration_searchBuildings` → times. */
  counts: Record<string, number>
  personal: Account['personal']
}

/** 一次登录或再次确认的尝试：`_id` is the hash of the ticket. */
export interface SignIn extends Stored {
  kind: 'face' | 'stepUp' | 'sms'
  person: string
  /** Whose tries are counted together: who asks about a person from where, so that nobody can use up another's. */
  limiter: string
  at: string
  expiresAt: string
  /** When the vendor or the code said yes: a lost answer may be asked for again for two minutes. */
  passedAt: string | null
  attempts: number
  /** Hash of the OPENID it was begun with; null on H5. */
  openId: string | null
  /** Hash of the code that comes back with the redirect, or of the SMS code; null for a decoy or in WeChat. */
  code: string | null
  /** The session to confirm, for a step-up. */
  session: string | null
  returnTo: string
  personal: {
    name: string
    idType: string
    idNumber: string
    phone: string | null
    sex: '1' | '2' | null
    reference: string
    sequence: string
    returnUrl: string
  }
}

/** 草稿：`_id` is `person:kind`. */
export interface Draft extends Stored {
  person: string
  savedAt: string
  personal: { body: Record<string, unknown> }
}

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
  /** What staff wrote may name people. */
  personal: { name: string; reason: string | null }
}

/** What belongs to a registration that the resident filed (R11). */
export interface CheckIn {
  /** By the declarant's code, or begun alone from the dwelling. */
  withCode: boolean
  /** A parent filed it for a child. */
  forChild: boolean
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

/** One 入住码. Hashes are keyed: what opens the dwelling stands nowhere in clear. */
export interface CheckInCode {
  kind: (typeof codeKinds)[number]
  hash: string
  typedHash: string
  madeAt: string
  /** Until when it opens; null for one on paper. */
  until: string | null
}

/** 入住码 of one dwelling link, whose id is `_id`. */
export interface CheckInCodes extends Stored {
  person: string
  /** Every hash of `codes`, for the index. */
  hashes: string[]
  codes: CheckInCode[]
  /** The newest of each kind, to be shown again. */
  personal: Record<CheckInCode['kind'], { code: string; typed: string } | null>
}

/** How often a person tried something on a day: `_id` is `person:what`. */
export interface Tries extends Stored {
  on: Day
  times: number
}

/** 办件 in a permit's file. */
export interface PermitCase {
  id: string
  matter: CaseView['matter']
  state: CaseView['state']
  receipt: string
  submission: Submission
  filedAt: string
  filedOn: Day
  decidedAt: string | null
  due: Day | null
  form: { route: Route; acceptancePoint: string; photoNumber: string; collectionMethod: Collection['method'] } | null
}

/** 居住证档案：one a person, `_id` is the person's key. The state of the permit is derived from its dates when read. */
export interface PermitFile extends Telling {
  issuedOn: Day | null
  /** 补签 moves the anchor: all endorsements since `issuedOn`, in order. */
  endorsedOn: Day[]
  route: Route | null
  cases: PermitCase[]
  /** Reminders already told, by key: one a cycle and stage. */
  reminded: string[]
  /** Hint for the daily run: when something may be due next. Recomputable from the dates. */
  nextDueDay: Day | null
  /** Hint: when a waiting case is asked again; null when none waits. */
  nextTryAt: string | null
  personal: {
    name: string
    idNumber: string
    phone: string | null
    agent: { name: string; idNumber: string } | null
    /** By case id: what was found in the registers is personal too. */
    decisions: Record<string, Decision>
  }
}

/** 消息：`_id` is `document:outbox entry`, so that one notice is made once. */
export interface Notice extends Stored {
  person: string
  kind: NoticeKind
  params: string[]
  page: string | null
  at: string
  read: boolean
  sms: 'waiting' | 'sent' | 'no-phone' | 'rejected'
  serial: string | null
}
