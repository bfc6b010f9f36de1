import type { Matter } from './matters'

/** A unit that files for a person. `employed`: a 劳动关系 with it. `fullTimeStudent`: 全日制中高等学历（职业）教育 in it. */
export type UnitFiling = {
  unit: 'employer' | 'school' | 'other'
  matter: Matter
  employed: boolean
  fullTimeStudent: boolean
  agreed: boolean
}

type UnitFilingProblem = 'not-this-matter' | 'not-a-filer' | 'not-an-employee' | 'not-a-student' | 'not-agreed'

const filed: readonly Matter[] = ['firstIssue', 'endorsement']

/**
 * 代办 (R42, 条例第二十六条): an employer for its employees, a school for its full-time students, a permit and its endorsement
 * and nothing else, with the person's own signature (办理规定第二十三条). Free of charge: `agencyFeeFen`. Null: it may.
 */
export const unitFilingProblem = (filing: UnitFiling): UnitFilingProblem | null => {
  const { unit, matter, employed, fullTimeStudent, agreed } = filing
  if (unit === 'other') return 'not-a-filer'
  if (!filed.includes(matter)) return 'not-this-matter'
  if (unit === 'employer' && !employed) return 'not-an-employee'
  if (unit === 'school' && !fullTimeStudent) return 'not-a-student'
  return agreed ? null : 'not-agreed'
}
