import { normalName } from '@shared/model/name'
import { Refusal } from '@shared/refusal'
import type { Agency, Unit } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { Caller } from '../../kernel/use-case'

export type MyPorts = Pick<Ports, 'agencies' | 'units' | 'now' | 'today'>

/** The number and the name must both be the person's: a slip of one digit shows nobody another's employer. */
export const isTheirs = ({ person, personal }: Agency, caller: Caller): boolean =>
  person === caller.person && personal.name === normalName(caller.session.personal.name)

/** What a unit asks of the caller, with the unit as it stands. Throws `not-found`. */
export const ownAgency = async (
  { agencies, units }: MyPorts,
  id: string,
  caller: Caller,
): Promise<{ agency: Agency; unit: Unit | null }> => {
  const agency = await agencies.get(id)
  if (!agency || !isTheirs(agency, caller)) throw new Refusal('not-found')
  return { agency, unit: await units.get(agency.unit) }
}
