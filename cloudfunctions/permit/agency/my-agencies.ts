/** 谁在替我办: what a person says to the units that ask, and what stands. */
import { normalName } from '@shared/model/name'
import { Refusal } from '@shared/refusal'
import { agencyToday, endedAgency } from '../../kernel/agencies'
import type { Agency, Unit } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import type { Caller, UseCase } from '../../kernel/use-case'
import { agencyUnit } from './agency-views'

type MyPorts = Pick<Ports, 'agencies' | 'units' | 'now' | 'today'>

/** As many units as one person ever works for. */
const most = 100

/** The number and the name must both be the person's: a slip of one digit shows nobody another's employer. */
const isTheirs = ({ person, personal }: Agency, caller: Caller): boolean =>
  person === caller.person && personal.name === normalName(caller.session.personal.name)

/** Three round trips with the session. */
export const listMyAgencies =
  ({ agencies, units, today }: MyPorts): UseCase<'permit.listMyAgencies'> =>
  async (_, caller) => {
    const found = await agencies.find({ person: caller.person }, { order: [['askedAt', 'desc']], limit: most })
    const mine = found.filter((one) => isTheirs(one, caller))
    const ids = [...new Set(mine.map(({ unit }) => unit))]
    const open = ids.length > 0 ? await units.find({ _id: { in: ids } }, { limit: ids.length }) : []
    const byId = new Map(open.map((unit) => [unit._id, unit]))
    return { units: mine.map((one) => agencyUnit(one, byId.get(one.unit) ?? null, today())) }
  }

const ownAgency = async (
  { agencies, units }: MyPorts,
  id: string,
  caller: Caller,
): Promise<{ agency: Agency; unit: Unit | null }> => {
  const agency = await agencies.get(id)
  if (!agency || !isTheirs(agency, caller)) throw new Refusal('not-found')
  return { agency, unit: await units.get(agency.unit) }
}

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
