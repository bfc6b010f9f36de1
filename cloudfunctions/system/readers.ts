/** Who reads a notice: the person it is for and whose guardian acts for them, or of a unit those who should act on it. */
import { isWardKind } from '@shared/text/ward-notices'
import type { OutboxEntry } from '../kernel/documents'
import type { Ports } from '../kernel/ports'
import { inRole } from '../kernel/unit-people'
import { isUnitKey } from '../kernel/units'
import { guardiansOf, type Guardian, type GuardianPorts } from './guardians'
import type { Subject } from './subject'

export interface Reader {
  person: string
  /** The unit for which the person reads it, and the phone that the unit knows. */
  unit: { id: string; phone: string | null } | null
  /** Of whom it tells this guardian; null for who reads of themselves. */
  ward: Omit<Guardian, 'person'> | null
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
const peopleOfUnit = async (
  { units }: Pick<Ports, 'units'>,
  to: string,
  { person: owner, dwelling }: Teller,
): Promise<Reader[]> => {
  const unit = await units.get(to)
  if (unit?.state !== 'open') return []
  const there = inRole(unit.members, 'subAccount').filter(({ dwellings }) => dwellings.includes(dwelling ?? ''))
  const readers = owner === to || there.length === 0 ? inRole(unit.members, 'unitAdministrator') : there
  return readers.map(({ person }) => ({
    person,
    unit: { id: to, phone: unit.personal.people[person]?.phone ?? null },
    ward: null,
  }))
}

/** Everybody who reads it now. `subject`: whom the document is about, where it is about one person. */
export const readersOf = async (
  ports: Pick<Ports, 'units'> & GuardianPorts,
  { to, kind }: Pick<OutboxEntry, 'to' | 'kind'>,
  teller: Teller,
  subject: Subject | null,
): Promise<Reader[]> => {
  if (isUnitKey(to)) return peopleOfUnit(ports, to, teller)
  const self = { person: to, unit: null, ward: null }
  if (subject?.person !== to || !isWardKind(kind)) return [self]
  const guardians = await guardiansOf(ports, subject, kind)
  return [self, ...guardians.map(({ person, ...ward }) => ({ person, unit: null, ward }))]
}
