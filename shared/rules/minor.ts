import { addYears, type Day } from '../model/day'
import { inForce } from './in-force'

/** 未成年人: a parent or guardian fills in for them. */
export const minorBelowYears = inForce([{ from: '2021-01-01', value: 18, source: '民法典第十七条' }], {
  rule: 'R8',
  term: '未成年人（不满）',
  unit: '周岁',
})

export const isMinor = (birthDate: Day, today: Day): boolean =>
  birthDate <= today && today < addYears(birthDate, minorBelowYears.on(today))
