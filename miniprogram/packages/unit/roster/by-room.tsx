import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { type RosterRoom } from '@shared/roster/rooms'
import { Fold } from '@/components/fold'
import { rosterText as text } from '@/text/roster'

/** People by the room that they are in, in the order of the addresses. */
export const byRoom = <One extends { dwellingCode: string }>(
  rooms: readonly RosterRoom[],
  people: readonly One[],
): { room: RosterRoom; people: One[] }[] => {
  const found = new Map<string, One[]>()
  for (const one of people) found.set(one.dwellingCode, [...(found.get(one.dwellingCode) ?? []), one])
  return rooms.flatMap((room) => {
    const here = found.get(room.dwellingCode)
    return here ? [{ room, people: here }] : []
  })
}

/** Each room with the number of people, opened to read who they are. */
export const ByRoom = <One extends { dwellingCode: string }>({
  rooms,
  people,
  children,
}: {
  rooms: readonly RosterRoom[]
  people: readonly One[]
  children: (people: One[]) => ReactNode
}) => {
  const groups = byRoom(rooms, people)
  return (
    <View>
      {groups.map(({ room, people: here }) => (
        <Fold
          key={room.dwellingCode}
          title={`${room.address}（${text.people(here.length)}）`}
          open={groups.length === 1}
        >
          {children(here)}
        </Fold>
      ))}
    </View>
  )
}
