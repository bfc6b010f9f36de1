import { filingForProblem, type FiledFor, type FilingForProblem } from './filing-for'

const today = '2026-11-21'

describe('代为填报 R8', () => {
  it.each<[FiledFor, string, string | null, FilingForProblem | null, string]>([
    ['child', '2008-11-22', '1980-01-01', null, 'a child is under 18 until the day before the birthday'],
    ['child', '2008-11-21', '1980-01-01', 'not-a-minor', 'who is 18 today files by themselves'],
    ['parent', '1948-03-02', '1975-06-01', null, 'an adult child files for an old parent'],
    ['parent', '1985-03-02', '1980-06-01', 'not-older', 'a parent is not younger than the child'],
    ['parent', '1970-01-01', '2009-01-01', 'filer-is-minor', 'a child under age files for nobody'],
    ['ward', '1999-01-01', '1975-06-01', null, 'a guardian files for a grown ward'],
    ['ward', '1999-01-01', '2009-01-01', 'filer-is-minor', 'a guardian is of age'],
    ['parent', '1948-03-02', null, null, 'a document that tells no birth date hinders nothing'],
  ])('%s born %s, filed by somebody born %s: %s (%s)', (relation, birthDate, filerBornOn, problem) => {
    expect(filingForProblem({ relation, birthDate, filerBornOn, today })).toBe(problem)
  })
})
