/** 办理结果 on paper and on screens: what was asked, what was found, what mends it, and how it can be contested. */
import { cityDay, type Day } from '../model/day'
import type { Decision, Finding, Remedy, Route } from '../model/decision'
import { appealArticle, appealOffices, type AppealEnd } from '../rules/appeals'
import { cancellationGrounds, type CancellationGround } from '../rules/cancellation'
import { refusalReasons } from '../rules/reasons'
import type { Matter } from '../rules/matters'
import { articleText } from './articles'
import { longDate } from './days'
import { matterNames } from './papers'
import { routeNames } from './routes'

/** A matter in an SMS. */
export const matterShort: Record<Matter, string> = {
  firstIssue: '居住证申领',
  reapplication: '居住证申领',
  replacement: '补领换领',
  endorsement: '签注',
}

/** What mends it, as an advice. */
export const remedyText: Record<Remedy, string> = {
  register: '请房东等申报义务人办理居住登记，或到社区受理点办理',
  keepRegistered: '继续在深圳登记居住，搬家后及时登记',
  keepInsured: '继续在深圳参加社会保险，不要断缴；数据不对的，请找社保部门更正',
  takeInsurance: '先在深圳参加社会保险；已经参加的，请找社保部门核对',
  verifyTalent: '请到人力资源社会保障部门核实人才资格',
  waitForWindow: '到签注时间再办',
  waitForCase: '等正在办理的申请有结果',
  waitForRegister: '不用做什么，数据恢复后自动核对',
  waitForObjection: '不用做什么，异议核实后自动核对',
  reapply: '请重新申领居住证',
  otherPermit: '请办理适用的证件',
  newPhoto: '请重新拍摄数码照片，填写新的图像号',
}

type Line = { label: string; value: string }

/** `2027年1月20日`, and that a holiday may move it. */
export const appealDayText = ({ on, moves }: AppealEnd): string =>
  `${longDate(on)}${moves ? '（遇法定休假日顺延）' : ''}`

type Ends = { reconsideration: AppealEnd; lawsuit: AppealEnd }

/** 条例第五十条: by when, and to whom. */
export const appealText = (knownOn: Day, { reconsideration, lawsuit }: Ends): string => {
  const offices = appealOffices.on(knownOn)
  return `对本决定不服的，可以在${appealDayText(reconsideration)}以前，向${offices.reconsideration}申请行政复议；或者在${appealDayText(lawsuit)}以前，向${offices.lawsuit}提起行政诉讼（${articleText(appealArticle)}）。最后一日都含当日。`
}

/** Who can help with it. */
export const appealHelp = '不清楚怎样申请的，可以打 12348 公共法律服务热线，或者到受理点询问。'

const readAt = ({ source, at }: Finding): string =>
  source ? `（${source}${at ? `，${longDate(cityDay(new Date(at)))}` : ''}）` : ''

const mending = ({ remedy, earliest }: Finding): string =>
  [remedy && remedyText[remedy], earliest && `照现在的情况，${longDate(earliest)}起符合`].filter(Boolean).join('；')

const reasonLines = (finding: Finding, label: string): Line[] => {
  const mends = mending(finding)
  return [
    { label, value: finding.required },
    { label: '查到的情况', value: `${finding.found}${readAt(finding)}` },
    { label: '依据', value: articleText(finding.article) },
    ...(mends ? [{ label: '怎样能符合', value: mends }] : []),
  ]
}

/** Why it was refused, line by line: what was asked, what was found, under which article, what mends it, and when. */
export const refusalLines = (decision: Decision, matter: Matter, taken: Route | null): Line[] => {
  const reasons = refusalReasons(decision, matter, taken)
  const label = (i: number) => `不符合的条件${reasons.length > 1 ? ` ${i + 1}` : ''}`
  return [
    ...(taken ? [{ label: '申办条件', value: routeNames[taken] }] : []),
    ...reasons.flatMap((finding, i) => reasonLines(finding, label(i))),
    ...(decision.earliest ? [{ label: '最早可以再办', value: longDate(decision.earliest) }] : []),
  ]
}

/** What the written reply says of the result. */
export const replyResult = (matter: Matter): string =>
  `您申请的${matterNames[matter].replace('居住证 · ', '居住证')}，经核对不符合规定的条件，决定不予办理。`

/** 注销的情形, as it is cited. */
export const groundText = (ground: CancellationGround): string => {
  const { term, article } = cancellationGrounds[ground]
  return `${term}（${articleText(article)}）`
}

/** 注销的情形 in an SMS. */
export const groundShort: Record<Exclude<CancellationGround, 'suspended'>, string> = {
  shenzhenHukou: '已转为深圳户籍',
  fraud: '弄虚作假取得',
  otherLaw: '法律法规规定的情形',
}
