/** 用证部门查询, in words for the person, the office and the protocol. */
import type { PermitWord } from '../model/partner'
import type { AccessField, AccessPurpose } from '../rules/access'
import { permitStateNames } from './permit-states'

/** `why`: what the department does with it; `terms`: what it promises before it asks. */
export const purposeText: Record<AccessPurpose, { name: string; why: string; terms: string }> = {
  SCHOOL_ENROLMENT: {
    name: '入学申请核验',
    why: '审核孩子的入学申请',
    terms: '只用于审核本次入学申请。查到的结果不转给别人，办完后不另外留存。每次查询都有记录，本人能看到。',
  },
  VEHICLE_LICENSING: {
    name: '机动车、驾驶证业务核验',
    why: '办理机动车登记或驾驶证业务',
    terms: '只用于办理本次车辆或驾驶证业务。查到的结果不转给别人，办完后不另外留存。每次查询都有记录，本人能看到。',
  },
  CASE_INVESTIGATION: {
    name: '依法办理案件',
    why: '依法办理案件',
    terms: '只用于已立案的案件，须填写案件编号。每次查询都有记录，依法暂不告知的期限过后，本人能看到。',
  },
}

export const accessFieldNames: Record<AccessField, string> = {
  status: '居住证是否有效',
  validUntil: '有效期至',
  months: '居住登记月数',
  address: '现居住地址',
}

const statusWords: Record<PermitWord, string> = {
  VALID: permitStateNames.valid,
  SUSPENDED: permitStateNames.suspended,
  CANCELLED: permitStateNames.cancelled,
}

/** 核验结果 of one person; of whom it is not told whether the name or the number does not fit. */
export const resultWords = (
  result: { outcome: 'match' | 'noMatch' | null; status: PermitWord | null } | null,
): string => {
  if (!result?.outcome) return '还没有查'
  return result.outcome === 'match' && result.status ? `居住证${statusWords[result.status]}` : '没有查到相符的居住证'
}
