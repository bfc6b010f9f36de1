import type { Decision } from '@shared/model/decision'
import type { PermitCase, PermitFile } from '../../kernel/documents'
import { newFile } from '../file/permit-file'
import { leftOpen } from './left-open'
import { nextReminder } from '../daily/reminders'
import { nextStandingLook } from './standing'

const person = 'P'.repeat(43)
/** The year ends on 2026-12-31. */
const filedOn = '2026-12-31'
const one: PermitCase = {
  id: 'case',
  matter: 'endorsement',
  state: 'waiting',
  receipt: 'QZ20261231440300000000001X',
  submission: { key: 'standing', input: '' },
  filedBy: { way: 'standing', by: person, unit: null },
  filedAt: `${filedOn}T01:00:00Z`,
  filedOn,
  decidedAt: null,
  due: null,
  form: null,
  fee: null,
  card: null,
}
const file: PermitFile = {
  ...newFile({ person, name: '张三', idType: '111', idNumber: '340123199008183219', phone: '13800001012' }),
  version: 1,
  issuedOn: '2025-12-31',
  route: 'talent',
  standing: { words: [{ given: true, version: '2026-11-22', at: '2026-01-10T02:00:00Z', by: person }], look: null },
  cases: [one],
}
const decision: Decision = {
  outcome: 'refused',
  route: null,
  earliest: null,
  findings: [
    {
      condition: 'talent',
      state: 'unmet',
      required: '人才',
      found: '没有查到',
      source: null,
      at: null,
      gap: null,
      article: '条例:23',
      remedy: null,
      earliest: null,
    },
  ],
  ruleVersion: '1',
  inputs: {},
}
const ended = (today: string, changes: Partial<PermitFile> = {}) =>
  leftOpen({
    file: { ...file, ...changes },
    case: one,
    decision,
    now: new Date(`${today}T02:00:00Z`),
    today,
    by: 'system',
  })
const told = ({ outbox }: PermitFile) => outbox.map(({ kind, params }) => [kind, ...params])

describe('a case of 自动签注 that waited and does not hold', () => {
  it.each<[string, string[][], string]>([
    ['2026-12-31', [['standingLastDay', '3219', '未查到经核实的人才资格']], 'on the last day the holder can still act'],
    ['2027-01-01', [['standingLapsed', '3219', '2027-01-01', '2028-12-31']], 'the day after: suspended'],
    ['2028-11-02', [['cancellationSoon', '3219', '2028-12-31', '59']], 'near the last make-up day that one is told'],
    ['2029-01-01', [], 'after it there is nothing left to say'],
  ])('ends on %s: told %j in the same write, %s', (today, expected, _) => {
    const after = ended(today)
    expect(after.cases[0]).toMatchObject({ state: 'withdrawn', decidedAt: `${today}T02:00:00.000Z` })
    expect(told(after)).toEqual(expected)
    expect(after.tellAt === null).toBe(expected.length === 0)
  })

  it('what was told then the daily run of that day does not say again', () => {
    expect(nextReminder(ended('2026-12-31'), '2026-12-31')).toBe('2027-01-01')
    expect(nextStandingLook(ended('2026-12-31'), '2026-12-31')).toBeNull()
    expect(nextReminder(ended('2027-01-01'), '2027-01-01')).not.toBe('2027-01-01')
  })

  it('also where the reminder of the day went out before the case was filed', () => {
    const after = ended('2026-12-31', { reminded: ['2026-12-31:0'] })
    expect(told(after).map(([kind]) => kind)).toEqual(['standingLastDay'])
    expect(after.reminded).toEqual(['2026-12-31:0'])
  })
})
