/**
 * Who may call what, and on whose things: one line an operation. tests/road/authorisation.test.ts sends every operation as
 * everybody, on own things, on others' and on what is nobody's, and compares what happens with this table. An operation
 * without a line does not compile; its line says the roles of its audience once more, so that a person can read them here.
 */
import type { Role } from '../model/sign-in'
import type { RefusalCode } from '../refusal'
import type { OperationName } from './index'

/**
 * Whose things an operation is about.
 * `nobody`: nothing that belongs to anybody (signing in, the directory of buildings).
 * `self`: the caller's own account, permit, registrations, or those of the unit for which the caller acts; the input cannot
 * name anybody else's.
 * `record`: a record that the input names, which must be the caller's own or, of a declarant, in a dwelling of theirs.
 * `dwelling`: a dwelling that the input names, or a record in it: linked to the declarant or the unit; of a sub-account's
 * unit, one of those given to it.
 * `offer`: a 委托 that was made to the person; nobody who acts for a unit has one.
 * `anyDwelling`: any dwelling: linking begins with one that is not one's own yet.
 * `cases`: whatever waits for staff, whoever's it is, but not what is their own.
 */
type Things = 'nobody' | 'self' | 'record' | 'dwelling' | 'offer' | 'anyDwelling' | 'cases'

/** Codes by which somebody is told that it is not for them. */
export const denials = ['no-session', 'forbidden', 'not-your-dwelling', 'not-found'] as const
export type Denial = (typeof denials)[number]

interface Line {
  /** `anyone`: without a session too. `platform`: timers and other functions, no client whatever. */
  who: readonly Role[] | 'anyone' | 'platform'
  on: Things
  /** For what else it may be refused to who may, as things stand in the test; nothing of authorisation. */
  unless: readonly Exclude<RefusalCode, Denial>[]
}

const line = (who: Line['who'], on: Things, ...unless: Line['unless']): Line => ({ who, on, unless })

const everybody = ['resident', 'declarant', 'staff', 'unitAdministrator', 'subAccount', 'officer'] as const
const resident = ['resident'] as const
/** Who declares residents. */
const declares = ['declarant', 'subAccount'] as const
/** Who keeps dwellings. */
const keeps = ['declarant', 'unitAdministrator'] as const
/** Who sees dwellings. */
const holds = ['declarant', 'unitAdministrator', 'subAccount'] as const
const administrator = ['unitAdministrator'] as const
/** Who files for a unit's people (R42, R51). */
const files = ['subAccount'] as const
const staff = ['staff'] as const
/** Who asks for a department. */
const officer = ['officer'] as const

