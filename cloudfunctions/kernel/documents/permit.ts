import type { ApplicationForm, CaseView, Collection } from '@shared/contract/permit'
import type { Day } from '@shared/model/day'
import type { Condition, Decision, Route } from '@shared/model/decision'
import type { DecidedGround } from '@shared/rules/cancellation'
import type { CardFault, CardStep, CorrectedPart } from '@shared/rules/cards'
import type { CardState } from '@shared/rules/case-states'
import type { IdentityDocument } from '@shared/rules/counter'
import type { PhotoReturnReason, SentPhoto } from '@shared/rules/delivery'
import type { GuardianRelation, GuardianshipProof } from '@shared/rules/guardian-filing'
import type { VerifiedFact } from '@shared/rules/verified'
import type { Pause } from '@shared/rules/working-days'
import type { ReplacementReason } from '@shared/rules/replacement'
import type { StandingAnswer, StandingFact } from '@shared/rules/standing'
import type { Submission, Telling } from './stored'

/** Who filed a case: the person, a guardian, staff at a counter, a unit for one of its people, or a standing consent. */
export interface FiledBy {
  way: CaseView['filedBy']
  /** A person's key: who did it. */
  by: string
  /** 代办单位. */
  unit: string | null
}

/** 退还窗口收的工本费: paid back on `on`, by the 退款凭证 of that number, as this officer recorded. */
export interface CashRefund {
  paper: string
  on: Day
  by: string
  at: string
}

/** 工本费: asked for on `noticedOn`; `orders` is the out_trade_no by which it was paid, on `paidOn`. */
export interface CaseFee {
  fen: number
  noticedOn: Day
  paidOn: Day | null
  orders: string[]
  /** 财政票据: paid at the cashier of a counter instead, as this officer recorded. */
  bill?: { number: string; by: string; at: string; returned?: CashRefund }
  /** out_refund_no by which it goes back, since the case ended without its card. */
  refund?: string
}

/** 制证和领证: where the card of a case is, with every step that it took. */
export interface CaseCard {
  state: CardState
  steps: { state: CardStep; on: Day }[]
  /** Of the newest fault. */
  fault?: CardFault | null
  /** 快递单号. */
  tracking?: string | null
  handedOver?: HandOver | null
  takenBack?: TakenBack | null
}

/** 收回 of a card that shows a permit which is over: from its holder, or before it was given out. */
interface TakenBack {
  at: string
  by: string
  from: 'holder' | 'house'
}

/** 发证: to whom, by which officer. 《业务申请表》 is signed and kept on paper; a card in exchange comes for the old one. */
export interface HandOver {
  at: string
  by: string
  /** `unit`: the 承办人 of the unit that filed, with its 代办回执. */
  to: 'holder' | 'agent' | 'unit'
  oldCardReturned: boolean
}

/** A photo of the identity card for the courier (R40): the page that bears it is gone once it is decided. */
export interface CourierPhoto extends SentPhoto {
  id: string
  at: string
  by: string | null
  reason: PhotoReturnReason | null
}

/** 书面答复 that was asked for, under a number of its own; the reply is that of the decision. */
export interface CaseReply {
  receipt: string
  askedAt: string
  askedOn: Day
  sentAt: string | null
}

/** What staff asked the applicant for. What was asked and answered is sealed with the file. */
export interface CaseAsk {
  id: string
  at: string
  by: string
  answeredAt: string | null
}

/** What was done by hand in a case: free text, and what officers found out. */
export interface CaseHands {
  verified?: VerifiedFact[]
  /** By the id of the asking. */
  asks?: Record<string, { words: string; answer: string | null }>
  /** What staff added to the written reply. */
  replyWords?: string
}

/** 注销 by an officer, and its taking back. */
interface Cancellation {
  on: Day
  ground: DecidedGround
  reason: string
  at: string
  restoredAt: string | null
  restoredBecause: string | null
}

