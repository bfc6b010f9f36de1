import { chineseNumber, fairWords, gardenEndings, oldNameEndings, roads, villageOf } from './names'
import type { Random } from './random'

/** 楼型: decides how buildings are named and how rooms are numbered. */
type Kind = 'highRise' | 'walkUp' | 'village' | 'tower' | 'dormitory'

/** A building before it has a code. Names are in parts, so that their initials are worked out once a part. */
export interface Plan {
  kind: Kind
  name: string[]
  aliases: string[][]
  /** After the street: `科苑路15号`; empty in a village. */
  road: string
  floors: number
  perFloor: number
  /** Rooms are let in parts, `301A` and `301B`, above this floor; null when none is. */
  splitAbove: number | null
}

/** A community that estates are planned for; `taken` are the names of the street, so that none comes twice. */
export interface Ground {
  place: string
  random: Random
  taken: Set<string>
}

const letters = 'ABCDEFGH'

const freeName = ({ random, taken }: Ground, make: () => string): string => {
  let name = make()
  for (let tries = 0; taken.has(name); tries += 1) name = tries < 20 ? make() : `${make()}${random.between(2, 9)}期`
  taken.add(name)
  return name
}

const address = ({ random }: Ground) => `${random.pick(roads)}${random.between(1, 320)}号`

const garden = (ground: Ground): Plan[] => {
  const { random, place } = ground
  const ending = () => random.pick(gardenEndings)
  const name = freeName(ground, () => (random.chance(25) ? place : random.pick(fairWords)) + ending())
  const alias = random.chance(30) ? [place + random.pick(oldNameEndings)] : []
  const [road, high] = [address(ground), random.chance(45)]
  return Array.from({ length: random.between(2, 4) }, (_, i) => ({
    kind: high ? 'highRise' : 'walkUp',
    name: [name, `${i + 1}栋`],
    aliases: [
      ...alias.map((old) => [old, `${i + 1}栋`]),
      ...(random.chance(15) ? [[name, `${letters[i] ?? 'A'}座`]] : []),
    ],
    road,
    floors: high ? random.between(9, 13) : random.between(6, 7),
    perFloor: random.between(2, 4),
    splitAbove: null,
  }))
}

const village = (ground: Ground): Plan[] => {
  const { random, place, taken } = ground
  const name = villageOf(place)
  if (taken.has(name)) return garden(ground)
  taken.add(name)
  const [first, step] = [random.between(1, 60), random.between(1, 9)]
  return Array.from({ length: random.between(2, 4) }, (_, i) => ({
    kind: 'village',
    name: [name, `${first + i * step}栋`],
    aliases: random.chance(40) ? [[name, `${chineseNumber(random.between(1, 30))}巷${random.between(1, 18)}号`]] : [],
    road: '',
    floors: random.between(5, 8),
    perFloor: random.between(2, 3),
    splitAbove: random.chance(30) ? 2 : null,
  }))
}

const tower = (ground: Ground): Plan[] => {
  const { random } = ground
  const name = freeName(ground, () => random.pick(fairWords) + random.pick(['公寓', '大厦']))
  const count = random.between(1, 2)
  const road = address(ground)
  return Array.from({ length: count }, (_, i) => ({
    kind: 'tower',
    name: count === 1 ? [name] : [name, `${letters[i] ?? 'A'}座`],
    aliases: [],
    road,
    floors: random.between(8, 12),
    perFloor: random.between(2, 4),
    splitAbove: null,
  }))
}

const dormitory = (ground: Ground): Plan[] => {
  const { random, place } = ground
  const park = freeName(ground, () => `${random.chance(50) ? place : random.pick(fairWords)}工业园宿舍`)
  const road = address(ground)
  return Array.from({ length: random.between(1, 3) }, (_, i) => ({
    kind: 'dormitory',
    name: [park, `${letters[i] ?? 'A'}栋`],
    aliases: random.chance(30) ? [[park, `${i + 1}号楼`]] : [],
    road,
    floors: random.between(5, 6),
    perFloor: random.between(4, 6),
    splitAbove: null,
  }))
}

const mix = [village, village, garden, garden, garden, tower, dormitory]

/** The buildings of one community's new estate. */
export const planEstate = (ground: Ground): Plan[] => ground.random.pick(mix)(ground)
