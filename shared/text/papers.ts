import type { CaseView, Collection } from '../contract/permit'
import type { RegistrationView } from '../contract/registration'
import type { DeclarantType } from '../rules/declarants'
import type { Business } from '../rules/receipt-number'

/** Over the title of every paper. */
export const paperIssuer = '深圳市居住登记和居住证服务'

/** What each paper is called. */
export const paperTitles: Record<Business, string> = {
  dwellingLink: '房屋关联回执',
  missingDwelling: '房屋地址补录回执',
  moveIn: '申报入住回执',
  moveOut: '申报搬离回执',
  voiding: '登记注销回执',
  correction: '信息更正回执',
  objection: '异议受理回执',
  dataRefusal: '拒不提供信息报告回执',
  firstIssue: '居住证申领回执',
  reapplication: '居住证申领回执',
  endorsement: '居住证签注回执',
  replacement: '居住证补换领回执',
  agency: '居住证代办受理回执',
  recordQuery: '居住登记查询单',
  writtenReply: '不予办理决定书（书面答复）',
}

/** What a receipt is of. */
export const matterNames: Record<Business, string> = {
  dwellingLink: '房屋关联',
  missingDwelling: '房屋地址补录',
  moveIn: '居住登记 · 申报入住',
  moveOut: '居住登记 · 搬离',
  voiding: '居住登记 · 信息错误注销',
  correction: '居住登记 · 信息更正',
  objection: '居住登记 · 异议',
  dataRefusal: '居住登记 · 拒不提供信息的报告',
  firstIssue: '居住证 · 申领',
  reapplication: '居住证 · 重新申领',
  endorsement: '居住证 · 签注',
  replacement: '居住证 · 补领、换领',
  agency: '居住证 · 单位代办',
  recordQuery: '居住登记 · 查询',
  writtenReply: '居住证 · 书面答复',
}

/** 申报义务人 on paper. */
export const declarantNames: Record<DeclarantType, string> = {
  lessor: '出租人',
  actualManager: '实际管理人',
  ownerOccupier: '自住业主',
  provider: '居所提供者',
  employer: '用人单位',
  school: '学校',
  lodgingOperator: '旅馆等经营者',
}

/** 领取方式, as an application and its receipt name them. */
export const collectionNames: Record<Collection['method'], string> = {
  self: '本人到受理点领取',
  agent: '代领人到受理点领取',
  courier: '同城快递（邮费自理）',
}

export const caseStateNames: Record<CaseView['state'], string> = {
  waiting: '正在办理',
  approved: '已办结，准予',
  refused: '已办结，不予',
  withdrawn: '已撤回',
}

/** 核验：whether a registration that was declared is still so. `on` is the day it ended, in words. */
export const registrationToday = (
  state: RegistrationView['state'],
  on: string | null,
): { holds: boolean; words: string } => {
  switch (state) {
    case 'active':
      return { holds: true, words: '这条居住登记现在有效。' }
    case 'movedOut':
      return { holds: false, words: `这条居住登记已经结束：${on ? `${on}搬离` : '已搬离'}。` }
    case 'void':
      return { holds: false, words: '这条居住登记已按信息错误注销，不再作数。' }
    case 'awaitingLink':
    case 'awaitingConfirmation':
      return { holds: false, words: '这份申报还没有生效。' }
    case 'declined':
    case 'withdrawn':
      return { holds: false, words: '这份申报没有生效。' }
  }
}

export const papersText = {
  receiptNotes: ['本回执证明上述事项已经申报。以后有变动的，以核验结果为准。', '证件号码只显示首末两位。'],
  permitNotes: ['本回执证明上述业务的受理和办理结果，不代替居住证。', '证件号码只显示首末两位。'],
  recordNotes: [
    '只列已经生效的居住登记；没有生效、已撤回和已注销的申报不在其中。',
    '登记以后有变动的，以核验结果为准。证件号码只显示首末两位。',
  ],
  agencyNotes: [
    '凭本回执和经本人签名确认的申请表，由承办人到受理点领取列出的居住证。',
    '代办免费。姓名和证件号码只显示一部分，办理结果以各人自己的回执为准。',
  ],
  agencyToday: '这份代办回执是本系统出具的；各人的结果以各人自己的回执为准。',
  undone: '异议成立，已恢复原状',
  correctedSince: '出具以后，登记内容有过更正。',
  changeStands: '这次变更现在有效。',
  changeUndone: '这次变更经异议已经撤销，登记恢复原状。',
  replyStands: '这份书面答复是真实的，说的是作出决定时的情况。',
  recordSame: '出具以后，居住登记没有变动。',
  recordChanged: '出具以后，居住登记有了变动。请以本人新出具的查询单为准。',
  gone: '原来的记录已有新的办理，这份回执只证明当时的申报。',
}
