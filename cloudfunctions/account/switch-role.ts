import { Refusal } from '@shared/refusal'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { meOf } from './me'

/** 切换身份 inside one sign-in: only to a role that this person has. */
export const switchRole =
  ({ sessions, now }: Pick<Ports, 'sessions' | 'now'>): UseCase<'account.switchRole'> =>
  async ({ role }, { session }) => {
    if (!session.roles.includes(role)) throw new Refusal('forbidden')
    const current = await sessions.get(session._id)
    const switched = { ...(current ?? session), role }
    await sessions.replace(switched)
    return meOf(switched, now())
  }
