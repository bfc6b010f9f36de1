import type { Day } from '../model/day'
import type { DeclarantType } from './declarants'
import { timeLimit, type Clock } from './time-limits'

/** A dwelling held, by the property or lease register; `to` is the first day no longer held. */
type Holding = { dwellingCode: string; from: Day; to: Day | null }

/** What is known when a declarant asks to be linked. `property`, `leases` are null when that register did not answer. */
export type LinkFacts = {
  declarant: DeclarantType
  /** 单位 rather than a person. */
  isUnit: boolean
  dwellingCode: string
  today: Day
  property: readonly Holding[] | null
  leases: readonly Holding[] | null
}

/** `postCheck`: approved on the person's word, for a later check. `clock`: by when staff decide, while pending. */
export type LinkReview = {
  state: 'approved' | 'pending'
  matched: 'property' | 'lease' | null
  postCheck: boolean
  problem: 'no-match' | 'register-silent' | 'needs-authorisation' | null
  clock: Clock | null
}

const holds = (holdings: readonly Holding[] | null, { dwellingCode, today }: LinkFacts): boolean =>
  (holdings ?? []).some(
    (one) => one.dwellingCode === dwellingCode && one.from <= today && (one.to === null || today < one.to),
  )

const approved = (matched: LinkReview['matched'], postCheck = false): LinkReview => ({
  state: 'approved',
  matched,
  postCheck,
  problem: null,
  clock: null,
})

const pending = (problem: LinkReview['problem'], today: Day): LinkReview => ({
  state: 'pending',
  matched: null,
  postCheck: false,
  problem,
  clock: timeLimit('linkReview', today),
})

/** 自住、借住 (条例第十三条) by a person: may declare at once, checked afterwards (办理规定第九条). */
const isFastPath = ({ declarant, isUnit }: LinkFacts): boolean =>
  !isUnit && (declarant === 'ownerOccupier' || declarant === 'provider')

/** 房屋关联审核 (R13): a match with the property or lease register is approved at once; residents cannot be managed while pending. */
export const linkReview = (facts: LinkFacts): LinkReview => {
  const { today, declarant, property, leases } = facts
  if (declarant === 'actualManager') return pending('needs-authorisation', today)
  if (holds(property, facts)) return approved('property')
  if (holds(leases, facts)) return approved('lease')
  if (isFastPath(facts)) return approved(null, true)
  return pending(property && leases ? 'no-match' : 'register-silent', today)
}
