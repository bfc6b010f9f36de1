import { type IconName } from '@/components'
import { endorsement, lateEndorsement } from './endorsement'
import { firstIssue } from './first-issue'
import { guideKeys, type GuideKey, type GuideOn } from './guide'
import { agent, slip, unitFiling } from './others'
import { moveIn, moveOut } from './registration'
import { reapplication, replacement } from './replacement'

/** Every guide. */
export const guides: Record<GuideKey, GuideOn> = {
  firstIssue,
  endorsement,
  lateEndorsement,
  replacement,
  reapplication,
  slip,
  moveIn,
  moveOut,
  agent,
  unitFiling,
}

export const isGuideKey = (key: string | undefined): key is GuideKey => guideKeys.some((one) => one === key)

/** 办事指南, as it is listed. */
export const guideTitles: Record<GuideKey, { title: string; detail: string; icon: IconName }> = {
  firstIssue: { title: '申领居住证', detail: '谁能办，要什么条件', icon: 'card' },
  endorsement: { title: '签注', detail: '每年一次', icon: 'clock' },
  lateEndorsement: { title: '补签', detail: '过期了，怎么恢复', icon: 'alert' },
  replacement: { title: '补领、换领', detail: '丢了、坏了、内容变了', icon: 'swap' },
  reapplication: { title: '重新申领', detail: '证件注销以后', icon: 'plus' },
  slip: { title: '居住证信息单', detail: '没带卡的时候', icon: 'file' },
  moveIn: { title: '入住登记', detail: '谁来报，几天内报', icon: 'house' },
  moveOut: { title: '搬离登记', detail: '搬走以后', icon: 'home' },
  agent: { title: '代领和邮寄', detail: '自己没空去领', icon: 'people' },
  unitFiling: { title: '单位、学校代办', detail: '给员工、学生一起办', icon: 'people' },
}

export const guideGroups: readonly { title: string; keys: readonly GuideKey[] }[] = [
  { title: '居住证', keys: ['firstIssue', 'endorsement', 'lateEndorsement', 'replacement', 'reapplication', 'slip'] },
  { title: '居住登记', keys: ['moveIn', 'moveOut'] },
  { title: '请人办', keys: ['agent', 'unitFiling'] },
]

export const guideText = {
  title: '办事指南',
  lead: '不用登录。先看清楚，再办。',
  contents: '本页目录',
  sections: {
    who: '谁能办',
    papers: '要准备什么',
    steps: '怎么办',
    time: '多久办好',
    cost: '多少钱',
    where: '到哪里办',
    law: '依据哪一条',
    questions: '大家常问',
  },
  legal: '法律规定，最长',
  usual: '通常',
  asOf: (day: string) => `按${day}有效的规定`,
  offline: '网络没有连上',
  offlineDetail: (day: string) => `下面是${day}的规定。连上网络后再看一次。`,
  again: '再试一次',
  points: '找受理点',
  check: '核验回执、信息单',
  tools: '查一查',
  print: '打印这一页',
  share: (title: string) => `居住证指南：${title}`,
  none: '没有这一份指南',
  noneDetail: '可能是链接写错了。请回到目录再选。',
  toList: '看全部指南',
  notices: '法规有变动的，以市公安局公布的为准。',
}
