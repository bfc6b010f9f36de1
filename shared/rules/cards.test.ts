import { afterMove, cardDue, cardStage, type CardMove, type CardStep, type CardWay } from './cards'
import type { CardState } from './case-states'

const way = (text: string): CardWay => {
  const steps = text.split(' ').map((state) => ({ state: state as CardStep, on: '2026-11-23' }))
  const state = steps.findLast((one) => one.state !== 'sent')?.state
  return { state: state as CardState, steps }
}

describe('R67 a card on its way', () => {
  it.each<[string, CardMove, string]>([
    ['making', 'sent', 'making'],
    ['making sent', 'sent', 'done'],
    ['making', 'made', 'inTransit'],
    ['making sent', 'made', 'inTransit'],
    ['making sent inTransit', 'made', 'done'],
    ['making sent inTransit', 'sent', 'done'],
    ['making sent inTransit awaitingCollection', 'made', 'done'],
    ['making', 'arrived', 'not-now'],
    ['making sent inTransit', 'arrived', 'awaitingCollection'],
    ['making sent inTransit', 'posted', 'posted'],
    ['making sent inTransit awaitingCollection', 'posted', 'posted'],
    ['making sent', 'fault', 'cardFault'],
    ['making sent inTransit', 'fault', 'not-now'],
    ['making sent cardFault', 'fault', 'done'],
    ['making sent cardFault', 'made', 'not-now'],
    ['making sent cardFault', 'sent', 'done'],
    ['making cardFault', 'sent', 'not-now'],
    ['making sent cardFault', 'remade', 'making'],
    ['making sent cardFault making', 'remade', 'done'],
    ['making sent cardFault making', 'sent', 'making'],
    ['making sent cardFault making', 'made', 'inTransit'],
    ['making inTransit awaitingCollection', 'remade', 'making'],
    ['making inTransit awaitingCollection making inTransit', 'arrived', 'awaitingCollection'],
    ['making inTransit awaitingCollection collected', 'arrived', 'done'],
    ['making inTransit awaitingCollection collected', 'remade', 'not-now'],
    ['making inTransit posted', 'arrived', 'not-now'],
    ['making', 'remade', 'not-now'],
  ])('%s, recorded %s: %s', (steps, move, expected) => {
    expect(afterMove(way(steps), move, 'firstIssue')).toBe(expected)
  })

  it.each([
    ['making', 'toSend'],
    ['making sent', 'making'],
    ['making sent cardFault making', 'toSend'],
    ['making inTransit', 'inTransit'],
    ['making inTransit awaitingCollection', 'awaitingCollection'],
    ['making cardFault', 'cardFault'],
    ['making inTransit posted', null],
    ['making inTransit awaitingCollection collected', null],
  ])('%s lies under %s', (steps, stage) => {
    expect(cardStage(way(steps))).toBe(stage)
  })

  it('R34 R39 fifteen working days from acceptance, ten from payment', () => {
    expect(cardDue({ filedOn: '2026-11-20', paidOn: null }).due).toBe('2026-12-11')
    expect(cardDue({ filedOn: '2026-11-02', paidOn: '2026-11-20' }).due).toBe('2026-12-04')
  })

  it('R40 the days in which a photo is waited for are not counted', () => {
    const pauses = [{ from: '2026-11-24', to: '2026-11-27' }]
    expect(cardDue({ filedOn: '2026-11-20', paidOn: null }, pauses).due).toBe('2026-12-16')
  })
})
