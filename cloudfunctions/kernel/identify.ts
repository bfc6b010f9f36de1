/** Who calls, and whether this person in this role may call this operation. Every operation passes here. */
import type { contract, OperationName } from '@shared/contract'
import { addDays, cityDay } from '@shared/model/day'
import { Refusal } from '@shared/refusal'
import type { Session } from './documents'
import type { Invocation } from './platform'
import type { Ports } from './ports'
import type { Body } from './transport'
import type { Caller, Visitor } from './use-case'

type Operation = (typeof contract)[OperationName]

/** A session in which nobody opened the app for so many days has ended; our choice. */
const idleDays = 14

/** How long it counts for changes that a person showed who they are, in ms. */
const recentMs = 15 * 60_000

/** The instant until which a session may make changes without showing again who it is; null when it may not now. */
export const confirmedUntil = (session: Pick<Session, 'confirmedAt'>, now: Date): Date | null => {
  if (!session.confirmedAt) return null
  const until = new Date(new Date(session.confirmedAt).getTime() + recentMs)
  return until > now ? until : null
}

/** Reads the session; an operation with a quota is counted in the same round trip. */
const readSession = async (ports: Ports, name: OperationName, { perDay }: Operation, id: string, now: Date) => {
  if (perDay === null) return ports.sessions.get(id)
  const counter = `${cityDay(now).replaceAll('-', '')}_${name.replace('.', '_')}`
  const session = await ports.sessions.count1(id, counter)
  if (session && (session.counts[counter] ?? 0) > perDay) throw new Refusal('quota')
  return session
}

/** How an OPENID is stored: as a keyed hash; null on H5. */
export const openIdHash = ({ people }: Pick<Ports, 'people'>, openId: string | null) =>
  openId ? people.hash(`openid\0${openId}`) : null

const liveSession = (ports: Ports, session: Session | null, invocation: Invocation, now: Date): Session => {
  if (!session || session.endsAt <= now.toISOString()) throw new Refusal('session-ended')
  if (addDays(session.usedOn, idleDays) < cityDay(now)) throw new Refusal('session-ended')
  if (session.ended) throw new Refusal(session.ended === 'replaced' ? 'session-replaced' : 'session-ended')
  if (session.openId !== openIdHash(ports, invocation.openId)) throw new Refusal('session-ended')
  return session
}

const mayCall = ({ audience, strength }: Operation, session: Session, now: Date) => {
  if (audience !== 'person' && audience !== session.role) throw new Refusal('forbidden')
  if (strength === 'high' && session.assurance !== 'high') throw new Refusal('step-up-needed')
  if (strength === 'recent' && !confirmedUntil(session, now)) throw new Refusal('step-up-needed')
}

/** The caller of `name`. Throws `no-session`, `session-ended`, `session-replaced`, `forbidden`, `step-up-needed`, `quota`. */
export const identify = async (
  ports: Ports,
  name: OperationName,
  operation: Operation,
  body: Body,
  invocation: Invocation,
): Promise<Visitor | Caller> => {
  const { audience } = operation
  const visitor: Visitor = { ...invocation, submissionId: body.submissionId }
  const fromPlatform = invocation.source === 'timer' || invocation.source === 'function'
  if (audience === 'timer' || audience === 'function') {
    if (invocation.source !== audience) throw new Refusal('forbidden')
    return visitor
  }
  if (fromPlatform) throw new Refusal('forbidden')
  if (audience === 'anyone') return visitor
  if (!body.session) throw new Refusal('no-session')
  const now = ports.now()
  const found = await readSession(ports, name, operation, ports.people.hash(body.session), now)
  const session = liveSession(ports, found, invocation, now)
  mayCall(operation, session, now)
  return { ...visitor, session, person: session.person, holder: { id: session.person, dwellings: null } }
}
