import { type Decision, type Finding } from '@shared/model/decision'
import { eligibility, type EligibilityFacts } from '@shared/rules/eligibility'
import { headlineOf, ownFindings, routeFindings } from './answer'

const now = '2026-11-21T02:00:00Z'
const months = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => `2026-${String(from + i).padStart(2, '0')}`)
const facts: EligibilityFacts = {
  today: '2026-11-21',
  registrations: [{ from: '2025-11-01', to: null, reason: null }],
  insurance: { pension: months(2, 9) },
  insurancePostedThrough: '2026-10',
  talent: null,
  student: null,
  idType: '111',
  hukou: 'other',
}
const decisionOf = (changes: Partial<EligibilityFacts>): Decision => eligibility({ ...facts, ...changes })
const said = (changes: Partial<EligibilityFacts>) => headlineOf({ decision: decisionOf(changes) }, now)
const names = (findings: Finding[]) => findings.map(({ condition }) => condition)

describe('办证资格 in one breath', () => {
  it('not yet: from which day, how long, and what to keep up', () => {
    expect(said({})).toEqual({
      tone: 'info',
      over: '现在还不能办理，最早可办日期',
      headline: '2027年2月1日',
      under: '还有 72 天 · 前提：社会保险不断缴',
    })
  })

  it('yes', () => {
    const full = { pension: ['2025-11', '2025-12', ...months(1, 10)] }
    expect(said({ insurance: full })).toMatchObject({ tone: 'ok', headline: '现在可以申领' })
  })

  it('a silent register refuses nobody', () => {
    expect(said({ insurance: null, insurancePostedThrough: null })).toMatchObject({ headline: '有部门数据暂时查不到' })
  })

  it('says what to do where no day can be told', () => {
    expect(said({ registrations: [] })).toMatchObject({ tone: 'warn', headline: '现在还不能办理' })
    expect(said({ registrations: [] }).under).toContain('先办理居住登记')
  })

  it('who comes under another permit is told so, and of nothing else', () => {
    const decision = decisionOf({ idType: '516' })
    expect(headlineOf({ decision }, now)).toMatchObject({ headline: '您不适用居住证' })
    expect(names(ownFindings(decision))).toEqual(['border'])
  })

  it('says once that there is no registration', () => {
    expect(names(ownFindings(decisionOf({ registrations: [] })))).toEqual(['activeRegistration', 'socialInsurance'])
  })

  it('shows the conditions of the best way, and of each by itself', () => {
    const decision = decisionOf({})
    expect(names(ownFindings(decision))).toEqual(['continuousResidence', 'socialInsurance'])
    expect(names(routeFindings(decision, 'talent'))).toEqual(['activeRegistration', 'talent'])
    expect(names(routeFindings(decision, 'residenceAndWork'))).toEqual(['continuousResidence', 'socialInsurance'])
  })
})
