import './index.scss'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { type CounterDone, type CounterFile } from '@shared/contract/permit-counter'
import { call, useQuery } from '@/api'
import { Page } from '@/components'
import { Loaded } from '@/components/loaded'
import { counterText as text } from '@/text/counter'
import { Done } from './done'
import { Finder, type Who } from './finder'
import { Person } from './person'

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
  const opened = (who: Who, file: CounterFile) => setOpen({ who, file })
  if (!open) return <Finder opened={opened} />
  if (done) return <Done file={open.file} {...done} again={again} next={next} />
  const finish = (title: string, result: CounterDone) => setDone({ title, done: result })
  return <Person {...open} opened={opened} now={now} done={finish} next={next} />
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
