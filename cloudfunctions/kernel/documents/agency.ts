import type { AgencyMatter } from '@shared/contract/agency'
import type { Route } from '@shared/model/decision'
import type { Day } from '@shared/model/day'
import type { AgencyAnswer } from '@shared/rules/agency'
import type { AgencyReason } from '@shared/text/agency'
import type { Stored, Submission, Telling } from './stored'

/** 代办授权: one a unit and person, whose keys make the `_id`. Whether it holds today is derived: see `agencyState`. */
export interface Agency extends Telling {
  unit: string
  person: string
  state: AgencyAnswer
  way: 'phone' | 'paper' | null
  askedAt: string
  askedOn: Day
  until: Day
  signedOn: Day | null
  agreedOn: Day | null
  endedOn: Day | null
  endedBy: 'person' | 'unit' | 'closed' | null
  /** When the person last declined, or took back what was said: not asked again at once. */
  saidNoOn: Day | null
  /** As the unit wrote them, and its own name for whom it asks. */
  personal: { unitName: string; name: string; idType: string; idNumber: string; phone: string }
}

export interface AgencyItem {
  agency: string
  person: string
  name: string
  idNumber: string
  photoNumber: string | null
  /** How often it failed unexpectedly. */
  tries: number
  /** Null: still to be worked off. A case that waited is looked up in the person's file. */
  result:
    | {
        state: 'filed'
        caseId: string
        receipt: string
        outcome: 'approved' | 'refused' | 'waiting' | 'withdrawn'
        on: Day | null
        reason: string | null
      }
    | { state: 'notFiled'; reason: AgencyReason; on: Day | null }
    | null
}

/** 批量代办: what one sub-account sent, and what came of each. `_id` is made from the submission. */
export interface AgencyBatch extends Stored {
  unit: string
  /** A person's key: who sent it. */
  by: string
  matter: AgencyMatter
  acceptancePoint: string | null
  route: Route | null
  startedAt: string
  /** 代办受理回执编号. */
  receipt: string
  submission: Submission
  people: number
  /** How many have no result yet. */
  left: number
  /** Hint: from when a timer goes on with it; null when nothing is left. */
  stepAt: string | null
  personal: { items: AgencyItem[] }
}
