import { addDays, type Day } from '../model/day'
import { endOf, firstDayIn, type Span } from './coverage'
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

/** 学籍, both ends included. `school`: its name, where the register has it. */
export type Enrolment = { schoolType: string; school?: string; fullTime: boolean; from: Day; to: Day | null }

/** null: no enrolment found. `'unanswered'`: the register did not answer. */
export type StudentFact = Enrolment | null | 'unanswered'

const said = {
  condition: 'student' as const,
  required: '正在深圳的高中、中专、技校、职高或高等院校接受全日制教育',
  article: '条例:19.2',
}

const counts = ({ schoolType, fullTime }: Enrolment, today: Day): boolean =>
  fullTime && schoolTypes.on(today).includes(schoolType)

/** The days of an enrolment that counts. */
export const studentDays = (student: StudentFact, today: Day): Span[] => {
  if (student === null || student === 'unanswered' || !counts(student, today)) return []
  const span = { from: student.from, to: student.to && addDays(student.to, 1) }
  return span.from < endOf(span) ? [span] : []
}

const foundText = ({ schoolType, fullTime, from, to }: Enrolment, today: Day): string => {
  if (!schoolTypes.on(today).includes(schoolType)) return '就读学校的类别不在可直接申领的范围内'
  if (!fullTime) return '不是全日制教育'
  if (to !== null && to < today) return `已于 ${to} 毕业或离校`
  return from > today ? `${from} 入学` : `${from} 起全日制在读`
}

/** 学生 (R22, 条例第十九条第二款、办理规定第二十六条): full-time at a senior secondary or higher school; no age limit. */
export const studentCheck = (student: StudentFact, today: Day): Check => {
  if (student === 'unanswered') return unknown(said)
  if (student === null) return unmet({ ...said, found: '没有查到在深圳的全日制学籍' }, {})
  const found = foundText(student, today)
  const earliest = firstDayIn(studentDays(student, today), today)
  if (earliest !== today) return unmet({ ...said, found }, { earliest, gap: untilText(today, earliest) })
  return met({ ...said, found }, today, student.to && `${student.to} 毕业或离校，第二天起不再满足`)
}
