import type { CaseView, Collection } from '@shared/contract/permit'
import type { Day } from '@shared/model/day'
import type { Decision, Route } from '@shared/model/decision'
import type { Submission, Telling } from './stored'

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
