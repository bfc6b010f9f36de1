import { type OutputOf } from '@shared/contract'
import { type SlipSheet } from '@shared/contract/slip'
import { type Day } from '@shared/model/day'
import { storage } from '@/platform'

type Status = OutputOf<'permit.status'>

/** 证件状态 as the home screen shows it, and nothing that says whose it is. `at`: the city's time of that answer. */
export type StatusCopy = {
  at: string
  state: Status['permit']['state']
  issuedOn: Day | null
  validUntil: Day | null
  windowOpens: Day | null
  suspendedFrom: Day | null
  lastMakeupDay: Day | null
  cancelledOn: Day | null
  waiting: { matter: Status['cases'][number]['matter']; due: Day | null } | null
}

/** 电子信息单 that was issued on this phone: what stands on it and no more. The one copy that says whose it is. */
type SlipCopy = Omit<SlipSheet, 'file'> & { at: string }

/** What is kept on the phone for when there is no signal, each under its own name. */
type OfflineCopies = { status: StatusCopy; slip: SlipCopy }

const nameOf = (kind: keyof OfflineCopies) => `offline-${kind}`
const kinds: readonly (keyof OfflineCopies)[] = ['status', 'slip']
const keepKey = 'offline-keep'

/** Whether the copies stay when the session ends; else they go with it. */
export const keepsCopies = (): boolean => storage.get(keepKey) !== null

export const setKeepsCopies = (keeps: boolean) => (keeps ? storage.set(keepKey, 'yes') : storage.remove(keepKey))

export const saveCopy = <Kind extends keyof OfflineCopies>(kind: Kind, copy: OfflineCopies[Kind]) =>
  storage.set(nameOf(kind), JSON.stringify(copy))

/** What was kept last, or null. */
export const readCopy = <Kind extends keyof OfflineCopies>(kind: Kind): OfflineCopies[Kind] | null => {
  const text = storage.get(nameOf(kind))
  return text ? (JSON.parse(text) as OfflineCopies[Kind]) : null
}

/** Nothing is left on the phone: somebody signs in, who may be another. The choice to keep goes as well. */
export const forgetCopies = () => {
  kinds.forEach((kind) => storage.remove(nameOf(kind)))
  storage.remove(keepKey)
}

export const forgetCopy = (kind: keyof OfflineCopies) => storage.remove(nameOf(kind))

/** The session is over: the status goes unless its person chose to keep it. The slip was kept to be shown without one. */
export const copiesAfterSession = () => {
  if (!keepsCopies()) forgetCopy('status')
}

/** The copy of an answer: days and states alone. */
export const statusCopy = ({ permit, cases }: Status, at: string): StatusCopy => {
  const { state, issuedOn, validUntil, windowOpens, suspendedFrom, lastMakeupDay, cancelledOn } = permit
  const open = cases.find((one) => one.state === 'waiting')
  const waiting = open ? { matter: open.matter, due: open.due } : null
  return { at, state, issuedOn, validUntil, windowOpens, suspendedFrom, lastMakeupDay, cancelledOn, waiting }
}
