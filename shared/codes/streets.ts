import data from './streets.json'

/** 街道 (or 镇): `code` is nine digits. */
type Street = { code: string; name: string }

/**
 * 区. `code` is six digits, or `DP0001` 大鹏新区 and `SS0001` 深汕特别合作区, which have no code of their own: theirs are ours.
 * `enabled`: whether the law is taken to apply there; 深汕 is open and stays off.
 */
type District = { code: string; name: string; enabled: boolean; streets: readonly Street[] }

export const districts: readonly District[] = data.districts.map((one) => ({ ...one, enabled: one.code !== 'SS0001' }))

/** Districts where people register today. */
export const enabledDistricts: readonly District[] = districts.filter(({ enabled }) => enabled)

const streetIndex = new Map(
  districts.flatMap(({ code, streets }) => streets.map((street) => [street.code, { street, district: code }])),
)

export const districtByCode = (code: string): District | undefined => districts.find((one) => one.code === code)
export const streetsOf = (district: string): readonly Street[] => districtByCode(district)?.streets ?? []
export const streetByCode = (code: string): Street | undefined => streetIndex.get(code)?.street
export const districtOfStreet = (street: string): string | null => streetIndex.get(street)?.district ?? null

/** The statistical six digits that a district's streets lie under: 大鹏 under 440307, 深汕 under 441521. */
export const statisticalCode = (district: string): string => streetsOf(district)[0]?.code.slice(0, 6) ?? district

/** `南山区粤海街道`, from a street's code; empty when it is unknown. */
export const streetName = (street: string): string =>
  (districtByCode(districtOfStreet(street) ?? '')?.name ?? '') + (streetByCode(street)?.name ?? '')
