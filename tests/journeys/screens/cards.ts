import { type CardRow, type DeskCard, type OwnCard, type PhotoCase } from '@shared/contract/cards'
import { barePhoto } from '../../support/photo'
import { longAddress, longName, receipt } from './people'
import { inTurn, reading, type Screen, tap } from './screen'
import { refuse } from './stand-in'

const card: OwnCard = {
  receipt,
  matter: 'firstIssue',
  progress: 'making',
  state: 'making',
  steps: [
    { state: 'making', on: '2026-11-21' },
    { state: 'sent', on: '2026-11-21' },
  ],
  usual: [
    { step: 'make', by: '2026-12-01' },
    { step: 'deliver', by: null },
  ],
  due: '2026-12-11',
  point: '440305P01',
  method: 'agent',
  agent: { maskedName: '买*', maskedIdNumber: '6****************2' },
  courier: null,
  tracking: null,
  fault: null,
  handedOver: null,
  takenBack: null,
  over: false,
  corrections: [],
  collection: { method: 'self' },
  mayName: true,
  mayChange: true,
}
const own = (changes: Partial<OwnCard>) => ({ 'permit.getCard': { ...card, ...changes } })

const way: Screen = reading({
  page: 'packages/permit/card/index',
  query: { receipt },
  answers: { 'permit.getCard': card },
  states: {
    full: { sees: '更换代领人' },
    empty: {
      sees: '审核通过、缴清费用后开始制证',
      answers: own({ progress: 'awaitingPayment', state: null, steps: [], usual: [], agent: null, method: 'self' }),
    },
    refused: { sees: '没有找到这张证', answers: { 'permit.getCard': refuse('no-card') } },
    fault: {
      sees: '马上重新申领',
      answers: own({ progress: 'cardFault', state: 'cardFault', fault: 'chip', usual: [] }),
    },
    returned: {
      sees: '退回原因',
      answers: own({ method: 'courier', courier: { state: 'returned', by: '2026-12-06', returnedFor: 'notOwn' } }),
    },
    ready: {
      sees: '可以领取',
      answers: own({
        progress: 'awaitingCollection',
        state: 'awaitingCollection',
        steps: [{ state: 'awaitingCollection', on: '2026-11-21' }],
        usual: [],
        mayChange: false,
      }),
    },
    over: { sees: '卡可以交回', answers: own({ progress: 'collected', state: 'collected', usual: [], over: true }) },
    'taken-back': {
      sees: '已交回受理点',
      answers: own({
        ...{ progress: 'collected', state: 'collected', usual: [], over: true },
        takenBack: { on: '2026-11-21', from: 'holder' },
      }),
    },
    corrected: {
      sees: '窗口更正记录',
      answers: own({ corrections: [{ at: '2026-11-20T02:00:00.000Z', what: ['phone', 'parcel'] }] }),
    },
    changing: { sees: '受理点所在区', act: tap('改领取方式或受理点') },
    naming: { sees: '代领人身份证号码', act: tap('更换代领人') },
  },
})

const rows: CardRow[] = [
  {
    receipt,
    matter: 'replacement',
    maskedName: '买*',
    stage: 'awaitingCollection',
    point: '440305007',
    method: 'self',
    courier: null,
    since: '2026-11-20',
    due: '2026-12-11',
    fault: null,
    cancelled: false,
  },
  {
    receipt: 'SL20261121440305000000153',
    matter: 'firstIssue',
    maskedName: '宋*',
    stage: 'awaitingCollection',
    point: '440305007',
    method: 'courier',
    courier: 'accepted',
    since: '2026-11-20',
    due: null,
    fault: null,
    cancelled: true,
  },
]
const list: Screen = reading({
  page: 'packages/staff/cards/index',
  answers: { 'permit.listCards': { cards: rows, cursor: 'next' } },
  states: {
    full: { sees: '已注销，不发' },
    empty: { sees: '这一步没有证件', answers: { 'permit.listCards': { cards: [], cursor: null } } },
    refused: { sees: '不能用现在的身份', answers: { 'permit.listCards': refuse('forbidden') } },
    chosen: { sees: '登记已到受理点', act: inTurn(tap('流转中'), tap('全选')) },
  },
})

