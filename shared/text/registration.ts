import type { LinkView, RegistrationView } from '../contract/registration'

/** 居住登记状态 (R68). */
export const registrationStateNames: Record<RegistrationView['state'], string> = {
  awaitingLink: '待房屋审核',
  awaitingConfirmation: '待确认',
  active: '有效',
  movedOut: '已搬离',
  void: '已注销（信息错误）',
  declined: '未生效',
  withdrawn: '已撤回',
}

/** 房屋关联状态 (R68). */
export const linkStateNames: Record<LinkView['state'], string> = {
  pending: '审核中',
  approved: '已通过',
  rejected: '未通过',
  ended: '已解除',
}