/** 办件 in a permit's file. */
export interface PermitCase {
  id: string
  matter: CaseView['matter']
  state: CaseView['state']
  receipt: string
  submission: Submission
  filedBy: FiledBy
  filedAt: string
  filedOn: Day
  decidedAt: string | null
  due: Day | null
  form: { route: Route; acceptancePoint: string; photoNumber: string; collectionMethod: Collection['method'] } | null
  /** 补领、换领: why; absent for other matters. What follows from it `replacementKind` says. */
  replaces?: ReplacementReason
  /** Null where the matter is free. */
  fee: CaseFee | null
  /** Null for an endorsement, and until a card is made: approved, and paid where there is a fee. */
  card: CaseCard | null
  /** Times in which the applicant has to act: no legal clock runs in them. Absent: there were none. */
  pauses?: Pause[]
  reply?: CaseReply
  asks?: CaseAsk[]
  /** Since when each condition could not be told, while the case waits. */
  silent?: Partial<Record<Condition, string>>
  /** 更正《业务申请表》 at the desk, oldest first. */
  corrections?: { at: string; by: string; what: CorrectedPart[] }[]
  /** For a courier: the photos that were sent, oldest first. */
  photos?: CourierPhoto[]
}

/** What the form of a case says of people: sealed with the file. */
export type CaseForm = Pick<ApplicationForm, 'collection' | 'relatives'> & {
  /** Null for who filed at a counter and has none. */
  phone: string | null
}

/** 自动签注 given or withdrawn: to which text, when, and by whom (a person's key). */
export interface StandingWord {
  given: boolean
  version: string
  at: string
  by: string
}

/** How far the standing consent has come in the window that closes on `closes`. */
export interface StandingLook {
  closes: Day
  firstOn: Day
  lastOn: Day
  /** From when it is looked at daily: the first look, or the holder's last answer. */
  since: Day
  /** The forecast day; null when none is known. */
  expected: Day | null
  /** What the holder was asked, once a window; null while there is nothing to ask. */
  question: { fact: StandingFact; askedOn: Day; answer: StandingAnswer | null; answeredAt: string | null } | null
}

/** 自动签注: every word of the holder, the last of which counts, and the look at the present window. */
export interface Standing {
  words: StandingWord[]
  look: StandingLook | null
}

/** 监护人 whom an officer saw with a child at a counter: when, and by which papers. */
export interface SeenGuardian {
  at: string
  by: string
  name: string
  idNumber: string
  document: IdentityDocument
  relation: GuardianRelation
  proof: GuardianshipProof
  /** Agreed to the use of what is known of the child. */
  consents: true
}

/** 居住证档案：one a person, `_id` is the person's key. The state of the permit is derived from its dates when read. */
export interface PermitFile extends Telling {
  issuedOn: Day | null
  /** 补签 moves the anchor: all endorsements since `issuedOn`, in order. */
  endorsedOn: Day[]
  /** 注销 by decision of an officer; what follows from the dates alone is not written here. */
  cancelled: {
    on: Day
    ground: DecidedGround
    /** The day of the decision: from it on it can be contested. */
    decidedOn?: Day
    by?: string
    /** The cases that it ended, each as it stood: taken back, those for which nothing was paid go on. */
    ended?: { id: string; state: CaseView['state'] }[]
  } | null
  route: Route | null
  /**
   * 可以办理时告诉我: since when it is asked for, the day that was told last (null: none could be), and when it is looked at
   * next. Null where nobody asked, or it was told, or a permit was applied for.
   */
  watch: { since: Day; expected: Day | null; lookOn: Day } | null
  cases: PermitCase[]
  /** 自动签注; null for who never agreed to it. */
  standing: Standing | null
  /** Reminders already told, by key: one a cycle and stage. */
  reminded: string[]
  /** Hint for the daily run: when something may be due next. Recomputable from the dates. */
  nextDueDay: Day | null
  /** Hint: when a waiting case is asked again; null when none waits. */
  nextTryAt: string | null
  /** Hint for the lists of staff: what in this file waits for whom. Recomputable. */
  desk: string[]
  personal: {
    name: string
    idNumber: string
    phone: string | null
    /** By case id: phone, 领取方式 and 同住亲属 as they were filed. */
    forms: Record<string, CaseForm>
    /** By case id: the name of the unit that filed it, as it was then. */
    units?: Record<string, string>
    /** Every guardian who came to a counter with this child, the newest last. */
    guardians?: SeenGuardian[]
    /** By case id: what was found in the registers is personal too. */
    decisions: Record<string, Decision>
    /** By case id. */
    hands?: Record<string, CaseHands>
    /** Every cancellation by an officer, the newest last. */
    cancellations?: Cancellation[]
    /** What the standing consent found last, while its question is open. */
    standingFound: Decision | null
  }
}
