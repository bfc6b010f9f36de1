import { communityByCode } from '@shared/codes/communities'
import { districtOfStreet, enabledDistricts } from '@shared/codes/streets'
import { queryTerms } from '@shared/model/search-terms'
import { buildingCode, dwellingCode } from '@shared/rules/dwelling-code'
import { buildCity, dwellingsOf } from './buildings'
import { initialsOf } from './initials'
import { chineseNumber, placeOf, villageOf } from './names'
import { roomsOf } from './rooms'

const standing = buildCity()
const buildings = standing.map(({ document }) => document)
const dwellings = standing.flatMap(dwellingsOf)
const namesFor = (query: string, street?: string) => {
  const wanted = queryTerms(query)
  return buildings
    .filter((one) => (!street || one.street === street) && wanted.every((term) => one.terms.includes(term)))
    .map(({ name }) => name)
}

describe('the buildings of the city', () => {
  it('are at least 2,000, with at least 40,000 rooms, and every code and address is one building', () => {
    expect(buildings.length).toBeGreaterThanOrEqual(2_000)
    expect(dwellings.length).toBeGreaterThanOrEqual(40_000)
    expect(new Set(buildings.map(({ _id }) => _id)).size).toBe(buildings.length)
    expect(new Set(buildings.map(({ address }) => address)).size).toBe(buildings.length)
    expect(new Set(dwellings.map(({ _id }) => _id)).size).toBe(dwellings.length)
    expect(new Set(dwellings.map(({ address }) => address)).size).toBe(dwellings.length)
  })

  it('stand in all 74 streets of the districts where people register, none in 深汕', () => {
    const streets = enabledDistricts.flatMap(({ streets }) => streets.map(({ code }) => code))
    expect(streets).toHaveLength(74)
    expect([...new Set(buildings.map(({ street }) => street))].sort()).toEqual([...streets].sort())
    expect(buildings.filter(({ _id }) => !_id.startsWith('4403'))).toEqual([])
  })

  it('have 19-digit codes in a community that exists, under the district of their street', () => {
    for (const { _id, street, district } of buildings) {
      expect(buildingCode({ code: _id })).toEqual({ kind: 'building', valid: true, problem: null, district, street })
      expect(communityByCode(_id.slice(0, 12))).toBeDefined()
      expect(districtOfStreet(street)).toBe(district)
    }
  })

  it('of 大鹏 bear 440307 in the code and the district that the city uses', () => {
    const dapeng = buildings.filter(({ district }) => district === 'DP0001')
    expect(new Set(dapeng.map(({ street }) => street))).toEqual(new Set(['440307009', '440307010', '440307011']))
    expect(dapeng[0]?.address).toMatch(/^大鹏新区葵涌街道/)
  })

  it('have rooms with 25-digit codes that lie in them', () => {
    for (const { _id, building } of dwellings)
      if (!dwellingCode({ code: _id, buildingCode: building }).valid) throw new Error(`${_id} is not in ${building}`)
    const rooms = new Map<string, number>()
    for (const { building } of dwellings) rooms.set(building, (rooms.get(building) ?? 0) + 1)
    expect(buildings.filter(({ _id, dwellings: count }) => rooms.get(_id) !== count)).toEqual([])
  })

  it('are the same every time', () => {
    expect(buildCity()).toEqual(standing)
  })
})

describe('the places that people know', () => {
  it.each([
    ['科苑花园3栋', '1204', '南山区粤海街道科苑路15号科苑花园3栋1204', '440305', '440305007'],
    ['科苑花园2栋', '501', '南山区粤海街道科苑路15号科苑花园2栋501', '440305', '440305007'],
    ['桃源村28栋', '602', '南山区桃源街道桃源村28栋602', '440305', '440305008'],
    ['桃源村26栋', '301A', '南山区桃源街道桃源村26栋301A', '440305', '440305008'],
  ])('%s %s exists', (name, room, address, district, street) => {
    const building = buildings.find((one) => one.name === name)
    expect(dwellings.filter((one) => one.building === building?._id && one.room === room)).toMatchObject([
      { address, district, street },
    ])
  })

  it.each([
    ['科苑花园', 'its name'],
    ['苑花', 'part of its name'],
    ['科苑花园 3栋', 'name and number'],
    ['科技园南生活区3栋', 'its old name'],
    ['kyhy', 'pinyin initials'],
    ['KYHY3D', 'initials with the number'],
    ['kjynsh', 'initials of the old name'],
  ])('科苑花园3栋 is found by %s: %s', (query) => {
    expect(namesFor(query, '440305007')).toContain('科苑花园3栋')
  })

  it('a building is found by its code, and by no other', () => {
    const code = buildings.find(({ name }) => name === '桃源村28栋')?._id ?? ''
    expect(namesFor(code)).toEqual(['桃源村28栋'])
    expect(code).toMatch(/^440305008016/)
  })

  it('a lane of a village leads to its building', () => {
    expect(namesFor('桃源村三巷5号')).toContain('桃源村28栋')
    expect(namesFor('科苑花园3栋')).not.toContain('桃源村28栋')
  })
})

describe('how places are named', () => {
  it.each([
    ['科技园社区居委会', '科技园', '科技园村'],
    ['大塘龙社区居民委员会', '大塘龙', '大塘龙村'],
    ['杨美社区嘉丽园居委会', '嘉丽园', '嘉丽园村'],
    ['新村社区居民委员会', '新村', '新村'],
  ])('%s is %s, its village %s', (community, place, village) => {
    expect(placeOf(community)).toBe(place)
    expect(villageOf(place)).toBe(village)
  })

  it('lanes are numbered in Chinese', () => {
    expect([3, 10, 12, 20, 21].map(chineseNumber)).toEqual(['三', '十', '十二', '二十', '二十一'])
  })

  it('initials keep figures and letters', () => {
    expect(initialsOf(['科苑花园', '3栋'])).toBe('kyhy3d')
    expect(initialsOf(['云栖公寓', 'A座'])).toBe('yqgyaz')
  })

  it('initials follow the readings of the place: 厦 xia in a village, sha in a tower, 涌 chong', () => {
    expect(['岗厦村', '翠海大厦', '葵涌花园'].map((name) => initialsOf([name]))).toEqual(['gxc', 'chds', 'kchy'])
  })

  it('a room that is let in parts has two codes, each of its own', () => {
    expect(roomsOf({ floors: 3, perFloor: 2, splitAbove: 2 }).map(({ room, digits }) => `${room} ${digits}`)).toEqual([
      '101 001010',
      '102 001020',
      '201 002010',
      '202 002020',
      '301A 003011',
      '301B 003012',
      '302 003020',
    ])
  })
})
