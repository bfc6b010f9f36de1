import { agencyIdOf, agencyToday } from '../../kernel/agencies'
import type { PermitCase, PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { memberOf } from '../../kernel/units'

/**
 * 承办人: whether this person may collect the card of a case for the unit that filed it (办理规定第二十三条): a sub-account of it
 * now, for somebody who still lets it act. Two round trips at once, and none for a case that no unit filed.
 */
export const isHandler = async (
  ports: Pick<Ports, 'agencies' | 'units' | 'people' | 'today'>,
  { file, one }: { file: PermitFile; one: PermitCase },
  comer: string,
): Promise<boolean> => {
  const id = one.filedBy.unit
  if (!id) return false
  const [unit, agency] = await Promise.all([ports.units.get(id), ports.agencies.get(agencyIdOf(ports, id, file._id))])
  if (!unit || !agency || agencyToday(agency, unit, ports.today()) !== 'agreed') return false
  return memberOf(unit, comer, 'subAccount') !== undefined
}
