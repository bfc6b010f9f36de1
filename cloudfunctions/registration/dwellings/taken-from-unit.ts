import { assignedShort, theUnit } from '@shared/text/units'
import type { DwellingLink, OutboxEntry } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import { isUnitKey, withMembers } from '../../kernel/units'

/**
 * What a unit lets go, its sub-accounts let go too: linked anew, the dwelling has to be given anew. Each of them is told in the
 * same write.
 */
export const takenFromUnit = async (
  { units, now }: Pick<Ports, 'units' | 'now'>,
  { person: holder, dwelling }: DwellingLink,
  by: string,
): Promise<void> => {
  const unit = isUnitKey(holder) ? await units.get(holder) : null
  const concerned = unit?.members.filter(({ dwellings }) => dwellings.includes(dwelling)) ?? []
  if (!unit || concerned.length === 0) return
  const members = unit.members.map((one) => ({ ...one, dwellings: one.dwellings.filter((code) => code !== dwelling) }))
  const notices = concerned.flatMap(({ person, state, dwellings }): Omit<OutboxEntry, 'id'>[] => {
    const params = [theUnit, assignedShort(dwellings.length - 1)]
    return state === 'active' ? [{ kind: 'subAccountChanged', to: person, params, page: '/pages/home/index' }] : []
  })
  const action = { at: now().toISOString(), by, what: 'dwellingLetGo' }
  await units.replace(withNews(withMembers(unit, members), action, notices))
}
