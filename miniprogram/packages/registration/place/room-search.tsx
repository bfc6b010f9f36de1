import { type ReactNode, useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { useQuery } from '@/api'
import { Card, Empty, Skeleton } from '@/components'
import { Loaded } from '@/components/loaded'
import { TextField } from '@/components/text-field'
import { useRested } from '@/components/use-rested'

type Found = OutputOf<'registration.searchDwellings'>
export type Room = Found['dwellings'][number]

/** As many rooms as one looks through at a glance. */
export const inSight = 60
/** Fewer need no filter. */
const fewRooms = 12

/** The rooms that were found in a building, and by what beginning of their number. */
export const useRooms = (buildingCode: string) => {
  const [room, setRoom] = useState('')
  const rested = useRested(room.trim())
  const query = useQuery('registration.searchDwellings', { buildingCode, room: rested })
  return { room, setRoom, query }
}

/** A building and how its rooms are narrowed; `chosen` stands above the list, `children` is the list. */
export const RoomSearch = ({
  rooms: { room, setRoom, query },
  chosen,
  children,
}: {
  rooms: ReturnType<typeof useRooms>
  chosen: ReactNode
  children: (found: Found) => ReactNode
}) => (
  <Loaded query={query} skeleton={<Skeleton cards={1} rows={4} />}>
    {(found) => (
      <>
        <Card title={found.building.name}>
          <View className="muted">{found.building.address}</View>
        </Card>
        {found.building.dwellings > fewRooms ? (
          <TextField
            name="room"
            label="按房号找"
            hint="输入房号开头，如 12 或 1204"
            optional
            value={room}
            onChange={setRoom}
            maxLength={20}
          />
        ) : null}
        {chosen}
        {found.dwellings.length === 0 ? (
          <Empty title="没有这样的房号" icon="search">
            请核对房号，或返回上一步换一栋。
          </Empty>
        ) : (
          children(found)
        )}
        {found.more || found.dwellings.length > inSight ? (
          <View className="muted">房间较多，没有全部列出。请在上面输入房号开头。</View>
        ) : null}
      </>
    )}
  </Loaded>
)
