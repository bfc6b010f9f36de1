import { Refusal } from '@shared/refusal'
import { agencyToday } from '../../kernel/agencies'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { agencyUnit } from './agency-views'
import { ownAgency, type MyPorts } from './own-agency'

/** 同意. Said twice, it is one agreement. Throws `already-decided` where nobody asks any more. */
export const agreeToAgency =
  (ports: MyPorts): UseCase<'permit.agreeToAgency'> =>
  async ({ agencyId }, caller) => {
    const { agency, unit } = await ownAgency(ports, agencyId, caller)
    const today = ports.today()
    const state = agencyToday(agency, unit, today)
    if (state === 'agreed') return { unit: agencyUnit(agency, unit, today) }
    if (state !== 'asked')
      throw new Refusal('already-decided', { detail: '这个请求已经过期或者结束了，需要时请单位重新发出。' })
    const next = withNews(
      { ...agency, state: 'agreed' as const, way: 'phone' as const, agreedOn: today },
      { at: ports.now().toISOString(), by: caller.person, what: 'agreed' },
      [],
    )
    await ports.agencies.replace(next)
    return { unit: agencyUnit(next, unit, today) }
  }
