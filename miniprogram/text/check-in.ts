import { type FiledFor } from '@shared/rules/filing-for'
import { type OwnCheckIn } from '@shared/contract/check-in'
import { type DeclineReason } from '@shared/rules/check-in'
import { declineReasonText } from '@shared/text/check-in'
import { nearDate } from '@/components/words'

/** Who filled it in for whom. */
export const filedForText: Record<FiledFor, string> = {
  child: '由家长代填',
  ward: '由监护人代填',
  parent: '由子女代填',
}

/** 不予确认的理由, to choose from. */
const reasons: readonly DeclineReason[] = ['notHere', 'unknownPerson', 'wrongDay', 'wrongRoom', 'other']
export const declineOptions = reasons.map((value) => ({ value, label: declineReasonText[value] }))

/** `还剩 2 个工作日（最晚12月1日）`; what can be said where the calendar is not published. */
export const timeLeft = ({ due, workdaysLeft }: Pick<OwnCheckIn, 'due' | 'workdaysLeft'>, now: string): string => {
  if (due === null || workdaysLeft === null) return '节假日安排还没有公布，确认期限暂时算不出'
  return workdaysLeft > 0 ? `还剩 ${workdaysLeft} 个工作日（最晚${nearDate(due, now)}）` : '今天是最后一天'
}

/** 住户: scanning, typing, filling in. */
export const checkInText = {
  title: '入住登记',
  heading: '自己填，房东来确认',
  lead: '扫房东出示的入住码，或输入码下面的数字。姓名和证件号码按您的登录，不用填。',
  scan: '扫一扫',
  scanOnPhone: '用手机相机或微信扫房东的二维码，会直接打开这里。',
  typed: '入住码',
  typedHint: '二维码下面的 8 位或 12 位数字',
  open: '打开',
  alone: '没有入住码？按地址找房屋',
  aloneDetail: '填好后发给这处房屋的房东或单位；还没有人关联的，由社区网格员核实。',
  notACode: '这不是入住码。请扫房东“住户扫码登记”里的二维码。',
  signedOut: '登录后填写入住信息',
  signedOutDetail: '房东请您登记入住。登录后自己填写，姓名和证件号码不会给房东看全号。',
  opened: '您要登记的是',
  begin: '开始填写',
  waiting: '您已经填报过，正在等确认',
  registered: '您已经登记在这处房屋',
  progress: '看进度',
  mine: '看我的登记',
  useless: '这个入住码用不了',
  ownDwelling: '这是您自己的房屋',
  declare: '去申报入住',
  again: '重新输入',
  byAddress: '按地址找房屋',
  submit: '提交',
  note: (who: string) =>
    `提交后由${who}确认，确认那天就是登记日期。请如实填写（条例第十四条）；对方只看到姓名、打码的证件号码和入住日期。`,
} as const

/** 房东: showing codes, confirming. */
export const inviteText = {
  title: '住户扫码登记',
  screen: '手机出示',
  print: '打印张贴',
  screenLead: '请住户用微信或手机相机扫一扫，自己填写，您来确认。',
  renews: (minutes: number, seconds: number) => `${minutes} 分 ${String(seconds).padStart(2, '0')} 秒后自动换新码`,
  typed: '扫不了？让住户在“入住登记”里输入',
  noPersonal: '码里没有任何个人信息',
  noPrint: '还没有打印的入住码',
  noPrintDetail: '打印出来贴在门后，住户随时能扫。一直有效，直到您停用或换新。',
  make: '生成打印码',
  printIt: '打印',
  copyLink: '复制链接，发给住户',
  savePicture: '请截屏保存，再打印出来。',
  since: (day: string) => `${day}生成，一直有效`,
  renew: '换一个新码',
  renewNote: '换新码后，已经打印的旧码马上失效。',
  revoke: '停用入住码',
  revokeAsk: '停用这处房屋的入住码？',
  revokeWhy: '已经打印的、正在屏幕上的都会马上失效。已经提交的住户不受影响。',
  revokeYes: '停用',
  revokeNo: '先不停用',
  waiting: '等您确认的住户',
  none: '没有等您确认的住户',
  noneDetail: '住户扫码填好后，会出现在这里，也会发短信告诉您。',
  confirm: '确认入住',
  decline: '不予确认',
  declineTitle: '为什么不确认？',
  declineLead: '住户会看到您选的理由，可以改好后重新提交。',
  pickReason: '请选择理由',
  send: '告诉住户',
  back: '先不处理',
  confirmed: (name: string, day: string) => `${name} 已登记，登记日期 ${day}`,
  declined: (name: string) => `已告诉 ${name} 没有确认`,
  overdue: '已过确认期限，网格员正在核实；您现在仍可以确认',
  filedFor: filedForText,
} as const
