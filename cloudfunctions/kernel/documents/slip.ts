import type { Day } from '@shared/model/day'
import type { SlipForm } from '@shared/rules/slip'
import type { Action, Stored } from './stored'

/**
 * 居住证电子信息单: `_id` is the code that people type. The file is never kept: it is drawn again from this, with the photo as
 * the register has it.
 */
export interface Slip extends Stored {
  actions: Action[]
  /** Unique: `person:day:form`, so that asking twice on a day gives the same; the id once withdrawn or overtaken. */
  key: string
  /** The holder's key. */
  person: string
  /** Its place in the status list: 0, 1, 2 … in the order of issue; some may be missing. */
  index: number
  form: SlipForm
  issuedOn: Day
  issuedAt: string
  /** The last day on which it holds. */
  validUntil: Day
  withdrawnAt: string | null
  /** What stands on it; the number in full, also where it is printed masked. */
  personal: {
    name: string
    sex: '1' | '2'
    /** GB/T 3304. */
    ethnicity: string
    idNumber: string
    hukou: string
    /** Null for a holder who is registered nowhere on that day. */
    address: string | null
    /** 数码照相图像号. */
    photoNumber: string
    /** 签发日期 and 有效期限 of the permit itself. */
    permitIssuedOn: Day
    permitValidUntil: Day
  }
}

/** A number that grows, by name: every time it is taken it is another. */
export interface Counter extends Stored {
  last: number
}
