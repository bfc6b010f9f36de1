import { Refusal } from '@shared/refusal'
import type { Dwelling } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'

const shown = 200
/** Sorts after every character that a room can begin with. */
const last = '\uffff'

/** As people count them: 301 stands before 1204. */
const byRoom = (a: Dwelling, b: Dwelling) => a.room.localeCompare(b.room, 'en', { numeric: true })

const view = ({ _id, room, address }: Dwelling) => ({ dwellingCode: _id, room, address })

/** 查房间 of one building, in order; `room` narrows by its beginning. */
export const searchDwellings =
  ({ buildings, dwellings }: Pick<Ports, 'buildings' | 'dwellings'>): UseCase<'registration.searchDwellings'> =>
  async ({ buildingCode, room }) => {
    const beginning = room.toUpperCase()
    const where = beginning
      ? { building: buildingCode, room: { gte: beginning, lt: `${beginning}${last}` } }
      : { building: buildingCode }
    const [building, found] = await Promise.all([
      buildings.get(buildingCode),
      dwellings.find(where, { order: [['room', 'asc']], limit: shown + 1 }),
    ])
    if (!building) throw new Refusal('dwelling-not-found')
    return {
      building: { buildingCode, name: building.name, address: building.address, dwellings: building.dwellings },
      dwellings: found.slice(0, shown).sort(byRoom).map(view),
      more: found.length > shown,
    }
  }
