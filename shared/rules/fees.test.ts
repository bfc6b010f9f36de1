import { feeFen } from './fees'

describe('费用 fees', () => {
  it.each([
    ['firstIssue', 0],
    ['endorsement', 0],
    ['replacement', 2000],
    ['reapplication', 2000],
  ] as const)('R38 %s costs %i fen', (matter, fen) => {
    expect(feeFen(matter, '2026-11-21')).toBe(fen)
  })
})
