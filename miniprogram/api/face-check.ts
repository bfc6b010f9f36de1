import { type OutputOf } from '@shared/contract'
import { type SignInWay } from '@shared/model/sign-in'
import { checkFace, type FaceCheck, go, replace, storage } from '@/platform'

/** Why a face is checked: to sign in, or to show again that it is still the same person. */
type FacePurpose = 'sign-in' | 'step-up'

/** Which of the two checks that another system answers. */
export type Means = Extract<SignInWay, 'face' | 'networkIdentity'>

/** A check that was begun on this phone: by which means, what it is for, and the page that asked for it. */
export type OpenFaceCheck = { ticket: string; means: Means; purpose: FacePurpose; returnTo: string }

const keys = {
  ticket: 'face-ticket',
  means: 'face-means',
  purpose: 'face-purpose',
  returnTo: 'face-return-to',
} as const

/** The face check that has not been completed yet, or null. */
export const openFaceCheck = (): OpenFaceCheck | null => {
  const ticket = storage.get(keys.ticket)
  if (!ticket) return null
  const purpose = storage.get(keys.purpose) === 'step-up' ? 'step-up' : 'sign-in'
  const means = storage.get(keys.means) === 'networkIdentity' ? 'networkIdentity' : 'face'
  return { ticket, means, purpose, returnTo: storage.get(keys.returnTo) ?? '/pages/home/index' }
}

export const forgetFaceCheck = () => Object.values(keys).forEach(storage.remove)

type Asked = { purpose: FacePurpose; returnTo: string }

/**
 * Runs what the server prepared. On the web this page ends here, and the other page comes back to the face-return screen;
 * in WeChat that screen follows at once. False when the person stopped it.
 */
const run = async (ticket: string, check: FaceCheck | null, means: Means, { purpose, returnTo }: Asked) => {
  storage.set(keys.ticket, ticket)
  storage.set(keys.means, means)
  storage.set(keys.purpose, purpose)
  storage.set(keys.returnTo, returnTo)
  const finished = check ? await checkFace(check) : false
  if (finished) await (purpose === 'sign-in' ? replace : go)('account/face-return')
  return finished
}

export const startFaceCheck = ({ ticket, redirect, verifyId }: OutputOf<'account.stepUp'>, asked: Asked) =>
  run(ticket, redirect ? { url: redirect } : verifyId ? { verifyId } : null, 'face', asked)

export const startIdentityCheck = (
  { ticket, redirect, ncidas }: OutputOf<'account.stepUpWithNetworkIdentity'>,
  asked: Asked,
) => run(ticket, redirect ? { url: redirect } : ncidas ? { ncidas } : null, 'networkIdentity', asked)
