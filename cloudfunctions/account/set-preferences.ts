import type { Ports } from '../kernel/ports'
import { membershipsOf } from '../kernel/units'
import type { UseCase } from '../kernel/use-case'
import { meOf } from './me'

/** 关怀模式 is the person's, not the phone's: the next sign-in has it too. */
export const setPreferences =
  (ports: Pick<Ports, 'accounts' | 'sessions' | 'units' | 'now'>): UseCase<'account.setPreferences'> =>
  async ({ elder }, { session, person }) => {
    const { accounts, sessions, now } = ports
    const [account, current, units] = await Promise.all([
      accounts.get(person),
      sessions.get(session._id),
      membershipsOf(ports, person),
    ])
    const changed = { ...(current ?? session), elder }
    if (account) await accounts.replace({ ...account, elder })
    await sessions.replace(changed)
    return meOf(changed, units, now())
  }
