import { type OutputOf } from '@shared/contract'
import { type EndorsementView } from '@shared/contract/permit'
import { type Condition, type Decision, type Finding, type Remedy, type Route } from '@shared/model/decision'
import { eligibilityConditions } from '@shared/rules/eligibility'
import { endorsementConditions } from '@shared/rules/endorsement'
import { type RouteConditions } from '@shared/rules/findings'
import { routeNames } from '@shared/text/routes'
import { daysLeft, longDate } from '@/components/words'
import { waitsForObjection } from '@/text/waiting'

type Eligibility = OutputOf<'permit.checkEligibility'>

/** These bind every route. */
const barring: readonly Condition[] = ['border', 'hukou', 'window', 'notDuplicate']

/** The answer in one breath: a line before, the headline, and what it rests on. */
export type Headline = { tone: 'ok' | 'info' | 'warn'; over: string; headline: string; under: string }

const promises: Partial<Record<Remedy, string>> = {
  register: '先办理居住登记',
  keepRegistered: '继续在深登记居住',
  keepInsured: '社会保险不断缴',
  takeInsurance: '先在深圳参加社会保险',
  verifyTalent: '先到人社部门核实人才资格',
}

/** The route that the answer speaks of: the best one, else the usual one. */
export const routeOf = ({ route }: Pick<Decision, 'route'>): Route => route ?? 'residenceAndWork'

const isBar = ({ condition }: Finding) => barring.includes(condition)

/** 连续居住 says all that 居住登记 does once there is one, and nothing before: one of the two is enough. */
const withoutEcho = (findings: Finding[]): Finding[] => {
  if (!findings.some(({ condition }) => condition === 'continuousResidence')) return findings
  const active = findings.find(({ condition }) => condition === 'activeRegistration')
  const echo: Condition = active?.state === 'met' ? 'activeRegistration' : 'continuousResidence'
  return findings.filter(({ condition }) => condition !== echo)
}

/** What a decision rests on: what bars every route, else the conditions of its route. */
export const ownFindings = (decision: Decision, conditions: RouteConditions = eligibilityConditions): Finding[] => {
  const bars = decision.findings.filter((finding) => isBar(finding) && finding.state !== 'met')
  if (bars.some(({ state }) => state === 'unmet')) return bars
  const own = conditions[routeOf(decision)]
  return [...bars, ...withoutEcho(decision.findings.filter(({ condition }) => own.includes(condition)))]
}

/** The conditions of one way by itself, without what binds every way. */
export const routeFindings = (decision: Decision, route: Route): Finding[] =>
  withoutEcho(decision.findings.filter(({ condition }) => eligibilityConditions[route].includes(condition)))

/** What each way comes to, in a word. */
export const standingText = ({ outcome, earliest }: Eligibility['routes'][number]): string => {
  if (outcome === 'approved') return '现在符合'
  if (outcome === 'referred') return '有数据暂时查不到'
  return earliest ? `最早 ${longDate(earliest)}` : '现在不符合'
}

const premises = (findings: readonly Finding[]): string => {
  const words = findings.flatMap(({ state, remedy }) => {
    const promise = state === 'unmet' && remedy ? promises[remedy] : undefined
    return promise ? [promise] : []
  })
  return [...new Set(words)].join('、')
}

const refused = (decision: Decision, now: string): Headline => {
  const own = ownFindings(decision)
  const { earliest } = decision
  const needs = premises(own)
  if (earliest)
    return {
      tone: 'info',
      over: '现在还不能办理，最早可办日期',
      headline: longDate(earliest),
      under: [daysLeft(earliest, now), needs && `前提：${needs}`].filter(Boolean).join(' · '),
    }
  const barred = own.find((finding) => isBar(finding) && finding.state === 'unmet')
  if (barred) return { tone: 'warn', over: '查询结果', headline: '您不适用居住证', under: barred.found }
  return { tone: 'warn', over: '查询结果', headline: '现在还不能办理', under: needs ? `需要：${needs}` : '原因见下' }
}

/** The big answer of 办证资格. */
export const headlineOf = ({ decision }: Pick<Eligibility, 'decision'>, now: string): Headline => {
  if (decision.outcome === 'approved')
    return {
      tone: 'ok',
      over: '查询结果',
      headline: '现在可以申领',
      under: `符合“${routeNames[routeOf(decision)]}”，提交后当场办结`,
    }
  if (decision.outcome === 'referred' && waitsForObjection(decision))
    return {
      tone: 'warn',
      over: '查询结果',
      headline: '等登记异议的结果',
      under: '可以先提交申请，异议核实后自动办结并通知您',
    }
  if (decision.outcome === 'referred')
    return {
      tone: 'warn',
      over: '查询结果',
      headline: '有部门数据暂时查不到',
      under: '不是您的问题。可以先提交申请，查到后自动办结并通知您',
    }
  return refused(decision, now)
}

const endorsementRefused = (
  decision: Decision,
  now: string,
): Pick<Headline, 'over' | 'headline' | 'under' | 'tone'> => {
  const needs = premises(
    decision.findings.filter(({ condition }) => endorsementConditions[routeOf(decision)].includes(condition)),
  )
  if (decision.earliest)
    return {
      tone: 'info',
      over: '现在还不能签注，最早可签注日期',
      headline: longDate(decision.earliest),
      under: [daysLeft(decision.earliest, now), needs && `前提：${needs}`].filter(Boolean).join(' · '),
    }
  return {
    tone: 'warn',
    over: '查询结果',
    headline: '按现在的情况，还不能签注',
    under: needs ? `需要：${needs}` : '原因见下',
  }
}

/** The big answer for a holder: 能不能签注. */
export const endorsementHeadline = ({ decision, validUntilAfter }: EndorsementView, now: string): Headline => {
  if (decision.outcome === 'approved')
    return {
      tone: 'ok',
      over: '查询结果',
      headline: '现在可以签注',
      under: validUntilAfter ? `当场办结，免费；办好后有效期至 ${longDate(validUntilAfter)}` : '当场办结，免费',
    }
  if (decision.outcome === 'referred')
    return {
      tone: 'warn',
      over: '查询结果',
      headline: waitsForObjection(decision) ? '等登记异议的结果' : '有部门数据暂时查不到',
      under: '不是您的问题。可以先提交，查到后自动办结并通知您',
    }
  return endorsementRefused(decision, now)
}

/** What an endorsement rests on: the window, whatever bars it, and the conditions of its way. */
export const endorsementFindings = ({ decision }: EndorsementView): Finding[] => [
  ...decision.findings.filter(
    (finding) => isBar(finding) && (finding.state !== 'met' || finding.condition === 'window'),
  ),
  ...decision.findings.filter(({ condition }) => endorsementConditions[routeOf(decision)].includes(condition)),
]
