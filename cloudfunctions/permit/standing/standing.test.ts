import type {
  EducationRecord,
  PhotoRecord,
  PopulationRecord,
  SocialInsuranceRecord,
  TalentRecord,
} from '@shared/model/registers'
import type { PermitFile } from '../../kernel/documents'
import type { Answer } from '../../kernel/edges'
import { memoryOutbox, memoryRegistrations, registersWith, registrationOf } from '../../kernel/testing'
import type { Visitor } from '../../kernel/use-case'
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

const insured: SocialInsuranceRecord = {
  postedThrough: '2026-10',
  pension: [{ from: '2024-01', to: null }],
  medical: [],
  injury: [],
  unemployment: [],
  maternity: [],
}
const citizen: PopulationRecord = {
  name: '张三',
  idType: '111',
  sex: '1',
  ethnicity: '01',
  birthDate: '1990-08-18',
  hukou: { divisionCode: '340123', address: '' },
  phone: null,
  alive: true,
}
const daily: Visitor = { source: 'function', clientIp: null, openId: null, submissionId: null, traceId: 'T' }

/** One permit in a table, and registers that know everything. */
const cityOf = (file: PermitFile, today: string) => {
  const permits = memoryOutbox('permits', [file])
  let crash = false
  let asked = 0
  const answer =
    <T>(value: T | null) =>
    async (): Promise<Answer<T>> => {
      asked += 1
      return { state: 'answered', value, at: `${today}T01:00:00Z`, source: '登记' }
    }
  const run = runDay({
    permits: {
      ...permits,
      replace: async (doc) => {
        if (crash) throw new Error('the process ended')
        await permits.replace(doc)
      },
    },
    registrations: memoryRegistrations([registrationOf(person, '2024-10-15')]),
    registers: registersWith({
      population: answer(citizen),
      socialInsurance: answer(insured),
      education: answer<EducationRecord>(null),
      talent: answer<TalentRecord>(null),
      photo: answer<PhotoRecord>(null),
    }),
    chance: {
      token: () => 'token',
      id: () => `case-${asked}`,
      digits: (length) => '7'.repeat(length),
      bytes: (length) => new Uint8Array(length),
    },
    now: () => new Date(`${today}T01:00:00Z`),
    today: () => today,
    complain: () => undefined,
  })
  return {
    run: () => run({ persons: [person] }, daily),
    file: () => permits.docs()[0] ?? file,
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
