import { type Me } from '@shared/contract/account'
import { setElder } from '@/components/look'
import { goTo, replace, storage } from '@/platform'
import { call } from './call'
import { forgetCopies } from './offline-copy'
import { startSession } from './session'

const deviceKey = 'bound-device'
const otherDocument = 'other-document'

/** Whether who signed in here last has a 居民身份证: others are not offered what only that can do. */
export const hasIdCard = (): boolean => storage.get(otherDocument) === null

/** What the counter left on this phone, or null. */
export const boundDevice = (): string | null => storage.get(deviceKey)

/** Keeps, or forgets, what binds this phone. */
export const keepDevice = (device: string | null) =>
  device ? storage.set(deviceKey, device) : storage.remove(deviceKey)

/**
 * Keeps a new session, without what the phone kept of whoever was here before, and brings 关怀模式 of the account to this phone. Where only the phone has it on, as set before
 * signing in, the account learns it; should that fail, the phone keeps its look all the same.
 */
export const welcome = (session: string, me: Me) => {
  forgetCopies()
  startSession(session)
  if (me.hasIdCard) storage.remove(otherDocument)
  else storage.set(otherDocument, 'yes')
  if (me.elder) return setElder(true)
  if (storage.get('elder') === 'on') call('account.setPreferences', { elder: true }).catch(() => undefined)
}

/** On to where the person was going; who has left no phone number is asked for one first, and may decline. */
export const goOn = (me: Me, returnTo: string) =>
  me.maskedPhone ? goTo(returnTo) : replace('account/phone', { next: returnTo })
