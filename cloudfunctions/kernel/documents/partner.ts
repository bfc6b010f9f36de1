import type { Day } from '@shared/model/day'
import type { PermitWord, SignatureAlgorithm } from '@shared/model/partner'
import type { AccessAnswer, AccessField, AccessPurpose } from '@shared/rules/access'
import type { PartnerProblem } from '@shared/text/partner-problems'
import type { Stored, Submission, Telling } from './stored'

/** A key holds from its making until `until`: while one follows another, both do. */
export interface DepartmentKey {
  id: string
  alg: SignatureAlgorithm
  from: string
  /** Null while it has no end. */
  until: string | null
  madeBy: string
}

/** 用证部门：`_id` is its code, as it names itself in every message. */
export interface Department extends Stored {
  name: string
  state: 'open' | 'closed'
  /** People whom it may ask about in a minute. */
  perMinute: number
  /** What it may ask for, and about how many people on one day. */
  purposes: { code: AccessPurpose; perDay: number }[]
  keys: DepartmentKey[]
  actions: { at: string; by: string; what: string }[]
  /** By key id: the shared secret in base64, or the public key (ed25519: SPKI in base64; SM2: the point in hex). */
  personal: { keys: Record<string, string> }
}

/** How much a department asked on a day: `_id` is `EDU:2026-11-21`. */
export interface DepartmentUse extends Stored {
  on: Day
  counts: Record<string, number>
}

/** A message that was verified: `_id` is made from key and nonce, so that it comes once. */
export interface PartnerCall extends Stored {
  department: string
  /** Unique: the department's Idempotency-Key; of a repetition nothing but the nonce is kept. */
  idempotency: string
  /** Keyed hash of what was asked. */
  input: string
  at: string
  forgetAt: string
}

/** 一次查询: who looked at whom, for what, with what outcome. Written once, never changed. */
export interface Access extends Stored {
  at: string
  on: Day
  department: string
  purpose: AccessPurpose | null
  /** A person's key; null where the message was not believed. */
  person: string | null
  way: 'interface' | 'list' | 'consent'
  /** The id of the key, or the officer's person key. */
  by: string | null
  outcome: 'match' | 'noMatch' | 'refused'
  problem: PartnerProblem | null
  told: AccessField[]
  /** From when the person sees it; null where it is about nobody. */
  shownFrom: string | null
  personal: { caseNo: string | null; answer: string | null }
}

/** 请求本人同意: one a department, purpose, case and person. Whether it holds today is derived: see `accessState`. */
export interface AccessConsent extends Telling {
  department: string
  departmentName: string
  purpose: AccessPurpose
  person: string
  fields: AccessField[]
  state: AccessAnswer
  askedAt: string
  askedOn: Day
  askedBy: string
  /** The last day to answer; once agreed, the last day on which it holds. */
  until: Day
  answeredAt: string | null
  personal: { caseNo: string; name: string; idNumber: string }
}

export interface AccessLine {
  name: string
  idNumber: string
  caseNo: string
  result: { outcome: 'match' | 'noMatch'; status: PermitWord | null; validUntil: Day | null; at: string } | null
}

/** 部门上传的名单. `_id` is made from the submission. */
export interface AccessList extends Stored {
  department: string
  purpose: AccessPurpose
  by: string
  startedAt: string
  submission: Submission
  lines: number
  left: number
  personal: { lines: AccessLine[] }
}
