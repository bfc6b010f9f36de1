/** A fee, a term and a limit that change on a day: the guides say the old ones until the day before, the new ones from it. */
import type * as InForceModule from '@shared/rules/in-force'
import { guides } from '.'

/** Hoisted with the mocks that use it. */
function mockChanging(from: number, to: number): InForceModule.InForce<number> {
  const { inForce } = jest.requireActual<typeof InForceModule>('@shared/rules/in-force')
  const versions = [
    { from: '2015-06-01', value: from, source: 'as it was' },
    { from: '2026-12-01', value: to, source: 'as it becomes' },
  ]
  return inForce(versions, { rule: 'R38', term: 'a number that changes' })
}

jest.mock('@shared/rules/fees', () => ({
  ...jest.requireActual<object>('@shared/rules/fees'),
  replacementFeeFen: mockChanging(2000, 0),
  firstIssueFeeFen: mockChanging(0, 1550),
}))
jest.mock('@shared/rules/replacement', () => ({
  ...jest.requireActual<object>('@shared/rules/replacement'),
  paymentDays: mockChanging(15, 21),
}))
jest.mock('@shared/rules/time-limits', () => ({
  ...jest.requireActual<object>('@shared/rules/time-limits'),
  issueWorkdays: mockChanging(15, 9),
}))

const said = (day: string) => {
  const [first, replacement] = [guides.firstIssue(day), guides.replacement(day)]
  return [first.cost.rows?.[0]?.[1], replacement.cost.rows?.[0]?.[1], replacement.steps[1], first.time.legal[0]?.[1]]
}

describe('a dated value that changes', () => {
  it('shows on the guide from its day', () => {
    expect(said('2026-11-30')).toEqual(['免费', '20 元', expect.stringContaining('15 天内交'), '受理后 15 个工作日内'])
    expect(said('2026-12-01')).toEqual([
      '15.50 元',
      '免费',
      expect.stringContaining('21 天内交'),
      '受理后 9 个工作日内',
    ])
  })
})
