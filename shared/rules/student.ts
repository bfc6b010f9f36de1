import type { Day } from '../model/day'
import { met, unmet, unknown, untilText, type Check } from './findings'
import { inForce } from './in-force'

/** 全日制中高等学历（职业）教育: which kinds of school count. */
export const schoolTypes = inForce<readonly string[]>(
  [
    {
      from: '2015-06-01',
      value: ['seniorHigh', 'secondaryVocational', 'technical', 'vocationalHigh', 'university'],
      source: '条例第十九条第二款、办理规定第二十六条',
    },
  ],
  { rule: 'R22', term: '学生：学校类别' },
)

/** Enrolment, both ends included; null: none found. `'unanswered'`: the register did not answer. */
export type StudentFact = { schoolType: string; fullTime: boolean; from: Day; to: Day | null } | null | 'unanswered'

const said = {
  condition: 'student' as const,
  required: '正在深圳的高中、中专、技校、职高或高等院校接受全日制教育',
  article: '条例:19.2',
}

/** The first day from `today` on which the enrolment counts; null when none does. */
export const studentFrom = (student: StudentFact, today: Day): Day | null => {
  if (student === null || student === 'unanswered') return null
  if (!student.fullTime || !schoolTypes.on(today).includes(student.schoolType)) return null
  if (student.to !== null && student.to < today) return null
  return student.from > today ? student.from : today
}

const foundText = (student: Exclude<StudentFact, null | 'unanswered'>, today: Day): string => {
  if (!schoolTypes.on(today).includes(student.schoolType)) return '就读学校的类别不在可直接申领的范围内'
  if (!student.fullTime) return '不是全日制教育'
  if (student.to !== null && student.to < today) return `已于 ${student.to} 毕业或离校`
  return student.from > today ? `${student.from} 入学` : `${student.from} 起全日制在读`
}

/** 学生 (R22, 条例第十九条第二款、办理规定第二十六条): full-time at a senior secondary or higher school; no age limit. */
export const studentCheck = (student: StudentFact, today: Day): Check => {
  if (student === 'unanswered') return unknown(said)
  if (student === null) return unmet({ ...said, found: '没有查到在深圳的全日制学籍' }, {})
  const found = foundText(student, today)
  const from = studentFrom(student, today)
  return from === today
    ? met({ ...said, found }, today)
    : unmet({ ...said, found }, { earliest: from, gap: untilText(today, from) })
}
