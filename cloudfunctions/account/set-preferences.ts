import { choicesOf } from '@shared/rules/reminder-choices'
import type { Ports } from '../kernel/ports'
import { membershipsOf } from '../kernel/units'
import type { UseCase } from '../kernel/use-case'
import { meOf } from './me'

/** 关怀模式和提醒方式 are the person's, not the phone's: the next sign-in has them too. */
export const setPreferences =
  (ports: Pick<Ports, 'accounts' | 'sessions' | 'units' | 'now'>): UseCase<'account.setPreferences'> =>
  async ({ elder, reminders }, { session, person }) => {
    const { accounts, sessions, now } = ports
    const [account, current, units] = await Promise.all([
      accounts.get(person),
      sessions.get(session._id),
      membershipsOf(ports, person),
    ])
    const known = current ?? session
    const changed = { ...known, elder: elder ?? known.elder }
    if (account) {
      const chosen = reminders ? { reminders: { ...account.reminders, ...reminders } } : {}
      await accounts.replace({ ...account, elder: elder ?? account.elder, ...chosen })
    }
    if (changed.elder !== known.elder) await sessions.replace(changed)
    return meOf(changed, units, now())
  }

/** 提醒方式 as chosen. */
export const preferences =
  ({ accounts }: Pick<Ports, 'accounts'>): UseCase<'account.preferences'> =>
  async (_, { person }) => {
    const account = await accounts.get(person)
    return { reminders: choicesOf(account?.reminders) }
  }
