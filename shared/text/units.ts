import type { UnitKind } from '../rules/units'

/** 单位类型. */
export const unitKindNames: Record<UnitKind, string> = {
  employer: '用人单位',
  school: '学校',
  lodgingOperator: '旅馆、有留宿功能的场所',
  agency: '代办单位（没有自己的房屋）',
  department: '用证部门',
}

/** Characters of a unit's name that fit into an SMS. */
const fits = 16

/** A unit's name for an SMS. */
export const unitShort = (name: string): string => {
  const all = [...name]
  return all.length > fits ? `${all.slice(0, fits - 1).join('')}…` : name
}

/**
 * Stands in a notice for the name of the unit that it is about. What notices say lies open beside their reader's key; a name,
 * which may be a person's, does not.
 */
export const theUnit = '{unit}'

/** What a sub-account has, for an SMS. */
export const assignedShort = (dwellings: number): string =>
  dwellings > 0 ? `可申报 ${dwellings} 处房屋的住户` : '房屋由管理员另行分配'
