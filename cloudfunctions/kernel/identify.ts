/** Who calls, and whether this person in this role may call this operation. Every operation passes here. */
import type { contract, OperationName } from '@shared/contract'
import { addDays, cityDay } from '@shared/model/day'
import { admits, isUnitRole } from '@shared/model/sign-in'
import { Refusal } from '@shared/refusal'
import type { Session, Unit } from './documents'
import type { Invocation } from './platform'
import type { Ports } from './ports'
import type { Body } from './transport'
import { memberOf } from './units'
import type { Caller, Holder, Visitor } from './use-case'

type Operation = (typeof contract)[OperationName]

/**
 * After so many days in which nobody opened the app a session has ended, where it was opened by an SMS code alone or shows
 * other people's cases; our choice. Whoever showed who they are looks at their own for as long as the session lasts.
 */
const idleDays = 7

const isIdle = ({ assurance, roles, role, usedOn }: Session, now: Date): boolean =>
  (assurance === 'low' || roles.includes('staff') || role === 'officer') && addDays(usedOn, idleDays) < cityDay(now)

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
  if (isIdle(session, now)) throw new Refusal('session-ended')
  if (session.ended) throw new Refusal(session.ended === 'replaced' ? 'session-replaced' : 'session-ended')
  if (session.openId !== openIdHash(ports, invocation.openId)) throw new Refusal('session-ended')
  return session
}

interface Acting {
  session: Session
  holder: Holder
  unit: Unit | null
  /** The role in a unit was taken away. */
  lost: boolean
}

/**
 * For whom the session acts now. A role in a unit holds as long as the unit says so: who lost it, or a dwelling, has lost it
 * with the very next call, and is a resident again. One more round trip, in a role of a unit only.
 */
const actingAs = async ({ units }: Ports, session: Session): Promise<Acting> => {
  const { person, role } = session
  const alone = { holder: { id: person, dwellings: null }, unit: null }
  if (!isUnitRole(role)) return { ...alone, session, lost: false }
  const unit = session.unit ? await units.get(session.unit) : null
  const member = unit && memberOf(unit, person, role)
  if (!unit || !member) return { ...alone, session: { ...session, role: 'resident', unit: null }, lost: true }
  return {
    session,
    unit,
    lost: false,
    holder: { id: unit._id, dwellings: role === 'subAccount' ? member.dwellings : null },
  }
}

const lostRole = '您在这家单位的账号已经停用，不能再为它办理。请切换身份，或联系单位管理员。'

const mayCall = ({ audience, strength }: Operation, { session, lost }: Acting, now: Date) => {
  if (audience === 'anyone' || audience === 'timer' || audience === 'function') return
  if (!admits(audience, session.role)) throw new Refusal('forbidden', lost ? { detail: lostRole } : {})
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
  const acting = await actingAs(ports, liveSession(ports, found, invocation, now))
  mayCall(operation, acting, now)
  const { session, holder, unit } = acting
  return { ...visitor, session, person: session.person, holder, unit }
}
