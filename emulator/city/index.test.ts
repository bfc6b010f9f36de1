import { residentFields } from '@shared/contract/registration'
import { registerRecords } from '@shared/model/registers'
import { parseReceiptNumber } from '@shared/rules/receipt-number'
import { missingFields } from '@shared/rules/registration-content'
import type { Account, DwellingLink, PermitFile, Registration } from '../../cloudfunctions/kernel/documents'
import { personas } from '.'
import { freshCity, testSealing } from './fresh-city'

const started = performance.now()
const { seed, rows } = freshCity()
const tables = Object.keys(seed.documents) as (keyof typeof seed.documents)[]
const all = tables.flatMap((table) => rows(table))
process.stdout.write(`a fresh city: ${all.length} documents in ${Math.round(performance.now() - started)} ms\n`)

const people = ['accounts', 'links', 'registrations', 'permits'] as const
const opened = (table: (typeof people)[number]) =>
  rows<{ _id: string; personal: string }>(table).map(({ _id, personal }) => testSealing.open(table, _id, personal))

describe('a fresh city', () => {
  it('is the same each time, but for the random vectors of the sealing', () => {
    const unsealed = (city: ReturnType<typeof freshCity>) =>
      tables.map((table) => city.rows(table).map((row) => ({ ...row, personal: null })))
    expect(unsealed(freshCity())).toEqual(unsealed({ seed, rows }))
    expect([...freshCity().seed.registers]).toEqual([...seed.registers])
  })

  it('can be read twice: tables are made anew each time', () => {
    expect(rows('dwellings')).toHaveLength(rows('dwellings').length)
    expect(rows('dwellings').length).toBeGreaterThan(0)
  })

  it('holds every document under an id of its own, at version 1, with nothing left to tell', () => {
    for (const table of tables) {
      const stored = rows<{ _id: string; version: number }>(table)
      expect(new Set(stored.map(({ _id }) => _id)).size).toBe(stored.length)
      expect(stored.every(({ version }) => version === 1)).toBe(true)
    }
    for (const table of ['links', 'registrations', 'permits'] as const)
      expect(rows(table).every(({ outbox, tellAt }) => tellAt === null && String(outbox) === '')).toBe(true)
  })

  it('holds no name, number or phone in clear', () => {
    const text = JSON.stringify(people.map((table) => rows(table)))
    for (const { name, idNumber, phone } of personas)
      for (const secret of [name, idNumber, ...(phone ? [phone] : [])]) expect(text).not.toContain(secret)
  })

  it('opens what it sealed: each account is the persona who signed in', () => {
    const known = new Map(personas.map((one) => [testSealing.keyOf(one.idType, one.idNumber), one]))
    const accounts = rows<Account>('accounts')
    expect(accounts.flatMap(({ staff }) => staff?.post ?? []).sort()).toEqual(['440305007', '440305008'])
    opened('accounts').forEach((personal, i) => {
      const { name, idType, idNumber, phone } = known.get(accounts[i]?._id ?? '') ?? {}
      expect(personal).toMatchObject({ name, idType, idNumber, phone })
    })
  })

  it('has unique keys where the collections ask for them', () => {
    const registrations = rows<Registration>('registrations')
    const filed = [...registrations, ...rows<DwellingLink>('links')]
    for (const keys of [registrations.map((one) => one.openKey), filed.map((one) => one.submissionKey)])
      expect(new Set(keys).size).toBe(keys.length)
  })

  it('gives every filing a receipt of its own, for the day on which it was filed', () => {
    const filings = [
      ...rows<Registration>('registrations').map(({ receipt, filedOn }) => ({ receipt, on: filedOn })),
      ...rows<DwellingLink>('links').map(({ receipt, askedOn }) => ({ receipt, on: askedOn })),
      ...rows<PermitFile>('permits').flatMap(({ cases }) => cases.map(({ receipt, filedOn: on }) => ({ receipt, on }))),
    ]
    expect(new Set(filings.map(({ receipt }) => receipt)).size).toBe(filings.length)
    for (const { receipt, on } of filings) expect(parseReceiptNumber(receipt)?.on).toBe(on)
  })

  it('registers residents in time, in dwellings that exist and are linked to the one who declared', () => {
    const dwellings = new Set(rows('dwellings').map(({ _id }) => _id))
    const links = new Set(rows('links').map(({ _id }) => _id))
    for (const { dwelling, declarant, daysLate, filedOn, due } of rows<Registration>('registrations')) {
      expect(dwellings.has(dwelling)).toBe(true)
      expect(links.has(`${dwelling}:${declarant}`)).toBe(true)
      expect([daysLate, due !== null && filedOn <= due]).toEqual([0, true])
    }
  })

  it('fills in every field that the form asks for', () => {
    rows<Registration>('registrations').forEach(({ moveInOn }, i) => {
      const content = residentFields.parse(opened('registrations')[i])
      const context = { event: 'moveIn', instant: false, familyHousehold: true } as const
      expect(missingFields({ ...content, moveInOn }, context)).toEqual([])
    })
  })

  it('gives the registers records of their own shape, for personas only', () => {
    const numbers = new Set(personas.map(({ idNumber }) => idNumber))
    const dwellings = new Set(rows('dwellings').map(({ _id }) => _id))
    for (const { register, idNumber, value } of seed.registers) {
      expect(registerRecords[register].parse(value)).toEqual(value)
      expect(numbers.has(idNumber)).toBe(true)
      for (const code of JSON.stringify(value).match(/\d{25}/g) ?? []) expect(dwellings.has(code)).toBe(true)
    }
    expect([...seed.registers].filter(({ register }) => register === 'population')).toHaveLength(personas.length)
  })

  it('keeps the insurance register one month behind, whenever the city starts', () => {
    const lag = (now: string) =>
      new Set(
        [...freshCity(new Date(now)).seed.registers]
          .filter(({ register }) => register === 'socialInsurance')
          .map(({ value }) => registerRecords.socialInsurance.parse(value).postedThrough),
      )
    expect(lag('2026-11-21T10:00:00+08:00')).toEqual(new Set(['2026-10']))
    expect(lag('2026-12-31T23:59:00+08:00')).toEqual(new Set(['2026-11']))
  })
})
