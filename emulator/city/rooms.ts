import type { Plan } from './estates'

/** A room and the last six digits of its 房屋编码. */
interface Room {
  room: string
  digits: string
}

const parts = ['A', 'B']
const twoDigits = (n: number) => String(n).padStart(2, '0')

const roomOf = (floor: number, unit: number, part: number | null): Room => ({
  room: `${floor}${twoDigits(unit)}${part === null ? '' : parts[part]}`,
  digits: `${String(floor).padStart(3, '0')}${twoDigits(unit)}${part === null ? 0 : part + 1}`,
})

/** Floor, unit and part of every room: `1204` ends in 012040, `301A` in 003011. */
export const roomsOf = ({ floors, perFloor, splitAbove }: Pick<Plan, 'floors' | 'perFloor' | 'splitAbove'>): Room[] => {
  const rooms: Room[] = []
  for (let floor = 1; floor <= floors; floor += 1)
    for (let unit = 1; unit <= perFloor; unit += 1) {
      const split = splitAbove !== null && floor > splitAbove && unit === 1
      rooms.push(...(split ? parts.map((_, part) => roomOf(floor, unit, part)) : [roomOf(floor, unit, null)]))
    }
  return rooms
}
