import type { Day } from '@shared/model/day'
import type { Assurance, channels, Role, SignInWay } from '@shared/model/sign-in'
import type { ReminderChoices } from '@shared/rules/reminder-choices'
import type { ConsentKind } from '@shared/text/consents'
import type { Stored, Telling } from './stored'

/** 同意或撤回: what was agreed to, in which version, or taken back. */
export interface Consent {
  kind: ConsentKind
  version: string
  at: string
  given: boolean
}

/** 账号：one a person, `_id` is the person's key. */
export interface Account extends Stored {
  openedAt: string
  session: string | null
  staff: { post: string } | null
  elder: boolean
  /** 提醒方式: what was chosen; a group that is not there comes by SMS. */
  reminders?: Partial<ReminderChoices>
  /** Append-only; the last word of each kind counts. */
  consents: Consent[]
  personal: { name: string; idType: string; idNumber: string; sex: '1' | '2' | null; phone: string | null }
}

/** 登录状态：`_id` is the hash of the token that the phone holds. */
export interface Session extends Stored {
  person: string
  roles: Role[]
  role: Role
  /** 单位 for which a role in a unit acts. */
  unit?: string | null
  assurance: Assurance
  /** How it was opened. */
  way: SignInWay
  channel: (typeof channels)[number]
  /** How and when the person last showed who they are; null after an SMS code alone. */
  shownBy: SignInWay | null
  confirmedAt: string | null
  openedAt: string
  /** The last day on which it was used. */
  usedOn: Day
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
  kind: 'face' | 'stepUp' | 'networkIdentity' | 'networkIdentityStepUp' | 'sms' | 'smsStepUp' | 'phone' | 'earlierPhone'
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
  /** What was agreed to as it was begun. */
  agreed: Partial<Record<ConsentKind, string>>
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

/**
 * 受理点登录码和绑定的手机: one a person, `_id` is the person's key. The code itself and what the phone keeps stand here only
 * as hashes.
 */
export interface Credentials extends Telling {
  code: {
    hash: string
    issuedBy: string
    expiresAt: string
    attempts: number
    /** Used once; a lost answer may be asked for again with the same submission. */
    usedAt: string | null
    usedBy: string | null
  } | null
  /** The phone on which an SMS code to `counterPhone` counts as showing who it is. */
  bound: { device: string; openId: string | null; at: string; until: string } | null
  personal: {
    name: string
    idType: string
    idNumber: string
    /** The number that the person showed at the counter, and the one that counts once the code is used. */
    counterPhone: string | null
    pendingPhone: string | null
    /** Who hears of what is still to be told, by the id of its entry: the number that stood before. */
    hears: Record<string, string>
  }
}

/** 草稿：`_id` is `person:kind`. */
export interface Draft extends Stored {
  person: string
  savedAt: string
  personal: { body: Record<string, unknown> }
}

/** How often a person tried something on a day: `_id` is `person:what`. */
export interface Tries extends Stored {
  on: Day
  times: number
}
