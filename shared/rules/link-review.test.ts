import { linkReview, type LinkFacts } from './link-review'

const dwellingCode = '4403050020100100001000101'
const held = (from: string, to: string | null = null) => [{ dwellingCode, from, to }]
const asked = (rest: Partial<LinkFacts>): LinkFacts => ({
  declarant: 'lessor',
  isUnit: false,
  dwellingCode,
  today: '2026-11-20',
  property: [],
  leases: [],
  ...rest,
})
const clock = { from: '2026-11-20', workdays: 3, due: '2026-11-25' }

describe('房屋关联审核 review of a dwelling link', () => {
  it('R13 a lessor who owns the dwelling, or has it on record as let, is approved at once', () => {
    expect(linkReview(asked({ property: held('2020-01-01') }))).toMatchObject({
      state: 'approved',
      matched: 'property',
      postCheck: false,
    })
    expect(linkReview(asked({ leases: held('2020-01-01') }))).toMatchObject({ state: 'approved', matched: 'lease' })
  })

  it('R13 anything else is pending: residents cannot be managed; staff have three working days', () => {
    expect(linkReview(asked({}))).toEqual({
      state: 'pending',
      matched: null,
      postCheck: false,
      problem: 'no-match',
      clock,
    })
  })

  it.each<[string, string | null, string, string]>([
    ['2026-11-20', '2026-11-21', 'approved', 'the last day of holding'],
    ['2026-01-01', '2026-11-20', 'pending', 'no longer held'],
    ['2026-11-20', null, 'approved', 'held since today'],
    ['2026-11-21', null, 'pending', 'not held yet'],
  ])('R13 held from %s to %s, on 2026-11-20: %s (%s)', (from, to, state) => {
    expect(linkReview(asked({ property: held(from, to) })).state).toBe(state)
  })

  it("R13 someone else's dwelling is no match", () => {
    expect(
      linkReview(asked({ property: [{ ...held('2020-01-01')[0]!, dwellingCode: '4403050020100100001000102' }] })).state,
    ).toBe('pending')
  })

  it('R13 a silent register approves nothing', () => {
    expect(linkReview(asked({ property: null }))).toMatchObject({ state: 'pending', problem: 'register-silent' })
    expect(linkReview(asked({ property: null, leases: held('2020-01-01') }))).toMatchObject({
      state: 'approved',
      matched: 'lease',
    })
  })

  it('R13 a person in their own home, or a host, may declare at once and is checked afterwards', () => {
    expect(linkReview(asked({ declarant: 'ownerOccupier' }))).toMatchObject({
      state: 'approved',
      matched: null,
      postCheck: true,
    })
    expect(linkReview(asked({ declarant: 'provider' }))).toMatchObject({ state: 'approved', postCheck: true })
    expect(linkReview(asked({ declarant: 'ownerOccupier', property: held('2020-01-01') }))).toMatchObject({
      postCheck: false,
    })
    expect(linkReview(asked({ declarant: 'provider', isUnit: true }))).toMatchObject({ state: 'pending' })
  })

  it('R13 an actual manager is always looked at, whoever owns the dwelling', () => {
    expect(linkReview(asked({ declarant: 'actualManager', property: held('2020-01-01') }))).toMatchObject({
      state: 'pending',
      problem: 'needs-authorisation',
      clock,
    })
  })
})
