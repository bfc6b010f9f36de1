import '../guide.scss'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { nearestPoints, pointsOf, searchPoints } from '@shared/codes/acceptance-points'
import { districtByCode, enabledDistricts } from '@shared/codes/streets'
import { type Day } from '@shared/model/day'
import { acceptanceScope } from '@shared/rules/acceptance-points'
import { useQuery, useSession } from '@/api'
import { Button, Card, ListRow, Page, SearchField } from '@/components'
import { dial } from '@/platform'
import { pointsText as text } from '@/text/guide/points'
import { ByDay } from '../by-day'
import { PointList } from './point-list'

/** The points near where the person is registered now, for who is signed in as a resident; nothing for anybody else. */
const Near = ({ day }: { day: Day }) => {
  const { data } = useQuery('registration.listMyRegistrations', {})
  const home = data?.registrations.find(({ state }) => state === 'active')
  const near = home ? nearestPoints(home.dwellingCode.slice(0, 9)) : []
  return near.length > 0 ? <PointList title={text.near} points={near} day={day} /> : null
}

const Districts = ({ open }: { open: (district: string) => void }) => (
  <Card title={text.district}>
    {enabledDistricts.map(({ code, name }) => (
      <ListRow key={code} title={name} detail={text.count(pointsOf(code).length)} onTap={() => open(code)} />
    ))}
  </Card>
)

const Found = ({ words, district, day, open }: Looking & { day: Day; open: (district: string) => void }) => {
  const session = useSession()
  if (words.trim()) {
    const found = searchPoints(words)
    return <PointList key={words} title={text.found(found.length)} points={found} day={day} />
  }
  if (district) {
    const title = text.inDistrict(districtByCode(district)?.name ?? '')
    return (
      <>
        <View className="stack">
          <Button kind="soft" size="small" onTap={() => open('')}>
            {text.otherDistricts}
          </Button>
          <PointList key={district} title={title} points={pointsOf(district)} day={day} />
        </View>
      </>
    )
  }
  return (
    <>
      {session ? <Near day={day} /> : null}
      <Districts open={open} />
    </>
  )
}

type Looking = { words: string; district: string }

/** 找受理点: by name, by district, or near the registered home. */
const Screen = () => {
  const [words, setWords] = useState('')
  const [district, setDistrict] = useState('')
  useShareAppMessage(() => ({ title: text.title }))
  return (
    <Page title={text.title}>
      <View className="form-lead">{text.lead}</View>
      <SearchField name="words" label={text.search} placeholder={text.placeholder} value={words} onChange={setWords} />
      <ByDay>
        {(day) => (
          <>
            {acceptanceScope.on(day) === 'city' ? <View className="guide-note">{text.anywhere}</View> : null}
            <Found words={words} district={district} day={day} open={setDistrict} />
          </>
        )}
      </ByDay>
      <View className="stack">
        <View className="muted">{text.note}</View>
        <Button kind="soft" size="small" onTap={() => dial('12345')}>
          打 12345
        </Button>
      </View>
    </Page>
  )
}

export default Screen
