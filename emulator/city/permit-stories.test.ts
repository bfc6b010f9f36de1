import type { Day } from '@shared/model/day'
import { cycle } from '@shared/rules/cycle'
import { endorsement } from '@shared/rules/endorsement'
import { reminderDue } from '@shared/rules/reminders'
import type { PermitFile } from '../../cloudfunctions/kernel/documents'
import { testSealing } from './fresh-city'
import { factsOf, keyOf, permitOf, rows, today } from './fresh-facts'

const endorsed = (key: string, day: Day = today) => {
  const { issuedOn, endorsedOn } = permitOf(key) ?? { issuedOn: null, endorsedOn: [] }
  if (issuedOn === null) throw new Error(`${key} has no permit`)
  const { outcome, earliest, validUntilAfter } = endorsement({
    ...factsOf(key, day),
    permit: { issuedOn, endorsedOn },
  })
  return [outcome, earliest, validUntilAfter]
}
const permitOn = (key: string, day: Day) => {
  const { issuedOn, endorsedOn } = permitOf(key) ?? { issuedOn: null, endorsedOn: [] }
  return cycle({ issuedOn: issuedOn ?? '', endorsedOn, today: day })
}

describe('stories of a permit', () => {
  it.each([
    ['window-soon', 'valid', '2027-01-23', '2026-11-24', '2029-01-23'],
    ['window-open', 'valid', '2027-01-05', '2026-11-06', '2029-01-05'],
    ['suspended', 'suspended', '2026-05-20', '2026-03-21', '2028-05-20'],
    ['cancelled-yesterday', 'cancelled', '2024-11-19', '2024-09-20', '2026-11-19'],
    ['middle-dot', 'valid', '2027-06-18', '2027-04-19', '2029-06-18'],
  ])('%s is %s until %s; window from %s, make-up until %s', (key, state, validUntil, windowOpens, lastMakeupDay) => {
    expect(permitOn(key, today)).toMatchObject({ state, validUntil, windowOpens, lastMakeupDay })
  })

  it('yesterday was the first day of 已注销, the day before the last to make up', () => {
    expect(permitOn('cancelled-yesterday', '2026-11-19').state).toBe('suspended')
    expect(permitOn('cancelled-yesterday', '2026-11-20').state).toBe('cancelled')
  })

  it.each([
    ['window-soon', '2026-11-23', 'refused', '2026-11-24', '2028-01-23'],
    ['window-soon', '2026-11-24', 'approved', '2026-11-24', '2028-01-23'],
    ['window-open', today, 'approved', today, '2028-01-05'],
    ['suspended', today, 'approved', today, '2027-11-21'],
    ['middle-dot', today, 'refused', '2027-04-19', '2028-06-18'],
    ['cancelled-yesterday', today, 'refused', null, null],
  ])('%s endorses on %s: %s', (key, day, outcome, earliest, validUntilAfter) => {
    expect(endorsed(key, day)).toEqual([outcome, earliest, validUntilAfter])
  })

  it('no reminder is due in a fresh city; the first is for the window that opens on 2026-11-24', () => {
    const due = (day: Day) =>
      rows<PermitFile>('permits').flatMap(({ _id, issuedOn, endorsedOn, reminded }) => {
        const reminder = reminderDue(cycle({ issuedOn: issuedOn ?? '', endorsedOn, today: day }), day)
        return reminder && !reminded.includes(reminder.key) ? [[_id, reminder.kind]] : []
      })
    expect(due(today)).toEqual([])
    expect(due('2026-11-23')).toEqual([])
    expect(due('2026-11-24')).toEqual([[keyOf('window-soon'), 'endorsementOpens']])
  })

  it.each([
    ['window-soon', '2026-11-24'],
    ['window-open', '2026-12-06'],
    ['suspended', '2028-03-21'],
    ['cancelled-yesterday', null],
    ['middle-dot', '2027-04-19'],
  ])('the next day to look at %s is %s', (key, day) => {
    expect(permitOf(key)?.nextDueDay).toBe(day)
  })

  it('every decision on file was an approval by the rules', () => {
    const cases = rows<PermitFile>('permits').flatMap(({ _id, cases, personal }) => {
      const { decisions } = testSealing.open('permits', _id, String(personal)) as PermitFile['personal']
      expect(Object.keys(decisions)).toEqual(cases.map(({ id }) => id))
      return cases.map(({ id, state }) => [state, decisions[id]?.outcome, decisions[id]?.route])
    })
    expect(cases).toHaveLength(7)
    for (const one of cases) expect(one).toEqual(['approved', 'approved', 'residenceAndWork'])
  })
})
