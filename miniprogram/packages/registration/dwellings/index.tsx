import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type roomFilters } from '@shared/contract/month'
import {
  Button,
  Buttons,
  Card,
  Empty,
  ListRow,
  longMonth,
  Notice,
  Page,
  SearchField,
  SegmentedTabs,
  Skeleton,
} from '@/components'
import { Loaded } from '@/components/loaded'
import { ManagerOffers } from '@/components/manager-offers'
import { Refused } from '@/components/refused'
import { useRested } from '@/components/use-rested'
import { go } from '@/platform'
import { monthText as text } from '@/text/month'
import { useMonthRooms } from '../month-rooms'
import { DraftCard } from './draft-card'
import { RoomCard } from './room-card'
import './index.scss'

type Filter = (typeof roomFilters)[number]
type Overview = OutputOf<'registration.monthOverview'>

/** With this many rooms there is something to look for. */
const many = 5

/** 每月核对: how far it is. */
const Living = ({ month, totals: { asked, unanswered } }: Pick<Overview, 'month' | 'totals'>) => {
  if (asked === 0) return null
  if (unanswered === 0) return <ListRow icon="check" tone="ok" title={text.living.done(longMonth(month))} />
  return (
    <Card tone="info" title={text.living.ask(unanswered)}>
      <View className="small">{text.living.why}</View>
      <View className="card-actions">
        <Button size="small" onTap={() => void go('registration/still-living')}>
          {text.living.go}
        </Button>
      </View>
    </Card>
  )
}

const Tools = () => (
  <Card title={text.tools}>
    <Buttons>
      <Button kind="ghost" size="small" onTap={() => void go('registration/room-sheets')}>
        {text.print}
      </Button>
      <Button kind="ghost" size="small" onTap={() => void go('registration/ledger')}>
        {text.ledger}
      </Button>
    </Buttons>
  </Card>
)

const nothing: Record<Filter, readonly [string, string]> = {
  all: [text.notFound, text.notFoundDetail],
  toDo: [text.noneToDo, text.noneToDoDetail],
  vacant: [text.noneVacant, text.noneVacantDetail],
}

const NoRooms = ({ show, searched, all }: { show: Filter; searched: boolean; all: () => void }) => {
  const [title, detail] = nothing[searched ? 'all' : show]
  return (
    <Empty
      title={title}
      icon={show === 'toDo' && !searched ? 'check' : 'house'}
      action={
        <Button kind="soft" onTap={all}>
          {text.showAll}
        </Button>
      }
    >
      {detail}
    </Empty>
  )
}

const Screen = () => {
  const [show, setShow] = useState<Filter>('all')
  const [typed, setTyped] = useState('')
  const search = useRested(typed.trim())
  const { query, rooms, more, left, error } = useMonthRooms({ show, search })
  const link = () => void go('registration/link-dwelling')
  const all = () => {
    setShow('all')
    setTyped('')
  }
  return (
    <Page
      title={text.title}
      footer={
        query.data && query.data.may.link && query.data.totals.rooms > 0 ? (
          <Button kind="ghost" onTap={link}>
            {text.link}
          </Button>
        ) : null
      }
    >
      <Loaded query={query} role="dwellingHolder" skeleton={<Skeleton cards={3} rows={3} />}>
        {({ totals, month, complete, may }, now) =>
          totals.rooms === 0 ? (
            <>
              {may.link ? <ManagerOffers /> : null}
              <Empty
                title="还没有关联房屋"
                icon="house"
                action={may.link ? <Button onTap={link}>关联房屋</Button> : undefined}
              >
                {may.link ? text.linkFirst : text.notAssigned}
              </Empty>
            </>
          ) : (
            <>
              {may.link ? <ManagerOffers /> : null}
              {may.declare ? <DraftCard now={now} /> : null}
              <Living month={month} totals={totals} />
              {totals.rooms >= many ? (
                <>
                  <SegmentedTabs
                    label={text.tabsLabel}
                    value={show}
                    onChange={setShow}
                    options={[
                      { value: 'all', label: `${text.tabs.all} ${totals.rooms}` },
                      { value: 'toDo', label: `${text.tabs.toDo} ${totals.toDo}` },
                      { value: 'vacant', label: `${text.tabs.vacant} ${totals.vacant}` },
                    ]}
                  />
                  <SearchField
                    name="search"
                    label={text.search}
                    placeholder={text.searchHint}
                    value={typed}
                    onChange={setTyped}
                  />
                </>
              ) : null}
              {complete ? null : <Notice tone="warn">{text.incomplete}</Notice>}
              {rooms.map((room) => (
                <RoomCard key={room.dwellingCode} room={room} may={may} now={now} />
              ))}
              {rooms.length === 0 ? <NoRooms show={show} searched={search !== ''} all={all} /> : null}
              <Refused refusal={error} />
              {left > 0 ? (
                <View className="rooms-more">
                  <Button kind="soft" onTap={more}>
                    {text.more(left)}
                  </Button>
                </View>
              ) : null}
              {may.declare ? <Tools /> : null}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

export default Screen
