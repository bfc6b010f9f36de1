import { counterChoices, type CounterFacts } from './counter'

const facts: CounterFacts = {
  status: 'none',
  today: '2026-11-21',
  windowOpens: null,
  waiting: false,
  replacing: false,
  cardUnderway: false,
}
const barsOf = (more: Partial<CounterFacts>) =>
  Object.fromEntries(counterChoices({ ...facts, ...more }).map(({ matter, bar }) => [matter, bar]))

describe('R44 窗口能办什么 what can be filed at a counter', () => {
  it.each([
    [{}, { apply: null, endorse: 'no-permit', replace: 'no-permit' }, 'without a permit one applies'],
    [{ waiting: true }, { apply: 'case-open', endorse: 'no-permit', replace: 'no-permit' }, 'one case at a time'],
    [
      { status: 'valid', windowOpens: '2026-11-22' },
      { apply: 'held', endorse: 'too-early', replace: null },
      'the day before the window it is too early to endorse',
    ],
    [
      { status: 'valid', windowOpens: '2026-11-21' },
      { apply: 'held', endorse: null, replace: null },
      'the first day of the window',
    ],
    [
      { status: 'suspended', windowOpens: '2026-09-01' },
      { apply: 'held', endorse: null, replace: 'endorse-first' },
      'out of use it is endorsed first',
    ],
    [{ status: 'cancelled' }, { apply: null, endorse: 'reapply', replace: 'reapply' }, 'after that one applies again'],
    [{ status: 'cardFault' }, { apply: null, endorse: 'no-permit', replace: 'no-permit' }, 'a faulty card is none'],
    [
      { status: 'valid', windowOpens: '2026-11-21', waiting: true },
      { apply: 'held', endorse: 'case-open', replace: 'case-open' },
      'an endorsement that waits',
    ],
    [
      { status: 'valid', windowOpens: '2027-11-01', replacing: true, cardUnderway: true },
      { apply: 'held', endorse: 'too-early', replace: 'in-hand' },
      'a replacement in hand is shown instead of a second',
    ],
    [
      { status: 'valid', windowOpens: '2027-11-01', cardUnderway: true },
      { apply: 'held', endorse: 'too-early', replace: 'card-underway' },
      'a card that nobody has yet is not lost',
    ],
  ] as const)('%j: %j (%s)', (more, bars, _why) => {
    expect(barsOf(more)).toEqual(bars)
  })

  it('says the day from which it can be endorsed, and a day for nothing else', () => {
    const all = counterChoices({ ...facts, status: 'valid', windowOpens: '2026-12-01' })
    expect(all.map(({ on }) => on)).toEqual(['2026-12-01', null, null])
  })
})
