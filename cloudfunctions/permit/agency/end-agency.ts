import { badInput } from '@shared/refusal'
import { endedAgency } from '../../kernel/agencies'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { agencyPerson } from './agency-views'
import { ownAgencies, unitOf } from './own-unit'

/** 已离职、离校: told to who had agreed. What has ended already is answered alike. Four round trips with the session. */
export const endAgency =
  (ports: Pick<Ports, 'agencies' | 'now' | 'today'>): UseCase<'permit.endAgency'> =>
  async ({ agencyId, leftOn }, caller) => {
    const today = ports.today()
    if (leftOn > today) throw badInput({ leftOn: '日期不能晚于今天' })
    const unit = unitOf(caller)
    const [agency] = await ownAgencies(ports, unit, [agencyId])
    if (!agency) throw new Error('an agency that was found is there')
    if (agency.state === 'ended' || agency.state === 'declined') return { person: agencyPerson(agency, unit, today) }
    const next = endedAgency(agency, {
      at: ports.now().toISOString(),
      on: leftOn,
      by: caller.person,
      endedBy: 'unit',
    })
    await ports.agencies.replace(next)
    return { person: agencyPerson(next, unit, today) }
  }
