import { communitiesOf } from '@shared/codes/communities'
import { enabledDistricts, streetName } from '@shared/codes/streets'
import { buildingTerms } from '@shared/model/search-terms'
import type { Building, Dwelling } from '../../cloudfunctions/kernel/documents'
import { planEstate, type Ground, type Plan } from './estates'
import { initialsOf } from './initials'
import { landmarks } from './landmarks'
import { placeOf } from './names'
import { randomOf, type Random } from './random'
import { roomsOf } from './rooms'

/** A building that stands: its document, and the plan that its rooms follow. */
interface Standing {
  document: Building
  plan: Plan
}

/** How many of a hundred communities have a second estate. */
const secondEstate = 10
const grids = 12

/** 楼栋编码: community 12, grid 2, building 5 (R47). `n` counts within the community. */
const buildingCode = (community: string, n: number, grid: number) =>
  `${community}${String(grid).padStart(2, '0')}${String(n).padStart(5, '0')}`

const documentOf = (plan: Plan, code: string, district: string): Building => {
  const street = code.slice(0, 9)
  const [name = '', ...aliases] = [plan.name, ...plan.aliases].map((parts) => parts.join(''))
  const initials = [plan.name, ...plan.aliases].map(initialsOf)
  return {
    _id: code,
    version: 1,
    name,
    aliases,
    address: `${streetName(street)}${plan.road}${name}`,
    district,
    street,
    dwellings: roomsOf(plan).length,
    terms: buildingTerms({ code, names: [name, ...aliases], initials }),
  }
}

const plansOf = (community: string, ground: Ground): Plan[] => [
  ...(landmarks[community] ?? []),
  ...planEstate(ground),
  ...(ground.random.chance(secondEstate) ? planEstate(ground) : []),
]

/** 基础网格: one an estate. */
const gridsOf = (random: Random) => {
  const known = new Map<string, number>()
  return (estate: string) => {
    const grid = known.get(estate) ?? random.between(1, grids)
    known.set(estate, grid)
    return grid
  }
}

const buildStreet = (district: string, street: string): Standing[] => {
  const communities = communitiesOf(street)
  const taken = new Set(communities.flatMap(({ code }) => (landmarks[code] ?? []).map(({ name }) => name[0] ?? '')))
  return communities.flatMap(({ code: community, name }) => {
    const random = randomOf(community)
    const ground = { place: placeOf(name), random, taken }
    const grid = gridsOf(random)
    return plansOf(community, ground).map((plan, i) => {
      const code = buildingCode(community, i + 1, grid(plan.name[0] ?? ''))
      return { plan, document: documentOf(plan, code, district) }
    })
  })
}

/** Every building of the districts where people register today. */
export const buildCity = (): Standing[] =>
  enabledDistricts.flatMap(({ code, streets }) => streets.flatMap((street) => buildStreet(code, street.code)))

/** The rooms of one building, as documents. */
export const dwellingsOf = ({ document, plan }: Standing): Dwelling[] =>
  roomsOf(plan).map(({ room, digits }) => ({
    _id: `${document._id}${digits}`,
    version: 1,
    building: document._id,
    room,
    address: `${document.address}${room}`,
    district: document.district,
    street: document.street,
  }))
