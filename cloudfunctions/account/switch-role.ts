import { isUnitRole } from '@shared/model/sign-in'
import { Refusal } from '@shared/refusal'
import type { Ports } from '../kernel/ports'
import { membershipsOf } from '../kernel/units'
import type { UseCase } from '../kernel/use-case'
import { meOf } from './me'

/** 切换身份 inside one sign-in: only to a role that this person has, in a unit that says so now. */
export const switchRole =
  (ports: Pick<Ports, 'sessions' | 'units' | 'now'>): UseCase<'account.switchRole'> =>
  async ({ role, unitId = null }, { session, person }) => {
    const { sessions, now } = ports
    const [current, units] = await Promise.all([sessions.get(session._id), membershipsOf(ports, person)])
    const has = isUnitRole(role)
      ? units.some((one) => one.unitId === unitId && one.role === role)
      : session.roles.includes(role)
    if (!has) throw new Refusal('forbidden')
    const switched = { ...(current ?? session), role, unit: isUnitRole(role) ? unitId : null }
    await sessions.replace(switched)
    return meOf(switched, units, now())
  }
