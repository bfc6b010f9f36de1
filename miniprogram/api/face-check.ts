import { type OutputOf } from '@shared/contract'
import { checkFace, go, replace, storage } from '@/platform'

/** Why a face is checked: to sign in, or to show again that it is still the same person. */
export type FacePurpose = 'sign-in' | 'step-up'

/** A face check that was begun on this phone: what it is for, and the page that asked for it. */
export type OpenFaceCheck = { ticket: string; purpose: FacePurpose; returnTo: string }

const keys = { ticket: 'face-ticket', purpose: 'face-purpose', returnTo: 'face-return-to' } as const

/** The face check that has not been completed yet, or null. */
export const openFaceCheck = (): OpenFaceCheck | null => {
  const ticket = storage.get(keys.ticket)
  if (!ticket) return null
  const purpose = storage.get(keys.purpose) === 'step-up' ? 'step-up' : 'sign-in'
  return { ticket, purpose, returnTo: storage.get(keys.returnTo) ?? '/pages/home/index' }
}

export const forgetFaceCheck = () => Object.values(keys).forEach(storage.remove)

/**
 * Runs the face check that the server prepared. On the web this page ends here, and E证通 comes back to the face-return
 * screen; in WeChat that screen follows at once. False when the person stopped it.
 */
export const startFaceCheck = async (
  { ticket, redirect, verifyId }: OutputOf<'account.stepUp'>,
  { purpose, returnTo }: { purpose: FacePurpose; returnTo: string },
): Promise<boolean> => {
  storage.set(keys.ticket, ticket)
  storage.set(keys.purpose, purpose)
  storage.set(keys.returnTo, returnTo)
  const finished = redirect ? await checkFace({ url: redirect }) : verifyId ? await checkFace({ verifyId }) : false
  if (finished) await (purpose === 'sign-in' ? replace : go)('account/face-return')
  return finished
}
