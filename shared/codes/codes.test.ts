import * as z from 'zod'
import { communitiesOf, communityByCode } from './communities'
import { codesOf, nameOf } from './code'
import { ethnicities } from './ethnicities'
import { idTypes } from './id-types'
import { educations, familyRelations, maritalChoices, maritalStatuses, sexes } from './person'
import {
  districtOfStreet,
  districts,
  enabledDistricts,
  statisticalCode,
  streetByCode,
  streetName,
  streetsOf,
} from './streets'
import { comingReasons, occupations } from './work'

describe('区划 districts, streets and communities', () => {
  it('R48 nine districts, 大鹏 and 深汕; 74 streets where people register', () => {
    expect(districts).toHaveLength(11)
    expect(enabledDistricts.flatMap(({ streets }) => streets)).toHaveLength(74)
    expect(enabledDistricts.map(({ name, streets }) => `${name}${streets.length}`)).toEqual([
      '罗湖区10',
      '福田区10',
      '南山区8',
      '宝安区10',
      '龙岗区11',
      '盐田区4',
      '龙华区6',
      '坪山区6',
      '光明区6',
      '大鹏新区3',
    ])
  })

  it('R48 深汕 is known and not open', () => {
    expect(districts.find(({ code }) => code === 'SS0001')).toMatchObject({ enabled: false })
    expect(
      streetsOf('SS0001')
        .map(({ name }) => name)
        .join(),
    ).toMatch(/小漠/)
  })

  it('R48 大鹏 lies under 440307 by its codes', () => {
    expect(streetsOf('DP0001').map(({ code }) => code)).toEqual(['440307009', '440307010', '440307011'])
    expect(districtOfStreet('440307009')).toBe('DP0001')
    expect([statisticalCode('DP0001'), statisticalCode('440305'), statisticalCode('SS0001')]).toEqual([
      '440307',
      '440305',
      '441521',
    ])
  })

  it('a street by its code', () => {
    expect(streetByCode('440303001')?.name).toBe('桂园街道')
    expect(streetName('440303001')).toBe('罗湖区桂园街道')
    expect([streetByCode('440303999'), streetName('440303999'), districtOfStreet('440303999')]).toEqual([
      undefined,
      '',
      null,
    ])
  })

  it('783 communities', () => {
    expect(enabledDistricts.flatMap(({ streets }) => streets).flatMap(({ code }) => communitiesOf(code))).toHaveLength(
      783,
    )
    expect(communityByCode('440303001001')?.name).toBe('大塘龙社区居民委员会')
    expect(communitiesOf('000000000')).toEqual([])
  })
})

describe('代码表 code tables', () => {
  it('have each code once', () => {
    for (const table of [
      ethnicities,
      idTypes,
      educations,
      familyRelations,
      maritalStatuses,
      sexes,
      occupations,
      comingReasons,
    ])
      expect(new Set(codesOf(table)).size).toBe(table.length)
  })

  it('R58 thirteen occupations with their national codes, fourteen reasons for coming', () => {
    expect(occupations.map(({ code, gb }) => `${code}=${gb}`).join(' ')).toBe(
      '1=11 2=13 3=17 4=21 5=24 6=27 7=31 8=37 9=51 10=54 11=70 12=80 13=90',
    )
    expect(comingReasons).toHaveLength(14)
  })

  it('§11 56 peoples and two codes in police use', () => {
    expect(ethnicities).toHaveLength(58)
    expect(nameOf(ethnicities, '45')).toBe('鄂温克族')
  })

  it('what people are asked is part of the national table', () => {
    expect(codesOf(maritalStatuses)).toEqual(expect.arrayContaining(codesOf(maritalChoices)))
  })

  it('make an enum', () => {
    const sex = z.enum(codesOf(sexes))
    expect([sex.safeParse('1').success, sex.safeParse('0').success]).toEqual([true, false])
    expect(nameOf(sexes, '9')).toBe('9')
    expect(() => codesOf([])).toThrow(RangeError)
  })
})
