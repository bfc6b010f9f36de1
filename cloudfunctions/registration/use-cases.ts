import type { Ports, Sheets } from '../kernel/ports'
import type { UseCases } from '../kernel/use-case'
import { confirmStillLiving } from './month/confirm-still-living'
import { downloadLedger } from './month/download-ledger'
import { monthOverview } from './month/month-overview'
import { roomSheets } from './month/room-sheets'
import { listRefusals } from './data-refusals/list-refusals'
import { reportRefusal } from './data-refusals/report-refusal'
import { withdrawRefusal } from './data-refusals/withdraw-refusal'
import { confirmCheckIn } from './check-in/confirm-check-in'
import { correctResident } from './residents/correct-resident'
import { createCheckInCode } from './check-in/create-check-in-code'
import { declareMoveIn } from './declaring/declare-move-in'
import { declareMoveOut } from './residents/declare-move-out'
import { declineCheckIn } from './check-in/decline-check-in'
import { finishUnlinking } from './dwellings/finish-unlinking'
import { checkDocument } from './papers/check-document'
import { getReceipt } from './papers/get-receipt'
import { listMyFilings } from './papers/list-my-filings'
import { printReceipt } from './papers/print-receipt'
import { printRecord } from './papers/print-record'
import { dropEvidence } from './evidence/drop-evidence'
import { getEvidence } from './evidence/get-evidence'
import { sendEvidence } from './evidence/send-evidence'
import { uploadEvidence } from './evidence/upload-evidence'
import { acceptManager } from './managers/accept-manager'
import { declineManager } from './managers/decline-manager'
import { endManager } from './managers/end-manager'
import { getManager } from './managers/get-manager'
import { listManagerOffers } from './managers/list-manager-offers'
import { nameManager } from './managers/name-manager'
import { linkDwelling } from './dwellings/link-dwelling'
import { linkDwellings } from './dwellings/link-dwellings'
import { listCheckInCodes } from './check-in/list-check-in-codes'
import { listCheckIns } from './check-in/list-check-ins'
import { listMyCheckIns } from './check-in/list-my-check-ins'
import { listMyDwellings } from './dwellings/list-my-dwellings'
import { listMyRegistrations } from './own/list-my-registrations'
import { importRoster } from './roster/import-roster'
import { listRosterRooms } from './roster/list-roster-rooms'
import { previewRoster } from './roster/preview-roster'
import { previewRosterLeaves } from './roster/preview-roster-leaves'
import { rosterTemplate } from './roster/roster-template'
import { listResidents } from './residents/list-residents'
import { objectToChange } from './own/object-to-change'
import { openCheckIn } from './check-in/open-check-in'
import { prefillCheckIn } from './check-in/prefill-check-in'
import { previewMoveIn } from './declaring/preview-move-in'
import { previewMoveOut } from './residents/preview-move-out'
import { previewUnlink } from './dwellings/preview-unlink'
import { requestMissingDwelling } from './dwellings/request-missing-dwelling'
import { revealResident } from './residents/reveal-resident'
import { revokeCheckInCode } from './check-in/revoke-check-in-code'
import { searchBuildings } from './dwellings/search-buildings'
import { searchDwellings } from './dwellings/search-dwellings'
import { submitCheckIn } from './check-in/submit-check-in'
import { unlinkDwelling } from './dwellings/unlink-dwelling'
import { voidRegistration } from './residents/void-registration'
import { withdrawCheckIn } from './check-in/withdraw-check-in'

export const registrationUseCases = (ports: Ports & { sheets: Sheets }): UseCases<'registration'> => ({
  'registration.searchBuildings': searchBuildings(ports),
  'registration.searchDwellings': searchDwellings(ports),
  'registration.linkDwelling': linkDwelling(ports),
  'registration.linkDwellings': linkDwellings(ports),
  'registration.requestMissingDwelling': requestMissingDwelling(ports),
  'registration.previewUnlink': previewUnlink(ports),
  'registration.unlinkDwelling': unlinkDwelling(ports),
  'registration.finishUnlinking': finishUnlinking(ports),
  'registration.listMyDwellings': listMyDwellings(ports),
  'registration.previewMoveIn': previewMoveIn(ports),
  'registration.declareMoveIn': declareMoveIn(ports),
  'registration.listResidents': listResidents(ports),
  'registration.revealResident': revealResident(ports),
  'registration.correctResident': correctResident(ports),
  'registration.previewMoveOut': previewMoveOut(ports),
  'registration.declareMoveOut': declareMoveOut(ports),
  'registration.voidRegistration': voidRegistration(ports),
  'registration.getEvidence': getEvidence(ports),
  'registration.uploadEvidence': uploadEvidence(ports),
  'registration.dropEvidence': dropEvidence(ports),
  'registration.sendEvidence': sendEvidence(ports),
  'registration.nameManager': nameManager(ports),
  'registration.getManager': getManager(ports),
  'registration.listManagerOffers': listManagerOffers(ports),
  'registration.acceptManager': acceptManager(ports),
  'registration.declineManager': declineManager(ports),
  'registration.endManager': endManager(ports),
  'registration.objectToChange': objectToChange(ports),
  'registration.listMyRegistrations': listMyRegistrations(ports),
  'registration.getReceipt': getReceipt(ports),
  'registration.printReceipt': printReceipt(ports),
  'registration.printRecord': printRecord(ports),
  'registration.checkDocument': checkDocument(ports),
  'registration.listMyFilings': listMyFilings(ports),
  'registration.createCheckInCode': createCheckInCode(ports),
  'registration.listCheckInCodes': listCheckInCodes(ports),
  'registration.revokeCheckInCode': revokeCheckInCode(ports),
  'registration.openCheckIn': openCheckIn(ports),
  'registration.prefillCheckIn': prefillCheckIn(ports),
  'registration.submitCheckIn': submitCheckIn(ports),
  'registration.listMyCheckIns': listMyCheckIns(ports),
  'registration.withdrawCheckIn': withdrawCheckIn(ports),
  'registration.listCheckIns': listCheckIns(ports),
  'registration.confirmCheckIn': confirmCheckIn(ports),
  'registration.declineCheckIn': declineCheckIn(ports),
  'registration.monthOverview': monthOverview(ports),
  'registration.confirmStillLiving': confirmStillLiving(ports),
  'registration.roomSheets': roomSheets(ports),
  'registration.downloadLedger': downloadLedger(ports),
  'registration.reportRefusal': reportRefusal(ports),
  'registration.listRefusals': listRefusals(ports),
  'registration.withdrawRefusal': withdrawRefusal(ports),
  'registration.rosterTemplate': rosterTemplate(ports),
  'registration.listRosterRooms': listRosterRooms(ports),
  'registration.previewRoster': previewRoster(ports),
  'registration.previewRosterLeaves': previewRosterLeaves(ports),
  'registration.importRoster': importRoster(ports),
})
