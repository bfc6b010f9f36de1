/** 家人一起办: the family, the form that begins it, and the one of who was asked. */
import { type FamilyView, type WardView } from '@shared/contract/family'
import { guardianHints } from '@shared/rules/guardian-filing'
import { approvedCase, eligibility, eligible, noPermit, notYet, refusedCase, valid, waitingCase } from './papers'
import { longName, receipt } from './people'
import { reading, type Screen, tap } from './screen'
import { now, refuse } from './stand-in'

const otherRole = '这里要用居民身份办理'
const nobody = { families: [], invitations: [], wards: [] }
const id = 'family-family-family-family-1'

type Member = FamilyView['members'][number]
const member = (number: number, changes: Partial<Member>): Member => ({
  id: `${number}`,
  role: 'child',
  relation: '20',
  maskedName: '阿*************',
  state: 'filed',
  case: approvedCase,
  problem: null,
  ...changes,
})
const adult = { role: 'adult', relation: '10', case: null } as const
const members: Member[] = [
  member(0, { role: 'self', relation: null }),
  member(1, {}),
  member(2, { case: { ...refusedCase, filedBy: 'guardian' } }),
  member(3, { case: { ...waitingCase, filedBy: 'guardian' } }),
  member(4, { state: 'notFiled', case: null, problem: guardianHints['not-living-together'] }),
  member(5, { ...adult, state: 'filed' }),
  member(6, { ...adult, relation: '60', state: 'invited' }),
  member(7, { ...adult, relation: '40', state: 'declined' }),
]
const family: FamilyView = { id, filedAt: '2026-11-21T01:58:00.000Z', until: '2026-12-06', members }
const over: FamilyView = { ...family, id: `${id}0`, until: '2026-11-20', members: members.slice(6, 7) }
const invitation = {
  id,
  from: '阿*************',
  askedAt: '2026-11-20T02:00:00.000Z',
  until: '2026-12-05',
  acceptancePoint: '440305007',
}
const ward = (permit: WardView['permit'], number: number, slips = true): WardView => ({
  id: `ward-ward-ward-ward-ward-${number}`,
  maskedName: '阿*************',
  permit,
  cases: [approvedCase],
  slips,
})
const listed = { families: [family, over], invitations: [invitation], wards: [ward(valid, 1), ward(notYet, 2)] }
const list = (answer: Partial<typeof listed>) => ({ 'permit.listFamily': { ...nobody, ...answer } })

const ours: Screen = reading({
  page: 'packages/permit/family/index',
  answers: { 'permit.listFamily': listed },
  states: {
    full: { sees: '孩子的居住证' },
    sixteen: { sees: '由本人在自己的手机上出具', answers: list({ wards: [ward(valid, 1, false), ward(notYet, 2)] }) },
    empty: { sees: '发起一起申领', answers: list({}) },
    refused: { sees: otherRole, answers: { 'permit.listFamily': refuse('forbidden') } },
    sent: { sees: '每个人的结果在下面', answers: list({ families: [family] }), query: { sent: 'yes' } },
    'decline-refused': {
      sees: '请刷新',
      answers: { 'permit.declineFamily': refuse('conflict') },
      act: tap('这次不办'),
    },
    'ask-endorse': { sees: '先不签注', act: tap('替孩子签注') },
    'ask-endorse-elder': { sees: '先不签注', act: tap('替孩子签注'), elder: true },
  },
})

const child = {
  role: 'child',
  relation: '20',
  name: longName,
  idNumber: '110101201203078519',
  route: 'student',
  photoNumber: '4403052026112100000000000000000000004217',
  guardian: 'yes',
}
const father = {
  ...child,
  role: 'adult',
  relation: '10',
  idNumber: '110101199003078515',
  photoNumber: '',
  guardian: '',
}
const written = (list: readonly object[], open: object | null = null) => JSON.stringify({ list, open })
const own = {
  route: 'residenceAndWork',
  phone: '13800005678',
  photoNumber: '4403052026112100000000000000000000004217',
  acceptancePoint: '440305007',
  method: 'self',
}
const complete: Record<string, string> = { ...own, members: written([child, father]), self: 'yes' }
const draft = (changes: Record<string, string>, base = complete) => ({
  'account.getDraft': { body: { ...base, ...changes }, savedAt: now },
})
const filling = { 'permit.checkEligibility': eligible, 'account.saveDraft': { savedAt: now } }
const blankChild = { ...child, relation: '', name: '', idNumber: '', photoNumber: '', guardian: '' }
const send = tap('一起提交')
const again = { 'children.0.idNumber': '身份证号码的最后一位不对，请逐位核对' }

const start: Screen = reading({
  page: 'packages/permit/start-family/index',
  answers: { ...filling, ...draft({}) },
  states: {
    full: { sees: '提交就是声明' },
    empty: { sees: '添加孩子', answers: draft({ members: '' }) },
    refused: { sees: '最后一位不对', answers: { 'permit.startFamily': refuse('bad-input', again) }, act: send },
    'role-refused': { sees: otherRole, answers: { 'permit.checkEligibility': refuse('forbidden') } },
    'only-others': { sees: '联系和领证', answers: { 'permit.checkEligibility': { ...eligible, permit: valid } } },
    members: { sees: '已填 2 位', act: tap('修改家人') },
    'adding-child': {
      sees: '请选择与您的关系',
      answers: draft({ members: written([], blankChild) }),
      act: tap('加上'),
    },
    'adding-child-elder': {
      sees: '请选择与您的关系',
      answers: draft({ members: written([], blankChild) }),
      act: tap('加上'),
      elder: true,
    },
    'adding-adult': {
      sees: '不能替大人提交',
      answers: draft({ members: written([child], { ...blankChild, role: 'adult' }) }),
    },
    'wrong-route': { sees: '会不通过', answers: draft({ route: 'talent' }), act: tap('修改申办条件') },
    'step-up': { sees: '先不提交', answers: { 'permit.startFamily': refuse('step-up-needed') }, act: send },
  },
})

const file = tap('提交申请')
const asked = { ...filling, ...draft({}, own), ...list({ invitations: [invitation] }) }
const join: Screen = reading({
  page: 'packages/permit/join-family/index',
  query: { id },
  answers: asked,
  states: {
    full: { sees: '提交就是声明' },
    empty: { sees: '没有等您确认的邀请', answers: list({}) },
    refused: { sees: '过期', answers: { 'permit.joinFamily': refuse('invitation-over') }, act: file },
    'role-refused': { sees: otherRole, answers: { 'permit.listFamily': refuse('forbidden') } },
    route: { sees: '请您一起申领居住证', act: tap('修改申办条件') },
    doubtful: { sees: '会不通过', answers: { 'permit.checkEligibility': eligibility }, act: tap('修改申办条件') },
    collection: { sees: '怎么领证', answers: draft({ method: 'agent' }, own) },
    needless: {
      sees: '不用再次申领',
      answers: { 'permit.checkEligibility': { ...eligible, permit: valid } },
    },
    waiting: {
      sees: '正在核实',
      answers: { 'permit.checkEligibility': { ...eligible, permit: noPermit, open: { ...waitingCase, receipt } } },
    },
    'step-up': { sees: '先不提交', answers: { 'permit.joinFamily': refuse('step-up-needed') }, act: file },
  },
})

export const familyScreens = [ours, start, join]
