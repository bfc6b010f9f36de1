import type { Task } from '@shared/contract/review'

/** Where a task is looked at and decided. */
export const taskPage = {
  link: 'staff/link',
  checkIn: 'staff/check-in',
  objection: 'staff/objection',
  refusal: 'staff/refusal',
} as const satisfies Record<Task['kind'], string>

/** What a task is called in a list. */
export const taskText = {
  link: '房屋关联',
  checkIn: '住户填报',
  objection: '住户异议',
  refusal: '拒不提供信息',
} as const satisfies Record<Task['kind'], string>

/** 受理点: the words of the staff screens. */
export const staffText = {
  queue: '待办事项',
  lead: '系统不能自动办结的申请，先到先办。',
  none: '待办已清空',
  noneDetail: '新的申请会出现在这里。',
  more: '还有更多，办完这些后刷新',
  refresh: '刷新',
  link: '核对房屋关联',
  objection: '住户异议',
  overdue: '已超期',
  facts: '申请',
  address: '房屋',
  code: '房屋编码',
  applicant: '申请人',
  as: '身份',
  askedAt: '提交',
  due: '办结期限',
  noDue: '期限待定',
  findings: '核验',
  noFindings: '没有查询记录',
  others: '这处房屋已有申报义务人',
  othersDetail: '通过后，几个人都能申报和管理这里的住户。请核对是否应当如此。',
  waiting: (count: number) => `${count} 份入住申报在等这个决定`,
  waitingDetail: '通过后立即生效，并按原申报时间计算；不通过则一并不生效，住户会收到通知。',
  decision: '决定',
  verdict: '您的决定',
  approve: '通过',
  reject: '不通过',
  approveDetail: '申请人可以申报和管理住户',
  rejectDetail: '申请人会看到您写的理由，可以补充后重新提交',
  reason: '理由',
  reasonHint: '申请人看得到，写清依据，不要写他人信息',
  reasons: {
    approve: ['房产证原件与申请人一致', '租赁合同与申请人一致', '已电话向业主核实'],
    reject: ['申请人不是产权人，也没有租赁备案', '委托书已过期', '房屋编码与地址不符'],
  },
  submit: '发出决定',
  pickDecision: '请选择通过或不通过',
  writeReason: '请写明理由，至少 2 个字',
  approved: '已通过',
  rejected: '已发出不通过决定',
  released: (count: number, approved: boolean) =>
    count > 0 ? `${count} 份入住申报${approved ? '已生效' : '已结束，住户会收到通知'}` : '申请人会收到通知',
  back: '回到待办',
  reload: '重新读取这件申请',
  gone: '这件申请已经办结',
}

/** 住户填报核实. */
export const checkInCaseText = {
  title: '住户填报核实',
  resident: '住户',
  number: '证件号码',
  phone: '联系电话',
  movedIn: '入住',
  filed: '填报',
  way: '来源',
  withCode: '扫申报义务人的入住码',
  alone: '住户自己按地址填报',
  child: '由家长代填',
  asked: '确认期限',
  askedOver: (day: string) => `${day}，没有确认`,
  nobody: '这处房屋没有人关联',
  nobodyDetail: '请上门核实，并请产权人或管理人关联房屋。',
  silent: '没有答复的申报义务人',
  silentDetail: '对方现在仍可以确认；谁先办，以谁为准。',
  decision: '决定',
  verdict: '核实结果',
  confirm: '确认入住',
  confirmDetail: '今天就是登记日期，住户和申报义务人都会收到通知',
  decline: '不予确认',
  declineDetail: '住户会看到理由，可以改好后重新填报',
  reason: '理由',
  pick: '请选择核实结果',
  pickReason: '请选择理由',
  confirmed: '已确认入住',
  declined: '已发出不予确认',
  from: (day: string) => `登记日期 ${day}，已通知住户`,
  told: '已通知住户',
} as const
