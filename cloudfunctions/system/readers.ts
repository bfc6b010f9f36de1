/** Who reads a notice: the person it is for, or of a unit those who should act on it. */
import type { OutboxEntry } from '../kernel/documents'
import type { Ports } from '../kernel/ports'
import { inRole } from '../kernel/unit-people'
import { isUnitKey } from '../kernel/units'

export interface Reader {
  person: string
  /** The unit for which the person reads it, and the phone that the unit knows. */
  unit: { id: string; phone: string | null } | null
}

/** What tells: a record about a resident, or the unit's own link to a dwelling. */
interface Teller {
  person?: string
  dwelling?: string
}

/**
 * A notice to a unit reaches the sub-accounts of the dwelling that it is about; where there are none, and for what its own
 * link to the dwelling tells, its administrator. Nobody where the unit's account was closed meanwhile.
 */
export const readersOf = async (
  { units }: Pick<Ports, 'units'>,
  { to }: Pick<OutboxEntry, 'to'>,
  { person: owner, dwelling }: Teller,
): Promise<Reader[]> => {
  if (!isUnitKey(to)) return [{ person: to, unit: null }]
  const unit = await units.get(to)
  if (unit?.state !== 'open') return []
  const there = inRole(unit.members, 'subAccount').filter(({ dwellings }) => dwellings.includes(dwelling ?? ''))
  const readers = owner === to || there.length === 0 ? inRole(unit.members, 'unitAdministrator') : there
  return readers.map(({ person }) => ({
    person,
    unit: { id: to, phone: unit.personal.people[person]?.phone ?? null },
  }))
}
