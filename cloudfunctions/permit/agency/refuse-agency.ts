import { endedAgency } from '../../kernel/agencies'
import type { Agency } from '../../kernel/documents'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { agencyUnit } from './agency-views'
import { ownAgency, type MyPorts } from './own-agency'

/** 不同意, 不再让它代办, 我没有签过: one and the same, at once. What has ended already is answered alike. */
export const refuseAgency =
  (ports: MyPorts): UseCase<'permit.refuseAgency'> =>
  async ({ agencyId }, caller) => {
    const { agency, unit } = await ownAgency(ports, agencyId, caller)
    const [at, today] = [ports.now().toISOString(), ports.today()]
    if (agency.state === 'ended' || agency.state === 'declined') return { unit: agencyUnit(agency, unit, today) }
    const by = caller.person
    const said =
      agency.state === 'asked'
        ? withNews({ ...agency, state: 'declined' as const }, { at, by, what: 'declined' }, [])
        : endedAgency(agency, { at, on: today, by, endedBy: 'person' })
    const next: Agency = { ...said, saidNoOn: today }
    await ports.agencies.replace(next)
    return { unit: agencyUnit(next, unit, today) }
  }
