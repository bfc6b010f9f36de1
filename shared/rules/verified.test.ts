import * as fc from 'fast-check'
import { conditions, type Decision } from '../model/decision'
import { eligibility, eligibilityBy } from './eligibility'
import { endorsement } from './endorsement'
import { paid, person, registered } from './example'
import { underObjection } from './objection'
import { withPhoto } from './photo'
import { replay } from './replay'
import { awaitedIn, withVerified, type VerifiedFact } from './verified'

const at = '2026-11-25T02:00:00.000Z'
const readings = {
  population: { source: '人口库', at: '2026-11-20T02:00:00.000Z' },
  registrations: { source: '居住登记系统', at: '2026-11-20T02:00:00.000Z' },
  insurance: { source: '社保库', at: '2026-11-20T02:00:00.000Z' },
}
const fact = (condition: VerifiedFact['condition'], state: VerifiedFact['state'] = 'met'): VerifiedFact => ({
  condition,
  state,
  basis: 'department',
  what: '市社会保险基金管理局',
  note: null,
  at,
  by: 'officer',
})
/** A year registered; nobody answers about insurance. */
const silent = person({
  today: '2026-11-20',
  registrations: [registered('2025-03-15')],
  insurance: null,
  insurancePostedThrough: null,
})
const found = ({ findings }: Decision, condition: string) => findings.find((one) => one.condition === condition)

describe('人工核实 what no register could tell', () => {
  it('R34 is taken from an officer, who says by what', () => {
    const decision = withVerified(eligibility(silent, readings), [fact('socialInsurance')])
    expect(decision).toMatchObject({ outcome: 'approved', route: 'residenceAndWork', earliest: '2026-11-20' })
    expect(found(decision, 'socialInsurance')).toMatchObject({
      state: 'met',
      found: '工作人员向市社会保险基金管理局核实过，符合',
      source: '人工核实',
      at,
    })
  })

  it('R34 found unmet it refuses, with what mends it', () => {
    const decision = withVerified(eligibility(silent), [
      { ...fact('socialInsurance', 'unmet'), basis: 'document', what: '参保证明', note: '只参保了 3 个月' },
    ])
    expect(decision).toMatchObject({ outcome: 'refused', earliest: null })
    expect(found(decision, 'socialInsurance')).toMatchObject({
      found: '工作人员核对了参保证明，不符合：只参保了 3 个月',
      remedy: 'keepInsured',
    })
  })

  it('R35 what nobody verified stays unknown: it neither approves nor refuses', () => {
    const both = eligibility({ ...silent, hukou: null })
    expect(withVerified(both, [fact('socialInsurance')]).outcome).toBe('referred')
    expect(withVerified(both, [fact('hukou')]).outcome).toBe('referred')
    expect(withVerified(both, [fact('hukou'), fact('socialInsurance')]).outcome).toBe('approved')
    expect(withVerified(both, [fact('hukou', 'unmet')]).outcome).toBe('refused')
  })

  it('R35 overrides no register that answered', () => {
    const short = { ...silent, insurance: { pension: paid('2026-09', '2026-10') }, insurancePostedThrough: '2026-10' }
    const decision = eligibility(short, readings)
    const after = withVerified(decision, [fact('socialInsurance')])
    expect(after).toEqual({ ...decision, inputs: { ...decision.inputs, verified: [fact('socialInsurance')] } })
    expect(after.outcome).toBe('refused')
  })

  it('R17 decides nothing that an objection decides', () => {
    const contested = underObjection(eligibility({ ...silent, registrations: null }))
    const all = [fact('activeRegistration'), fact('continuousResidence'), fact('socialInsurance')]
    expect(withVerified(contested, all).outcome).toBe('referred')
  })

  it('R45 a photo that nobody could look at can be shown', () => {
    const photo = { number: 'X123456789', photos: null }
    const decision = withPhoto(eligibility(silent), photo)
    expect(withVerified(decision, [fact('socialInsurance')]).outcome).toBe('referred')
    expect(withVerified(decision, [fact('socialInsurance'), fact('photo')]).outcome).toBe('approved')
    expect(withVerified(decision, [fact('socialInsurance'), fact('photo', 'unmet')]).outcome).toBe('refused')
  })

  it('R28 an endorsement too', () => {
    const decision = endorsement({ ...silent, permit: { issuedOn: '2025-11-30', endorsedOn: [] } })
    expect(decision.outcome).toBe('referred')
    expect(withVerified(decision, [fact('insuranceMonths')])).toMatchObject({
      outcome: 'approved',
      validUntilAfter: '2027-11-30',
    })
    expect(withVerified(decision, [fact('insuranceMonths', 'unmet')])).toMatchObject({
      outcome: 'refused',
      validUntilAfter: null,
    })
  })

  it('R59 an application is judged by the way that it names, and waits for nothing else', () => {
    const unanswered = { ...silent, talent: 'unanswered' as const }
    const named = eligibilityBy('residenceAndWork', unanswered)
    const names = (decision: Decision) => awaitedIn(decision).map(({ condition }) => condition)
    expect(names(named)).toEqual(['socialInsurance'])
    expect(names(eligibility(unanswered))).toEqual(['socialInsurance', 'talent'])
    expect(withVerified(named, [fact('socialInsurance', 'unmet')]).outcome).toBe('refused')
    expect(withVerified(eligibility(unanswered), [fact('socialInsurance', 'unmet')]).outcome).toBe('referred')
    expect(names(eligibilityBy('talent', { ...unanswered, hukou: null }))).toEqual(['hukou', 'talent'])
  })

  it('R35 of one condition the newest word holds', () => {
    const words = [fact('socialInsurance', 'unmet'), fact('socialInsurance')]
    expect(withVerified(eligibility(silent), words).outcome).toBe('approved')
  })
})

