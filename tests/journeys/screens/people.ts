/** The hard cases that every screen must hold: long, rare and many. */
import { type OutputOf } from '@shared/contract'
import { type ChangeView, type HistoryLine } from '@shared/contract/change'
import { type LinkView, type OwnRegistration, type RegistrationView } from '@shared/contract/registration'

type Me = OutputOf<'account.me'>

/** 40 characters. */
export const longAddress = '深圳市南山区粤海街道科技园社区科苑南路3099号科苑花园北区三期12栋B座2单元'
export const shortAddress = '南山区粤海街道桃源村28栋602'
/** 15 characters with the dot of a name written in another language. */
export const longName = '阿卜杜热合曼·麦麦提吐尔逊江阿'
/** Beyond the BMP. */
export const rareName = '𬍛𬱖'
export const longReason =
  '不动产登记里这处房屋的产权人不是您，住房租赁备案里也没有以您为出租人的合同。请等受理点核实，或带房产证、租赁合同和委托书的原件到任一社区受理点办理。'
export const dwellingCode = '4403050010010010012001204'
export const otherCode = '4403050010010010028000602'
export const receipt = 'JZ20261121440305000042176'

export const resident: Me = {
  greeting: longName,
  maskedName: '阿*************',
  maskedIdNumber: '6****************5',
  maskedPhone: '138****5678',
  roles: ['resident', 'declarant', 'staff'],
  role: 'resident',
  unit: null,
  units: [],
  assurance: 'high',
  shownBy: 'face',
  hasIdCard: true,
  confirmedUntil: null,
  elder: false,
}
export const declarant: Me = { ...resident, role: 'declarant', assurance: 'low', shownBy: null, maskedPhone: null }
export const officer: Me = { ...resident, role: 'staff' }

const approved: LinkView = {
  linkId: 'link-1',
  dwellingCode,
  address: longAddress,
  declarantType: 'lessor',
  state: 'approved',
  askedAt: '2026-03-01T02:00:00.000Z',
  decidedAt: '2026-03-01T02:00:00.000Z',
  due: null,
  reason: null,
  residents: 3,
  papersMissing: null,
}
export const links: [LinkView, LinkView, LinkView, LinkView] = [
  approved,
  {
    ...approved,
    linkId: 'link-2',
    dwellingCode: otherCode,
    address: shortAddress,
    declarantType: 'actualManager',
    state: 'pending',
    askedAt: '2026-11-20T02:00:00.000Z',
    decidedAt: null,
    due: '2026-11-25',
    reason: longReason,
    residents: 0,
  },
  { ...approved, linkId: 'link-3', state: 'rejected', reason: longReason, residents: 0 },
  {
    ...approved,
    linkId: 'link-4',
    address: shortAddress,
    declarantType: 'lodgingOperator',
    state: 'ended',
    residents: 0,
  },
]

const active: RegistrationView = {
  registrationId: 'registration-1',
  dwellingCode,
  address: longAddress,
  declarantType: 'lessor',
  state: 'active',
  moveInOn: '2026-03-13',
  filedAt: '2026-03-13T02:00:00.000Z',
  registeredOn: '2026-03-13',
  endedOn: null,
  receipt,
}
export const registrations: [RegistrationView, RegistrationView, RegistrationView] = [
  active,
  {
    ...active,
    registrationId: 'registration-2',
    address: shortAddress,
    declarantType: 'actualManager',
    state: 'movedOut',
    moveInOn: '2025-03-01',
    filedAt: '2025-03-01T02:00:00.000Z',
    registeredOn: '2025-03-01',
    endedOn: '2026-03-01',
  },
  { ...active, registrationId: 'registration-3', state: 'awaitingLink', registeredOn: null },
]

