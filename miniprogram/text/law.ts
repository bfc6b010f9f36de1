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
import { dayOf, nearDate } from '@/components/words'

/* How the law and its findings are said to people. */

const digits = '零一二三四五六七八九'

/** `十九`, `二十`, `一百` are as far as the law goes. */
export const numeral = (n: number): string => {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  if (tens === 0) return digits.charAt(ones)
  return `${tens > 1 ? digits.charAt(tens) : ''}十${ones ? digits.charAt(ones) : ''}`
}

/** Articles of a single paragraph: their second number is an item. */
const singleParagraph = ['条例:27']

/** `条例第十九条第一款第（二）项` of `条例:19.1.2`; our own choices say that they are not law. */
export const articleText = (article: string): string => {
  const parts = /^(.+):(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(article)
  if (!parts) return '本系统的规则，不是法律条文'
  const [, law = '', number = '', second, third] = parts
  const isItem = singleParagraph.includes(`${law}:${number}`)
  const paragraph = second && !isItem ? `第${numeral(Number(second))}款` : ''
  const item = isItem ? second : third
  return `${law}第${numeral(Number(number))}条${paragraph}${item ? `第（${numeral(Number(item))}）项` : ''}`
}

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
