import { useEffect, useState } from 'react'
import { useDidHide, useDidShow, useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useQuery } from '@/api'
import { Page, SegmentedTabs } from '@/components'
import { inviteText as text } from '@/text/check-in'
import { AskedRows } from '../asked-rows'
import { PrintCode } from './print-code'
import { ScreenCode } from './screen-code'

/** How often it is asked whether somebody has filled in, while the code is being shown; in ms. */
const askEveryMs = 10_000

/** Who has filled in meanwhile: they stand beside the declarant and wait. */
const Waiting = ({ dwelling }: { dwelling: string }) => {
  const { data, now, reload, error } = useQuery('registration.listCheckIns', { dwellingCode: dwelling })
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  const asking = shown && error === null
  useEffect(() => {
    if (!asking) return
    const timer = setInterval(() => void reload(), askEveryMs)
    return () => clearInterval(timer)
  }, [asking, reload])
  return data && now ? (
    <View className="unprinted">
      <AskedRows checkIns={data.checkIns} now={now} reload={reload} />
    </View>
  ) : null
}

const ways = [
  { value: 'screen', label: text.screen },
  { value: 'print', label: text.print },
] as const

/** 住户扫码登记: the code of a dwelling, on the screen or on paper, and who has used it. */
const Screen = () => {
  const { dwelling = '' } = useRouter().params
  const [way, setWay] = useState<'screen' | 'print'>('screen')
  return (
    <Page title={text.title}>
      <SegmentedTabs label="出示方式" value={way} onChange={setWay} options={ways} />
      <Waiting dwelling={dwelling} />
      {way === 'screen' ? <ScreenCode dwelling={dwelling} /> : <PrintCode dwelling={dwelling} />}
    </Page>
  )
}

export default Screen
