import { cancellationGrounds, cancellationProblem, type Cancelling } from './cancellation'
import { nextMatter, permitStatus } from './permit-status'

const cancelling = (rest: Partial<Cancelling> = {}): Cancelling => ({
  ground: 'shenzhenHukou',
  on: '2026-11-21',
  reason: '已于 2026-11-20 入户',
  issuedOn: '2025-03-10',
  today: '2026-11-21',
  ...rest,
})

describe('注销 cancellation by decision', () => {
  it('R31 the four grounds and their articles', () => {
    expect(Object.values(cancellationGrounds).map(({ term, article }) => `${article} ${term}`)).toEqual([
      '条例:27.1 使用功能中止连续满二年',
      '条例:27.2 已转为深圳市户籍',
      '条例:27.3 弄虚作假取得居住证',
      '条例:27.4 法律、法规规定的其他情形',
    ])
  })

  it.each([
    ['2025-03-09', 'before-issue'],
    ['2025-03-10', null],
    ['2026-11-20', null],
    ['2026-11-21', null],
    ['2026-11-22', 'in-the-future'],
  ])('R31 cancelled as of %s: %s', (on, problem) => {
    expect(cancellationProblem(cancelling({ on }))).toBe(problem)
  })

  it('R31 an officer says why', () => {
    expect(cancellationProblem(cancelling({ reason: ' ' }))).toBe('reason-missing')
  })

  it.each([
    ['2026-11-20', 'valid', 'endorsement'],
    ['2026-11-21', 'cancelled', 'reapplication'],
    ['2026-11-22', 'cancelled', 'reapplication'],
  ])('R31 cancelled 2026-11-21; on %s it is %s, next comes %s', (today, status, matter) => {
    const permit = { issuedOn: '2025-03-10', endorsedOn: ['2026-03-01'], cancelledOn: '2026-11-21', cardFault: false }
    expect(permitStatus(permit, today)).toBe(status)
    expect(nextMatter(permitStatus(permit, today))).toBe(matter)
  })
})
