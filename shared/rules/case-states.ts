import type { Matter } from './matters'

/** 业务状态 (R67), names from 办理规定 as far as it has them. `terminated`: 逾期未缴费、照片逾期未补、撤回. */
export const caseStateNames = {
  draft: '草稿',
  submitted: '已提交',
  accepted: '已受理',
  verifying: '核实中',
  approved: '审核通过',
  refused: '不通过',
  awaitingPayment: '待缴费',
  paid: '已缴费',
  making: '制证中',
  inTransit: '已制证，流转中',
  cardFault: '制证异常',
  awaitingCollection: '待领取',
  collected: '已领取',
  posted: '已寄出',
  terminated: '已终止',
} as const
export type CaseState = keyof typeof caseStateNames
export const caseStateKeys = Object.keys(caseStateNames) as CaseState[]

/** Where a card can be. A misprint that is seen at the point goes back to 制证中; one that waits there may still be posted. */
export const cardStates = ['making', 'inTransit', 'cardFault', 'awaitingCollection', 'collected', 'posted'] as const
export type CardState = (typeof cardStates)[number]

/** What may follow each state. Instant approval (秒批) and endorsement skip nothing here: they pass the states in one moment. */
const next: Record<CaseState, readonly CaseState[]> = {
  draft: ['submitted', 'terminated'],
  submitted: ['accepted', 'terminated'],
  accepted: ['verifying', 'terminated'],
  verifying: ['approved', 'refused', 'terminated'],
  approved: ['awaitingPayment', 'making'],
  refused: [],
  awaitingPayment: ['paid', 'terminated'],
  paid: ['making'],
  making: ['inTransit', 'cardFault'],
  inTransit: ['awaitingCollection', 'posted'],
  cardFault: ['making'],
  awaitingCollection: ['collected', 'posted', 'making'],
  collected: [],
  posted: [],
  terminated: [],
}

const paidMatters: readonly Matter[] = ['replacement', 'reapplication']

/** What an approval leads to: nothing for an endorsement, payment before the card where there is a fee, else the card. */
const afterApproved = (matter: Matter, feeFen: number): readonly CaseState[] => {
  if (matter === 'endorsement') return []
  return paidMatters.includes(matter) && feeFen > 0 ? ['awaitingPayment'] : ['making']
}

/** The states that may follow `state` in a case of this matter; empty when it is at its end. `feeFen`: what the matter costs. */
export const nextCaseStates = (state: CaseState, matter: Matter, feeFen: number): readonly CaseState[] =>
  state === 'approved' ? afterApproved(matter, feeFen) : next[state]
