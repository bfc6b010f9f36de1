import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'

export const signOut =
  ({ sessions }: Pick<Ports, 'sessions'>): UseCase<'account.signOut'> =>
  async (_, { session }) => {
    const current = await sessions.get(session._id)
    if (current && !current.ended) await sessions.replace({ ...current, ended: 'signed-out' })
    return {}
  }
