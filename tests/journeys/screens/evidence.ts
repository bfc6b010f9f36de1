/** 房屋材料 and 实际管理人: what is missing, what has come, what staff asked for; who was named and what became of it. */
import { type EvidenceStanding } from '@shared/contract/evidence'
import { type ManagementView } from '@shared/contract/managers'
import { dwellingCode, links, longAddress, longReason } from './people'
import { fill, inTurn, reading, type Screen, tap } from './screen'
import { type Answers, now, refuse } from './stand-in'

const [, pending] = links
const missing: EvidenceStanding = {
  link: { ...pending, papersMissing: { by: '2026-11-25', asked: false } },
  needs: [['authorisation'], ['ownership', 'lease']],
  missing: [['authorisation'], ['ownership', 'lease']],
  by: '2026-11-25',
  asked: null,
  pages: [],
}
const some: EvidenceStanding = {
  ...missing,
  missing: [['ownership']],
  by: '2026-11-27',
  asked: { kinds: ['ownership'], reason: longReason, at: now },
  pages: [
    { pageId: 'page-1', kind: 'authorisation', at: now, sent: true },
    { pageId: 'page-2', kind: 'ownership', at: now, sent: false },
    { pageId: 'page-3', kind: 'ownership', at: now, sent: false },
  ],
}
const send = tap('提交材料（2 页）')

const papers: Screen = reading({
  page: 'packages/registration/evidence/index',
  query: { dwelling: dwellingCode },
  answers: { 'registration.getEvidence': some },
  states: {
    full: { sees: '受理点请您补充' },
    empty: { sees: '还缺材料', answers: { 'registration.getEvidence': missing } },
    complete: {
      sees: '材料已提交',
      answers: { 'registration.getEvidence': { ...some, missing: [], asked: null } },
    },
    over: {
      sees: '审核已经结束',
      answers: { 'registration.getEvidence': { ...some, link: links[0], missing: [], asked: null, pages: [] } },
    },
    refused: {
      sees: '放得太久',
      answers: {
        'registration.sendEvidence': refuse('bad-input', { pageIds: '有照片没有传完，或者放得太久已经删除，请重新拍' }),
      },
      act: send,
    },
    'step-up': {
      sees: '先不提交',
      answers: { 'registration.sendEvidence': refuse('step-up-needed') },
      act: send,
    },
  },
})

const management: ManagementView = {
  dwellingCode,
  address: longAddress,
  side: 'owner',
  maskedOwner: '陈*',
  maskedManager: '阿*************',
  state: 'accepted',
  offeredAt: '2026-11-18T02:00:00.000Z',
  until: '2026-11-25',
  answeredAt: '2026-11-20T02:00:00.000Z',
  endedAt: null,
  endedBy: null,
}
const standing = (changes: Partial<ManagementView> | null, mayName = true): Answers => ({
  'registration.getManager': { management: changes && { ...management, ...changes }, mayName },
})
const name = inTurn(fill('对方姓名', '林秀英'), fill('对方居民身份证号码', '44058219880506242'), tap('发出委托'))

const manager: Screen = reading({
  page: 'packages/registration/manager/index',
  query: { dwelling: dwellingCode },
  answers: standing({}),
  states: {
    full: { sees: '正在替您管理' },
    empty: { sees: '发出委托', answers: standing(null) },
    offered: { sees: '等对方答复', answers: standing({ state: 'offered', answeredAt: null }) },
    declined: { sees: '没有接受', answers: standing({ state: 'declined' }) },
    expired: { sees: '委托已失效', answers: standing({ state: 'expired', answeredAt: null }) },
    ended: { sees: '不再管理了', answers: standing({ state: 'ended', endedBy: 'manager' }) },
    mine: { sees: '您替', answers: standing({ side: 'manager' }, false) },
    cannot: { sees: '现在不能委托', answers: standing(null, false) },
    unfilled: { sees: '请填写对方姓名', answers: standing(null), act: tap('发出委托') },
    refused: {
      sees: '号码不对',
      answers: {
        ...standing(null),
        'registration.nameManager': refuse('bad-input', { idNumber: '号码不对，请核对每一位' }),
      },
      act: name,
    },
    'step-up': {
      sees: '先不提交',
      answers: { ...standing(null), 'registration.nameManager': refuse('step-up-needed') },
      act: name,
    },
  },
})

const offer: ManagementView = { ...management, side: 'manager', state: 'offered', answeredAt: null }
const accept = tap(`接受委托：${longAddress}`)

const offers: Screen = reading({
  page: 'packages/registration/manager-offers/index',
  answers: { 'registration.listManagerOffers': { offers: [offer] } },
  states: {
    full: { sees: '不认识对方' },
    empty: { sees: '现在没有请您管理的房屋', answers: { 'registration.listManagerOffers': { offers: [] } } },
    refused: {
      sees: '已经过期',
      answers: {
        'registration.acceptManager': {
          refuse: 'already-decided',
          message: '这份委托已经过期或者收回了，请对方重新发出。',
        },
      },
      act: accept,
    },
    done: {
      sees: '已接受委托',
      answers: { 'registration.acceptManager': { management: { ...offer, state: 'accepted', answeredAt: now } } },
      act: accept,
    },
  },
})

export const evidenceScreens = [papers, manager, offers]