describe('重新核算 with what was verified', () => {
  const stored = (decision: Decision): Decision => JSON.parse(JSON.stringify(decision)) as Decision
  const everySilent = { ...silent, hukou: null, registrations: null }

  it.each<[string, Decision]>([
    ['approved by hand', withVerified(eligibility(silent, readings), [fact('socialInsurance')])],
    [
      'an application by the way that it names',
      withVerified(eligibilityBy('residenceAndWork', { ...silent, talent: 'unanswered' }, readings), [
        fact('socialInsurance', 'unmet'),
      ]),
    ],
    ['refused by hand', withVerified(eligibility(silent, readings), [fact('socialInsurance', 'unmet')])],
    ['half of a register verified', withVerified(eligibility(everySilent, readings), [fact('activeRegistration')])],
    [
      'verified after the register had answered',
      withVerified(eligibility({ ...silent, insurance: {}, insurancePostedThrough: '2026-10' }, readings), [
        fact('socialInsurance'),
      ]),
    ],
    [
      'an endorsement verified by hand',
      withVerified(endorsement({ ...silent, permit: { issuedOn: '2025-11-30', endorsedOn: [] } }, readings), [
        fact('insuranceMonths', 'unmet'),
      ]),
    ],
    ['one that waits for an objection', underObjection(eligibility({ ...silent, registrations: null }, readings))],
    [
      'a photo shown by hand',
      withVerified(withPhoto(eligibility(silent, readings), { number: 'X123456789', photos: null }, readings), [
        fact('photo'),
      ]),
    ],
  ])('R35 %s comes out the same in every member', (_, decision) => {
    expect(replay(stored(decision))).toEqual(stored(decision))
  })

  it('R35 sees that a verified fact was changed', () => {
    const decision = stored(withVerified(eligibility(silent, readings), [fact('socialInsurance', 'unmet')]))
    const forged = { ...decision, inputs: { ...decision.inputs, verified: [fact('socialInsurance')] } }
    expect(replay(forged).outcome).toBe('approved')
  })
})

describe('whatever officers say', () => {
  const anyFact = fc.record({
    condition: fc.constantFrom(...conditions),
    state: fc.constantFrom('met' as const, 'unmet' as const),
    basis: fc.constantFrom('document' as const, 'department' as const),
    what: fc.constant('材料'),
    note: fc.constant(null),
    at: fc.constant(at),
    by: fc.constant('officer'),
  })
  const anyFacts = fc.record({
    registrations: fc.constantFrom(null, [], [registered('2025-03-15')]),
    insurance: fc.constantFrom(null, {}, { pension: paid('2025-01', '2026-10') }),
    hukou: fc.constantFrom(null, 'other' as const, 'shenzhen' as const),
    student: fc.constantFrom(null, 'unanswered' as const),
  })

  it('R35 no finding of a register changes, and unknown never approves', () => {
    fc.assert(
      fc.property(anyFacts, fc.array(anyFact, { maxLength: 8 }), (facts, verified) => {
        const before = eligibility({ ...silent, insurancePostedThrough: '2026-10', ...facts })
        const after = withVerified(before, verified)
        for (const finding of before.findings.filter(({ state }) => state !== 'unknown'))
          expect(after.findings).toContainEqual(finding)
        if (before.outcome !== 'referred') expect(after.outcome).toBe(before.outcome)
        if (after.outcome === 'approved')
          expect(after.findings.filter(({ condition }) => ['border', 'hukou'].includes(condition))).toEqual(
            after.findings.filter(({ condition, state }) => ['border', 'hukou'].includes(condition) && state === 'met'),
          )
        expect(replay(JSON.parse(JSON.stringify(after)) as Decision)).toEqual(JSON.parse(JSON.stringify(after)))
      }),
    )
  })
})
