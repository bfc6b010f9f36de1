import type { Decision } from '../model/decision'
import { photoCheck, photoProblem, withPhoto } from './photo'

describe('R45 数码照相图像号', () => {
  const photos = [{ number: '201808100721B90', takenOn: '2026-05-21' }]

  it.each<[string, string | null, string]>([
    ['2026-11-20', null, 'the day before six months are full'],
    ['2026-11-21', null, 'the day itself still counts'],
    ['2026-11-22', 'too-old', 'the day after is too old'],
  ])('on %s it is %s: %s', (today, problem) => {
    expect(photoProblem(photos, '201808100721B90', today)).toBe(problem)
  })

  it('takes the number in small letters and with spaces around it', () => {
    expect(photoProblem(photos, ' 201808100721b90 ', '2026-11-21')).toBeNull()
  })

  it('does not find a number of another person', () => {
    expect(photoProblem(photos, '201808100721B91', '2026-11-21')).toBe('not-found')
    expect(photoProblem([], '201808100721B90', '2026-11-21')).toBe('not-found')
  })

  describe('as a condition of the application', () => {
    const decision = (outcome: Decision['outcome']): Decision => ({
      outcome,
      route: 'talent',
      earliest: '2026-11-21',
      findings: [],
      ruleVersion: '2026-11-21',
      inputs: {},
    })
    const after = (outcome: Decision['outcome'], found: typeof photos | null) =>
      withPhoto(decision(outcome), photoCheck(found, '201808100721B90', '2026-11-21')).outcome

    it('lets an approval stand, makes it wait, or takes it back', () => {
      expect(after('approved', photos)).toBe('approved')
      expect(after('approved', null)).toBe('referred')
      expect(after('approved', [])).toBe('refused')
    })

    it('never makes a refusal or a wait better', () => {
      for (const found of [photos, null, []]) {
        expect(after('refused', found)).toBe('refused')
        expect(after('referred', found)).toBe('referred')
      }
    })

    it('names what is wrong and its source', () => {
      const { findings } = withPhoto(decision('approved'), photoCheck([], 'X123456789', '2026-11-21'), {
        photo: { source: '照片库', at: '2026-11-21T02:00:00.000Z' },
      })
      expect(findings).toMatchObject([
        { condition: 'photo', state: 'unmet', article: '办理规定:14', remedy: 'newPhoto', source: '照片库' },
      ])
    })
  })
})
