import { met, unmet, unknown, type Check } from './findings'
import type { Day } from '../model/day'

/** Documents of people who have a hukou on the mainland. The others belong to foreigners and to people of Hong Kong, Macau and Taiwan. */
const mainlandIdTypes = ['111', '112', '113', '117']

export const isMainlandIdType = (idType: string): boolean => mainlandIdTypes.includes(idType)

/** Whether the holder of this document comes under the permit at all (R37, 条例第五十一条). */
export const borderCheck = (idType: string, today: Day): Check => {
  const said = { condition: 'border' as const, required: '持内地居民身份证件', article: '条例:51' }
  if (isMainlandIdType(idType)) return met({ ...said, found: '持内地居民身份证件' }, today)
  const found = ['511', '516', '550'].includes(idType)
    ? '港澳台居民不适用本居住证，请向公安机关申请《港澳台居民居住证》。居住登记照常有效'
    : '本居住证不适用于您所持的证件类型。居住登记照常有效'
  return unmet({ ...said, found }, { remedy: 'otherPermit' })
}

/** 'shenzhen' or 'other'; null when the population register did not answer. */
export type Hukou = 'shenzhen' | 'other' | null

/** 深户 have no permit (R22c, 条例第十九条、第二十七条). */
export const hukouCheck = (hukou: Hukou, today: Day): Check => {
  const said = { condition: 'hukou' as const, required: '不是深圳户籍', article: '条例:19.1' }
  if (hukou === null) return unknown(said)
  return hukou === 'other'
    ? met({ ...said, found: '不是深圳户籍' }, today)
    : unmet({ ...said, found: '您是深圳户籍，不需要居住证' }, {})
}

/** Whether a hukou at this six-digit division is Shenzhen's. */
export const hukouOf = (divisionCode: string): 'shenzhen' | 'other' =>
  divisionCode.startsWith('4403') ? 'shenzhen' : 'other'

/**
 * 登记对象 (R2, 条例第二条、第七条、第五十一条): everyone without Shenzhen hukou, foreigners and people of Hong Kong, Macau and Taiwan
 * included. `problem` says why there is nothing to register.
 */
export const registrationDuty = (
  hukouDivision: string | null,
): { required: boolean; problem: 'shenzhen-hukou' | null } =>
  hukouDivision !== null && hukouOf(hukouDivision) === 'shenzhen'
    ? { required: false, problem: 'shenzhen-hukou' }
    : { required: true, problem: null }
