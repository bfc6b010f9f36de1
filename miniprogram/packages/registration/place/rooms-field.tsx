import { View } from '@tarojs/components'
import { Button, classes, Icon, Notice, Tap } from '@/components'
import { a11y } from '@/components/a11y'
import { FieldFrame } from '@/components/field'
import { type CustomProps } from '@/form'
import { severalText as text } from '@/text/dwellings'
import { inSight, type Room, RoomSearch, useRooms } from './room-search'
import { codesOf, picked, type PlaceName } from './values'

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
  const rooms = useRooms(values.buildingCode)
  const chosen = codesOf(value)
  return (
    <RoomSearch
      rooms={rooms}
      chosen={
        chosen.length > 0 ? (
          <Notice tone="ok" title={text.chosen(chosen.length)}>
            <View>{values.address || `房屋编码 ${value}`}</View>
            <View className="card-actions">
              <Button kind="soft" size="small" onTap={() => change({ dwellingCode: '', address: '' })}>
                {text.clear}
              </Button>
            </View>
          </Notice>
        ) : null
      }
    >
      {({ building, dwellings }) => (
        <FieldFrame name="dwellingCode" label="房号" error={error}>
          <Rooms
            rooms={dwellings.slice(0, inSight)}
            chosen={chosen}
            toggle={(one) => change(picked(values, one, building.name))}
          />
        </FieldFrame>
      )}
    </RoomSearch>
  )
}
