/** For tests: the longest that a notice can get. */
import { type NoticeKind } from './notices'
import { dataRefusalShort } from './data-refusals'
import { declineReasonText } from './check-in'
import { evidenceNames } from './evidence'
import { refusedBecause } from './conditions'
import { groundShort } from './decisions'
import { standingBecause } from './standing'
import { changeNames, effectShort } from './registration-changes'
import { assignedShort, unitShort } from './units'
import { bringShort, cardFaultNames, methodNames, photoReturnNames } from './cards'
import { hoursShort } from './hours'
import { stationPointHours } from '../rules/point-hours'
import { acceptancePoints, pointName } from '../codes/acceptance-points'

const longestPoint = acceptancePoints.map(({ code }) => pointName(code)).reduce((a, b) => (b.length > a.length ? b : a))
const receipt = 'QZ2026112144030500001234X'
const place = '大鹏新区葵涌街道'
const longestOf = (texts: Record<string, string>) =>
  Object.values(texts).reduce((a, b) => (b.length > a.length ? b : a))
const why = longestOf(refusedBecause)
const standingWhy = longestOf(standingBecause)
const declined = longestOf(declineReasonText)
const change = longestOf(changeNames)
const interrupted = {
  effect: 'interrupted',
  start: '2025-11-21',
  days: 364,
  fullOn: null,
  registerBy: '2026-12-20',
} as const
const everyPaper = Object.values(evidenceNames).join('、')
const unitName = unitShort('深圳市南山区粤海街道科苑电子元器件研发制造有限责任公司')
const given = assignedShort(200)
const when = '预计 2027-01-20 起符合条件。'

/** What each notice is filled with, as long as it can get. */
export const longestParams: Record<Exclude<NoticeKind, 'wardNews'>, string[]> = {
  accessAsked: ['深圳市公安局交通警察支队车辆管理所…'.slice(0, 16), '2026-12-06'],
  signInCode: ['123456', '5'],
  confirmCode: ['123456', '5'],
  phoneCode: ['123456', '5'],
  phoneChangeCode: ['123456', '5'],
  counterCodeIssued: [],
  phoneChanged: [],
  linkApproved: [place],
  linkRejected: [place],
  evidenceAsked: [place, everyPaper, '2026-11-27'],
  evidenceAskedUndated: [place, everyPaper],
  managerNamed: [place, '2026-11-28'],
  familyAsked: [],
  familyJoined: [],
  familyDeclined: [],
  managerAccepted: [place],
  managerDeclined: [place],
  managerTakenBack: [place],
  managerSteppedDown: [place],
  registered: [place, '2026-11-21'],
  registrationWaits: [place, receipt],
  registrationDeclined: [place],
  dwellingRecorded: [place],
  dwellingRecordedOnly: [place],
  dwellingNotRecorded: [place],
  registrationDropped: [place],
  registrationTwice: [place],
  dwellingUnmanaged: [place],
  checkInHandedOver: [place],
  checkInAsked: [place, '2026-11-26'],
  checkInAskedUndated: [place],
  checkInSoon: [place, '2026-11-26'],
  checkInWithOfficer: [place],
  checkInOverdue: [place],
  checkInDeclined: [place, declined],
  checkInWithdrawn: [place],
  checkInDecidedByOfficer: [place, '没有通过'],
  movedOut: [place, '2026-11-20', effectShort(interrupted)],
  registrationVoided: [place, effectShort(interrupted)],
  registrationCorrected: [place, '户籍所在地、紧急联系电话、与户主关系等 17 项'],
  objectionReceived: [place, change, '2026-11-27前办结'],
  objectionRaised: [place, change],
  objectionUpheld: [place, change],
  objectionRejected: [place, change],
  changeUndone: [place, change],
  changeStands: [place, change],
  registrationGaveWay: [place],
  unitOpened: [unitName],
  unitAdministratorReplaced: [unitName],
  unitClosed: [unitName],
  agencyAsked: [unitName, '2026-12-21'],
  agencyOnPaper: [unitName],
  agencyEnded: [unitName],
  subAccountAdded: [unitName, given],
  subAccountChanged: [unitName, given],
  subAccountRevoked: [unitName],
  livingCheck: ['1000'],
  dataRefusalDecided: [place, longestOf(dataRefusalShort)],
  nowEligible: ['2027-11-21'],
  permitApproved: ['2027-11-21'],
  permitRefused: [why, when],
  caseWaits: ['居住证申领', receipt],
  caseWaitsForObjection: ['居住证申领', receipt],
  caseWithdrawn: ['居住证重新申领', receipt],
  caseAsked: ['居住证重新申领'],
  writtenReplyAsked: ['居住证重新申领', receipt, '2026-11-27前办结'],
  writtenReplySent: ['居住证重新申领'],
  permitCancelled: ['2026-11-21', longestOf(groundShort), '2027-01-20'],
  permitRestored: ['2026-11-21'],
  endorsementOpens: ['002X', '2027-01-20'],
  endorsementSoon: ['002X', '2027-01-20', '30'],
  endorsementLastDay: ['002X', '2027-01-20'],
  permitSuspended: ['002X', '2027-01-21', '2029-01-20'],
  cancellationSoon: ['002X', '2029-01-20', '60'],
  standingEndorsed: ['002X', '2027-11-21'],
  standingAsked: ['002X', standingWhy, '2027-01-20'],
  standingSoon: ['002X', standingWhy, '30'],
  standingLastDay: ['002X', standingWhy],
  standingLapsed: ['002X', '2027-01-21', '2029-01-20'],
  replacementApproved: ['2026-12-06', '20.50'],
  cardFeeAsked: ['20.50'],
  feeSoon: ['20.50', '2026-12-06', '3'],
  feeEnded: [],
  feePaid: ['20.50', '预计2026-12-06前制好。'],
  feeRefunded: ['20.50', '申请已结束'],
  cashRefundDue: ['20.50', longestPoint],
  cashRefunded: ['20.50', '2026-11-21', '1'.repeat(20)],
  endorsed: ['2027-11-21'],
  endorsementRefused: [why, when],
  cardReady: [longestPoint, bringShort.agent, hoursShort(stationPointHours.on('2026-11-21'))],
  cardPosted: ['SF1234567890123456'],
  cardFault: [longestOf(cardFaultNames)],
  cardRemade: [],
  cardToAgent: [longestPoint],
  cardToUnit: [longestPoint],
  cardTakenBack: ['2026-11-21'],
  parcelCorrected: [],
  agentNamed: ['欧*'],
  agentRemoved: [],
  collectionChanged: [longestOf(methodNames)],
  courierPhotoReturned: [longestOf(photoReturnNames), '2026-12-06'],
  courierPhotoAccepted: [],
  courierPhotoSoon: ['2026-12-06', '3'],
  courierEnded: [longestPoint],
}
