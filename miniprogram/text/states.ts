import { isProvisional } from '@shared/rules/missing-dwelling'
import { type Tone } from '@/components'
import { type OwnCheckIn } from '@shared/contract/check-in'
import { type LinkView } from '@shared/contract/registration'
import { type CaseView } from '@shared/contract/permit'
import { type OutputOf } from '@shared/contract'

type Said = { name: string; tone: Tone }
type Registration = OutputOf<'registration.listMyRegistrations'>['registrations'][number]

/** 房屋关联的状态. */
export const linkStateText: Record<LinkView['state'], Said> = {
  pending: { name: '审核中', tone: 'warn' },
  approved: { name: '已关联', tone: 'ok' },
  rejected: { name: '未通过', tone: 'bad' },
  ended: { name: '已解除', tone: 'info' },
}

/** A dwelling that is not recorded yet is called so. */
export const linkSaid = ({ state, dwellingCode }: Pick<LinkView, 'state' | 'dwellingCode'>): Said => {
  if (!isProvisional(dwellingCode)) return linkStateText[state]
  if (state === 'pending') return { name: '地址补录中', tone: 'warn' }
  return state === 'rejected' ? { name: '没有补录', tone: 'bad' } : linkStateText[state]
}

/** 居住登记的状态. */
export const registrationStateText: Record<Registration['state'], Said> = {
  awaitingLink: { name: '待生效', tone: 'warn' },
  awaitingConfirmation: { name: '待确认', tone: 'warn' },
  active: { name: '有效', tone: 'ok' },
  movedOut: { name: '已搬离', tone: 'info' },
  void: { name: '已作废', tone: 'bad' },
  declined: { name: '未生效', tone: 'bad' },
  withdrawn: { name: '已撤回', tone: 'info' },
}

/** 住户填报的状态. */
export const checkInStateText: Record<OwnCheckIn['state'], Said> = {
  withDeclarant: { name: '待确认', tone: 'warn' },
  withOfficer: { name: '网格员核实中', tone: 'warn' },
  registered: { name: '已登记', tone: 'ok' },
  declined: { name: '未通过', tone: 'bad' },
  withdrawn: { name: '已撤回', tone: 'info' },
}

/** 办件的事项. */
export const matterText: Record<CaseView['matter'], string> = {
  firstIssue: '居住证申领',
  reapplication: '居住证重新申领',
  endorsement: '居住证签注',
  replacement: '居住证补领换领',
}
