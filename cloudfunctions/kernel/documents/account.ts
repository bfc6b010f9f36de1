import type { Day } from '@shared/model/day'
import type { Assurance, Role } from '@shared/model/sign-in'
import type { Stored } from './stored'

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
  /** 单位 for which a role in a unit acts. */
  unit?: string | null
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

/** How often a person tried something on a day: `_id` is `person:what`. */
export interface Tries extends Stored {
  on: Day
  times: number
}
