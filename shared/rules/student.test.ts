import { studentCheck, type StudentFact } from './student'

const pupil = (fact: Partial<Exclude<StudentFact, null | 'unanswered'>>): StudentFact => ({
  schoolType: 'seniorHigh',
  fullTime: true,
  from: '2025-09-01',
  to: null,
  ...fact,
})

describe('学生 students', () => {
  it.each<[string, StudentFact, string, string]>([
    ['2026-11-21', pupil({}), 'met', 'a pupil of a 普通高中, whatever the age'],
    ['2026-11-21', pupil({ schoolType: 'other' }), 'unmet', '初中'],
    ['2026-11-21', pupil({ schoolType: 'university', fullTime: false }), 'unmet', '函授'],
    ['2026-06-30', pupil({ to: '2026-06-30' }), 'met', 'the last day'],
    ['2026-07-01', pupil({ to: '2026-06-30' }), 'unmet', 'graduated the day before'],
    ['2025-08-31', pupil({}), 'unmet', 'not enrolled yet'],
    ['2025-09-01', pupil({}), 'met', 'the first day'],
    ['2026-11-21', null, 'unmet', 'no school found'],
    ['2026-11-21', 'unanswered', 'unknown', 'the register is silent'],
  ])('R22 on %s, %j: %s (%s)', (today, student, state) => {
    expect(studentCheck(student, today)).toMatchObject({ state, article: '条例:19.2' })
  })

  it('R22 enrolment that is coming is forecast', () => {
    expect(studentCheck(pupil({}), '2025-08-30')).toMatchObject({ earliest: '2025-09-01', gap: '还差 2 天' })
  })
})
