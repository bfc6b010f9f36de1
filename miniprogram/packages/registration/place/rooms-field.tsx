import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { useQuery } from '@/api'
import { Button, Card, classes, Empty, Icon, Notice, Skeleton, Tap } from '@/components'
import { a11y } from '@/components/a11y'
import { FieldFrame } from '@/components/field'
import { Loaded } from '@/components/loaded'
import { TextField } from '@/components/text-field'
import { useRested } from '@/components/use-rested'
import { type CustomProps } from '@/form'
import { severalText as text } from '@/text/dwellings'
import { codesOf, picked, type PlaceName } from './values'

type Room = OutputOf<'registration.searchDwellings'>['dwellings'][number]

/** As many rooms as one looks through at a glance. */
const inSight = 60
/** Fewer need no filter. */
const fewRooms = 12

type RoomsProps = { rooms: readonly Room[]; chosen: readonly string[]; toggle: (room: Room) => void }

const Rooms = ({ rooms, chosen, toggle }: RoomsProps) => (
  <View {...a11y({ role: 'group', label: '房号' })}>
    {rooms.map((one, index) => {
      const checked = chosen.includes(one.dwellingCode)
      return (
        <Tap
          key={one.dwellingCode}
          id={index === 0 ? 'dwellingCode' : undefined}
          role="checkbox"
          className="check-row"
          meaning={{ checked, label: one.room }}
          onTap={() => toggle(one)}
        >
          <View className={classes('check-box', checked && 'checked')}>{checked ? <Icon name="check" /> : null}</View>
          <View className="row-title">{one.room}</View>
        </Tap>
      )
    })}
  </View>
)

/** 房号: several rooms of the building, narrowed by how they begin. A code that was pasted is chosen already. */
export const RoomsField = ({ value, values, change, error }: CustomProps<PlaceName>) => {
  const [room, setRoom] = useState('')
  const rested = useRested(room.trim())
  const query = useQuery('registration.searchDwellings', { buildingCode: values.buildingCode, room: rested })
  const chosen = codesOf(value)

  return (
    <Loaded query={query} skeleton={<Skeleton cards={1} rows={4} />}>
      {({ building, dwellings, more }) => (
        <>
          <Card title={building.name}>
            <View className="muted">{building.address}</View>
          </Card>
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
          {chosen.length > 0 ? (
            <Notice tone="ok" title={text.chosen(chosen.length)}>
              <View>{values.address || `房屋编码 ${value}`}</View>
              <View className="card-actions">
                <Button kind="soft" size="small" onTap={() => change({ dwellingCode: '', address: '' })}>
                  {text.clear}
                </Button>
              </View>
            </Notice>
          ) : null}
          {dwellings.length === 0 ? (
            <Empty title="没有这样的房号" icon="search">
              请核对房号，或返回上一步换一栋。
            </Empty>
          ) : (
            <FieldFrame name="dwellingCode" label="房号" error={error}>
              <Rooms
                rooms={dwellings.slice(0, inSight)}
                chosen={chosen}
                toggle={(one) => change(picked(values, one, building.name))}
              />
            </FieldFrame>
          )}
          {more || dwellings.length > inSight ? (
            <View className="muted">房间较多，没有全部列出。请在上面输入房号开头。</View>
          ) : null}
        </>
      )}
    </Loaded>
  )
}
