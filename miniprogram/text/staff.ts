import type { Task } from '@shared/contract/review'

/** Where a task is looked at and decided. */
export const taskPage = { link: 'staff/link', objection: 'staff/objection' } as const satisfies Record<
  Task['kind'],
  string
>

/** 受理点: the words of the staff screens. */
export const staffText = {
  queue: '待办事项',
  lead: '核对不上的房屋关联和住户的异议，先到先办。',
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