const { collection: _collection, mayName: _mayName, mayChange: _mayChange, ...shown } = card
const deskCard: DeskCard = {
  ...shown,
  progress: 'awaitingCollection',
  state: 'awaitingCollection',
  standing: 'live',
  stage: 'awaitingCollection',
  name: longName,
  maskedIdNumber: '6****************2',
  maskedPhone: '138****0000',
  filedAt: '2026-11-20T02:00:00.000Z',
  parcel: { receiver: longName, phone: '13800000000', address: longAddress },
  returnsOldCard: true,
  relatives: [{ relation: '20', name: longName, maskedIdNumber: '6****************5' }],
}
const found = (changes: Partial<DeskCard>) => ({ 'permit.findCard': { cards: [{ ...deskCard, ...changes }] } })

const one: Screen = reading({
  page: 'packages/staff/card/index',
  wide: true,
  query: { what: receipt },
  answers: { 'permit.findCard': { cards: [deskCard] } },
  states: {
    full: { sees: '旧证已收回' },
    empty: { sees: '没有查到这张证', answers: { 'permit.findCard': { cards: [] } } },
    refused: { sees: '不能用现在的身份', answers: { 'permit.findCard': refuse('forbidden') } },
    void: { sees: '请收回，不能发', answers: found({ standing: 'cancelled', progress: 'terminated', over: true }) },
    'taken-back': {
      sees: '11月21日 已收回',
      answers: found({
        ...{ standing: 'cancelled', progress: 'terminated', over: true, stage: null },
        takenBack: { on: '2026-11-21', from: 'house' },
      }),
    },
    'out-over': {
      sees: '持证人交回时',
      answers: found({
        ...{ progress: 'collected', state: 'collected', stage: null, over: true },
        handedOver: { on: '2026-01-20', to: 'holder' },
      }),
    },
    gone: {
      sees: '已发出',
      answers: found({
        progress: 'collected',
        state: 'collected',
        stage: null,
        handedOver: { on: '2026-11-20', to: 'agent' },
      }),
    },
    correct: {
      sees: '请选择与申领人的关系',
      act: inTurn(tap('更正同住亲属（1 位）'), tap('加一位')),
    },
    way: {
      sees: '代领人身份证号码',
      act: inTurn(tap('更正领取方式'), tap('代领人领取')),
    },
    parcel: {
      sees: '更正收件地址',
      answers: found({
        ...{ method: 'courier', courier: { state: 'accepted', by: null, returnedFor: null } },
        corrections: [{ at: '2026-11-20T02:00:00.000Z', what: ['phone', 'parcel'] }],
      }),
      act: tap('更正快递收件地址'),
    },
    unsigned: { sees: '业务申请表已核对并签名', act: tap('确认发证') },
  },
})

const photoCase: PhotoCase = {
  receipt,
  maskedName: '买*',
  maskedIdNumber: '6****************2',
  sentAt: '2026-11-21T02:00:00.000Z',
  returned: 1,
  receiver: '买*',
  address: longAddress,
  photo: { mime: 'image/jpeg', base64: barePhoto().toString('base64') },
}
const photo: Screen = reading({
  page: 'packages/staff/courier-photo/index',
  query: { id: receipt },
  answers: { 'permit.courierPhoto': photoCase },
  states: {
    full: { sees: '核对结果' },
    empty: { sees: '核对结果', answers: { 'permit.courierPhoto': { ...photoCase, returned: 0 } } },
    refused: { sees: '已经有人处理', answers: { 'permit.courierPhoto': refuse('already-decided') } },
    returning: { sees: '退回原因', act: tap('退回') },
  },
})

export const cardScreens = [way, list, one, photo]
