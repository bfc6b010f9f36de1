import {
  hearsForWard,
  actsThroughGuardian,
  counterGuardianProblem,
  guardianProblem,
  type CounterGuardian,
  type GuardianFiling,
} from './guardian-filing'

const home = '4403050070010010010001204'
const child: GuardianFiling = {
  bornOn: '2010-11-21',
  today: '2026-11-21',
  guardian: { bornOn: '1985-03-02', dwellings: [home] },
  dwellings: [home],
  consents: false,
}

describe('R22b 监护人代为申请', () => {
  it.each<[string, Partial<GuardianFiling>, string | null]>([
    ['a child of sixteen at home', {}, null],
    ['the day before eighteen', { bornOn: '2008-11-22' }, null],
    ['eighteen today', { bornOn: '2008-11-21' }, 'of-age'],
    ['fourteen today needs no consent of its own', { bornOn: '2012-11-21' }, null],
    ['the day before fourteen it does', { bornOn: '2012-11-22' }, 'consent-missing'],
    ['and with consent it may be filed', { bornOn: '2012-11-22', consents: true }, null],
    ['born on 29 February, fourteen on 28 February', { bornOn: '2012-02-29', today: '2026-02-28' }, null],
    ['registered elsewhere', { dwellings: ['4403050070010010010001205'] }, 'not-living-together'],
    ['not registered', { dwellings: [] }, 'not-living-together'],
    ['the guardian is not registered', { guardian: { bornOn: '1985-03-02', dwellings: [] } }, 'not-living-together'],
    ['a brother of seventeen', { guardian: { bornOn: '2009-11-21', dwellings: [home] } }, 'guardian-is-minor'],
    ['a guardian whose document does not tell the age', { guardian: { bornOn: null, dwellings: [home] } }, null],
  ])('%s', (_, given, problem) => {
    expect(guardianProblem({ ...child, ...given })).toBe(problem)
  })
})

describe('R22b 监护人在窗口代为申请', () => {
  const seen: CounterGuardian = {
    bornOn: '2015-05-05',
    today: '2026-11-21',
    guardianBornOn: '1985-03-02',
    relation: 'parent',
    proof: 'birthCertificate',
  }
  it.each<[string, Partial<CounterGuardian>, string | null]>([
    ['a parent with the birth certificate', {}, null],
    ['a child that is eighteen today', { bornOn: '2008-11-21' }, 'of-age'],
    ['the day before eighteen', { bornOn: '2008-11-22' }, null],
    ['a parent of seventeen', { guardianBornOn: '2008-11-22' }, 'guardian-is-minor'],
    [
      'somebody else with the household register',
      { relation: 'other', proof: 'householdRegister' },
      'proof-of-parents',
    ],
    ['somebody else with a paper that names them', { relation: 'other', proof: 'guardianshipPaper' }, null],
  ])('%s', (_, given, problem) => {
    expect(counterGuardianProblem({ ...seen, ...given })).toBe(problem)
  })
})

describe('R22b who hears what a child is told', () => {
  const mother = { bornOn: '1985-03-02', dwellings: ['d1'] }
  const child = { bornOn: '2010-11-22', guardian: mother, dwellings: ['d1', 'd2'], ward: false }

  it.each([
    ['2026-11-21', true, 'the day before the sixteenth birthday'],
    ['2026-11-22', false, 'the birthday: the person alone'],
    ['2026-11-23', false, 'the day after'],
  ])('on %s its guardian: %s, %s', (today, hears, _) => {
    expect(hearsForWard({ ...child, today })).toBe(hears)
    expect(actsThroughGuardian(child.bornOn, today)).toBe(hears)
  })

  it.each([
    ['2028-02-28', true],
    ['2028-02-29', false],
  ])('born on 29 February, on %s: %s', (today, hears) => {
    expect(actsThroughGuardian('2012-02-29', today)).toBe(hears)
  })

  it.each([
    [{}, true, 'as it should be'],
    [{ guardian: { ...mother, dwellings: ['d3'] } }, false, 'who moved away'],
    [{ guardian: { ...mother, dwellings: [] } }, false, 'who is registered nowhere'],
    [{ dwellings: [] }, false, 'the child moved away'],
    [{ guardian: { ...mother, bornOn: '2009-01-01' } }, false, 'a guardian under age'],
    [{ guardian: { ...mother, bornOn: null } }, false, 'a guardian of whom no birthday is known'],
    [{ bornOn: null }, false, 'a child of whom no birthday is known'],
    [{ bornOn: '1980-01-01' }, false, 'a grown-up'],
    [{ bornOn: '1980-01-01', ward: true }, true, 'a ward of any age'],
    [{ bornOn: '1980-01-01', ward: true, dwellings: [] }, false, 'a ward who moved away'],
  ])('%j: %s, %s', (changes, hears, _) => {
    expect(hearsForWard({ ...child, today: '2026-11-21', ...changes })).toBe(hears)
  })
})
