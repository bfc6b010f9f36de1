import type { Code } from './code'
import data from './hukou-divisions.json'

type Province = Code & { cities: readonly Code[] }

const provinces: readonly Province[] = data.provinces.map(({ code, name, cities }) => ({
  code,
  name,
  cities: cities.map(([city = '', cityName = '']) => ({ code: city, name: cityName })),
}))

const provinceOf = (division: string): Province | undefined =>
  provinces.find(({ code }) => code === division.slice(0, 2))
const cityOf = (division: string): Code | undefined =>
  provinceOf(division)?.cities.find(({ code }) => code === division.slice(0, 4))

/** 省, by the first two digits of a division. */
export const provinceChoices: readonly Code[] = provinces

/** 市 of a province, by the first four digits. */
export const cityChoices = (province: string): readonly Code[] => provinceOf(province)?.cities ?? []

/** `广西壮族自治区桂林市` of `450301`; empty when the division is not (or no longer) known. */
export const divisionName = (division: string): string => {
  const city = cityOf(division)
  return city ? `${provinceOf(division)?.name ?? ''}${/^(市辖区|县)$/.test(city.name) ? '' : city.name}` : ''
}

/** The six digits that a citizen's number begins with, when they still name a city; else empty. */
export const divisionOfNumber = (idNumber: string): string =>
  /^\d{6}/.test(idNumber) && cityOf(idNumber) ? idNumber.slice(0, 6) : ''

/** A city as a six-digit division, keeping a county that lies in it. */
export const divisionIn = (city: string, before: string): string => (before.startsWith(city) ? before : `${city}00`)
