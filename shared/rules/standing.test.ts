import type { Finding, Outcome } from '../model/decision'
import { lackingIn, nextLookOn, residesForSure, standingOutcome } from './standing'

const finding = (condition: Finding['condition'], state: Finding['state']): Finding => ({
  condition,
  state,
  required: '',
  found: '',
  source: null,
  at: null,
  gap: null,
  article: 'our-choice',
  remedy: null,
  earliest: null,
})
const decided = (outcome: Outcome, days: Finding['state'], months: Finding['state']) => ({
  outcome,
  route: 'residenceAndWork' as const,
  findings: [
    finding('hukou', 'met'),
    finding('residenceDays', days),
    finding('insuranceMonths', months),
    finding('talent', 'unmet'),
  ],
})
const sure = { resides: true, silentFor: 0 }
const today = '2027-01-09'

describe('自动签注 what becomes of a case', () => {
  it('R28 all met and registered: endorsed', () => {
    expect(standingOutcome(decided('approved', 'met', 'met'), sure, today)).toEqual({ outcome: 'endorse' })
  })

  it('all met, but nobody knows whether the holder still lives there: asked', () => {
    expect(standingOutcome(decided('approved', 'met', 'met'), { ...sure, resides: false }, today)).toEqual({
      outcome: 'ask',
      fact: 'stillResides',
    })
  })

  it('one fact is missing: asked for that one, never refused', () => {
    expect(standingOutcome(decided('refused', 'met', 'unmet'), sure, today)).toEqual({
      outcome: 'ask',
      fact: 'insuranceMonths',
    })
    expect(standingOutcome(decided('refused', 'unmet', 'unmet'), sure, today)).toMatchObject({ fact: 'residenceDays' })
  })

  it('what other routes lack is nothing that is missing', () => {
    expect(lackingIn(decided('refused', 'met', 'unmet')).map(({ condition }) => condition)).toEqual(['insuranceMonths'])
  })

  it('a register is silent: looked at again, and asked only after a week', () => {
    const silent = decided('referred', 'met', 'unknown')
    expect(standingOutcome(silent, { resides: true, silentFor: 6 }, today)).toEqual({ outcome: 'again' })
    expect(standingOutcome(silent, { resides: true, silentFor: 7 }, today)).toEqual({ outcome: 'ask', fact: 'silent' })
  })
})

describe('自动签注 whether the holder still lives here', () => {
  const here = { active: true, said: {} }
  it.each([
    [[here], true, 'registered'],
    [[], false, 'registered nowhere'],
    [[{ active: false, said: {} }], false, 'moved out'],
    [[{ active: true, said: { '2027-01': 'unsure' as const } }], false, 'the declarant is not sure this month'],
    [[{ active: true, said: { '2026-12': 'unsure' as const } }], false, 'nor last month'],
    [[{ active: true, said: { '2026-12': 'unsure' as const, '2027-01': 'here' as const } }], true, 'sure again'],
    [[{ active: true, said: { '2026-11': 'unsure' as const } }], true, 'longer ago counts for nothing'],
    [[{ active: true, said: { '2027-01': 'unsure' as const } }, here], true, 'for sure in another dwelling'],
  ])('%j: %s, %s', (records, expected, _) => {
    expect(residesForSure(records, today)).toBe(expected)
  })
})

describe('R24 自动签注 when it is looked at', () => {
  const window = { opens: '2027-01-09', closes: '2027-03-10' }
  const looked = (lastOn: string, expected: string | null = null) => ({ since: '2027-01-09', lastOn, expected })
  it.each([
    ['2026-11-21', null, '2027-01-09', 'before the window: on its first day'],
    ['2027-01-09', null, '2027-01-09', 'that day'],
    ['2027-01-16', null, '2027-01-16', 'a week was missed: at once'],
    ['2027-03-10', null, '2027-03-10', 'the last day counts'],
    ['2027-03-11', null, null, 'late is never made by itself'],
    ['2027-01-09', looked('2027-01-09'), '2027-01-10', 'daily at first'],
    ['2027-01-15', looked('2027-01-15'), '2027-01-16', 'the seventh look'],
    ['2027-01-16', looked('2027-01-16'), '2027-01-23', 'then weekly'],
    ['2027-01-16', looked('2027-01-16', '2027-01-20'), '2027-01-20', 'and on the forecast day'],
    ['2027-01-20', looked('2027-01-20', '2027-01-20'), '2027-01-27', 'which has gone by'],
    ['2027-03-06', looked('2027-03-06'), '2027-03-10', 'and on the last day'],
    ['2027-03-10', looked('2027-03-10'), null, 'after which there is none'],
    ['2027-02-20', looked('2027-01-16'), '2027-02-20', 'what was missed is made good'],
  ])('on %s after %j: %s, %s', (today, state, expected, _) => {
    expect(nextLookOn(window, state, today)).toBe(expected)
  })
})
