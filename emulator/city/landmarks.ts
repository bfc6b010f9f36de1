/** Estates that people of the stories live in: always there, always the same. */
import type { Plan } from './estates'

const rows = (first: number, last: number, make: (n: number) => Plan): Plan[] =>
  Array.from({ length: last - first + 1 }, (_, i) => make(first + i))

const keyuan = (n: number): Plan => ({
  kind: 'highRise',
  name: ['科苑花园', `${n}栋`],
  aliases: [['科技园南生活区', `${n}栋`]],
  road: '科苑路15号',
  floors: 18,
  perFloor: 4,
  splitAbove: null,
})

const lanes: Record<number, string> = { 26: '二巷8号', 27: '三巷3号', 28: '三巷5号' }

const taoyuan = (n: number): Plan => ({
  kind: 'village',
  name: ['桃源村', `${n}栋`],
  aliases: lanes[n] ? [['桃源村', lanes[n]]] : [],
  road: '',
  floors: 7,
  perFloor: 3,
  splitAbove: n === 26 ? 2 : null,
})

const gangxia = (n: number): Plan => ({
  kind: 'village',
  name: ['岗厦村', `${n}栋`],
  aliases: [['岗厦村', `东二坊${n}号`]],
  road: '',
  floors: 8,
  perFloor: 3,
  splitAbove: null,
})

/** Community → its estate. */
export const landmarks: Record<string, Plan[]> = {
  '440305007003': rows(1, 8, keyuan),
  '440305008016': rows(21, 30, taoyuan),
  '440304004030': rows(31, 34, gangxia),
}

/** Whether a building lies in a community with a landmark. */
export const isLandmark = (buildingCode: string): boolean => buildingCode.slice(0, 12) in landmarks
