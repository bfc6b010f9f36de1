import { type Condition, type Finding } from '@shared/model/decision'
import { residenceMonths } from '@shared/rules/continuity'
import { endorsementInsuranceMonths } from '@shared/rules/insurance-months'
import { endorsementResidenceDays } from '@shared/rules/residence-days'
import {
  insuranceContinuousMonths,
  insuranceCumulativeMonths,
  insuranceWindowMonths,
} from '@shared/rules/social-insurance'
import { ruleVersion } from '@shared/rules/version'
import { numeral } from '@shared/text/articles'
import { dayOf, nearDate } from '@/components/words'

export { articleText, numeral } from '@shared/text/articles'

/* How the law and its findings are said to people. */

/** `两年`: a number of months as whole years, in a word. */
const inYears = (months: number): string => `${months === 24 ? '两' : numeral(months / 12)}年`

const insuranceTitle = (): string => {
  const years = inYears(insuranceWindowMonths.on(ruleVersion))
  const continuous = insuranceContinuousMonths.on(ruleVersion)
  return `社会保险：连续 ${continuous} 个月，或${years}内累计 ${insuranceCumulativeMonths.on(ruleVersion)} 个月`
}

/** Each condition as a short line, by the rules of this build. */
export const conditionTitle: Record<Condition, string> = {
  activeRegistration: '有有效的居住登记',
  continuousResidence: `连续居住登记满 ${residenceMonths.on(ruleVersion)} 个月`,
  socialInsurance: insuranceTitle(),
  talent: '经核实的引进人才',
  student: '在深圳全日制就读的学生',
  border: '持内地居民身份证',
  hukou: '不是深圳户籍',
  window: '在签注时间内',
  notDuplicate: '没有重复申请',
  residenceDays: `一年内居住登记累计满 ${endorsementResidenceDays.on(ruleVersion)} 天`,
  insuranceMonths: `一年内社会保险累计满 ${endorsementInsuranceMonths.on(ruleVersion)} 个月`,
  photo: '近期的数码照片',
  dwellingHolder: '房屋由申请人所有或出租',
}

/** `市人社局 11月21日查询`; null where nothing was read. */
export const readingText = ({ source, at }: Pick<Finding, 'source' | 'at'>, now: string): string | null =>
  source && at ? `${source} ${nearDate(dayOf(at), now)}查询` : source
