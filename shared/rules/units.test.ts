import { materials } from './materials'
import { missingUnitPapers, subAccountLimit, unitDeclarantTypes, unitPapers } from './units'

describe('单位账号 accounts of units', () => {
  it.each([
    ['employer', 'employer', true],
    ['employer', 'school', false],
    ['school', 'school', true],
    ['lodgingOperator', 'lodgingOperator', true],
    ['lodgingOperator', 'employer', false],
  ] as const)('R51 a unit of kind %s links a dwelling as %s: %s', (kind, type, allowed) => {
    expect(unitDeclarantTypes(kind).includes(type)).toBe(allowed)
  })

  it('R51 no unit lives in its own home, and an agency holds no dwelling', () => {
    for (const kind of ['employer', 'school', 'lodgingOperator', 'agency'] as const)
      expect(unitDeclarantTypes(kind)).not.toContain('ownerOccupier')
    expect(unitDeclarantTypes('agency')).toEqual([])
  })

  it.each([
    [['unitPapers', 'authorisation', 'handlerIdentity'], []],
    [['authorisation', 'handlerIdentity'], ['unitPapers']],
    [['unitPapers'], ['authorisation', 'handlerIdentity']],
    [[], ['unitPapers', 'authorisation', 'handlerIdentity']],
  ] as const)('R52 with %j shown at the counter, %j is still missing', (shown, missing) => {
    expect(missingUnitPapers(shown)).toEqual(missing)
  })

  it('R52 they are the papers of the law, but for those of a dwelling', () => {
    expect(unitPapers).toEqual(materials.agencyAccount.of)
    expect([...unitPapers, 'dwellingPapers'].sort()).toEqual([...materials.unitAccount.of].sort())
  })

  it('R53 a unit has at most 50 sub-accounts at a time, a number of our choice', () => {
    expect(subAccountLimit.on('2026-11-21')).toBe(50)
    expect(subAccountLimit.versions[0]?.source).toBe('our choice')
  })
})
