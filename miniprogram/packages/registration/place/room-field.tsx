import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { useQuery } from '@/api'
import { Card, Empty, Notice, Skeleton } from '@/components'
import { ChoiceField } from '@/components/choice-field'
import { Loaded } from '@/components/loaded'
import { TextField } from '@/components/text-field'
import { useRested } from '@/components/use-rested'
import { type CustomProps } from '@/form'
import { type PlaceName } from './values'

type Room = OutputOf<'registration.searchDwellings'>['dwellings'][number]

/** As many rooms as one looks through at a glance. */
const inSight = 60
/** Fewer need no filter. */
const fewRooms = 12

/** The first rooms; one that was chosen by its code is always among them. */
const shownRooms = (all: readonly Room[], chosen: string): Room[] => {
  const first = all.slice(0, inSight)
  const hidden = all.slice(inSight).find(({ dwellingCode }) => dwellingCode === chosen)
  return hidden ? [hidden, ...first] : first
}

/** 房号: the rooms of the building, narrowed by how they begin. A code that was pasted chooses by itself. */
export const RoomField = ({ value, values, change, error }: CustomProps<PlaceName>) => {
  const [room, setRoom] = useState('')
  const rested = useRested(room.trim())
  const query = useQuery('registration.searchDwellings', { buildingCode: values.buildingCode, room: rested })
  const { data } = query

  const pasted = data?.dwellings.find(({ dwellingCode }) => dwellingCode === value)
  const named = pasted && values.address !== pasted.address ? pasted.address : null
  useEffect(() => {
    if (named !== null) change({ address: named })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `change` is new at every stroke; only the found name matters.
  }, [named])

  return (
    <Loaded query={query} skeleton={<Skeleton cards={1} rows={4} />}>
      {({ building, dwellings, more }) => (
        <>
          <Card title={building.name}>
            <View className="muted">{building.address}</View>
          </Card>
          {value && !pasted && !room ? (
            <Notice tone="ok" title="已按编码选好这一间">
              房屋编码 {value}
            </Notice>
          ) : null}
          {building.dwellings > fewRooms ? (
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
          {dwellings.length === 0 ? (
            <Empty title="没有这样的房号" icon="search">
              请核对房号，或返回上一步换一栋。
            </Empty>
          ) : (
            <ChoiceField
              name="dwellingCode"
              label="房号"
              value={value}
              error={error}
              options={shownRooms(dwellings, value).map((one) => ({ value: one.dwellingCode, label: one.room }))}
              onChange={(dwellingCode) =>
                change({
                  dwellingCode,
                  building: building.name,
                  address: dwellings.find((one) => one.dwellingCode === dwellingCode)?.address ?? '',
                })
              }
            />
          )}
          {more || dwellings.length > inSight ? (
            <View className="muted">房间较多，没有全部列出。请在上面输入房号开头。</View>
          ) : null}
        </>
      )}
    </Loaded>
  )
}
