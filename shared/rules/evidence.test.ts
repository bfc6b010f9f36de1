import { evidenceBy, evidenceNeeds, linkDue, missingEvidence } from './evidence'

describe('房屋材料 papers for a dwelling link', () => {
  it('R13 who lets shows that the dwelling is theirs, or let to them', () => {
    expect(evidenceNeeds('lessor')).toEqual([['ownership', 'lease']])
    expect(evidenceNeeds('employer')).toEqual([['ownership', 'lease']])
    expect(evidenceNeeds('ownerOccupier')).toEqual([['ownership']])
  })

  it('R13 an actual manager shows the authorisation too', () => {
    expect(evidenceNeeds('actualManager')).toEqual([['authorisation'], ['ownership', 'lease']])
  })

  it('R13 of several kinds one is enough', () => {
    expect(missingEvidence([['ownership', 'lease']], ['lease'])).toEqual([])
    expect(missingEvidence([['authorisation'], ['ownership', 'lease']], ['lease'])).toEqual([['authorisation']])
    expect(missingEvidence([['ownership']], [])).toEqual([['ownership']])
  })

  it('R13 what staff ask for is to come within five working days', () => {
    expect(evidenceBy('2026-11-20')).toBe('2026-11-27')
    expect(evidenceBy('2026-11-21')).toBe('2026-11-27')
    expect(evidenceBy('2026-12-28')).toBeNull()
  })
})

describe('审核期限 with and without papers', () => {
  it.each<[string, { on: string; answeredOn: string | null }[], string | null, string]>([
    ['2026-11-20', [], '2026-11-25', 'nothing was asked for: three working days'],
    ['2026-11-20', [{ on: '2026-11-23', answeredOn: '2026-11-24' }], '2026-11-26', 'one day was the applicant’s'],
    ['2026-11-20', [{ on: '2026-11-23', answeredOn: '2026-11-23' }], '2026-11-25', 'answered the same day'],
    ['2026-11-20', [{ on: '2026-11-23', answeredOn: null }], '2026-12-02', 'not answered: five working days at most'],
    ['2026-11-20', [{ on: '2026-11-23', answeredOn: '2026-12-15' }], '2026-12-02', 'answered late: no more than these'],
    [
      '2026-11-20',
      [
        { on: '2026-11-23', answeredOn: '2026-11-24' },
        { on: '2026-11-25', answeredOn: '2026-11-26' },
      ],
      '2026-11-27',
      'asked twice',
    ],
    ['2026-12-25', [{ on: '2026-12-28', answeredOn: null }], null, 'the calendar of 2027 is not published'],
  ])('R13 asked on %s, papers %j: by %s (%s)', (askedOn, requests, due) => {
    expect(linkDue(askedOn, requests)).toBe(due)
  })
})
