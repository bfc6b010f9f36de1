import { useState } from 'react'
import { View } from '@tarojs/components'
import { type LinkView } from '@shared/contract/registration'
import { useQuery } from '@/api'
import { Button, Card, CheckBox, Empty, longDate, Notice, Page } from '@/components'
import { Loaded } from '@/components/loaded'
import { RoomChoice } from '../room-choice'

/** Whom it concerns, and in which dwellings. */
export interface Leaving {
  dwellings: readonly string[]
  ids: readonly string[]
}

/** Residents by registration, each with the dwelling. */
type Ticked = ReadonlyMap<string, string>

const open = ['active', 'awaitingLink']

/** The residents of one room, to be ticked. */
const Room = ({ link, ticked, toggle }: { link: LinkView; ticked: Ticked; toggle: (id: string) => void }) => {
  const query = useQuery('registration.listResidents', { dwellingCode: link.dwellingCode })
  return (
    <Card title={link.address}>
      <Loaded query={query} role="declarant">
        {({ residents }) => {
          const staying = residents.filter(({ state }) => open.includes(state))
          if (staying.length === 0) return <View className="muted">这里没有登记的住户</View>
          return staying.map(({ registrationId, name, moveInOn }) => (
            <CheckBox
              key={registrationId}
              label={name}
              checked={ticked.has(registrationId)}
              onTap={() => toggle(registrationId)}
            >
              <View className="row-title">{name}</View>
              <View className="muted digits">{longDate(moveInOn)}入住</View>
            </CheckBox>
          ))
        }}
      </Loaded>
    </Card>
  )
}

const Rooms = ({ links, choose }: { links: readonly LinkView[]; choose: (rooms: string[]) => void }) => {
  const lived = links.filter(({ residents }) => residents > 0)
  const [rooms, setRooms] = useState<string[]>([])
  const [asked, setAsked] = useState(false)
  if (lived.length === 0)
    return (
      <Page title="申报搬离">
        <Empty title="没有登记的住户" icon="people">
          您的房屋里还没有登记的住户，不用申报搬离。
        </Empty>
      </Page>
    )
  const next = () => (rooms.length > 0 ? choose(rooms) : setAsked(true))
  return (
    <Page title="申报搬离" footer={<Button onTap={next}>下一步，选住户</Button>}>
      <RoomChoice
        links={lived}
        chosen={rooms}
        change={setRooms}
        label="从哪些房屋搬走？"
        hint="可以选几处，同一天搬走的一次报完"
        error={asked && rooms.length === 0 ? '请选择房屋' : null}
      />
    </Page>
  )
}

/** 选房屋, then 选住户: whoever left on one day is filed together, of however many rooms. */
export const Choosing = ({ done }: { done: (leaving: Leaving) => void }) => {
  const query = useQuery('registration.listMyDwellings', {})
  const [rooms, setRooms] = useState<string[] | null>(null)
  const [ticked, setTicked] = useState<Ticked>(new Map())
  const [asked, setAsked] = useState(false)
  const links = query.data?.links ?? []

  if (!query.data)
    return (
      <Page title="申报搬离">
        <Loaded query={query} role="declarant">
          {() => null}
        </Loaded>
      </Page>
    )
  if (!rooms) return <Rooms links={links} choose={setRooms} />

  const toggle = (room: string) => (id: string) => {
    const next = new Map(ticked)
    if (!next.delete(id)) next.set(id, room)
    setTicked(next)
  }
  const next = () => {
    if (ticked.size === 0) return setAsked(true)
    done({ dwellings: [...new Set(ticked.values())], ids: [...ticked.keys()] })
  }
  const back = () => {
    setTicked(new Map())
    setRooms(null)
  }
  return (
    <Page
      title="申报搬离"
      back={back}
      announce={ticked.size > 0 ? `已选 ${ticked.size} 人` : ''}
      footer={<Button onTap={next}>{ticked.size > 0 ? `下一步（已选 ${ticked.size} 人）` : '下一步'}</Button>}
    >
      {asked && ticked.size === 0 ? <Notice tone="bad">请点选搬走的住户</Notice> : null}
      {links
        .filter(({ dwellingCode }) => rooms.includes(dwellingCode))
        .map((link) => (
          <Room key={link.dwellingCode} link={link} ticked={ticked} toggle={toggle(link.dwellingCode)} />
        ))}
    </Page>
  )
}
