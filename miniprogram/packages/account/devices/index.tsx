import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { endSession, useQuery, useSubmit } from '@/api'
import { boundDevice, keepDevice } from '@/api/welcome'
import { Button, Card, dayOf, ListRow, Notice, Page, Tag } from '@/components'
import { ConfirmSheet } from '@/components/confirm-sheet'
import { Loaded } from '@/components/loaded'
import { moment, nearDate } from '@/components/words'
import { goTab } from '@/platform'
import { devicesText as text } from '@/text/devices'

type Seen = OutputOf<'account.listSignIns'>

const SignIns = ({ signIns, now }: { signIns: Seen['signIns']; now: string }) => (
  <Card title={text.list}>
    {signIns.map(({ at, way, channel, state }) => (
      <ListRow
        key={at}
        title={text.ways[way]}
        detail={`${moment(at, now)} · ${text.channels[channel]}`}
        aside={<Tag tone={state === 'here' ? 'ok' : 'info'}>{text.states[state]}</Tag>}
      />
    ))}
  </Card>
)

const Bound = ({ bound, now }: { bound: NonNullable<Seen['bound']>; now: string }) => (
  <Card title={text.bound}>
    <ListRow
      icon="phone"
      title={bound.here ? text.boundHere : text.boundElsewhere}
      detail={text.boundDetail(bound.maskedPhone, nearDate(dayOf(bound.until), now))}
    />
  </Card>
)

const Everywhere = () => {
  const [asking, setAsking] = useState(false)
  const { submit, refusal } = useSubmit('account.signOutEverywhere')
  const close = () => setAsking(false)
  const leave = async () => {
    if (!(await submit({}))) return
    keepDevice(null)
    endSession()
    await goTab('me')
  }
  return (
    <>
      <Notice tone="warn">{text.notMine}</Notice>
      <Button id="everywhere" kind="ghost" onTap={() => setAsking(true)}>
        {text.everywhere}
      </Button>
      {asking ? (
        <ConfirmSheet
          id="everywhere-yes"
          kind="primary"
          title={text.ask}
          detail={text.askDetail}
          yes={text.yes}
          no={text.no}
          send={leave}
          {...{ refusal, close }}
        />
      ) : null}
    </>
  )
}

/** 登录和设备: one session an account, and the phone that the counter bound. */
const Screen = () => {
  const query = useQuery('account.listSignIns', { device: boundDevice() })
  return (
    <Page title={text.title}>
      <View className="stack">
        <View className="muted">{text.lead}</View>
        <Loaded query={query}>
          {({ signIns, bound }, now) => (
            <>
              {bound ? <Bound bound={bound} now={now} /> : null}
              <SignIns signIns={signIns} now={now} />
              <Everywhere />
            </>
          )}
        </Loaded>
      </View>
    </Page>
  )
}

export default Screen
