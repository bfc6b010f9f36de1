import type { FamilyMemberView } from '@shared/contract/family'
import type { Day } from '@shared/model/day'
import type { Submission, Telling } from './stored'

/** One of a family that files together. */
export interface FamilyMember {
  id: string
  /** A person's key. */
  person: string
  role: FamilyMemberView['role']
  relation: FamilyMemberView['relation']
  state: FamilyMemberView['state']
  receipt: string | null
}

/** 家人一起办的申请：who was filed for, and who was asked. The permits' own files decide; this only holds them together. */
export interface Family extends Telling {
  /** Who began it. */
  person: string
  /** For the index: adults who have not answered. */
  invitees: string[]
  submission: Submission
  filedAt: string
  filedOn: Day
  acceptancePoint: string
  members: FamilyMember[]
  personal: {
    name: string
    /** By member id. */
    members: Record<string, { name: string; idNumber: string; problem: string | null }>
  }
}
