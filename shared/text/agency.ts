/** 单位代办: what both sides say. */

/** Why nobody was filed for. */
export const agencyReasons = [
  'notAgreed',
  'notThisMatter',
  'notStudent',
  'registerSilent',
  'noPhoto',
  'photoNotFound',
  'photoTooOld',
  'photoNotTheirs',
  'permitExists',
  'caseOpen',
  'noPermit',
  'permitCancelled',
  'endorsementDone',
  'windowNotOpen',
  'unitEnded',
  'failed',
] as const
export type AgencyReason = (typeof agencyReasons)[number]

/** What typing another 图像号 may mend. */
export const agencyPhotoReasons: readonly AgencyReason[] = ['noPhoto', 'photoNotFound', 'photoTooOld', 'photoNotTheirs']

/** What a unit is told instead; it says nothing of registers but that one is silent. */
export const agencyReasonText: Record<AgencyReason, string> = {
  notAgreed: '本人没有同意由单位代办',
  notThisMatter: '居住证已注销，再次申领要由本人办理',
  notStudent: '没有查到在本校的全日制学籍',
  registerSilent: '核对学籍或照片的系统没有答复，请过一会儿再提交一次',
  noPhoto: '没有可用的照片，请本人先到照相点拍照',
  photoNotFound: '没有查到这个图像号，请核对照相回执',
  photoTooOld: '照片太旧，请本人重新拍照',
  photoNotTheirs: '这个图像号是别人的照片，请核对照相回执',
  permitExists: '已有居住证，不用申领',
  caseOpen: '本人有一件业务正在办理',
  noPermit: '还没有居住证，要先申领',
  permitCancelled: '居住证已注销，要由本人再次申领',
  endorsementDone: '本期已经签注过',
  windowNotOpen: '还没到签注时间',
  unitEnded: '提交的账号或者单位账号已停用，没有再办',
  failed: '系统出了点问题，没有办成，请再提交一次',
}

/** What hinders nobody, but should be known before. */
export const agencyWarnings = ['photoUnknown'] as const
export const agencyWarningText: Record<(typeof agencyWarnings)[number], string> = {
  photoUnknown: '照片系统没有答复，提交后会等它答复',
}

/** What the unit sees, on the page where the person agrees: the same words wherever it is said. */
export const agencySees = {
  sees: ['每件业务的办理结果、回执编号和日期', '没有通过时的一句原因，例如“社会保险未满足要求”', '什么时候可以签注'],
  never: ['您的社会保险、居住登记、学籍等明细', '您自己办理的其他业务', '您没有同意时的任何情况'],
}

/** What came of a case, for its unit. */
export const agencyOutcomeText = {
  approved: '准予',
  refused: '不予',
  waiting: '正在核实',
  withdrawn: '本人撤回',
} as const

/** 代办受理回执. */
export const agencyPaperText = {
  unit: '代办单位',
  matter: '代办事项',
  people: '受理人数',
  count: (people: number) => `${people} 人`,
  at: '提交时间',
  point: '领证受理点',
  fee: '费用',
  free: '免费',
  office: '深圳市居住证受理点',
  list: '受理名单',
  columns: [
    { title: '姓名', width: 2 },
    { title: '证件号码', width: 4 },
    { title: '回执编号', width: 5 },
    { title: '结果', width: 2 },
  ],
}
