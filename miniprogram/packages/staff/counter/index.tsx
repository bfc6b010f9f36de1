import './index.scss'
import { type ReactNode, useState } from 'react'
import { View } from '@tarojs/components'
import { type CounterDone, type CounterFile } from '@shared/contract/permit-counter'
import { call, useQuery } from '@/api'
import { Page } from '@/components'
import { Loaded } from '@/components/loaded'
import { counterText as text } from '@/text/counter'
import { Done } from './done'
import { Finder } from './finder'
import { InFront, type Who } from './in-front'
import { Person } from './person'

type Open = { who: Who; file: CounterFile }

/** One column, as wide as on a phone's page, where there is nobody yet or nothing more to do. */
const Alone = ({ children }: { children: ReactNode }) => <View className="counter-alone stack">{children}</View>

const Counter = ({ now }: { now: string }) => {
  const [open, setOpen] = useState<Open | null>(null)
  const [done, setDone] = useState<{ title: string; done: CounterDone } | null>(null)
  const next = () => {
    setDone(null)
    setOpen(null)
  }
  /** Looks at the same person once more. Throws what it was refused with. */
  const again = async () => {
    if (!open) return
    setOpen({ ...open, file: await call('permit.identifyAtCounter', open.who) })
    setDone(null)
  }
  const opened = (who: Who, file: CounterFile) => setOpen({ who, file })
  if (!open)
    return (
      <Alone>
        <Finder opened={opened} />
      </Alone>
    )
  if (done)
    return (
      <InFront.Provider value={open.who}>
        <Alone>
          <Done file={open.file} {...done} again={again} next={next} />
        </Alone>
      </InFront.Provider>
    )
  const finish = (title: string, result: CounterDone) => setDone({ title, done: result })
  return (
    <InFront.Provider value={open.who}>
      <Person {...open} opened={opened} now={now} done={finish} next={next} />
    </InFront.Provider>
  )
}

/** 窗口: a person stands there, with or without a phone; their document was seen. */
const Screen = () => {
  const query = useQuery('account.me', {})
  return (
    <Page wide title={text.title}>
      <Loaded query={query} role="staff">
        {(_, now) => <Counter now={now} />}
      </Loaded>
    </Page>
  )
}

export default Screen
