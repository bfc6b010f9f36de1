import type { RunEffectView, VoidReason } from '../contract/change'
import type { ChangeKind, ObjectionState } from '../rules/objection'

/** 变更的种类. */
export const changeNames: Record<ChangeKind, string> = {
  movedOut: '搬离',
  void: '信息错误注销',
  corrected: '信息更正',
}

/** 信息错误的原因. */
export const voidReasonNames: Record<VoidReason, string> = {
  neverLived: '从未在这里居住',
  wrongPerson: '登记错了人',
  wrongDwelling: '登记错了房屋',
  registeredTwice: '重复登记',
  leftBefore: '登记时已经搬走',
  other: '其他',
}

export const objectionStateNames: Record<ObjectionState, string> = {
  open: '正在核实',
  upheld: '异议成立',
  rejected: '异议不成立',
}

/** What was done to a registration, by what its actions are called; what is not here is nobody's business. */
export const historyNames: Readonly<Record<string, string>> = {
  declared: '申报入住',
  tookEffect: '房屋审核通过，登记生效',
  declined: '房屋审核未通过，申报没有生效',
  filed: '自己填报入住',
  confirmed: '确认入住，登记生效',
  notConfirmed: '不予确认，没有登记',
  withdrawn: '撤回填报',
  escalated: '没有按时确认，转社区网格员核实',
  movedOut: '申报搬离',
  voided: '按信息错误注销',
  corrected: '更正登记内容',
  revealed: '查看了证件号码和申报内容',
  objected: '提出异议',
  objectionUpheld: '异议成立，恢复原状',
  objectionRejected: '异议不成立，变更维持',
  gaveWay: '原登记恢复，这份申报结束',
  recorded: '房屋地址已补录',
  twice: '已有居住登记，这份申报结束',
  dropped: '申报人撤回了房屋关联，申报没有生效',
  unmanaged: '申报人不再管理这处房屋，登记仍然有效',
  handedOver: '申报人不再管理这处房屋，转其他人核实',
}

/** For an SMS: what an ending does to the twelve months, in one sentence. */
export const effectShort = ({ effect, start, registerBy }: RunEffectView): string => {
  switch (effect) {
    case 'unaffected':
      return '连续居住不受影响。'
    case 'restarted':
      return `连续居住改从${start ?? ''}起算。`
    case 'interrupted':
      return `请在${registerBy ?? ''}前重新登记，连续居住才不断。`
    case 'lost':
      return '连续居住须重新计算。'
  }
}

/** The same for a screen, in full. `gap`: days within which a new registration keeps the run. */
export const effectLong = ({ effect, start, days, fullOn, registerBy }: RunEffectView, gap: number): string => {
  switch (effect) {
    case 'unaffected':
      return '不影响您的连续居住时间。'
    case 'restarted':
      return `您还有别的有效登记。连续居住改从 ${start ?? ''} 起算，${fullOn ?? ''} 满期。`
    case 'interrupted':
      return `${start ?? ''} 起已连续登记 ${days ?? 0} 天。${registerBy ?? ''}（含）前在新住处登记，这些天继续算；间隔超过 ${gap} 天，就要重新计算。`
    case 'lost':
      return '原来的连续居住时间不再计算，从下一次登记那天重新开始。'
  }
}
