import { isArticle13, type DeclarantType } from './declarants'

/** 罚则 (R18): shown as information, never levied. Amounts in yuan; `per` where the law counts persons or permits. */
export type Penalty = {
  term: string
  yuan: number
  upTo: number | null
  per: 'person' | 'permit' | null
  article: string
}

export const penalties = {
  notDeclared: {
    term: '未申报或者虚假申报（出租、宿舍、旅馆等）',
    yuan: 500,
    upTo: null,
    per: 'person',
    article: '条例:40.1',
  },
  notDeclaredArticle13: {
    term: '未申报或者虚假申报（自住、借住、学校）',
    yuan: 200,
    upTo: null,
    per: 'person',
    article: '条例:40.2',
  },
  residentRefuses: { term: '住户拒绝提供或者提供虚假信息', yuan: 500, upTo: null, per: null, article: '条例:41.1' },
  subletterSilent: { term: '转租的承租人未如实提供信息', yuan: 500, upTo: null, per: 'person', article: '条例:41.2' },
  inspectionRefused: { term: '拒不配合抽查或者采集', yuan: 1000, upTo: null, per: null, article: '条例:42' },
  crimeNotReported: { term: '出租人发现违法犯罪未报告', yuan: 2000, upTo: 5000, per: null, article: '条例:43.1' },
  letWithoutId: { term: '出租给无身份证件的人员', yuan: 1000, upTo: null, per: 'person', article: '条例:44' },
  forgedPermit: { term: '伪造、变造或者使用伪造、变造的居住证', yuan: 1000, upTo: 3000, per: null, article: '条例:45' },
  permitWithheld: { term: '非法扣押居住证', yuan: 500, upTo: null, per: 'permit', article: '条例:46' },
  dataLeaked: { term: '泄露、买卖、违法使用信息', yuan: 1000, upTo: null, per: 'person', article: '条例:47' },
} as const satisfies Record<string, Penalty>
export type Conduct = keyof typeof penalties

/** The least the law names for this conduct, in yuan. `count`: persons or permits, where the law counts them. */
export const penaltyYuan = (conduct: Conduct, count: number): number => {
  const { yuan, per } = penalties[conduct]
  return per === null ? yuan : yuan * count
}

/** What a declarant who does not declare is told of (条例第四十条). */
export const undeclaredConduct = (declarant: DeclarantType): Conduct =>
  isArticle13(declarant) ? 'notDeclaredArticle13' : 'notDeclared'
