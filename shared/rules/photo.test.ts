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

  it('tells a photo of somebody else from one that nobody has; a photo of one’s own is never somebody else’s', () => {
    expect(photoProblem(photos, '201808100721B91', '2026-11-21', true)).toBe('not-yours')
    expect(photoProblem(photos, '201808100721B90', '2026-11-21', true)).toBeNull()
    expect(photoCheck({ photos, number: '201808100721B91', ofAnother: true }, '2026-11-21')).toMatchObject({
      state: 'unmet',
      found: '这个图像号不是您本人的照片，请填写您自己照相回执上的号码',
      remedy: 'newPhoto',
    })
  })

  it('does not find a number that the register does not know', () => {
    expect(photoProblem(photos, '201808100721B91', '2026-11-21')).toBe('not-found')
    expect(photoProblem([], '201808100721B90', '2026-11-21')).toBe('not-found')
  })

  it('six months are counted by the calendar: a photo of 31 August counts until the last of February', () => {
    expect(photoProblem([{ number: 'X1', takenOn: '2026-08-31' }], 'X1', '2027-02-28')).toBeNull()
    expect(photoProblem([{ number: 'X1', takenOn: '2026-08-31' }], 'X1', '2027-03-01')).toBe('too-old')
  })

  it.each([
    [photos, '201808100721B90', { state: 'met', found: '照片可以使用', remedy: null, earliest: '2026-11-21' }],
    [[], 'X123456789', { state: 'unmet', found: '没有查到这个图像号，请核对照相回执上的号码', remedy: 'newPhoto' }],
    [
      [{ number: 'X123456789', takenOn: '2026-05-20' }],
      'X123456789',
      { state: 'unmet', found: '这张照片太旧了，请重新拍照并填写新的图像号', remedy: 'newPhoto', earliest: null },
    ],
    [null, 'X123456789', { state: 'unknown', remedy: 'waitForRegister' }],
  ])('among %j, %s: %j', (found, number, expected) => {
    expect(photoCheck({ photos: found, number }, '2026-11-21')).toMatchObject({
      condition: 'photo',
      required: '有近期的数码照片',
      article: '办理规定:14',
      ...expected,
    })
  })

  describe('as a condition of the application', () => {
    const decision = (outcome: Decision['outcome']): Decision<{ today: string }> => ({
      outcome,
      route: 'talent',
      earliest: '2026-11-21',
      findings: [],
      ruleVersion: '2026-11-21',
      inputs: { today: '2026-11-21' },
    })
    const after = (outcome: Decision['outcome'], found: typeof photos | null) =>
      withPhoto(decision(outcome), { photos: found, number: '201808100721B90' })

    it('lets an approval stand, makes it wait, or takes it back', () => {
      expect(after('approved', photos)).toMatchObject({ outcome: 'approved', earliest: '2026-11-21', route: 'talent' })
      expect(after('approved', null)).toMatchObject({ outcome: 'referred', earliest: null, route: 'talent' })
      expect(after('approved', [])).toMatchObject({ outcome: 'refused', earliest: null, route: 'talent' })
    })

    it('never makes a refusal or a wait better', () => {
      for (const found of [photos, null, []]) {
        expect(after('refused', found)).toMatchObject({ outcome: 'refused', earliest: '2026-11-21' })
        expect(after('referred', found)).toMatchObject({ outcome: 'referred', earliest: '2026-11-21' })
      }
    })

    it('names what is wrong and its source, and keeps what it looked at', () => {
      const { findings, inputs } = withPhoto(
        decision('approved'),
        { photos: [], number: 'X123456789' },
        { photo: { source: '照片库', at: '2026-11-21T02:00:00.000Z' } },
      )
      expect(findings).toMatchObject([
        { condition: 'photo', state: 'unmet', article: '办理规定:14', remedy: 'newPhoto', source: '照片库' },
      ])
      expect(inputs).toEqual({ today: '2026-11-21', photo: { photos: [], number: 'X123456789' } })
    })
  })
})
