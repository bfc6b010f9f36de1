import type { UnitRole } from '@shared/model/sign-in'
import type { UnitKind, UnitPaper } from '@shared/rules/units'
import type { Submission, Telling } from './stored'

/** 管理员 or 子账号. Whoever comes back keeps the id. */
export interface UnitMember {
  id: string
  /** A person's key. */
  person: string
  role: UnitRole
  state: 'active' | 'revoked'
  since: string
  /** Given to a sub-account; an administrator has none. */
  dwellings: string[]
}

/** 单位：`_id` is made from its 统一社会信用代码, so that there is one a code. It holds dwelling links as a person does. */
export interface Unit extends Telling {
  kind: UnitKind
  state: 'open' | 'closed'
  openedAt: string
  opening: Submission
  /** What was shown at the counter. */
  papers: UnitPaper[]
  members: UnitMember[]
  /** For the index: persons who are members now. */
  memberKeys: string[]
  personal: {
    name: string
    code: string
    address: string
    /** Of members, by person key. */
    people: Record<string, UnitPerson>
    /** What staff wrote when it was closed. */
    reason: string | null
  }
}

export interface UnitPerson {
  name: string
  idType: string
  idNumber: string
  phone: string
}
