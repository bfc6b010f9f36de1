import { eligibility } from './eligibility'
import { endorsement } from './endorsement'
import { paid, person } from './example'
import {
  isContested,
  objectionClock,
  objectionProblem,
  restored,
  underObjection,
  withoutCorrection,
  type ObjectionState,
} from './objection'

describe('住户异议 objections', () => {
  it.each([
    ['2026-11-20', '2026-11-27', 'a Friday: the day itself and the weekend do not count'],
    ['2026-11-21', '2026-11-27', 'a Saturday'],
    ['2026-11-23', '2026-11-30', 'a Monday'],
    ['2026-12-28', null, 'the calendar of the next year is not published'],
  ])('R17 one of %s is decided by %s (%s)', (from, due, _) => {
    expect(objectionClock(from)).toEqual({ from, workdays: 5, due })
  })

  it.each([
    [null, null],
    ['open', 'open'],
    ['upheld', 'decided'],
    ['rejected', 'decided'],
  ] as const)('of a change with an objection that is %s there can be one more: %s', (state, problem) => {
    expect(objectionProblem(state && { state })).toBe(problem)
  })

  it.each([
    ['void', 'open', true],
    ['movedOut', 'open', true],
    ['corrected', 'open', false],
    ['void', 'rejected', false],
    ['movedOut', 'upheld', false],
  ] as const)('a %s whose objection is %s leaves residence unknown: %s', (kind, state: ObjectionState, expected) => {
    expect(
      isContested([
        { kind: 'corrected', objection: null },
        { kind, objection: { state } },
      ]),
    ).toBe(expected)
  })

  const facts = person({ today: '2026-11-21', registrations: null, insurance: { pension: paid('2025-01', '2026-10') } })

  it('an application waits for it, and says so', () => {
    const decision = underObjection(eligibility(facts))
    expect(decision.outcome).toBe('referred')
    const told = decision.findings.filter(({ remedy }) => remedy === 'waitForObjection')
    expect(told.map(({ condition }) => condition)).toEqual(['activeRegistration', 'continuousResidence'])
    expect(told[0]?.found).toContain('异议')
  })

  it('so does an endorsement; a silent register keeps its own words', () => {
    const permit = { issuedOn: '2025-12-01', endorsedOn: [] }
    const decision = underObjection(endorsement({ ...facts, insurance: null, permit }))
    const remedies = decision.findings.filter(({ state }) => state === 'unknown')
    expect(remedies.map(({ condition, remedy }) => [condition, remedy])).toEqual([
      ['activeRegistration', 'waitForObjection'],
      ['residenceDays', 'waitForObjection'],
      ['insuranceMonths', 'waitForRegister'],
    ])
  })
})

describe('恢复登记 what an upheld objection restores', () => {
  it.each([
    ['active', null, { state: 'active', endedOn: null, otherEnds: false }],
    ['awaitingLink', null, { state: 'awaitingLink', endedOn: null, otherEnds: false }],
    ['declined', null, { state: 'declined', endedOn: null, otherEnds: false }],
    ['active', '2026-11-25', { state: 'movedOut', endedOn: '2026-11-25', otherEnds: false }],
    ['awaitingLink', '2026-11-25', { state: 'declined', endedOn: null, otherEnds: false }],
    ['declined', '2026-11-25', { state: 'declined', endedOn: null, otherEnds: false }],
  ] as const)('%s, registered again there on %s: %j', (record, registeredOn, expected) => {
    expect(restored({ record, other: registeredOn ? { registeredOn } : null })).toEqual(expected)
  })

  it.each(['active', 'awaitingLink'] as const)('%s: a later declaration that still waits makes room', (record) => {
    expect(restored({ record, other: { registeredOn: null } })).toEqual({
      state: record,
      endedOn: null,
      otherEnds: true,
    })
  })

  it('a correction is undone, but for what was corrected again since', () => {
    const current = { phone: '3', workplace: 'b', headName: null }
    const corrected = [
      { field: 'phone', before: '1', after: '2' },
      { field: 'workplace', before: 'a', after: 'b' },
      { field: 'headName', before: 'x', after: null },
    ]
    expect(withoutCorrection(current, corrected)).toEqual({ phone: '3', workplace: 'a', headName: 'x' })
  })
})
