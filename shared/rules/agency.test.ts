import {
  agencyAskAgainOn,
  agencyAskedUntil,
  agencyFilerOf,
  agencyRoutes,
  agencyPaperProblem,
  agencyState,
  isStudentOf,
} from './agency'

describe('代办授权 agreement to a unit that files (R42)', () => {
  it('an asking may be answered for thirty days', () => {
    expect(agencyAskedUntil('2026-11-21')).toBe('2026-12-21')
    expect(agencyAskedUntil('2028-01-30')).toBe('2028-02-29')
  })

  it.each([
    ['asked', '2026-12-21', true, 'asked', 'the last day counts'],
    ['asked', '2026-12-22', true, 'lapsed', 'the day after, nobody has agreed'],
    ['agreed', '2030-01-01', true, 'agreed', 'an agreement holds until somebody ends it'],
    ['agreed', '2026-11-22', false, 'ended', 'or until the unit’s account is closed'],
    ['asked', '2026-11-22', false, 'ended', 'as does an asking'],
    ['declined', '2026-11-22', false, 'declined', 'a no stays a no'],
  ] as const)('%s on %s with an open account %s is %s: %s', (state, today, unitOpen, expected, _why) => {
    expect(agencyState({ state, until: '2026-12-21' }, { today, unitOpen })).toBe(expected)
  })

  it.each([
    [null, '2026-11-21', null, 'who never said no may be asked'],
    ['2026-11-21', '2026-11-21', '2026-12-21', 'who said no today may not'],
    ['2026-11-21', '2026-12-20', '2026-12-21', 'nor the day before'],
    ['2026-11-21', '2026-12-21', null, 'but on the day'],
  ])('said no on %s, asked on %s: %s, %s', (saidNoOn, today, expected, _why) => {
    expect(agencyAskAgainOn(saidNoOn, today)).toBe(expected)
  })

  it.each([
    ['2026-11-22', null, 'in-the-future', 'tomorrow is not signed yet'],
    ['2026-11-21', null, null, 'today is'],
    ['2026-08-23', null, null, 'ninety days ago is the earliest'],
    ['2026-08-22', null, 'too-old', 'ninety-one is too long ago'],
    ['2026-11-10', '2026-11-10', 'before-no', 'on the day of the no, the no stands'],
    ['2026-11-11', '2026-11-10', null, 'the day after, the paper is newer'],
  ] as const)('a paper of %s after a no of %s: %s, %s', (signedOn, saidNoOn, expected, _why) => {
    expect(agencyPaperProblem(signedOn, { today: '2026-11-21', saidNoOn })).toBe(expected)
  })

  it('a school files for students, every other unit for employees', () => {
    expect((['employer', 'school', 'lodgingOperator', 'agency'] as const).map(agencyFilerOf)).toEqual([
      'employer',
      'school',
      'employer',
      'employer',
    ])
    expect(agencyRoutes('school')).toEqual(['student'])
    expect(agencyRoutes('agency')).toEqual(['residenceAndWork', 'talent'])
  })

  const enrolment = {
    schoolType: 'university',
    school: '深圳大学',
    fullTime: true,
    from: '2025-09-01',
    to: '2026-11-21',
  }
  it.each([
    [enrolment, '2026-11-21', true, 'on the last day'],
    [enrolment, '2026-11-22', false, 'the day after'],
    [enrolment, '2025-08-31', false, 'the day before the first'],
    [{ ...enrolment, school: '深圳大学 ' }, '2026-11-21', true, 'spaces make no other school'],
    [{ ...enrolment, school: '南方科技大学' }, '2026-11-21', false, 'at another school'],
    [{ ...enrolment, school: undefined }, '2026-11-21', true, 'where the register names no school'],
    [{ ...enrolment, fullTime: false }, '2026-11-21', false, 'part-time'],
    [{ ...enrolment, schoolType: 'primary' }, '2026-11-21', false, 'at a primary school'],
    [null, '2026-11-21', false, 'whom the register does not know'],
  ])('%o on %s counts as the school’s: %s, %s', (one, today, expected, _why) => {
    expect(isStudentOf(one, '深圳大学', today)).toBe(expected)
  })
})
