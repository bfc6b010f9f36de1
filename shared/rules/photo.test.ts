import { photoProblem } from './photo'

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
})
