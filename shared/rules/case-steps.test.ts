import { cardClocks, stepClocks } from './case-steps'
import { timeLimit } from './time-limits'

const told = (way: 'card' | 'replacement', from: string) =>
  stepClocks(way, from).map(({ step, workdays, due }) => `${step} ${workdays} ${due}`)

describe('办理环节 the steps to a card', () => {
  it('R34 accepted 2026-09-28: verify 3, review 2, send 2, make 5, deliver 3', () => {
    expect(told('card', '2026-09-28')).toEqual([
      'verify 3 2026-10-08',
      'review 2 2026-10-10',
      'send 2 2026-10-13',
      'make 5 2026-10-20',
      'deliver 3 2026-10-23',
    ])
  })

  it('R34 together they are the fifteen working days of the law', () => {
    expect(stepClocks('card', '2026-11-20').at(-1)?.due).toBe('2026-12-11')
    expect(timeLimit('issue', '2026-11-20').due).toBe('2026-12-11')
  })

  it('R39 paid 2026-11-20: send 2, make 5, deliver 1, within the ten working days', () => {
    expect(told('replacement', '2026-11-20')).toEqual([
      'send 2 2026-11-24',
      'make 5 2026-12-01',
      'deliver 1 2026-12-02',
    ])
  })

  it('R34 a step beyond the published calendar has no day', () => {
    expect(told('card', '2026-12-22')).toEqual([
      'verify 3 2026-12-25',
      'review 2 2026-12-29',
      'send 2 2026-12-31',
      'make 5 null',
      'deliver 3 null',
    ])
  })

  it.each([
    ['card', '2026-11-21', '2026-11-24 2026-12-01 2026-12-04'],
    ['replacement', '2026-11-20', '2026-11-24 2026-12-01 2026-12-02'],
    ['card', '2026-12-29', '2026-12-31 null null'],
    ['card', '2026-09-30', '2026-10-09 2026-10-15 2026-10-20'],
  ] as const)('R34 R39 the card alone (%s) from %s: %s', (way, from, dues) => {
    expect(
      cardClocks(way, from)
        .map(({ due }) => String(due))
        .join(' '),
    ).toBe(dues)
  })
})
