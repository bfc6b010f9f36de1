import { useSyncExternalStore } from 'react'
import { go, goTab, goTo, here, storage } from '@/platform'
import { copiesAfterSession } from './offline-copy'

const key = 'session'
const returnKey = 'return-to'
const listeners = new Set<() => void>()
let token: string | null | undefined
let ended: string | null = null

const tell = () => listeners.forEach((listener) => listener())
const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The session's token, or null when nobody is signed in on this phone. */
export const currentSession = (): string | null => (token === undefined ? (token = storage.get(key)) : token)

/** Keeps the session that a sign-in gave. */
export const startSession = (session: string) => {
  token = session
  ended = null
  storage.set(key, session)
  tell()
}

/** Forgets the session on this phone; `why` where the person did not ask for it. Ending it on the server is `account.signOut`. */
export const endSession = (why: string | null = null) => {
  token = null
  ended = why
  storage.remove(key)
  copiesAfterSession()
  tell()
}

/** The session's token, drawn again when it begins or ends. */
export const useSession = (): string | null => useSyncExternalStore(listen, currentSession, currentSession)

/** Why the last session ended, where the person did not end it: the service's own words. */
export const useSessionEnd = (): string | null =>
  useSyncExternalStore(
    listen,
    () => ended,
    () => ended,
  )

/** Remembers where to return to when a session ended in the middle of something. */
export const rememberPlace = () => {
  const page = here()
  if (page && !page.startsWith('/packages/account/')) storage.set(returnKey, page)
}

/** Remembers this page, and asks who is there; `step-up` asks a signed-in person to show again that it is them. */
export const askToSignIn = (purpose: 'sign-in' | 'step-up' = 'sign-in') => {
  rememberPlace()
  return go('account/sign-in', { purpose })
}

/** The page that asked who is there, else home. */
export const placeToReturn = (): string => storage.get(returnKey) ?? '/pages/home/index'

/** After a sign-in: back to the page that asked for it, else home. */
export const returnFromSignIn = () => {
  const page = storage.get(returnKey)
  storage.remove(returnKey)
  return page ? goTo(page) : goTab('home')
}
