import type { Code } from './code'

/** 职业, as the registration form numbers it; `gb` is GB/T 2261.4 从业状况. */
export const occupations = [
  { code: '1', name: '国家公务员', gb: '11' },
  { code: '2', name: '专业技术人员', gb: '13' },
  { code: '3', name: '职员', gb: '17' },
  { code: '4', name: '企业管理人员', gb: '21' },
  { code: '5', name: '工人', gb: '24' },
  { code: '6', name: '农民', gb: '27' },
  { code: '7', name: '学生', gb: '31' },
  { code: '8', name: '现役军人', gb: '37' },
  { code: '9', name: '自由职业者', gb: '51' },
  { code: '10', name: '个体经营者', gb: '54' },
  { code: '11', name: '无业人员', gb: '70' },
  { code: '12', name: '退（离）休人员', gb: '80' },
  { code: '13', name: '其他', gb: '90' },
] as const satisfies readonly (Code & { gb: string })[]

/** 来深事由. */
export const comingReasons = [
  { code: '1', name: '务工' },
  { code: '2', name: '务农' },
  { code: '3', name: '经商' },
  { code: '4', name: '服务' },
  { code: '5', name: '因公出差' },
  { code: '6', name: '借读培训' },
  { code: '7', name: '治病疗养' },
  { code: '8', name: '保姆' },
  { code: '9', name: '投靠亲友' },
  { code: '10', name: '探亲访友' },
  { code: '11', name: '旅游观光' },
  { code: '12', name: '自报来访' },
  { code: '13', name: '在校学生' },
  { code: '14', name: '其他' },
] as const satisfies readonly Code[]