export const authorisation: Record<OperationName, Line> = {
  // Signing in, and one's own account
  'account.beginFaceSignIn': line('anyone', 'nobody'),
  'account.completeFaceSignIn': line('anyone', 'nobody', 'face-expired'),
  'account.requestSmsCode': line('anyone', 'nobody', 'sms-limit'),
  'account.signInWithSmsCode': line('anyone', 'nobody', 'code-expired'),
  'account.beginNetworkIdentitySignIn': line('anyone', 'nobody'),
  'account.completeNetworkIdentity': line('anyone', 'nobody', 'identity-expired'),
  'account.signInWithCounterCode': line('anyone', 'nobody', 'counter-code-wrong'),
  'account.today': line('anyone', 'nobody'),
  'account.stepUp': line(everybody, 'self'),
  'account.stepUpWithNetworkIdentity': line(everybody, 'self'),
  'account.stepUpWithCounterCode': line(everybody, 'self', 'counter-code-wrong'),
  'account.requestStepUpCode': line(everybody, 'self', 'phone-not-bound'),
  'account.stepUpWithSmsCode': line(everybody, 'self', 'phone-not-bound'),
  'account.listSignIns': line(everybody, 'self'),
  'account.signOutEverywhere': line(everybody, 'self'),
  'account.consents': line(everybody, 'self'),
  'account.withdrawFaceConsent': line(everybody, 'self'),
  'account.setWechatPhone': line(everybody, 'self', 'wechat-phone-refused'),
  'account.requestEarlierPhoneCode': line(everybody, 'self', 'sms-limit'),
  'account.requestPhoneCode': line(everybody, 'self'),
  'account.confirmPhone': line(everybody, 'self', 'code-expired'),
  'account.me': line(everybody, 'self'),
  'account.signOut': line(everybody, 'self'),
  'account.switchRole': line(everybody, 'self'),
  'account.setPreferences': line(everybody, 'self'),
  'account.preferences': line(everybody, 'self'),
  'account.saveDraft': line(everybody, 'self'),
  'account.getDraft': line(everybody, 'self'),
  'account.discardDraft': line(everybody, 'self'),
  'account.listMessages': line(everybody, 'self'),
  'account.markRead': line(everybody, 'self'),

  // The sub-accounts of one's unit
  'account.listSubAccounts': line(administrator, 'self'),
  'account.addSubAccount': line(administrator, 'dwelling'),
  'account.updateSubAccount': line(administrator, 'record'),
  'account.revokeSubAccount': line(administrator, 'record'),

  // Dwellings
  'registration.searchBuildings': line(everybody, 'nobody'),
  'registration.searchDwellings': line(everybody, 'nobody'),
  'registration.linkDwelling': line(keeps, 'anyDwelling', 'already-linked', 'dwelling-not-found'),
  'registration.linkDwellings': line(keeps, 'anyDwelling', 'already-linked', 'dwelling-not-found'),
  'registration.requestMissingDwelling': line(keeps, 'self'),
  'registration.listMyDwellings': line(holds, 'self'),
  'registration.previewUnlink': line(keeps, 'dwelling'),
  'registration.unlinkDwelling': line(keeps, 'dwelling'),
  'registration.finishUnlinking': line('platform', 'nobody'),
  'registration.nameManager': line(keeps, 'dwelling', 'bad-input'),
  'registration.getManager': line(keeps, 'dwelling'),
  'registration.listManagerOffers': line(keeps, 'self'),
  'registration.acceptManager': line(keeps, 'offer'),
  'registration.declineManager': line(keeps, 'offer', 'already-decided'),
  'registration.endManager': line(keeps, 'offer'),
  'registration.getEvidence': line(keeps, 'dwelling', 'already-decided'),
  'registration.uploadEvidence': line(keeps, 'dwelling', 'already-decided'),
  'registration.dropEvidence': line(keeps, 'dwelling', 'already-decided'),
  'registration.sendEvidence': line(keeps, 'dwelling', 'already-decided'),

  // Declaring, and the residents of a dwelling
  'registration.previewMoveIn': line(declares, 'dwelling'),
  'registration.declareMoveIn': line(declares, 'dwelling', 'already-registered'),
  'registration.listResidents': line(declares, 'dwelling'),
  'registration.revealResident': line(declares, 'dwelling'),
  'registration.correctResident': line(declares, 'dwelling', 'bad-input'),
  'registration.previewMoveOut': line(declares, 'dwelling'),
  'registration.declareMoveOut': line(declares, 'dwelling'),
  'registration.voidRegistration': line(declares, 'dwelling', 'bad-input'),
  'registration.monthOverview': line(holds, 'self'),
  'registration.confirmStillLiving': line(declares, 'dwelling', 'bad-input'),
  'registration.roomSheets': line(declares, 'dwelling'),
  'registration.downloadLedger': line(declares, 'self'),
  'registration.rosterTemplate': line(declares, 'self'),
  'registration.listRosterRooms': line(declares, 'self'),
  'registration.previewRoster': line(declares, 'dwelling', 'bad-input'),
  'registration.previewRosterLeaves': line(declares, 'dwelling', 'bad-input'),
  'registration.importRoster': line(declares, 'dwelling', 'bad-input'),

  'registration.reportRefusal': line(declares, 'dwelling', 'bad-input'),
  'registration.listRefusals': line(declares, 'self'),
  'registration.withdrawRefusal': line(declares, 'record', 'already-decided'),

  // What residents fill in themselves, and who confirms it
  'registration.createCheckInCode': line(declares, 'dwelling'),
  'registration.listCheckInCodes': line(declares, 'dwelling'),
  'registration.revokeCheckInCode': line(declares, 'dwelling'),
  'registration.listCheckIns': line(declares, 'self'),
  'registration.confirmCheckIn': line(declares, 'dwelling'),
  'registration.declineCheckIn': line(declares, 'dwelling', 'already-decided'),
  'registration.openCheckIn': line(resident, 'nobody', 'check-in-code-invalid'),
  'registration.prefillCheckIn': line(everybody, 'self'),
  'registration.submitCheckIn': line(resident, 'nobody', 'check-in-code-invalid', 'bad-input'),
  'registration.listMyCheckIns': line(resident, 'self'),
  'registration.withdrawCheckIn': line(resident, 'record', 'already-decided'),

  // One's own registrations and papers
  'registration.listMyRegistrations': line(resident, 'self'),
  'registration.objectToChange': line(resident, 'record', 'already-objected'),
  'registration.getReceipt': line(everybody, 'record'),
  'registration.printReceipt': line(everybody, 'record'),
  'registration.printRecord': line(resident, 'self'),
  'registration.checkDocument': line('anyone', 'nobody'),
  'registration.listMyFilings': line(everybody, 'self', 'bad-input'),

  // The permit
  'permit.checkEligibility': line(resident, 'self'),
  'permit.tellWhenEligible': line(resident, 'self'),
  'permit.apply': line(resident, 'self', 'bad-input'),
  'permit.status': line(resident, 'self'),
  'permit.getCase': line(resident, 'record'),
  'permit.endorse': line(resident, 'self', 'no-permit'),
  'permit.startFamily': line(resident, 'self', 'bad-input'),
  'permit.listFamily': line(resident, 'self'),
  'permit.joinFamily': line(resident, 'record', 'bad-input'),
  'permit.declineFamily': line(resident, 'record'),
  'permit.endorseForWard': line(resident, 'record', 'window-not-open'),
  'permit.withdraw': line(resident, 'record', 'case-closed'),
  'permit.requestWrittenReply': line(resident, 'record'),
  'permit.printWrittenReply': line(resident, 'record'),
  'permit.answerRequest': line(resident, 'record', 'already-decided'),
  // Its card; a receipt is looked for in the caller's own file alone
  'permit.getCard': line(resident, 'self', 'no-card'),
  'permit.nameAgent': line(resident, 'self', 'no-card', 'card-not-there'),
  'permit.changeCollection': line(resident, 'self', 'no-card'),
  'permit.sendCourierPhoto': line(resident, 'self', 'no-card', 'card-not-there'),
  'permit.courierPhoto': line(staff, 'cases', 'no-card'),
  'permit.decideCourierPhoto': line(staff, 'cases', 'no-card'),
  'permit.printForm': line(resident, 'self', 'no-card'),
  'permit.listCards': line(staff, 'cases'),
  'permit.recordCards': line(staff, 'cases', 'no-card'),
  'permit.findCard': line(staff, 'cases'),
  'permit.handOverCard': line(staff, 'cases', 'no-card'),
  'permit.takeBackCard': line(staff, 'cases', 'no-card'),
  'permit.correctForm': line(staff, 'cases', 'no-card'),
  'permit.printDeskForm': line(staff, 'cases', 'no-card'),
  'permit.setAutoEndorse': line(resident, 'self', 'no-permit'),
  'permit.withdrawAutoEndorse': line(resident, 'self'),
  'permit.answerAutoEndorse': line(resident, 'self', 'nothing-asked'),
  'permit.confirmStillResides': line(resident, 'self', 'nothing-asked'),
  'permit.requestReplacement': line(resident, 'self', 'no-permit', 'bad-input'),
  'permit.payFee': line(resident, 'self', 'nothing-to-pay'),
  'permit.feePayment': line(resident, 'self', 'nothing-to-pay'),
  'permit.reconcilePayments': line('platform', 'nobody'),
  'permit.readDayBills': line('platform', 'nobody'),
  'permit.decideWaiting': line('platform', 'nobody'),
  'permit.runDay': line('platform', 'nobody'),

  // A unit that files for its people, and their own word on it
  'permit.listAgencies': line(files, 'self'),
  'permit.askAgencies': line(files, 'self'),
  'permit.endAgency': line(files, 'record'),
  'permit.agencyCalendar': line(files, 'self'),
  'permit.previewAgencyBatch': line(files, 'record'),
  'permit.startAgencyBatch': line(files, 'record'),
  'permit.stepAgencyBatch': line(files, 'record'),
  'permit.agencyBatch': line(files, 'record'),
  'permit.printAgencyReceipt': line(files, 'record', 'already-decided', 'conflict'),
  'permit.listAgencyBatches': line(files, 'self'),
  'permit.continueAgencyBatch': line('platform', 'nobody'),
  'permit.listMyAgencies': line(resident, 'self'),
  'permit.agreeToAgency': line(resident, 'record'),
  'permit.refuseAgency': line(resident, 'record'),

  // The slip
  'slip.issue': line(resident, 'self', 'no-slip'),
  'slip.print': line(resident, 'record'),
  'slip.listMine': line(resident, 'self'),
  'slip.withdraw': line(resident, 'record'),

  // Staff
  'permit.deskCase': line(staff, 'cases'),
  'permit.revealHolder': line(staff, 'cases'),
  'permit.verifyCase': line(staff, 'cases', 'already-decided', 'bad-input'),
  'permit.askApplicant': line(staff, 'cases', 'already-decided'),
  'permit.writtenReply': line(staff, 'cases'),
  'permit.sendWrittenReply': line(staff, 'cases'),
  'permit.replayDecision': line(staff, 'cases'),
  'permit.cashRefund': line(staff, 'cases', 'nothing-to-pay'),
  'permit.recordCashRefund': line(staff, 'cases', 'nothing-to-pay', 'already-decided'),
  'permit.dayBill': line(staff, 'cases'),
  'permit.settleDayBill': line(staff, 'cases', 'already-decided'),
  'permit.findPermit': line(staff, 'cases'),
  'permit.cancelPermit': line(staff, 'cases', 'conflict', 'already-decided', 'bad-input'),
  'permit.restorePermit': line(staff, 'cases', 'conflict', 'already-decided'),
  'permit.identifyAtCounter': line(staff, 'cases'),
  'permit.applyAtCounter': line(staff, 'cases', 'identify-first', 'bad-input', 'permit-exists', 'case-open'),
  'permit.endorseAtCounter': line(staff, 'cases', 'identify-first', 'no-permit'),
  'permit.replaceAtCounter': line(staff, 'cases', 'identify-first', 'no-permit', 'bad-input'),
  'permit.withdrawAtCounter': line(staff, 'cases', 'identify-first', 'case-closed'),
  'permit.askReplyAtCounter': line(staff, 'cases', 'identify-first'),
  'permit.recordFee': line(staff, 'cases', 'identify-first', 'nothing-to-pay'),
  'permit.printAtCounter': line(staff, 'cases', 'identify-first'),
  'review.queue': line(staff, 'cases'),
  'review.link': line(staff, 'cases'),
  'review.linkEvidence': line(staff, 'cases'),
  'review.requestEvidence': line(staff, 'cases', 'already-decided', 'conflict'),
  'review.decideLink': line(staff, 'cases', 'already-decided', 'conflict'),
  'review.missingDwelling': line(staff, 'cases'),
  'review.decideMissingDwelling': line(staff, 'cases', 'conflict'),
  'review.issueCounterCode': line(staff, 'cases'),
  'review.refusal': line(staff, 'cases'),
  'review.decideRefusal': line(staff, 'cases', 'conflict', 'already-decided'),
  'review.checkIn': line(staff, 'cases'),
  'review.confirmCheckIn': line(staff, 'cases', 'conflict', 'already-decided'),
  'review.declineCheckIn': line(staff, 'cases', 'conflict', 'already-decided'),
  'review.objection': line(staff, 'cases'),
  'review.decideObjection': line(staff, 'cases', 'conflict'),
  'review.openUnitAccount': line(staff, 'cases', 'unit-exists'),
  'review.unit': line(staff, 'cases'),
  'review.changeUnitAdministrator': line(staff, 'cases', 'conflict'),
  'review.closeUnitAccount': line(staff, 'cases', 'conflict', 'unit-has-dwellings'),
  'review.releaseLink': line('platform', 'nobody'),

  // Departments that ask, and the person whom they ask about
  'partner.listDepartments': line(staff, 'cases'),
  'partner.saveDepartment': line(staff, 'cases', 'conflict'),
  'partner.addDepartmentKey': line(staff, 'cases', 'bad-input'),
  'partner.endDepartmentKey': line(staff, 'cases', 'conflict'),
  'partner.desk': line(officer, 'self'),
  'partner.startList': line(officer, 'self'),
  'partner.stepList': line(officer, 'record'),
  'partner.accessList': line(officer, 'record'),
  'partner.downloadList': line(officer, 'record'),
  'partner.askConsent': line(officer, 'record', 'bad-input', 'already-decided'),
  'partner.consentedData': line(officer, 'record', 'consent-ended'),
  'account.listAccessToMyData': line(resident, 'self'),
  'account.agreeToAccess': line(resident, 'record'),
  'account.refuseAccess': line(resident, 'record'),

  // Checking a slip
  'slip.verify': line('anyone', 'nobody'),
  'slip.publicKeys': line('anyone', 'nobody'),
  'slip.statusList': line('anyone', 'nobody'),

  // The platform itself
  'slip.sealReceipt': line('platform', 'nobody'),
  'slip.drawDocument': line('platform', 'nobody'),
  'system.deliverNotices': line('platform', 'nobody'),
  'system.runDeadlines': line('platform', 'nobody'),
  'system.retryWaiting': line('platform', 'nobody'),
  'system.reconcilePayments': line('platform', 'nobody'),
  'system.readDayBills': line('platform', 'nobody'),
}
