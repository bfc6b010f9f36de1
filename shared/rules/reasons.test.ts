import { eligibility } from './eligibility'
import { endorsement } from './endorsement'
import { paid, person, registered } from './example'
import { refusalReasons } from './reasons'

const facts = person({
  today: '2026-11-21',
  registrations: [registered('2026-06-01')],
  insurance: { pension: paid('2026-09', '2026-10') },
  insurancePostedThrough: '2026-10',
})
const names = (found: { condition: string }[]) => found.map(({ condition }) => condition)

describe('不符合的条件 what a refusal rests on', () => {
  it('R35 what failed on the way that was taken', () => {
    const decision = eligibility(facts)
    expect(names(refusalReasons(decision, 'firstIssue', 'residenceAndWork'))).toEqual([
      'continuousResidence',
      'socialInsurance',
    ])
    expect(names(refusalReasons(decision, 'firstIssue', 'talent'))).toEqual(['talent'])
  })

  it('R35 without a way that was chosen, the one with the earliest day', () => {
    expect(names(refusalReasons(eligibility(facts), 'firstIssue', null))).toContain('continuousResidence')
  })

  it('R22c what binds every route stands alone', () => {
    const decision = eligibility({ ...facts, hukou: 'shenzhen' })
    expect(names(refusalReasons(decision, 'firstIssue', 'student'))).toEqual(['hukou'])
  })

  it('R28 of an endorsement, its own conditions', () => {
    const decision = endorsement({ ...facts, permit: { issuedOn: '2025-11-30', endorsedOn: [] } })
    expect(names(refusalReasons(decision, 'endorsement', null))).toEqual(['residenceDays', 'insuranceMonths'])
  })

  it('R35 a refusal that rests on nothing of these shows all that was unmet', () => {
    const decision = eligibility(facts)
    const onlyTalent = { ...decision, findings: decision.findings.filter(({ condition }) => condition === 'talent') }
    expect(names(refusalReasons(onlyTalent, 'firstIssue', 'student'))).toEqual(['talent'])
  })
})
