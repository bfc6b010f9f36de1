import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'
import { meOf } from './me'

/** 关怀模式 is the person's, not the phone's: the next sign-in has it too. */
export const setPreferences =
  ({ accounts, sessions, now }: Pick<Ports, 'accounts' | 'sessions' | 'now'>): UseCase<'account.setPreferences'> =>
  async ({ elder }, { session, person }) => {
    const [account, current] = await Promise.all([accounts.get(person), sessions.get(session._id)])
    const changed = { ...(current ?? session), elder }
    if (account) await accounts.replace({ ...account, elder })
    await sessions.replace(changed)
    return meOf(changed, now())
  }
