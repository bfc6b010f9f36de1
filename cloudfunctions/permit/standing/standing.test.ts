import type { Registers } from '../../kernel/edges'
import { Stale, type Ports } from '../../kernel/ports'
import type { PermitFile } from '../../kernel/documents'
import { runDay } from '../daily/run-day'
import { newFile } from '../file/permit-file'
import { agreedTo, nextStandingLook } from './standing'

const person = 'P'.repeat(43)
const given = (at = '2026-01-10T02:00:00Z') => ({ given: true, version: '2026-11-22', at, by: person })
const fileOf = (changes: Partial<PermitFile> = {}): PermitFile => ({
  ...newFile({ person, name: '张三', idType: '111', idNumber: '340123199008183219', phone: '13800001012' }),
  version: 1,
  issuedOn: '2025-12-31',
  route: 'residenceAndWork',
  standing: { words: [given()], look: null },
  ...changes,
})
const nextOn = (today: string, changes: Partial<PermitFile> = {}) => nextStandingLook(fileOf(changes), today)

describe('R24 自动签注 is due', () => {
  it.each([
    ['2026-10-31', {}, '2026-11-01', 'issued on a month’s last day'],
    ['2027-01-01', {}, null, 'late'],
    [
      '2024-12-01',
      { issuedOn: '2024-02-29', standing: { words: [given('2024-02-29T02:00:00Z')], look: null } },
      '2024-12-30',
      '29 February',
    ],
    [
      '2027-12-01',
      { issuedOn: '2024-02-29', endorsedOn: ['2025-02-01', '2026-02-01', '2027-02-01'] },
      '2027-12-31',
      'whose fourth year ends on one again',
    ],
    ['2026-11-20', { endorsedOn: ['2026-11-05'] }, '2027-11-01', 'endorsed by hand'],
    ['2026-11-20', { cancelled: { on: '2026-11-10', ground: 'shenzhenHukou' } }, null, 'cancelled'],
    ['2026-11-20', { standing: null }, null, 'never agreed to'],
  ] as [string, Partial<PermitFile>, string | null, string][])('on %s, %j: %s, %s', (today, changes, expected, _) => {
    expect(nextOn(today, changes)).toBe(expected)
  })

  it('a consent for a permit that was cancelled is none for the next one', () => {
    expect(agreedTo(fileOf({ issuedOn: '2026-01-11' }))).toBeNull()
    expect(agreedTo(fileOf({ issuedOn: '2026-01-10' }))).not.toBeNull()
    const withdrawn = { ...given('2026-02-01T02:00:00Z'), given: false }
    expect(agreedTo(fileOf({ standing: { words: [given(), withdrawn], look: null } }))).toBeNull()
  })
})

/** One permit in a table as the store keeps it, and registers that know everything. */
const cityOf = (file: PermitFile, today: string) => {
  let stored = file
  let crash = false
  let asked = 0
  const answer = (value: unknown) => async () => {
    asked += 1
    return { state: 'answered' as const, value, at: `${today}T01:00:00Z`, source: '登记' }
  }
  const insured = {
    postedThrough: '2026-10',
    pension: [{ from: '2024-01', to: null }],
    medical: [],
    injury: [],
    unemployment: [],
    maternity: [],
  }
  const registers = {
    population: answer({ hukou: { divisionCode: '340123', address: '' } }),
    socialInsurance: answer(insured),
    education: answer(null),
    talent: answer(null),
    photo: answer(null),
  } as unknown as Registers
  const registration = { state: 'active', registeredOn: '2024-10-15', endedOn: null, changes: [], street: '440305007' }
  const ports = {
    permits: {
      get: async () => stored,
      replace: async (doc: PermitFile) => {
        if (crash) throw new Error('the process ended')
        if (doc.version !== stored.version) throw new Stale('permits')
        stored = { ...doc, version: doc.version + 1 }
      },
    },
    registrations: { find: async () => [registration] },
    registers,
    chance: { id: () => `case-${asked}`, digits: (length: number) => '7'.repeat(length) },
    now: () => new Date(`${today}T01:00:00Z`),
    today: () => today,
    complain: () => undefined,
  } as unknown as Ports
  return {
    run: () => runDay(ports)({ persons: [person] }, undefined as never),
    file: () => stored,
    asked: () => asked,
    crashes: (now: boolean) => void (crash = now),
  }
}
const endorsements = ({ cases, outbox }: PermitFile) => [cases.length, outbox.map(({ kind }) => kind)]

describe('自动签注 in the daily run', () => {
  it('two runs at once endorse once and tell it once', async () => {
    const city = cityOf(fileOf(), '2026-11-01')
    const totals = await Promise.all([city.run(), city.run()])
    expect(endorsements(city.file())).toEqual([1, ['standingEndorsed']])
    expect(totals.map(({ failed }) => failed).sort()).toEqual([0, 1])
    expect(city.file()).toMatchObject({ endorsedOn: ['2026-11-01'], nextDueDay: '2027-11-01' })
  })

  it('a run that is killed before it wrote is made good by the next; one after that does nothing', async () => {
    const city = cityOf(fileOf(), '2026-11-08')
    city.crashes(true)
    await city.run()
    expect(endorsements(city.file())).toEqual([0, []])
    city.crashes(false)
    await city.run()
    await city.run()
    expect(endorsements(city.file())).toEqual([1, ['standingEndorsed']])
    expect(city.file().endorsedOn).toEqual(['2026-11-08'])
  })

  it('asks no register about who did not consent, nor before the window', async () => {
    for (const [file, today] of [
      [fileOf({ standing: null }), '2026-11-01'],
      [fileOf(), '2026-10-31'],
    ] as const) {
      const city = cityOf(file, today)
      await city.run()
      expect(city.asked()).toBe(0)
    }
  })
})
