import type { ApplicationForm, CaseView, Collection } from '@shared/contract/permit'
import type { Day } from '@shared/model/day'
import type { Decision, Route } from '@shared/model/decision'
import type { DecidedGround } from '@shared/rules/cancellation'
import type { CardState } from '@shared/rules/case-states'
import type { StandingAnswer, StandingFact } from '@shared/rules/standing'
import type { ReplacementReason } from '@shared/rules/replacement'
import type { Submission, Telling } from './stored'

/** Who filed a case: the person, a guardian, staff at a counter, a unit for one of its people, or a standing consent. */
export interface FiledBy {
  way: CaseView['filedBy']
  /** A person's key: who did it. */
  by: string
  /** 代办单位. */
  unit: string | null
}

/** 工本费: asked for on `noticedOn`; `orders` is the out_trade_no by which it was paid, on `paidOn`. */
export interface CaseFee {
  fen: number
  noticedOn: Day
  paidOn: Day | null
  orders: string[]
}

/** 制证和领证: where the card of a case is, with every step that it took. */
export interface CaseCard {
  state: CardState
  steps: { state: CardState; on: Day }[]
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
}

/** What the form of a case says of people: sealed with the file. */
export type CaseForm = Pick<ApplicationForm, 'phone' | 'collection' | 'relatives'>

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

/** 居住证档案：one a person, `_id` is the person's key. The state of the permit is derived from its dates when read. */
export interface PermitFile extends Telling {
  issuedOn: Day | null
  /** 补签 moves the anchor: all endorsements since `issuedOn`, in order. */
  endorsedOn: Day[]
  /** 注销 by decision of an officer; what follows from the dates alone is not written here. */
  cancelled: { on: Day; ground: DecidedGround } | null
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
    /** By case id: what was found in the registers is personal too. */
    decisions: Record<string, Decision>
    /** What the standing consent found last, while its question is open. */
    standingFound: Decision | null
  }
}
