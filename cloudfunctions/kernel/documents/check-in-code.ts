import type { codeKinds } from '@shared/contract/check-in'
import type { Stored } from './stored'

/** One 入住码. Hashes are keyed: what opens the dwelling stands nowhere in clear. */
export interface CheckInCode {
  kind: (typeof codeKinds)[number]
  hash: string
  typedHash: string
  madeAt: string
  /** Until when it opens; null for one on paper. */
  until: string | null
}

/** 入住码 of one dwelling link, whose id is `_id`. */
export interface CheckInCodes extends Stored {
  person: string
  /** Every hash of `codes`, for the index. */
  hashes: string[]
  codes: CheckInCode[]
  /** The newest of each kind, to be shown again. */
  personal: Record<CheckInCode['kind'], { code: string; typed: string } | null>
}
