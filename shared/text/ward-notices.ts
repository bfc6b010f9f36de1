/** What a guardian is told of a child: the child's own notice, said of the child, and in an SMS its title and what is urgent. */
import { isMinor } from '../rules/minor'
import type { Day } from '../model/day'
import { maskName } from './greeting'
import { filledIn, notices, noticeText, type NoticeKind } from './notices'

/** The few words that an SMS to a guardian adds to the title, with the notice's own parameters; empty where the title says it. */
const wardKinds = {
  registered: '',
  registrationWaits: '',
  registrationDeclined: '',
  registrationDropped: '',
  registrationTwice: '',
  registrationGaveWay: '',
  dwellingUnmanaged: '',
  movedOut: '{1}，{2}搬离。',
  registrationVoided: '{1}。',
  registrationCorrected: '{1}。',
  objectionReceived: '{3}。',
  objectionUpheld: '',
  objectionRejected: '',
  nowEligible: '',
  permitApproved: '签注有效期至{1}。',
  permitRefused: '',
  caseWaits: '',
  caseWaitsForObjection: '',
  caseWithdrawn: '',
  caseAsked: '答复前办理时间暂停计算。',
  writtenReplyAsked: '{3}。',
  writtenReplySent: '',
  permitCancelled: '不服可在{3}前申请行政复议。',
  permitRestored: '',
  endorsementOpens: '有效期至{2}。',
  endorsementSoon: '有效期至{2}，还有{3}天。',
  endorsementLastDay: '',
  permitSuspended: '{3}前可补办签注。',
  cancellationSoon: '{2}前可补办签注，还有{3}天。',
  standingEndorsed: '有效期至{2}。',
  standingAsked: '最晚{3}签注。',
  standingSoon: '还有{3}天。',
  standingLastDay: '',
  standingLapsed: '{3}前可补办签注。',
  replacementApproved: '最晚{1}缴费。',
  cardFeeAsked: '',
  feeSoon: '最晚{2}缴费，还有{3}天。',
  feeEnded: '',
  feePaid: '',
  feeRefunded: '',
  cashRefundDue: '请到{2}领取。',
  cashRefunded: '退款凭证{3}。',
  endorsed: '有效期至{1}。',
  endorsementRefused: '',
  cardReady: '请到{1}领取。',
  cardPosted: '快递单号{1}。',
  cardFault: '',
  cardRemade: '',
  cardToUnit: '不属实请打12345。',
  cardToAgent: '不属实请打12345。',
  cardTakenBack: '不属实请打12345。',
  parcelCorrected: '不属实请打12345。',
  agentNamed: '不属实请打12345。',
  agentRemoved: '不属实请打12345。',
  collectionChanged: '不属实请打12345。',
  courierPhotoReturned: '最晚{2}补传。',
  courierPhotoAccepted: '',
  courierPhotoSoon: '最晚{1}补传，还有{2}天。',
  courierEnded: '',
} as const satisfies Partial<Record<NoticeKind, string>>

/** What is told of a person's own registration or permit, so that a guardian hears of it too. */
export type WardKind = keyof typeof wardKinds

export const wardNotices = Object.keys(wardKinds) as WardKind[]

export const isWardKind = (kind: NoticeKind): kind is WardKind => Object.hasOwn(wardKinds, kind)

/** How a child, or a ward of age, is named to the guardian: never by the full name (R65). */
export const wardNamed = (name: string, bornOn: Day | null, today: Day): string =>
  `${bornOn !== null && isMinor(bornOn, today) ? '孩子' : '您监护的'}${maskName(name)}`

/** Where a title speaks to the person. */
const otherTitles: Partial<Record<NoticeKind, string>> = {
  dwellingUnmanaged: '申报人不再管理房屋',
  standingAsked: '自动签注差一项',
  standingSoon: '自动签注还差一项',
}

const titleOf = (kind: NoticeKind): string => otherTitles[kind] ?? notices[kind].title

/** The parameters of the SMS to a guardian: who, what, and by when. */
export const wardNewsParams = (named: string, kind: WardKind, params: readonly string[]): string[] => [
  named,
  titleOf(kind),
  filledIn(wardKinds[kind], params),
]

export const wardTitle = (named: string, kind: NoticeKind): string => `${named}：${titleOf(kind)}`

/** Where the notice says 您 of the person whom it is about; elsewhere it speaks to whoever reads it. */
const ofThePerson = /您(?=的|在|对|已|要求|缴|指定)/g

/** What only the person can do on the own phone, and where a guardian goes instead. */
const ways: readonly (readonly [RegExp, string])[] = [
  [/请在居住通提(出|异议)/, '请带双方证件到受理点提$1'],
  [/到居住通缴纳/, '到受理点缴纳'],
  [/请(今天|在.+前)?到居住通(回答|办理)/, '请$1替孩子签注'],
]

/** The whole notice as a guardian reads it in the inbox. */
export const wardText = (named: string, kind: NoticeKind, params: readonly string[]): string =>
  ways.reduce(
    (text, [theirs, instead]) => text.replace(theirs, instead),
    noticeText(kind, params).replace(ofThePerson, named),
  )
