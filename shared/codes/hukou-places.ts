import type { Code } from './code'
import { ethnicities } from './ethnicities'
import { cityChoices, provinceChoices } from './hukou-divisions'

const peoples = ethnicities.flatMap(({ name }) => (name.endsWith('族') ? [name, name.slice(0, -1)] : []))
const autonomous = new RegExp(`(${[...peoples].sort((a, b) => b.length - a.length).join('|')})*自治[州区]$`, 'u')

/** `广西` of 广西壮族自治区, `延边` of 延边朝鲜族自治州, `桂林` of 桂林市. */
const shortName = (name: string): string => name.replace(autonomous, '').replace(/(省|市|地区|盟)$/u, '') || name

type Place = Code & { names: readonly string[] }
const placeOf = ({ code, name }: Code): Place => ({ code, name, names: [name, shortName(name)] })

const provinces = provinceChoices.map((province) => {
  const cities = cityChoices(province.code).map(placeOf)
  return { ...placeOf(province), cities, divided: !cities.every(({ name }) => /^(市辖区|县)$/.test(name)) }
})
const cities = provinces.flatMap((province) => province.cities)

const restAfter = (text: string, { names }: Place): string | null => {
  const found = names.find((one) => text.startsWith(one))
  return found === undefined ? null : text.slice(found.length)
}

/**
 * The city, as a six-digit division, with which an address begins (`广西壮族自治区桂林市…`, `广西桂林`, `桂林市…`); null when it
 * names none.
 */
export const divisionOfPlace = (place: string): string | null => {
  const text = place.normalize('NFKC').replace(/\s/g, '')
  for (const province of provinces) {
    const rest = restAfter(text, province)
    if (rest === null) continue
    const city = province.divided ? province.cities.find((one) => restAfter(rest, one) !== null) : province.cities[0]
    if (city) return `${city.code}00`
  }
  const named = cities.filter(({ name }) => text.startsWith(name))
  return named.length === 1 && named[0] ? `${named[0].code}00` : null
}
