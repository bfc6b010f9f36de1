import type { Ports } from '../kernel/ports'
import type { UseCases } from '../kernel/use-case'
import { agreeToAccess } from './access/agree-to-access'
import { listAccessToMyData } from './access/list-access-to-my-data'
import { refuseAccess } from './access/refuse-access'
import { beginFaceSignIn } from './begin-face-sign-in'
import { beginNetworkIdentitySignIn } from './begin-network-identity-sign-in'
import { completeFaceSignIn, completeNetworkIdentity } from './complete-face-sign-in'
import { consents, withdrawFaceConsent } from './consents'
import { listSignIns, signOutEverywhere } from './devices'
import { discardDraft, getDraft, saveDraft } from './drafts'
import { me } from './me'
import { listMessages, markRead } from './messages'
import { confirmPhone, requestEarlierPhoneCode, requestPhoneCode, setWechatPhone } from './phone'
import { requestSmsCode } from './request-sms-code'
import { preferences, setPreferences } from './set-preferences'
import { signInWithCounterCode, stepUpWithCounterCode } from './sign-in-with-counter-code'
import { signInWithSmsCode } from './sign-in-with-sms-code'
import { signOut } from './sign-out'
import { stepUp, stepUpWithNetworkIdentity } from './step-up'
import { requestStepUpCode, stepUpWithSmsCode } from './step-up-with-sms-code'
import { switchRole } from './switch-role'
import { today } from './today'
import { addSubAccount } from './units/add-sub-account'
import { listSubAccounts } from './units/list-sub-accounts'
import { revokeSubAccount } from './units/revoke-sub-account'
import { updateSubAccount } from './units/update-sub-account'

export const accountUseCases = (ports: Ports): UseCases<'account'> => ({
  'account.beginFaceSignIn': beginFaceSignIn(ports),
  'account.completeFaceSignIn': completeFaceSignIn(ports),
  'account.requestSmsCode': requestSmsCode(ports),
  'account.signInWithSmsCode': signInWithSmsCode(ports),
  'account.stepUp': stepUp(ports),
  'account.beginNetworkIdentitySignIn': beginNetworkIdentitySignIn(ports),
  'account.completeNetworkIdentity': completeNetworkIdentity(ports),
  'account.stepUpWithNetworkIdentity': stepUpWithNetworkIdentity(ports),
  'account.signInWithCounterCode': signInWithCounterCode(ports),
  'account.stepUpWithCounterCode': stepUpWithCounterCode(ports),
  'account.requestStepUpCode': requestStepUpCode(ports),
  'account.stepUpWithSmsCode': stepUpWithSmsCode(ports),
  'account.listSignIns': listSignIns(ports),
  'account.signOutEverywhere': signOutEverywhere(ports),
  'account.consents': consents(ports),
  'account.withdrawFaceConsent': withdrawFaceConsent(ports),
  'account.setWechatPhone': setWechatPhone(ports),
  'account.requestEarlierPhoneCode': requestEarlierPhoneCode(ports),
  'account.requestPhoneCode': requestPhoneCode(ports),
  'account.confirmPhone': confirmPhone(ports),
  'account.today': today(ports),
  'account.me': me(ports),
  'account.signOut': signOut(ports),
  'account.switchRole': switchRole(ports),
  'account.setPreferences': setPreferences(ports),
  'account.preferences': preferences(ports),
  'account.saveDraft': saveDraft(ports),
  'account.getDraft': getDraft(ports),
  'account.discardDraft': discardDraft(ports),
  'account.listMessages': listMessages(ports),
  'account.markRead': markRead(ports),
  'account.listAccessToMyData': listAccessToMyData(ports),
  'account.agreeToAccess': agreeToAccess(ports),
  'account.refuseAccess': refuseAccess(ports),
  'account.listSubAccounts': listSubAccounts(ports),
  'account.addSubAccount': addSubAccount(ports),
  'account.updateSubAccount': updateSubAccount(ports),
  'account.revokeSubAccount': revokeSubAccount(ports),
})
