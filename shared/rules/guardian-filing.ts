import type { Day } from '../model/day'
import { guardianship } from './age'
import { inForce } from './in-force'
import { isMinor } from './minor'

/** 家人一起办的邀请：how long a relative may answer. */
export const familyInvitationDays = inForce([{ from: '2026-11-21', value: 15, source: 'our choice' }], {
  rule: 'R22b',
  term: '家人一起申领的邀请有效期',
  unit: '日',
})

/** How many children, and how many adults, one filing takes besides who begins it; a limit of the form, not of law. */
export const mostMembers = 8

/** A person who is to be filed for, and who would file. Dwellings: of their 有效居住登记. */
export interface GuardianFiling {
  bornOn: Day
  today: Day
  guardian: { bornOn: Day | null; dwellings: readonly string[] }
  dwellings: readonly string[]
  /** 监护人单独同意 was given. */
  consents: boolean
}

type GuardianProblem = 'of-age' | 'guardian-is-minor' | 'not-living-together' | 'consent-missing'

export const guardianHints: Record<GuardianProblem, string> = {
  'of-age': '满 18 周岁的请本人申请；添加为“大人”，本人在自己的手机上确认就可以。',
  'guardian-is-minor': '未成年人不能替别人申请，请由成年的监护人办理。',
  'not-living-together': '没有查到孩子和您登记在同一处房屋，不能在手机上代办。请监护人带上双方证件到受理点办理。',
  'consent-missing': '孩子年龄小，要监护人单独同意使用孩子的个人信息，请勾选同意。',
}

/**
 * Whether a parent or guardian may file for a child (R22b, 国务院《居住证暂行条例》第九条): a minor, who by the register lives
 * with them. That they live together stands for the guardianship, which no register of the city tells (our choice): nobody
 * can file for a child of whom they know no more than the number. Null: it may be filed.
 */
export const guardianProblem = (filing: GuardianFiling): GuardianProblem | null => {
  const { bornOn, today, guardian, dwellings, consents } = filing
  if (!isMinor(bornOn, today)) return 'of-age'
  if (guardian.bornOn !== null && isMinor(guardian.bornOn, today)) return 'guardian-is-minor'
  if (!dwellings.some((one) => guardian.dwellings.includes(one))) return 'not-living-together'
  return guardianship(bornOn, today).consents && !consents ? 'consent-missing' : null
}

/** 监护人 (民法典第二十七条): the parents, and whoever else a paper names. */
export const guardianRelations = ['parent', 'other'] as const
export type GuardianRelation = (typeof guardianRelations)[number]

/** What shows at a counter that somebody is a child's guardian; no register of the city tells (our choice). */
export const guardianshipProofs = ['householdRegister', 'birthCertificate', 'guardianshipPaper'] as const
export type GuardianshipProof = (typeof guardianshipProofs)[number]

/** 户口簿 and 出生医学证明 show parents; anybody else brings 监护证明 or 公证书. */
export const proofsOf = (relation: GuardianRelation): readonly GuardianshipProof[] =>
  relation === 'parent' ? guardianshipProofs : ['guardianshipPaper']

/** A child and who stands there with it. */
export interface CounterGuardian {
  bornOn: Day
  today: Day
  guardianBornOn: Day | null
  relation: GuardianRelation
  proof: GuardianshipProof
}

type CounterGuardianProblem = 'of-age' | 'guardian-is-minor' | 'proof-of-parents'

export const counterGuardianHints: Record<CounterGuardianProblem, string> = {
  'of-age': '满 18 周岁的由本人办理，不用监护人。',
  'guardian-is-minor': guardianHints['guardian-is-minor'],
  'proof-of-parents': '不是父母的，要看监护证明或者公证书。',
}

/** Whether this guardian may file at a counter: a proof was seen there, so nobody asks whether they live together (R22b). */
export const counterGuardianProblem = (seen: CounterGuardian): CounterGuardianProblem | null => {
  const { bornOn, today, guardianBornOn, relation, proof } = seen
  if (!isMinor(bornOn, today)) return 'of-age'
  if (guardianBornOn !== null && isMinor(guardianBornOn, today)) return 'guardian-is-minor'
  return proofsOf(relation).includes(proof) ? null : 'proof-of-parents'
}

/**
 * Whether who filed for a child may still see and speak for it: as long as it could be filed. A child of age sees to it alone,
 * and one who lives with somebody else is theirs. The consent was given with the filing.
 */
export const actsForWard = ({
  bornOn,
  ...filing
}: Omit<GuardianFiling, 'bornOn' | 'consents'> & { bornOn: Day | null }): boolean =>
  bornOn !== null && guardianProblem({ ...filing, bornOn, consents: true }) === null

/** A person who is told something, and somebody who filed for them. `ward`: as the guardian of a ward of any age. */
export type Hearing = Omit<GuardianFiling, 'bornOn' | 'consents'> & { bornOn: Day | null; ward: boolean }

/** Until the sixteenth birthday a guardian acts for a child and hears what it is told; from that day on the person alone (R22b). */
export const actsThroughGuardian = (bornOn: Day | null, today: Day): boolean =>
  bornOn !== null && guardianship(bornOn, today).applies

/**
 * Whether a guardian hears what the child, or the ward whom they filed for, is told: of age, and living with them by the
 * register as when they filed. Who has moved away hears nothing any more.
 */
export const hearsForWard = ({ bornOn, today, guardian, dwellings, ward }: Hearing): boolean =>
  (ward || actsThroughGuardian(bornOn, today)) &&
  guardian.bornOn !== null &&
  !isMinor(guardian.bornOn, today) &&
  dwellings.some((one) => guardian.dwellings.includes(one))
