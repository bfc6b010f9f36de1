import { agencyFeeFen, feeFen, queryFeeFen } from './fees'

describe('费用 fees', () => {
  it.each([
    ['firstIssue', 0],
    ['endorsement', 0],
    ['replacement', 2000],
    ['reapplication', 2000],
  ] as const)('R38 %s costs %i fen', (matter, fen) => {
    expect(feeFen(matter, '2015-06-01')).toBe(fen)
    expect(feeFen(matter, '2026-11-21')).toBe(fen)
  })

  it('R36 an endorsement is free', () => {
    expect(feeFen('endorsement', '2026-11-21')).toBe(0)
  })

  it('R42 who files for others takes nothing for it', () => {
    expect(agencyFeeFen.on('2026-11-21')).toBe(0)
  })

  it('R17 looking up one’s own records, or those of one’s residents, is free', () => {
    expect(queryFeeFen.on('2026-11-21')).toBe(0)
  })
})
