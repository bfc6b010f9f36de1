import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { useQuery } from '@/api'
import { Button, Card, ErrorState, ListRow, Notice, SearchField, Skeleton, TextField } from '@/components'
import { useRested } from '@/components/use-rested'
import { type CustomProps } from '@/form'
import { missingCaseText as text } from '@/text/staff'
import { type Name } from './values'

type Building = OutputOf<'registration.searchBuildings'>['buildings'][number]
type Room = OutputOf<'registration.searchDwellings'>['dwellings'][number]

/** As many as are looked through at a glance. */
const inSight = 30

const Buildings = ({ query, pick }: { query: string; pick: (building: Building) => void }) => {
  const found = useQuery('registration.searchBuildings', query ? { district: null, street: null, query } : null)
  if (!query) return null
  if (found.error) return <ErrorState error={found.error} retry={found.reload} />
  if (!found.data) return <Skeleton cards={1} rows={2} />
  const { buildings, hint, more } = found.data
  return (
    <>
      {hint ? <Notice>{hint}</Notice> : null}
      {buildings.map((one) => (
        <ListRow key={one.buildingCode} title={one.name} detail={one.address} onTap={() => pick(one)} />
      ))}
      {more ? <View className="muted">{text.more}</View> : null}
    </>
  )
}

const Rooms = ({ building, pick }: { building: Building; pick: (room: Room) => void }) => {
  const [room, setRoom] = useState('')
  const rested = useRested(room.trim())
  const found = useQuery('registration.searchDwellings', { buildingCode: building.buildingCode, room: rested })
  return (
    <>
      <TextField name="foundRoom" label="按房号找" value={room} maxLength={20} optional onChange={setRoom} />
      {found.error ? <ErrorState error={found.error} retry={found.reload} /> : null}
      {found.data?.dwellings.length === 0 ? <Notice>{text.noRoom}</Notice> : null}
      {(found.data?.dwellings ?? []).slice(0, inSight).map((one) => (
        <ListRow key={one.dwellingCode} title={one.room} detail={one.dwellingCode} onTap={() => pick(one)} />
      ))}
    </>
  )
}

/** 库里已有的房屋: by building and room, or by its code. */
export const FindDwelling = ({ value, values, change, error }: CustomProps<Name>) => {
  const [query, setQuery] = useState('')
  const [building, setBuilding] = useState<Building | null>(null)
  const rested = useRested(query.trim())
  const again = (
    <View className="card-actions">
      <Button
        kind="soft"
        size="small"
        onTap={() => {
          setBuilding(null)
          change({ foundCode: '', foundAddress: '' })
        }}
      >
        {text.another}
      </Button>
    </View>
  )
  const wrong = error ? (
    <Notice tone="bad" urgent>
      {error}
    </Notice>
  ) : null
  if (value)
    return (
      <Card title={values.foundAddress}>
        <View className="muted digits">房屋编码 {value}</View>
        {wrong}
        {again}
      </Card>
    )
  if (building)
    return (
      <>
        <Card title={building.name}>
          <View className="muted">{building.address}</View>
          {again}
        </Card>
        {wrong}
        <Rooms
          building={building}
          pick={({ dwellingCode, address }) => change({ foundCode: dwellingCode, foundAddress: address })}
        />
      </>
    )
  return (
    <>
      <SearchField
        name="foundCode"
        label={text.search}
        placeholder="海棠公寓、htgy"
        value={query}
        onChange={setQuery}
      />
      {rested ? null : wrong}
      <Buildings query={rested} pick={setBuilding} />
    </>
  )
}
