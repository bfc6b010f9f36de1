import { earlierOf, type Day } from '../model/day'
import type { DeclarantType } from './declarants'
import { inForce } from './in-force'
import { timeLimit } from './time-limits'
import { workdays, type Pause } from './working-days'

/** 房屋材料: papers that show whose a dwelling is, or who may act for it. */
export const evidenceKinds = ['ownership', 'lease', 'authorisation'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** How long somebody has to add papers that staff asked for. */
export const evidenceWorkdays = inForce([{ from: '2015-06-01', value: 5, source: 'our choice' }], {
  rule: 'R13',
  term: '补充房屋材料期限',
  unit: '个工作日',
})

/** A photo that is uploaded and not handed in is kept this long. */
export const heldEvidenceHours = inForce([{ from: '2015-06-01', value: 24, source: 'our choice' }], {
  rule: 'R13',
  term: '未提交材料保存时间',
  unit: '小时',
})

/** Of these one is enough. */
export type EvidenceNeed = EvidenceKind[]

/** 房屋材料 (R13, 办理规定第七条、第八条) where no register knows the dwelling as the declarant's. */
export const evidenceNeeds = (declarant: DeclarantType): EvidenceNeed[] => {
  if (declarant === 'actualManager') return [['authorisation'], ['ownership', 'lease']]
  return declarant === 'ownerOccupier' ? [['ownership']] : [['ownership', 'lease']]
}

/** What of the needs is not met by papers of these kinds. */
export const missingEvidence = (needs: readonly EvidenceNeed[], have: readonly EvidenceKind[]): EvidenceNeed[] =>
  needs.filter((need) => !need.some((kind) => have.includes(kind)))

/** Staff asked for papers on a day; `answeredOn` is null while they have not come. */
type EvidenceRequest = { on: Day; answeredOn: Day | null }

/** By when papers that were asked for on this day are to come; null where the calendar is not published. */
export const evidenceBy = (askedOn: Day): Day | null =>
  workdays({ from: askedOn, days: evidenceWorkdays.on(askedOn) }).on

const pauseOf = ({ on, answeredOn }: EvidenceRequest): Pause => {
  const by = evidenceBy(on)
  if (answeredOn === null || by === null) return { from: on, to: answeredOn ?? by }
  return { from: on, to: earlierOf(answeredOn, by) }
}

/**
 * By when staff decide a link (R13). Papers that are missing from the start stop nothing: staff decide on what there is. Once
 * they ask for some, the time until these come is the applicant's and is not counted, at most up to the day by which they are
 * to come: so nothing lies for ever.
 */
export const linkDue = (askedOn: Day, requests: readonly EvidenceRequest[]): Day | null =>
  timeLimit('linkReview', askedOn, requests.map(pauseOf)).due
