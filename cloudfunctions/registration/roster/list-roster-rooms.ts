import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { openLinks } from './roster-links'

/** The dwellings that a roster may name, in the order of their addresses. */
export const listRosterRooms =
  (ports: Pick<Ports, 'links'>): UseCase<'registration.listRosterRooms'> =>
  async (_, { holder }) => {
    const links = await openLinks(ports, holder)
    const rooms = links.map(({ dwelling, address, declarantType, state }) => ({
      dwellingCode: dwelling,
      address,
      declarantType,
      state,
    }))
    return { rooms: rooms.sort((a, b) => (a.address < b.address ? -1 : 1)) }
  }
