import { dwellingCode, dwellingCodeHints } from '../rules/dwelling-code'
import type { DeclarantType } from '../rules/declarants'
import { rosterCellText, type CellWords } from '../text/roster'

/** A dwelling for which this declarant may declare. */
export interface RosterRoom {
  dwellingCode: string
  address: string
  declarantType: DeclarantType
}

export type RoomAnswer = { room: RosterRoom } | { problem: CellWords }

const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase()

/** Whether `address` ends in `written`, which begins where a number or a letter does: `204` is not the end of `1204`. */
const endsIn = (address: string, written: string): boolean =>
  address.endsWith(written) &&
  !(/^[0-9A-Z]/.test(written) && /[0-9A-Z]$/.test(address.slice(0, address.length - written.length)))

/** Finds the room that a cell names: by code, by address, or by the end of an address that only one of them has. */
export const roomFinder = (rooms: readonly RosterRoom[]): ((written: string) => RoomAnswer) => {
  const byCode = new Map(rooms.map((room) => [room.dwellingCode, room]))
  const addresses = rooms.map((room) => ({ room, address: bare(room.address) }))
  const answers = new Map<string, RoomAnswer>()

  const find = (text: string): RoomAnswer => {
    const coded = byCode.get(text)
    if (coded) return { room: coded }
    if (/^\d{12,}$/.test(text)) {
      const { valid, problem } = dwellingCode({ code: text })
      return {
        problem: !valid && problem ? rosterCellText.roomCode(dwellingCodeHints[problem]) : rosterCellText.roomUnknown,
      }
    }
    const whole = addresses.filter(({ address }) => address === text)
    const [first, second] = whole.length > 0 ? whole : addresses.filter(({ address }) => endsIn(address, text))
    if (first && !second) return { room: first.room }
    return { problem: first ? rosterCellText.roomUnclear : rosterCellText.roomUnknown }
  }

  return (written) => {
    const text = bare(written)
    const answer = answers.get(text) ?? find(text)
    answers.set(text, answer)
    return answer
  }
}
