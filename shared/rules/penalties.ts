import type { Day } from '../model/day'
import { isArticle13, type DeclarantType } from './declarants'
import { inForce, type InForce } from './in-force'

const fine = (term: string, yuan: number, source: string): InForce<number> =>
  inForce([{ from: '2015-06-01', value: yuan, source }], { rule: 'R18', term, unit: '元' })

export const undeclaredYuan = fine('未申报或者虚假申报（出租、宿舍、旅馆等），每人', 500, '条例第四十条第一款')
export const undeclaredArticle13Yuan = fine('未申报或者虚假申报（自住、借住、学校），每人', 200, '条例第四十条第二款')
export const residentRefusesYuan = fine('住户拒绝提供或者提供虚假信息', 500, '条例第四十一条第一款')
export const subletterSilentYuan = fine('转租的承租人未如实提供信息，每人', 500, '条例第四十一条第二款')
export const inspectionRefusedYuan = fine('拒不配合抽查或者采集', 1000, '条例第四十二条')
export const crimeLessorLeastYuan = fine('出租人发现违法犯罪未报告，最低', 2000, '条例第四十三条第一款')
export const crimeLessorMostYuan = fine('出租人发现违法犯罪未报告，最高', 5000, '条例第四十三条第一款')
export const crimeOthersLeastYuan = fine('其他申报义务人发现违法犯罪未报告，最低', 1000, '条例第四十三条第一款')
export const crimeOthersMostYuan = fine('其他申报义务人发现违法犯罪未报告，最高', 3000, '条例第四十三条第一款')
export const letWithoutIdYuan = fine('出租给无身份证件的人员，每人', 1000, '条例第四十四条')
export const forgedLeastYuan = fine('伪造、变造或者使用伪造、变造的居住证，情节较轻', 1000, '条例第四十五条')
export const forgedMostYuan = fine('伪造、变造或者使用伪造、变造的居住证', 3000, '条例第四十五条')
export const permitWithheldYuan = fine('非法扣押居住证，每证', 500, '条例第四十六条')
export const dataLeakedYuan = fine('泄露、买卖、违法使用信息，每人', 1000, '条例第四十七条')

type Counted = 'person' | 'permit' | null
type Rule = { least: InForce<number>; most: InForce<number>; per: Counted; article: string; also: string | null }

const rule = (article: string, per: Counted, least: InForce<number>, rest: Partial<Rule> = {}): Rule => ({
  least,
  most: least,
  per,
  article,
  also: null,
  ...rest,
})

const rules = {
  notDeclared: rule('条例:40.1', 'person', undeclaredYuan),
  notDeclaredArticle13: rule('条例:40.2', 'person', undeclaredArticle13Yuan),
  residentRefuses: rule('条例:41.1', null, residentRefusesYuan),
  subletterSilent: rule('条例:41.2', 'person', subletterSilentYuan),
  inspectionRefused: rule('条例:42', null, inspectionRefusedYuan),
  crimeNotReported: rule('条例:43.1', null, crimeLessorLeastYuan, {
    most: crimeLessorMostYuan,
    also: '情节严重并符合治安管理处罚法规定情形的，并处五日以下拘留',
  }),
  crimeNotReportedByOthers: rule('条例:43.1', null, crimeOthersLeastYuan, { most: crimeOthersMostYuan }),
  letWithoutId: rule('条例:44', 'person', letWithoutIdYuan, { also: '没收违法所得' }),
  forgedPermit: rule('条例:45', null, forgedLeastYuan, { most: forgedMostYuan, also: '并处五日以上十五日以下拘留' }),
  permitWithheld: rule('条例:46', 'permit', permitWithheldYuan),
  dataLeaked: rule('条例:47', 'person', dataLeakedYuan),
} satisfies Record<string, Rule>
type Conduct = keyof typeof rules

/** In yuan, `most` above `least` where the law leaves a range. `also`: what else the law threatens. */
type Penalty = { least: number; most: number; per: Counted; article: string; also: string | null }

/** 罚则 (R18, 条例第六章) for `count` persons or permits, where the law counts them. Information only: nothing here levies it. */
export const penalty = (conduct: Conduct, day: Day, count = 1): Penalty => {
  const { least, most, per, article, also }: Rule = rules[conduct]
  const times = per === null ? 1 : count
  return { least: least.on(day) * times, most: most.on(day) * times, per, article, also }
}

/** What a declarant who does not declare, or declares falsely, is told of (条例第四十条). */
export const undeclaredConduct = (declarant: DeclarantType): Conduct =>
  isArticle13(declarant) ? 'notDeclaredArticle13' : 'notDeclared'
