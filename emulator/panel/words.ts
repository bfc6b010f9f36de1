/** Chinese names of what the panel shows. */
import type { RegisterName } from '@shared/model/registers'

export const registerTitles: Record<RegisterName, string> = {
  population: '人口库',
  socialInsurance: '社保库',
  education: '学籍库',
  talent: '人才库',
  photo: '照片库',
  property: '不动产登记',
  lease: '租赁备案',
}

export const providerTitles: Record<string, string> = {
  ...registerTitles,
  sms: '短信',
  face: '人脸核身',
  wechat: '微信接口',
  pay: '微信支付',
}

export const collectionTitles: Record<string, string> = {
  accounts: '账号',
  sessions: '会话',
  signIns: '登录尝试',
  drafts: '草稿',
  buildings: '楼栋',
  dwellings: '房屋',
  links: '房屋关联',
  registrations: '居住登记',
  permits: '居住证',
  notices: '通知',
}

const verbs: Record<string, string> = {
  insertDocument: '新增',
  getDocument: '读',
  calculateDocument: '计数',
  modifyDocument: '写',
  modifyAndReturnDoc: '改并读',
  removeDocument: '删',
  aggregateDocuments: '汇总',
  startTransaction: '开始事务',
  commitTransaction: '提交事务',
  abortTransaction: '放弃事务',
  invokeFunction: '调用函数',
}
const changes = new Set([
  'insertDocument',
  'modifyDocument',
  'modifyAndReturnDoc',
  'removeDocument',
  'commitTransaction',
])

/** `database.getDocument` of `permits` → 读 居住证. */
export const tripTitle = (action: string, collection: string | null): string => {
  const name = action.split('.')[1] ?? action
  return [verbs[name] ?? name, collection ? (collectionTitles[collection] ?? collection) : ''].join(' ').trim()
}

export const isChange = (action: string): boolean => changes.has(action.split('.')[1] ?? '')

/** Which outside system a request went to. */
export const errandTitle = (url: string): string => {
  const register = /\/registers\/(\w+)/.exec(url)?.[1]
  if (register) return providerTitles[register] ?? register
  if (url.includes('/wechat/')) return providerTitles.wechat ?? ''
  return url.endsWith('SendSms') ? '发短信' : url.includes('Eid') ? '人脸核身' : url
}

/** `ok` → 通过; a refusal keeps its code. */
export const outcomeTitle = (outcome: string): string => (outcome === 'ok' ? '通过' : outcome)
