import './index.scss'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { type InputOf } from '@shared/contract'
import { type CounterDone, type CounterFile } from '@shared/contract/permit-counter'
import { call, useQuery } from '@/api'
import { Page } from '@/components'
import { Loaded } from '@/components/loaded'
import { counterText as text } from '@/text/counter'
import { Done } from './done'
import { Finder } from './finder'
import { Person } from './person'

type Who = InputOf<'permit.identifyAtCounter'>
type Open = { who: Who; file: CounterFile }

const Desk = ({ now }: { now: string }) => {
  const [open, setOpen] = useState<Open | null>(null)
  const [done, setDone] = useState<{ title: string; done: CounterDone } | null>(null)
  const next = () => {
    setDone(null)
    setOpen(null)
  }
  const again = async () => {
    if (!open) return
    try {
      setOpen({ ...open, file: await call('permit.identifyAtCounter', open.who) })
      setDone(null)
    } catch {
      next()
    }
  }
  if (!open) return <Finder opened={(who, file) => setOpen({ who, file })} />
  if (done) return <Done file={open.file} {...done} again={again} next={next} />
  return <Person file={open.file} now={now} done={(title, result) => setDone({ title, done: result })} next={next} />
}

/** 窗口: a person stands there, with or without a phone; their document was seen. */
const Screen = () => {
  const query = useQuery('account.me', {})
  return (
    <Page title={text.title}>
      <View className="stack">
        <Loaded query={query} role="staff">
          {(_, now) => <Desk now={now} />}
        </Loaded>
      </View>
    </Page>
  )
}

export default Screen
