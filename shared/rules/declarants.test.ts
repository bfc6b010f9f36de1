import {
  declarantFor,
  declarantTypes,
  isArticle13,
  mayDeclare,
  type DeclarantType,
  type DwellingUse,
} from './declarants'

describe('申报义务人 declarants', () => {
  it.each<[DwellingUse, DeclarantType]>([
    ['rented', 'lessor'],
    ['staffDormitory', 'employer'],
    ['schoolDormitory', 'school'],
    ['lodging', 'lodgingOperator'],
    ['ownHome', 'ownerOccupier'],
    ['other', 'provider'],
  ])('R1 a dwelling that is %s is declared by the %s', (use, declarant) => {
    expect(declarantFor(use, false)).toBe(declarant)
  })

  it('R1 whoever manages it for another declares instead', () => {
    expect(declarantFor('rented', true)).toBe('actualManager')
  })

  it('R1 a tenant who registers themselves as lessor is refused and offered the assisted way', () => {
    expect(mayDeclare('lessor', true)).toEqual({ allowed: false, problem: 'tenant-is-not-lessor' })
    expect(mayDeclare('lessor', false).allowed).toBe(true)
  })

  it('R1 a buyer in their own flat declares themselves and those who live with them', () => {
    expect(mayDeclare('ownerOccupier', true)).toEqual({ allowed: true, problem: null })
    expect(mayDeclare('ownerOccupier', false).allowed).toBe(true)
  })

  it('R1 who lends a flat to a friend for nothing is its provider, and declares the friend', () => {
    expect(declarantFor('other', false)).toBe('provider')
    expect(mayDeclare('provider', false)).toEqual({ allowed: true, problem: null })
  })

  it.each<[DeclarantType, boolean]>([
    ['lessor', false],
    ['employer', false],
    ['school', false],
    ['lodgingOperator', false],
    ['ownerOccupier', true],
    ['provider', true],
    ['actualManager', true],
  ])('R1 a %s may declare themselves: %s', (declarant, allowed) => {
    expect(mayDeclare(declarant, true).allowed).toBe(allowed)
  })

  it('R7 schools, owner-occupiers and hosts fall under article 13; employers do not', () => {
    expect(declarantTypes.filter(isArticle13)).toEqual(['school', 'ownerOccupier', 'provider'])
  })
})
