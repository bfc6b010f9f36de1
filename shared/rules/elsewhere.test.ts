import { isMainlandIdType, registrationDuty } from './border'
import { elsewhere, foreignLodgingHours } from './elsewhere'
import { idNumber } from './id-number'

describe('边界 where the permit does not apply', () => {
  it('R37 810000199408230021: a number, a registration, no permit, and a pointer', () => {
    expect(idNumber({ idType: '550', number: '810000199408230021' }).valid).toBe(true)
    expect(registrationDuty(null)).toEqual({ required: true, problem: null })
    expect(isMainlandIdType('550')).toBe(false)
    expect(elsewhere('550')).toEqual({ title: '港澳台居民居住证', article: '港澳台居民居住证申领发放办法:2' })
  })

  it.each([
    ['111', null],
    ['112', null],
    ['113', null],
    ['117', null],
    ['414', '外国人住宿登记'],
    ['513', null],
    ['990', null],
    ['511', '港澳台居民居住证'],
    ['516', '港澳台居民居住证'],
    ['550', '港澳台居民居住证'],
    ['553', '外国人住宿登记'],
    ['554', '外国人住宿登记'],
  ] as const)('R37 document %s: %s', (idType, title) => {
    expect(elsewhere(idType)?.title ?? null).toBe(title)
  })

  it('R37 a foreigner in a home is registered within 24 hours', () => {
    expect(foreignLodgingHours.on('2026-11-21')).toBe(24)
  })
})
