import { unitFilingProblem, type UnitFiling } from './unit-filing'

const filing = (rest: Partial<UnitFiling>): UnitFiling => ({
  unit: 'employer',
  matter: 'firstIssue',
  employed: true,
  fullTimeStudent: false,
  agreed: true,
  ...rest,
})
const problem = (rest: Partial<UnitFiling>) => unitFilingProblem(filing(rest))

describe('单位、学校代办 units that file for people', () => {
  it('R42 an employer files for its employees only', () => {
    expect(problem({})).toBeNull()
    expect(problem({ employed: false, fullTimeStudent: true })).toBe('not-an-employee')
  })

  it('R42 a school files for its full-time students only', () => {
    expect(problem({ unit: 'school', employed: false, fullTimeStudent: true })).toBeNull()
    expect(problem({ unit: 'school' })).toBe('not-a-student')
  })

  it('R42 nobody else files for anyone', () => {
    expect(problem({ unit: 'other', fullTimeStudent: true })).toBe('not-a-filer')
  })

  it.each([
    ['firstIssue', null],
    ['endorsement', null],
    ['replacement', 'not-this-matter'],
    ['reapplication', 'not-this-matter'],
  ] as const)('R42 a unit files %s: %s', (matter, expected) => {
    expect(problem({ matter })).toBe(expected)
  })

  it('R42 the person signs', () => {
    expect(problem({ agreed: false })).toBe('not-agreed')
  })
})
