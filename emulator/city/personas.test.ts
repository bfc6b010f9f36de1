import type { Day } from '@shared/model/day'
import { coverage, isCovered } from '@shared/rules/coverage'
import { eligibility } from '@shared/rules/eligibility'
import { idNumber } from '@shared/rules/id-number'
import { linkReview } from '@shared/rules/link-review'
import { photoProblem } from '@shared/rules/photo'
import { personas } from '.'
import { factsOf, keyOf, personaOf, record, rows, today } from './fresh-facts'

const dwellings = rows('dwellings')
const decided = (key: string, day: Day = today) => {
  const { outcome, route, earliest } = eligibility(factsOf(key, day))
  return [outcome, route, earliest]
}
const unmetOf = (key: string, day: Day = today) =>
  eligibility(factsOf(key, day))
    .findings.filter(({ state }) => state === 'unmet')
    .map(({ condition }) => condition)
describe('personas', () => {
  it('are at least fourteen, each with a key, a number and a phone of its own if any, and a sentence', () => {
    expect(personas.length).toBeGreaterThanOrEqual(14)
    for (const field of ['key', 'idNumber', 'phone', 'story', 'name'] as const)
      expect(new Set(personas.map((one) => one[field])).size).toBe(personas.length)
    for (const { story, phone } of personas) {
      expect(story).toMatch(/[^。]$/)
      expect(phone ?? '13800000000').toMatch(/^1380000\d{4}$/)
    }
  })

  it.each(personas.map((one) => [one.name, one] as const))(
    'the number of %s can exist and fits the register',
    (_, one) => {
      const answer = idNumber({ idType: one.idType, number: one.idNumber })
      const population = record('population', one.key)
      expect(answer.problem).toBeNull()
      expect(population).toMatchObject({ name: one.name, idType: one.idType, phone: one.phone, alive: true })
      if (answer.birthDate) expect(population).toMatchObject({ birthDate: answer.birthDate, sex: answer.sex })
    },
  )

  it('include a name with ·, a name with a character beyond the BMP, and both kinds of other documents', () => {
    expect(personaOf('middle-dot').name).toBe('阿依古丽·买买提')
    expect(personaOf('rare-character').name.codePointAt(1)).toBe(0x2cc56)
    expect(personaOf('foreigner').idType).toBe('414')
    expect(personaOf('hong-kong').idType).toBe('550')
  })
})

describe('stories of a first permit, on 2026-11-21', () => {
  it.each([
    ['tenant', 'refused', null, null],
    ['eligible-today', 'approved', 'residenceAndWork', '2026-11-21'],
    ['in-twenty-days', 'refused', 'residenceAndWork', '2026-12-11'],
    ['mixed-insurance', 'refused', 'residenceAndWork', '2027-04-01'],
    ['gap-of-31-days', 'refused', 'residenceAndWork', '2027-02-10'],
    ['talent', 'approved', 'talent', '2026-11-21'],
    ['student', 'approved', 'student', '2026-11-21'],
    ['rare-character', 'approved', 'residenceAndWork', '2026-11-21'],
    ['cancelled-yesterday', 'approved', 'residenceAndWork', '2026-11-21'],
    ['foreigner', 'refused', null, null],
    ['hong-kong', 'refused', null, null],
    ['shenzhen-hukou', 'refused', null, null],
  ])('%s: %s by %s, earliest %s', (key, outcome, route, earliest) => {
    expect(decided(key)).toEqual([outcome, route, earliest])
  })

  it.each([
    ['eligible-today', '2026-11-20', 'refused'],
    ['in-twenty-days', '2026-12-10', 'refused'],
    ['in-twenty-days', '2026-12-11', 'approved'],
    ['mixed-insurance', '2027-03-31', 'refused'],
    ['mixed-insurance', '2027-04-01', 'approved'],
    ['gap-of-31-days', '2027-02-09', 'refused'],
    ['gap-of-31-days', '2027-02-10', 'approved'],
    ['student', '2029-06-30', 'approved'],
    ['no-phone', '2026-12-04', 'refused'],
    ['no-phone', '2026-12-05', 'approved'],
  ])('as the clock moves, %s on %s is %s', (key, day, outcome) => {
    expect(decided(key, day)[0]).toBe(outcome)
  })

  it('the tenant, registered on 2026-11-21, is eligible on 2027-11-21 and not a day before', () => {
    const facts = (day: Day) => ({
      ...factsOf('tenant', day),
      registrations: [{ from: today, to: null, reason: null }],
    })
    expect(eligibility(facts(today)).earliest).toBe('2027-11-21')
    expect(eligibility(facts('2027-11-20')).outcome).toBe('refused')
    expect(eligibility(facts('2027-11-21')).outcome).toBe('approved')
  })

  it('each is refused for the reason of the story', () => {
    expect(unmetOf('mixed-insurance')).toEqual(['socialInsurance', 'talent', 'student'])
    expect(unmetOf('gap-of-31-days')).toEqual(['continuousResidence', 'talent', 'student'])
    expect(unmetOf('foreigner')).toEqual(['border'])
    expect(unmetOf('hong-kong')).toEqual(['border'])
    expect(unmetOf('shenzhen-hukou')).toEqual(['hukou'])
  })

  it('foreigner and Hong Kong resident have a registration all the same', () => {
    for (const key of ['foreigner', 'hong-kong'])
      expect(isCovered(coverage(factsOf(key, today).registrations ?? []), today)).toBe(true)
  })

  it.each([
    ['tenant', '2027-11-21'],
    ['eligible-today', today],
    ['in-twenty-days', '2026-12-11'],
    ['mixed-insurance', '2027-04-01'],
    ['gap-of-31-days', '2027-02-10'],
    ['talent', today],
    ['student', today],
    ['rare-character', today],
    ['cancelled-yesterday', today],
  ])('%s has a photo that may be used on %s', (key, day) => {
    const { images } = record('photo', key) ?? { images: [] }
    for (const { number } of images) expect(number).toMatch(/^[0-9A-Z]{14}$/)
    expect(images.some(({ number }) => photoProblem(images, number, day) === null)).toBe(true)
  })
})

describe('the landlord', () => {
  const dwelling = (building: string, room: string) =>
    String(dwellings.find(({ address, room: one }) => String(address).includes(building) && one === room)?._id)
  it.each([
    ['科苑花园3栋', '1204', 'approved', 'property'],
    ['科苑花园2栋', '501', 'approved', 'property'],
    ['桃源村28栋', '602', 'pending', null],
  ])('asks for %s %s: %s', (building, room, state, matched) => {
    const review = linkReview({
      declarant: 'lessor',
      isUnit: false,
      dwellingCode: dwelling(building, room),
      today,
      property: record('property', 'landlord')?.dwellings ?? [],
      leases: record('lease', 'landlord')?.leases ?? [],
    })
    expect([review.state, review.matched]).toEqual([state, matched])
  })

  it('starts with no account and no link; the tenant with no account and no registration', () => {
    expect(rows('links').filter(({ person }) => person === keyOf('landlord'))).toEqual([])
    expect(rows('registrations').filter(({ person }) => person === keyOf('tenant'))).toEqual([])
    expect(rows('accounts').filter(({ _id }) => _id === keyOf('landlord') || _id === keyOf('tenant'))).toEqual([])
  })
})
