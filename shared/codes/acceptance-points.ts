import type { InForce } from '../rules/in-force'
import { stationPointHours, streetPointHours, type Opening } from '../rules/point-hours'
import stations from './stations.json'
import { districtOfStreet, enabledDistricts, streetName } from './streets'

/**
 * 居住证受理点 (R43): one at each street (74), and at police stations. `code` is nine characters and begins with the six digits
 * under which its street lies: a street's point has the street's code, a station's is `440305P01`. `district` and `street` are
 * codes. `hours` by the day on which they hold.
 *
 * Which stations there are, what they are called and their codes is OUR model (about 140 were said to be there; no list was
 * found): one a street and more by its communities, named after the street or a community of it. No address is finer than the
 * street and no telephone is known. The official list takes the place of `stations.json` and keeps the codes that cases name.
 */
export type AcceptancePoint = {
  code: string
  name: string
  kind: 'street' | 'station'
  district: string
  street: string
  address: string
  hours: InForce<readonly Opening[]>
}

/** A point and what it is found by. */
type Entry = { point: AcceptancePoint; initials: string }

const streetEntry = (district: string, street: { code: string; name: string }, initials: string): Entry => ({
  point: {
    code: street.code,
    name: `${street.name}受理点`,
    kind: 'street',
    district,
    street: street.code,
    address: `${streetName(street.code)}办事处`,
    hours: streetPointHours,
  },
  initials,
})

const stationEntry = ([code = '', street = '', name = '', initials = '']: string[]): Entry => ({
  point: {
    code,
    name: `${name}派出所受理点`,
    kind: 'station',
    district: districtOfStreet(street) ?? '',
    street,
    address: `${streetName(street)}${name}派出所`,
    hours: stationPointHours,
  },
  initials,
})

const stationsOf = (street: string) => stations.stations.filter(([, at]) => at === street).map(stationEntry)

/** In the order of districts and streets; a street's own point before its stations. */
const entries: readonly Entry[] = enabledDistricts.flatMap((district) =>
  district.streets.flatMap((street) => {
    const there = stationsOf(street.code)
    return [streetEntry(district.code, street, there[0]?.initials ?? ''), ...there]
  }),
)

/** Every 受理点 of the city. */
export const acceptancePoints: readonly AcceptancePoint[] = entries.map(({ point }) => point)

const byCode = new Map(acceptancePoints.map((point) => [point.code, point]))

export const pointByCode = (code: string): AcceptancePoint | undefined => byCode.get(code)

/** The points of a district, by its code (`440305`, `DP0001`). */
export const pointsOf = (district: string): readonly AcceptancePoint[] =>
  acceptancePoints.filter((point) => point.district === district)

/** The points near a street: its own and its stations first, then the rest of its district; none for a street that is unknown. */
export const nearestPoints = (street: string): readonly AcceptancePoint[] => {
  const district = pointsOf(districtOfStreet(street) ?? '')
  return [
    ...district.filter((point) => point.street === street),
    ...district.filter((point) => point.street !== street),
  ]
}

/** `南山区粤海街道受理点`; empty when the code is unknown. */
export const pointName = (code: string): string => {
  const point = pointByCode(code)
  if (!point) return ''
  return point.kind === 'street' ? `${streetName(point.street)}受理点` : `${streetName(point.street)}${point.name}`
}

const normalise = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s/g, '')

/** 0 is best: named so, then lying in such a street or district; null is not found. */
const rank = ({ point, initials }: Entry, wanted: string): number | null => {
  if (point.name.startsWith(wanted)) return 0
  if (point.name.includes(wanted) || initials.startsWith(wanted)) return 1
  return pointName(point.code).includes(wanted) ? 2 : null
}

/** Points by name, street, district (`南山区粤海`), or the pinyin initials of the name (`yh`); the best first, none for no text. */
export const searchPoints = (text: string): readonly AcceptancePoint[] => {
  const wanted = normalise(text)
  if (!wanted) return []
  return entries
    .flatMap((entry) => {
      const at = rank(entry, wanted)
      return at === null ? [] : [{ at, point: entry.point }]
    })
    .sort((a, b) => a.at - b.at)
    .map(({ point }) => point)
}
