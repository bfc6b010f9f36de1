import { reasonProblem } from './reason'

const write = '请写明理由'

describe('the reason of a decision', () => {
  it.each([
    ['', write],
    [' 是 ', write],
    ['𠮷', write],
    ['不符', null],
  ])('%j is answered by %s', (words, problem) => expect(reasonProblem(words, write)).toBe(problem))
})
