import { addYears, type Day } from '../model/day'
import { isMinor } from './minor'

/** 代为填报: for whom who cannot use a phone somebody else fills in (R8): a child, a ward, a parent. */
export const filedFor = ['child', 'ward', 'parent'] as const
export type FiledFor = (typeof filedFor)[number]

export type FilingForProblem = 'not-a-minor' | 'filer-is-minor' | 'not-older'

export const filingForHints: Record<FilingForProblem, string> = {
  'not-a-minor': '满 18 周岁的请本人填报；本人不能使用手机的，由成年子女或监护人填报。',
  'filer-is-minor': '未成年人不能替别人填报，请由成年的家人填报。',
  'not-older': '父母的出生日期应早于您的，请核对证件号码。',
}

/** How much older a parent is at least. Our own choice: it only finds what was mixed up. */
const parentOlderYears = 12

/**
 * Whether somebody may file for another by what they are to each other: a parent for a child under age, a guardian for a
 * ward of any age, an adult child for a parent. `filerBornOn` is null where the sign-in's document does not tell.
 */
export const filingForProblem = ({
  relation,
  birthDate,
  filerBornOn,
  today,
}: {
  relation: FiledFor
  birthDate: Day
  filerBornOn: Day | null
  today: Day
}): FilingForProblem | null => {
  if (relation === 'child') return isMinor(birthDate, today) ? null : 'not-a-minor'
  if (filerBornOn === null) return null
  if (isMinor(filerBornOn, today)) return 'filer-is-minor'
  return relation === 'parent' && addYears(birthDate, parentOlderYears) > filerBornOn ? 'not-older' : null
}
