import { type Service } from '../services'

/** What anyone can look up, without signing in. */
export const guideTools: readonly Service[] = [
  { title: '找受理点', detail: '地址、时间，离家近的在前', icon: 'house', page: 'guide/points' },
  { title: '持证有什么用', detail: '证件、补贴和服务', icon: 'shield', page: 'guide/benefits' },
  { title: '法规原文', detail: '条例和办理规定，可以搜索', icon: 'file', page: 'guide/law' },
  { title: '核验回执、信息单', detail: '拿到别人的，看是真是假', icon: 'check', page: 'slip/check' },
]
