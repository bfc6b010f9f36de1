import { maskPhone } from '@shared/text/greeting'
import type { Session } from '../kernel/documents'
import type { Ports, Write } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { isBound } from './bound-phone'

const shown = 20

const stateOf = ({ _id, ended, endsAt }: Session, here: Session, now: Date) => {
  if (_id === here._id) return 'here' as const
  if (ended) return ended === 'replaced' ? ('replaced' as const) : ('signedOut' as const)
  return endsAt <= now.toISOString() ? ('expired' as const) : ('replaced' as const)
}

/** 登录记录: when, how and from where; nothing that tells one phone from another. */
export const listSignIns =
  (ports: Pick<Ports, 'sessions' | 'credentials' | 'people' | 'now'>): UseCase<'account.listSignIns'> =>
  async ({ device }, caller) => {
    const { person, session: here } = caller
    const [sessions, held] = await Promise.all([
      ports.sessions.find({ person }, { order: [['openedAt', 'desc']], limit: shown }),
      ports.credentials.get(person),
    ])
    const signIns = sessions.map((one) => ({
      at: one.openedAt,
      way: one.way,
      channel: one.channel,
      state: stateOf(one, here, ports.now()),
    }))
    const { bound } = held ?? { bound: null }
    return {
      signIns,
      bound: held &&
        bound && {
          at: bound.at,
          until: bound.until,
          here: device !== null && isBound(ports, held, device, caller),
          maskedPhone: maskPhone(held.personal.counterPhone ?? ''),
        },
    }
  }

/** 全部退出: an account has one session (R54), so that is this one; and no phone stays bound. */
export const signOutEverywhere =
  ({
    sessions,
    credentials,
    together,
  }: Pick<Ports, 'sessions' | 'credentials' | 'together'>): UseCase<'account.signOutEverywhere'> =>
  async (_, { session, person }) => {
    const [current, held] = await Promise.all([sessions.get(session._id), credentials.get(person)])
    const writes: Write[] = [
      ...(current && !current.ended
        ? [{ table: 'sessions' as const, doc: { ...current, ended: 'signed-out' as const } }]
        : []),
      ...(held?.bound ? [{ table: 'credentials' as const, doc: { ...held, bound: null } }] : []),
    ]
    if (writes.length > 0) await together(writes)
    return {}
  }
