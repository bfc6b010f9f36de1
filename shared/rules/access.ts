/**
 * 用证部门查询 (R46): for which purposes departments may ask, what each is told, and when the person sees it. The law names
 * who receives a permit's status, not how: whatever is a number here is our choice.
 */
import { addDays, addMonths, cityInstant, type Day } from '../model/day'
import { inForce } from './in-force'

/** 查询目的. */
export const accessPurposes = ['SCHOOL_ENROLMENT', 'VEHICLE_LICENSING', 'CASE_INVESTIGATION'] as const
export type AccessPurpose = (typeof accessPurposes)[number]

/** What a department may be told: the last two only with the person's own consent. */
export const accessFields = ['status', 'validUntil', 'months', 'address'] as const
export type AccessField = (typeof accessFields)[number]

/** 依法可以暂不告知 (个人信息保护法 18, 35) while it would hinder what the department is there for. */
type Grant = { told: readonly AccessField[]; withConsent: readonly AccessField[]; delayed: boolean }

export const accessGrants: Record<AccessPurpose, Grant> = {
  SCHOOL_ENROLMENT: { told: ['status', 'validUntil'], withConsent: ['months', 'address'], delayed: false },
  VEHICLE_LICENSING: { told: ['status', 'validUntil'], withConsent: ['address'], delayed: false },
  CASE_INVESTIGATION: { told: ['status', 'validUntil'], withConsent: [], delayed: true },
}

export const isAccessPurpose = (text: string): text is AccessPurpose => accessPurposes.some((one) => one === text)

const number = (value: number, term: string, unit: string) =>
  inForce([{ from: '2015-06-01', value, source: 'our choice' }], { rule: 'R46', term, unit })

export const accessDelayDays = number(90, '依法暂不告知的查询，多少日后给本人看', '日')
export const accessAskDays = number(15, '本人答复部门请求的期限', '日')
export const accessConsentDays = number(90, '本人同意提供居住月数、住址的有效期', '日')
export const accessListDays = number(180, '部门上传的名单保留多少日', '日')
export const accessListLines = number(500, '部门一次上传名单的人数上限', '人')
export const accessBatchLines = number(100, '部门接口一次批量查询的人数上限', '人')

/** The instant from which the person sees a look made `at` on `on`. */
export const shownFrom = (purpose: AccessPurpose, { at, on }: { at: string; on: Day }): string =>
  accessGrants[purpose].delayed ? cityInstant(addDays(on, accessDelayDays.on(on)), 0).toISOString() : at

/** 本人的答复, as it is stored. */
export const accessAnswers = ['asked', 'agreed', 'declined', 'withdrawn'] as const
export type AccessAnswer = (typeof accessAnswers)[number]
export const accessStates = [...accessAnswers, 'lapsed'] as const
type AccessState = (typeof accessStates)[number]

/** The last day on which a request may be answered. */
export const accessAskedUntil = (askedOn: Day): Day => addDays(askedOn, accessAskDays.on(askedOn))

/** The last day on which a consent given on `agreedOn` holds. */
export const accessAgreedUntil = (agreedOn: Day): Day => addDays(agreedOn, accessConsentDays.on(agreedOn))

/** As it stands: a request that nobody answered, and a consent whose days are over, have lapsed. */
export const accessState = ({ state, until }: { state: AccessAnswer; until: Day }, today: Day): AccessState =>
  (state === 'asked' || state === 'agreed') && today > until ? 'lapsed' : state

/** Whole months from `since` to `today`, counted from the first day. */
export const wholeMonths = (since: Day, today: Day): number => {
  let months = 0
  while (addMonths(since, months + 1) <= today) months += 1
  return months
}
