/** The contract: one entry an operation, said once for the functions, the mini-program and the documents. */
import type * as z from 'zod'
import type { FieldMessages, RefusalCode } from '../refusal'
import { account } from './account'
import { cards } from './cards'
import { agency } from './agency'
import { checkIn } from './check-in'
import { dwellings } from './dwellings'
import { papers } from './papers'
import { partner } from './partner'
import { dataRefusals } from './data-refusal'
import { evidence } from './evidence'
import { families } from './family'
import { cashRefunds } from './cash-refund'
import { dayBills } from './day-bill'
import { fees } from './fees'
import { managers } from './managers'
import { landlordMonth } from './month'
import { permit } from './permit'
import { permitCounter } from './permit-counter'
import { permitDecisions } from './permit-decisions'
import { permitDesk } from './permit-desk'
import { registration } from './registration'
import { registrationChanges } from './registration-changes'
import { review } from './review'
import { roster } from './roster'
import { signIn } from './sign-in'
import { slip } from './slip'
import { slipCheck } from './slip-check'
import { standing } from './standing'
import { system } from './system'
import { units } from './units'

export const contract = {
  ...account,
  ...units,
  ...signIn,
  ...registration,
  ...dwellings,
  ...registrationChanges,
  ...evidence,
  ...managers,
  ...checkIn,
  ...landlordMonth,
  ...dataRefusals,
  ...papers,
  ...roster,
  ...permit,
  ...families,
  ...permitDecisions,
  ...permitDesk,
  ...permitCounter,
  ...cards,
  ...standing,
  ...agency,
  ...fees,
  ...dayBills,
  ...cashRefunds,
  ...review,
  ...slip,
  ...partner,
  ...slipCheck,
  ...system,
}

export type Contract = typeof contract
export type OperationName = keyof Contract
export type InputOf<N extends OperationName> = z.infer<Contract[N]['input']>
export type OutputOf<N extends OperationName> = z.infer<Contract[N]['output']>

/** The functions of the house, and the operations of each. */
export type FunctionName = OperationName extends `${infer F}.${string}` ? F : never
export type OperationOf<F extends FunctionName> = Extract<OperationName, `${F}.${string}`>

/** What every call answers. `now` is the city's time: a phone's own clock decides nothing. */
export type Reply<N extends OperationName = OperationName> =
  { ok: true; output: OutputOf<N>; now: string } | { ok: false; refusal: ReplyRefusal; now: string }

export interface ReplyRefusal {
  code: RefusalCode
  message: string
  fields?: FieldMessages
  /** Only with `internal`: what to quote to the operator. */
  traceId?: string
}
