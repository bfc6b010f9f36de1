import { schoolTypes, studentCheck, studentDays, type StudentFact } from './student'

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

  it.each<[string, StudentFact, string, string | null]>([
    ['2026-11-21', pupil({}), '2025-09-01 起全日制在读', null],
    ['2026-11-21', pupil({ to: '2027-06-30' }), '2025-09-01 起全日制在读', '2027-06-30 毕业或离校，第二天起不再满足'],
    ['2026-11-21', pupil({ to: '2026-06-30' }), '已于 2026-06-30 毕业或离校', null],
    ['2026-11-21', pupil({ from: '2027-03-01' }), '2027-03-01 入学', null],
    ['2026-11-21', pupil({ schoolType: 'other' }), '就读学校的类别不在可直接申领的范围内', null],
    ['2026-11-21', pupil({ fullTime: false }), '不是全日制教育', null],
    ['2026-11-21', null, '没有查到在深圳的全日制学籍', null],
  ])('R22 on %s, %j: found %s, broken by %s', (today, student, found, breaks) => {
    expect(studentCheck(student, today)).toMatchObject({
      condition: 'student',
      required: '正在深圳的高中、中专、技校、职高或高等院校接受全日制教育',
      found,
      breaks,
      remedy: null,
    })
  })

  it.each<[StudentFact, object[]]>([
    [pupil({}), [{ from: '2025-09-01', to: null }]],
    [pupil({ to: '2026-06-30' }), [{ from: '2025-09-01', to: '2026-07-01' }]],
    [pupil({ to: '2025-09-01' }), [{ from: '2025-09-01', to: '2025-09-02' }]],
    [pupil({ to: '2025-08-31' }), []],
    [pupil({ fullTime: false }), []],
    [pupil({ schoolType: 'other' }), []],
    [null, []],
    ['unanswered', []],
  ])('R22 the days of %j: %j', (student, days) => {
    expect(studentDays(student, '2026-11-21')).toEqual(days)
  })

  it.each([
    ['seniorHigh', true],
    ['secondaryVocational', true],
    ['technical', true],
    ['vocationalHigh', true],
    ['university', true],
    ['juniorHigh', false],
  ])('R22 a school of the kind %s counts: %s', (schoolType, counts) => {
    expect(studentDays(pupil({ schoolType }), '2026-11-21')).toHaveLength(counts ? 1 : 0)
  })

  it('R22 who has finished, or whose school does not count, has no day to wait for', () => {
    for (const fact of [pupil({ to: '2026-06-30' }), pupil({ from: '2027-03-01', fullTime: false }), null])
      expect(studentCheck(fact, '2026-11-21')).toMatchObject({ state: 'unmet', earliest: null, gap: null })
  })

  it('R22 where the kinds of school stand', () => {
    expect(schoolTypes.about).toEqual({ rule: 'R22', term: '学生：学校类别' })
    expect(schoolTypes.versions.map(({ from, source }) => [from, source])).toEqual([
      ['2015-06-01', '条例第十九条第二款、办理规定第二十六条'],
    ])
  })
})
