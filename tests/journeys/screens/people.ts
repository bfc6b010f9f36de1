/** The hard cases that every screen must hold: long, rare and many. */
import { type OutputOf } from '@shared/contract'
import { type LinkView, type RegistrationView } from '@shared/contract/registration'

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
  assurance: 'high',
  confirmedUntil: null,
  elder: false,
}
export const declarant: Me = { ...resident, role: 'declarant', assurance: 'low', maskedPhone: null }
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
export const mine: OutputOf<'registration.listMyRegistrations'> = {
  registrations,
  continuity: { start: '2025-03-01', days: 631, fullOn: '2026-03-01' },
}

const living = (registrationId: string, name: string, registeredOn: string | null) => ({
  registrationId,
  name,
  maskedIdNumber: '6****************5',
  moveInOn: '2026-03-01',
  registeredOn,
  state: registeredOn ? ('active' as const) : ('awaitingLink' as const),
})
export const residents: OutputOf<'registration.listResidents'> = {
  link: approved,
  residents: [
    living('registration-1', longName, '2026-03-01'),
    living('registration-2', rareName, '2026-03-01'),
    living('registration-3', '王', null),
  ],
}

const message = (id: string, title: string, text: string, read: boolean, page: string | null) => ({
  id,
  title,
  text,
  at: '2026-11-20T02:00:00.000Z',
  read,
  page,
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
