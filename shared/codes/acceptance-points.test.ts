import { acceptancePoints, nearestPoints, pointByCode, pointName, pointsOf, searchPoints } from './acceptance-points'
import { communitiesOf } from './communities'
import { enabledDistricts, streetByCode } from './streets'

const names = (points: readonly { name: string }[]) => points.map(({ name }) => name)
const ofKind = (kind: string) => acceptancePoints.filter((point) => point.kind === kind)

describe('R43 受理点 acceptance points', () => {
  it('one a street, under the code of the street, and 140 police stations', () => {
    const streets = enabledDistricts.flatMap((one) => one.streets)
    expect(ofKind('street').map(({ code }) => code)).toEqual(streets.map(({ code }) => code))
    expect([ofKind('street').length, ofKind('station').length]).toEqual([74, 140])
  })

  it('have a code and a name each, and the code begins with the digits of their street', () => {
    expect(new Set(acceptancePoints.map(({ code }) => code)).size).toBe(214)
    expect(new Set(names(acceptancePoints)).size).toBe(214)
    for (const { code, street } of acceptancePoints) {
      expect(code).toMatch(/^[0-9A-Z]{9}$/)
      expect(code.slice(0, 6)).toBe(street.slice(0, 6))
    }
  })

  it('no street is without a station, and each is named after its street or one of its communities', () => {
    expect(new Set(ofKind('station').map(({ street }) => street)).size).toBe(74)
    for (const { name, street } of ofKind('station')) {
      const place = name.replace('派出所受理点', '')
      const known = [streetByCode(street)?.name ?? '', ...communitiesOf(street).map((one) => one.name)]
      expect([place, known.some((one) => one.startsWith(place))]).toEqual([place, true])
    }
  })

  it('say where they are', () => {
    expect(pointByCode('440305007')).toMatchObject({
      name: '粤海街道受理点',
      kind: 'street',
      district: '440305',
      address: '南山区粤海街道办事处',
    })
    expect(pointByCode('440305999')).toBeUndefined()
    expect(pointByCode('441521102')).toBeUndefined()
    expect([pointName('440305007'), pointName('440305999')]).toEqual(['南山区粤海街道受理点', ''])
  })

  it('of a district; 大鹏 has its own', () => {
    expect(pointsOf('DP0001')).not.toHaveLength(0)
    expect(new Set(pointsOf('DP0001').map(({ street }) => street))).toEqual(
      new Set(['440307009', '440307010', '440307011']),
    )
    expect(pointsOf('SS0001')).toEqual([])
  })

  it('near a street: there first, then in its district', () => {
    const near = nearestPoints('440305007')
    expect(names(near).slice(0, 3)).toEqual(['粤海街道受理点', '粤海派出所受理点', '名海派出所受理点'])
    expect(near).toHaveLength(pointsOf('440305').length)
    expect(nearestPoints('440305999')).toEqual([])
  })

  it.each([
    ['粤海', ['粤海街道受理点', '粤海派出所受理点', '名海派出所受理点']],
    [' 粤海街道 ', ['粤海街道受理点', '粤海派出所受理点', '名海派出所受理点']],
    ['YH', ['粤海街道受理点', '粤海派出所受理点']],
    ['南山区粤海', ['粤海街道受理点', '粤海派出所受理点', '名海派出所受理点']],
    ['孖岭', ['孖岭派出所受理点']],
    ['', []],
    ['  ', []],
    ['火星', []],
  ])('found by %j', (text, expected) => {
    expect(names(searchPoints(text))).toEqual(expected)
  })

  it('a district finds all of it, what bears its name first', () => {
    const found = searchPoints('南山')
    expect(names(found).slice(0, 2)).toEqual(['南山街道受理点', '南山派出所受理点'])
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(pointsOf('440305').map(({ code }) => code)))
  })

  it('are open in working hours, stations on Saturday mornings too', () => {
    const days = (code: string) =>
      pointByCode(code)
        ?.hours.on('2026-11-21')
        .map((one) => one.days)
    expect(days('440305007')).toEqual(['workdays'])
    expect(days('440305P01')).toEqual(['workdays', 'saturdays'])
  })
})
