/** Whose slips somebody may have made, see and end: their own, and those of a child for whom they act. */
import { Refusal } from '@shared/refusal'
import { ownSlipsFromSixteen } from '@shared/text/slip'
import type { PermitFile, Slip } from '../kernel/documents'
import type { Ports } from '../kernel/ports'
import type { Caller } from '../kernel/use-case'
import { actsForSlips, wardId, wardsOf } from '../kernel/wards'

export type HolderPorts = Pick<Ports, 'permits' | 'registrations' | 'people' | 'today'>

/** From sixteen on a person's slips are theirs. Throws `no-slip`, which says the way. */
const underSixteen = (ports: HolderPorts, file: PermitFile): PermitFile => {
  if (!actsForSlips(file, ports.today())) throw new Refusal('no-slip', { detail: ownSlipsFromSixteen })
  return file
}

/** The child whom the caller's phone calls so. Two round trips. Throws `not-found` for another's as for none, `no-slip`. */
export const childNamed = async (ports: HolderPorts, caller: Caller, id: string): Promise<PermitFile> => {
  const wards = await wardsOf(ports, caller)
  const file = wards.find((one) => ports.people.same(wardId(ports, caller.person, one), id))
  if (!file) throw new Refusal('not-found')
  return underSixteen(ports, file)
}

/**
 * A slip with its holder's file. Two round trips, taken together, for one's own; two more for a child's. Throws `not-found` for
 * another's as for none, `no-slip`.
 */
export const slipWithFile = async (
  ports: HolderPorts & Pick<Ports, 'slips'>,
  caller: Caller,
  slipId: string,
): Promise<{ slip: Slip; file: PermitFile | null }> => {
  const [slip, own] = await Promise.all([ports.slips.get(slipId), ports.permits.get(caller.person)])
  if (!slip) throw new Refusal('not-found')
  if (slip.person === caller.person) return { slip, file: own }
  const file = (await wardsOf(ports, caller)).find(({ _id }) => _id === slip.person)
  if (!file) throw new Refusal('not-found')
  return { slip, file: underSixteen(ports, file) }
}
