/**
 * 状态名单: the places of the slips that ended before their time, signed with the same keys, for whoever checks without
 * signal. Sorted, each as its distance from the one before.
 */
import { unsealed, type Claims } from './cose'
import { signedBy, type TokenKey } from './keys'

export interface StatusList {
  /** Seconds since 1970: what it knows is as of then. */
  asOf: number
  /** In ascending order. */
  ended: readonly number[]
}

const claim = { issued: 6, gaps: -65539 } as const

/** Seven bits a byte, the lowest first; the highest bit says that more follow. */
const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]

const gapsOf = (places: readonly number[]): Uint8Array => {
  const sorted = [...new Set(places)].sort((a, b) => a - b)
  return Uint8Array.from(sorted.flatMap((place, i) => varint(i === 0 ? place : place - (sorted[i - 1] ?? 0))))
}

/** Null where the bytes end in the midst of a number, or it is none that we count to. */
const placesIn = (gaps: Uint8Array): number[] | null => {
  const places: number[] = []
  let [place, value, unit] = [0, 0, 1]
  for (const byte of gaps) {
    value += (byte % 128) * unit
    unit *= 128
    if (byte >= 128) continue
    place += value
    if (!Number.isSafeInteger(place)) return null
    places.push(place)
    ;[value, unit] = [0, 1]
  }
  return unit === 1 ? places : null
}

export const statusClaims = ({ asOf, ended }: StatusList): Claims =>
  new Map<unknown, unknown>([
    [claim.issued, asOf],
    [claim.gaps, gapsOf(ended)],
  ])

/** A list that one of `keys` signed; null for any other bytes. */
export const readStatusList = (bytes: Uint8Array, keys: readonly TokenKey[]): StatusList | null => {
  const read = unsealed('status', bytes, keys)
  if (read.state !== 'sound') return null
  const [asOf, gaps] = [read.claims.get(claim.issued), read.claims.get(claim.gaps)]
  if (typeof asOf !== 'number' || !(gaps instanceof Uint8Array) || !signedBy(read.key, asOf * 1000)) return null
  const ended = placesIn(gaps)
  return ended && { asOf, ended }
}

export const hasEnded = ({ ended }: StatusList, index: number): boolean => {
  let [low, high] = [0, ended.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ended[middle] ?? 0) < index) low = middle + 1
    else high = middle
  }
  return ended[low] === index
}
