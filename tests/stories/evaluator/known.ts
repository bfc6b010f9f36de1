/** What is known of a person when something is decided. `silent` stands for a register that did not answer. */

export type Silent = 'silent'

/** 居住登记, by its 登记日期. The day of moving out is no day of residence any more. */
export interface Home {
  from: string
  to: string | null
  /** 信息错误: it never counts, neither before nor after. */
  wrong: boolean
}

export const insuranceTypes = ['pension', 'medical', 'injury', 'unemployment', 'maternity'] as const
export type InsuranceType = (typeof insuranceTypes)[number]

/** Months paid (`2026-05`) by type, and the last month that the register has booked. */
export interface Payments {
  through: string
  paid: Partial<Record<InsuranceType, readonly string[]>>
}

export interface Known {
  homes: readonly Home[]
  payments: Payments | Silent
  talent: { class: string; verified: boolean } | null | Silent
  school: { schoolType: string; fullTime: boolean; from: string; to: string | null } | null | Silent
  hukou: 'shenzhen' | 'elsewhere' | Silent
}

/** `unknown`: it hangs on a register that did not answer. */
export type Answer = 'yes' | 'no' | 'unknown'

export const asAnswer = (holds: boolean): Answer => (holds ? 'yes' : 'no')

/** All must hold; a `no` weighs more than what is not known. */
export const all = (answers: readonly Answer[]): Answer =>
  answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes'
