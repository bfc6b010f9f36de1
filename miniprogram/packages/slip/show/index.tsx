import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { type SlipSheet } from '@shared/contract/slip'
import { useQuery, useSession } from '@/api'
import { Notice, Page } from '@/components'
import { goTab } from '@/platform'
import { slipStateText, slipText } from '@/text/slip'
import { keptSlip, keepSlip } from '../kept-slip'
import { Issue } from './issue'
import { Actions } from './actions'
import { ChildSlip } from './child'
import { Sheet } from './sheet'

type Shown = Omit<SlipSheet, 'file'>
const text = slipText.shown

/** What became of it since: only the service knows, and only its holder may ask. */
const useStanding = (shown: Shown | null) => {
  const { data, error } = useQuery('slip.listMine', {})
  const now = data?.slips.find(({ slipId }) => slipId === shown?.slip.slipId)
  return { over: now && now.state !== 'valid' ? now.state : null, offline: error?.code === 'offline' }
}

const SignedIn = ({ shown, fresh, removed }: { shown: Shown; fresh: () => void; removed: () => void }) => {
  const { over, offline } = useStanding(shown)
  if (over)
    return (
      <>
        <Notice tone="warn" title={text.over(slipStateText[over].name)}>
          {text.overDetail}
        </Notice>
        <Actions shown={shown} over fresh={fresh} removed={removed} />
      </>
    )
  return (
    <>
      <Sheet shown={shown} offline={offline} />
      <Actions shown={shown} fresh={fresh} removed={removed} />
    </>
  )
}

/** The one that this phone keeps, with or without a signal or a session; else the way to have one. */
const OwnSlip = () => {
  const session = useSession()
  const [shown, setShown] = useState<Shown | null>(keptSlip)
  const issued = (sheet: SlipSheet, at: string) => {
    keepSlip(sheet, at)
    setShown(sheet)
  }
  return (
    <Page title={slipText.title} tone={shown ? 'slip' : undefined}>
      {!shown ? (
        <Issue issued={issued} />
      ) : session ? (
        <SignedIn shown={shown} fresh={() => setShown(null)} removed={() => setShown(null)} />
      ) : (
        <>
          <Sheet shown={shown} offline />
          <Actions shown={shown} removed={() => void goTab('home')} />
        </>
      )}
    </Page>
  )
}

/** 出示信息单, one's own; or a child's, as the family's page asks. */
const Screen = () => {
  const { ward } = useRouter().params
  return ward ? <ChildSlip wardId={ward} /> : <OwnSlip />
}

export default Screen
