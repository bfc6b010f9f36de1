import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { type MonthRoom } from '@shared/contract/month'
import { useQuery } from '@/api'
import { Button, Buttons, Card, Empty, ListRow, longMonth, Skeleton, Tag } from '@/components'
import { Loaded } from '@/components/loaded'
import { ManagerOffers } from '@/components/manager-offers'
import { go } from '@/platform'
import { inviteText, timeLeft } from '@/text/check-in'
import { declarantText } from '@/text/declarants'
import { homeText } from '@/text/home'
import { monthText, needTag, roomLines } from '@/text/month'

const text = homeText.dwellings
/** Rooms in sight: those with something to do stand first. */
const inSight = 3

const about = (room: MonthRoom, now: string) => {
  const who = room.people > 0 ? monthText.people(room.people) : ''
  const [first = ''] = roomLines(room, now)
  return [who, first].filter(Boolean).join(' · ')
}

const open = ({ need, state, dwellingCode }: MonthRoom) => {
  if (need === 'confirm') return go('registration/check-ins', { dwelling: dwellingCode })
  return state === 'approved' ? go('registration/residents', { dwelling: dwellingCode }) : go('registration/dwellings')
}

/** Residents who have filled in and wait: the first thing to do. */
const Asked = ({ count }: { count: number }) => {
  const { data, now } = useQuery('registration.listCheckIns', { dwellingCode: null })
  const [first] = data?.checkIns ?? []
  return (
    <Card tone="warn" title={text.asked(count)}>
      {first && now ? (
        <>
          <View className="small">{first.address}</View>
          <View className="small digits">{first.withOfficer ? inviteText.overdue : timeLeft(first, now)}</View>
        </>
      ) : null}
      <View className="home-gap">
        <Button size="small" onTap={() => go('registration/check-ins')}>
          {text.askedOpen}
        </Button>
      </View>
    </Card>
  )
}

/** 每月核对: how many are left, and the way there. */
const Living = ({ month, unanswered }: { month: string; unanswered: number }) =>
  unanswered > 0 ? (
    <Card title={text.living(longMonth(month))}>
      <View>{monthText.living.ask(unanswered)}</View>
      <View className="home-gap">
        <Button kind="soft" size="small" onTap={() => go('registration/still-living')}>
          {monthText.living.go}
        </Button>
      </View>
    </Card>
  ) : null

type DwellingsHomeProps = {
  /** What stands where there is no dwelling yet. */
  none: ReactNode
  title: string
  /** Whether dwellings can be linked here. */
  links: boolean
}

/** What is to be done this month, the rooms, and what a declarant comes for. */
export const DwellingsHome = ({ none, title, links }: DwellingsHomeProps) => {
  const query = useQuery('registration.monthOverview', { show: 'all', search: '', from: 0 })
  return (
    <Loaded query={query} skeleton={<Skeleton cards={2} rows={4} />}>
      {({ rooms, totals, month }, now) =>
        totals.rooms === 0 ? (
          <Card>{none}</Card>
        ) : (
          <View>
            {totals.checkIns > 0 ? <Asked count={totals.checkIns} /> : null}
            <Living month={month} unanswered={totals.unanswered} />
            <Card
              title={title}
              aside={<View className="muted digits">{monthText.summary(totals.rooms, totals.residents)}</View>}
            >
              {rooms.slice(0, inSight).map((room) => {
                const { name, tone } = needTag(room, declarantText[room.declarantType].name)
                return (
                  <ListRow
                    key={room.dwellingCode}
                    title={room.address}
                    detail={about(room, now)}
                    aside={<Tag tone={tone}>{name}</Tag>}
                    onTap={() => void open(room)}
                  />
                )
              })}
              <View className="home-gap">
                <Button kind="soft" size="small" onTap={() => go('registration/dwellings')}>
                  {text.all}
                </Button>
              </View>
            </Card>
            <Buttons>
              <Button onTap={() => go('registration/declare-move-in')}>{text.declare}</Button>
              {links ? (
                <Button kind="ghost" onTap={() => go('registration/link-dwelling')}>
                  {text.link}
                </Button>
              ) : null}
            </Buttons>
          </View>
        )
      }
    </Loaded>
  )
}

/** 房东首页. */
export const DeclarantHome = () => (
  <>
    <ManagerOffers />
    <DwellingsHome
      title={text.title}
      links
      none={
        <Empty
          icon="house"
          title={text.none}
          action={<Button onTap={() => go('registration/link-dwelling')}>{text.link}</Button>}
        >
          {text.noneDetail}
        </Empty>
      }
    />
  </>
)
