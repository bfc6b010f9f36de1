import { type FamilyMemberView } from '@shared/contract/family'
import { type CaseView } from '@shared/contract/permit'
import { cancellationGrounds } from '@shared/rules/cancellation'
import { daysUntil } from '@/components/words'
import { type Tone } from '@/components/tag'
import { articleText } from './law'

/** 家人一起办: the words of its three pages. */
export const familyText = {
  title: '家人一起办',
  start: '一起申领',
  begin: '发起一起申领',
  lead: '一家人的居住证，一次填好。',
  who: '家里谁一起办？',
  whoLead: '孩子由您填写，提交后当场办结。大人在自己的手机上确认，各办各的。',
  child: '孩子',
  adult: '大人',
  guardian: '我是监护人，同意使用孩子的个人信息办理居住证',
  guardianMissing: '请先勾选；不是监护人的，不能替孩子办',
  adultNote: '本人会收到消息，在自己的手机上确认。这里只填姓名和号码，不能替大人提交。',
  join: '和家人一起申领',
  joinLead: '您的申请单独办理，结果只告诉您本人。',
  declaration: `以上内容是我填写或核对的，全部属实。弄虚作假取得的居住证会被注销（${articleText(cancellationGrounds.fraud.article)}）。本人和孩子的申请提交后当场核对，马上有结果。`,
  ownDeclaration: `以上内容是我本人填写或核对的，全部属实。弄虚作假取得的居住证会被注销（${articleText(cancellationGrounds.fraud.article)}）。提交后当场核对，马上有结果。`,
} as const

type Said = { name: string; tone: Tone; detail?: string }

const caseText: Record<CaseView['state'], Said> = {
  waiting: { name: '核实中', tone: 'warn', detail: '有部门数据暂时查不到，查到后自动办结并通知您' },
  approved: { name: '已通过', tone: 'ok', detail: '证件即时有效，制好后通知领取' },
  refused: { name: '没有通过', tone: 'bad' },
  withdrawn: { name: '已撤回', tone: 'info' },
}

/** What became of one of the family. Of another adult only whether they filed. */
export const memberSaid = (
  { state, case: one, problem }: Pick<FamilyMemberView, 'state' | 'case' | 'problem'>,
  until: string,
  now: string,
): Said => {
  if (state === 'notFiled') return { name: '没有提交', tone: 'bad', detail: problem ?? undefined }
  if (state === 'declined') return { name: '这次不办', tone: 'info' }
  if (state === 'invited')
    return daysUntil(until, now) < 0
      ? { name: '没有确认', tone: 'info', detail: '邀请已经过期，可以重新发起' }
      : { name: '还没确认', tone: 'warn', detail: '等本人在自己的手机上确认' }
  return one ? caseText[one.state] : { name: '已提交', tone: 'ok' }
}