const history: HistoryLine[] = [
  { at: '2026-03-13T02:00:00.000Z', by: 'declarant', what: '申报入住' },
  { at: '2026-11-18T02:00:00.000Z', by: 'declarant', what: '查看了证件号码和申报内容' },
  { at: '2026-11-18T02:10:00.000Z', by: 'declarant', what: '更正登记内容' },
]
const change = (changes: Partial<ChangeView> & Pick<ChangeView, 'changeId' | 'kind'>): ChangeView => ({
  at: '2026-11-18T02:10:00.000Z',
  receipt: 'GZ20261118440305000042170',
  moveOutOn: null,
  voidReason: null,
  words: longReason,
  fields: [],
  effect: null,
  objection: null,
  ...changes,
})
export const corrected = change({
  changeId: 'change-1',
  kind: 'corrected',
  fields: [
    { field: 'workplace', before: longAddress, after: `${longAddress}某某科技（深圳）股份有限公司` },
    { field: 'hukouDivision', before: '653100', after: '445281' },
    { field: 'phone', before: '138****5678', after: '139****5678' },
    { field: 'headName', before: '未填', after: longName },
  ],
})
const lost = { effect: 'lost' as const, start: null, days: null, fullOn: null, registerBy: null }
export const voided = change({
  changeId: 'change-2',
  kind: 'void',
  at: '2026-11-20T02:10:00.000Z',
  voidReason: 'wrongDwelling',
  effect: lost,
})
const movedOut = change({
  changeId: 'change-3',
  kind: 'movedOut',
  at: '2026-11-20T02:10:00.000Z',
  moveOutOn: '2026-11-19',
  words: '',
  effect: { ...lost, effect: 'interrupted', start: '2025-03-01', days: 628, registerBy: '2026-12-19' },
})
export const objected = (state: 'open' | 'upheld' | 'rejected'): ChangeView['objection'] => ({
  receipt: 'YY20261120440305000042171',
  at: '2026-11-20T03:00:00.000Z',
  due: '2026-11-27',
  state,
  words: longReason,
  decidedAt: state === 'open' ? null : '2026-11-21T01:00:00.000Z',
  answer: state === 'open' ? null : longReason,
})
export const own = (record: RegistrationView, changes: ChangeView[] = []): OwnRegistration => ({
  ...record,
  history,
  changes,
})
export const mine: OutputOf<'registration.listMyRegistrations'> = {
  registrations: [own(registrations[0], [corrected]), own(registrations[1]), own(registrations[2])],
  continuity: { start: '2025-03-01', days: 631, fullOn: '2026-03-01' },
  interrupted: null,
  contested: false,
}
export const noneMine: typeof mine = { registrations: [], continuity: null, interrupted: null, contested: false }
/** Ended: `interrupted` by moving out, lost as 信息错误. */
export const endedMine = (kind: 'movedOut' | 'void', objection: ChangeView['objection'] = null): typeof mine => ({
  registrations: [
    own({ ...registrations[0], state: kind, endedOn: '2026-11-19' }, [
      corrected,
      { ...(kind === 'void' ? voided : movedOut), objection },
    ]),
    own(registrations[1]),
  ],
  continuity: null,
  interrupted:
    kind === 'void' ? null : { start: '2025-03-01', days: 628, endedOn: '2026-11-19', registerBy: '2026-12-19' },
  contested: objection?.state === 'open',
})

const decidedFor = (state: 'upheld' | 'rejected') => ({
  kind: 'void' as const,
  state,
  decidedAt: '2026-11-20T02:00:00.000Z',
  answer: longReason,
})
const living = (registrationId: string, name: string, registeredOn: string | null) => ({
  registrationId,
  name,
  maskedIdNumber: '6****************5',
  moveInOn: '2026-03-01',
  registeredOn,
  state: registeredOn ? ('active' as const) : ('awaitingLink' as const),
  objected: registrationId === 'registration-2',
  decided: registrationId === 'registration-1' ? decidedFor('upheld') : null,
})
export const residents: OutputOf<'registration.listResidents'> = {
  link: approved,
  residents: [
    living('registration-1', longName, '2026-03-01'),
    living('registration-2', rareName, '2026-03-01'),
    living('registration-3', '王', null),
  ],
  former: [
    {
      registrationId: 'registration-8',
      name: longName,
      state: 'movedOut',
      endedOn: '2026-11-01',
      objection: 'rejected',
      decided: decidedFor('rejected'),
    },
    {
      registrationId: 'registration-9',
      name: rareName,
      state: 'void',
      endedOn: '2026-10-01',
      objection: 'open',
      decided: null,
    },
  ],
}

const message = (id: string, title: string, text: string, read: boolean, page: string | null) => ({
  id,
  title,
  text,
  at: '2026-11-20T02:00:00.000Z',
  read,
  page,
  unitId: null,
})
export const inbox: OutputOf<'account.listMessages'> = {
  messages: [
    message(
      'message-1',
      '居住登记已生效',
      `${longName}，您在${longAddress}的居住登记已于2026年11月20日生效，回执编号 ${receipt}。内容不属实的，请尽快提出。`,
      false,
      '/packages/registration/my-registrations/index',
    ),
    message('message-2', '房屋关联没有通过', longReason, false, null),
    message('message-3', '可以签注了', `${rareName}，您的居住证可以签注了，请在2027年3月10日前办理。`, true, null),
  ],
  more: true,
}

export const prefill: OutputOf<'registration.prefillCheckIn'> = {
  maskedName: '阿*',
  maskedIdNumber: '6****************5',
  idType: '111',
  sex: '1',
  birthDate: '1990-03-07',
  ethnicity: '05',
  hukouDivision: '653100',
  hukouAddress: '新疆维吾尔自治区喀什地区喀什市库木代尔瓦扎路35号',
  phone: '13800005678',
}
