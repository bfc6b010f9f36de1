import { useEffect } from 'react'
import { Notice } from '@/components'
import { ChoiceField } from '@/components/choice-field'
import { type CustomProps } from '@/form'
import { inSight, type Room, RoomSearch, useRooms } from './room-search'
import { type PlaceName } from './values'

/** The first rooms; one that was chosen by its code is always among them. */
const shownRooms = (all: readonly Room[], chosen: string): Room[] => {
  const first = all.slice(0, inSight)
  const hidden = all.slice(inSight).find(({ dwellingCode }) => dwellingCode === chosen)
  return hidden ? [hidden, ...first] : first
}

/** 房号: the rooms of the building, narrowed by how they begin. A code that was pasted chooses by itself. */
export const RoomField = ({ value, values, change, error }: CustomProps<PlaceName>) => {
  const rooms = useRooms(values.buildingCode)
  const pasted = rooms.query.data?.dwellings.find(({ dwellingCode }) => dwellingCode === value)
  const named = pasted && values.address !== pasted.address ? pasted.address : null
  useEffect(() => {
    if (named !== null) change({ address: named })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `change` is new at every stroke; only the found name matters.
  }, [named])

  return (
    <RoomSearch
      rooms={rooms}
      chosen={
        value && !pasted && !rooms.room ? (
          <Notice tone="ok" title="已按编码选好这一间">
            房屋编码 {value}
          </Notice>
        ) : null
      }
    >
      {({ building, dwellings }) => (
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
    </RoomSearch>
  )
}
