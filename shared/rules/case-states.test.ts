import { caseStateNames, nextCaseStates, type CaseState } from './case-states'
import { feeFen } from './fees'
import type { Matter } from './matters'

const names = (states: readonly CaseState[]) => states.map((one) => caseStateNames[one]).join(' ')
const after = (state: CaseState, matter: Matter = 'firstIssue') =>
  names(nextCaseStates(state, matter, feeFen(matter, '2026-11-21')))

describe('业务状态 states of a case', () => {
  it.each<[CaseState, string]>([
    ['draft', '已提交 已终止'],
    ['submitted', '已受理 已终止'],
    ['accepted', '核实中 已终止'],
    ['verifying', '审核通过 不通过 已终止'],
    ['refused', ''],
    ['awaitingPayment', '已缴费 已终止'],
    ['paid', '制证中'],
    ['making', '已制证，流转中 制证异常'],
    ['inTransit', '待领取 已寄出'],
    ['cardFault', '制证中'],
    ['awaitingCollection', '已领取 已寄出 制证中'],
    ['collected', ''],
    ['posted', ''],
    ['terminated', ''],
  ])('R67 after %s: %s', (state, expected) => {
    expect(after(state)).toBe(expected)
  })

  it.each<[Matter, string]>([
    ['firstIssue', '制证中'],
    ['endorsement', ''],
    ['replacement', '待缴费'],
    ['reapplication', '待缴费'],
  ])('R67 a %s, once approved: %s', (matter, expected) => {
    expect(after('approved', matter)).toBe(expected)
  })

  it('R38 where the fee is nothing, the card is made at once', () => {
    expect(nextCaseStates('approved', 'replacement', 0)).toEqual(['making'])
  })

  it('R67 after an approval no case is refused or terminated but for want of payment', () => {
    const reachable = (from: CaseState): CaseState[] => {
      const found: CaseState[] = []
      const visit = (state: CaseState) =>
        nextCaseStates(state, 'replacement', 2000).forEach((one) => {
          if (found.includes(one)) return
          found.push(one)
          visit(one)
        })
      visit(from)
      return found
    }
    expect(reachable('paid').sort()).toEqual([
      'awaitingCollection',
      'cardFault',
      'collected',
      'inTransit',
      'making',
      'posted',
    ])
    expect(reachable('approved')).toContain('terminated')
  })
})
