import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { consents, type ConsentKind } from '@shared/text/consents'
import { type Query, useQuery, useSubmit } from '@/api'
import { Button, Card, Notice, Page } from '@/components'
import { Loaded } from '@/components/loaded'
import { Sheet } from '@/components/sheet'
import { moment } from '@/components/words'
import { consentsText as text } from '@/text/devices'

type Agreed = OutputOf<'account.consents'>

const standing = (kind: ConsentKind, agreed: Agreed, now: string): string => {
  const given = agreed[kind]
  if (given) return text.agreed(moment(given.at, now), given.version)
  return kind === 'face' && agreed.faceWithdrawnAt
    ? text.withdrawn(moment(agreed.faceWithdrawnAt, now))
    : text.notAgreed
}

const Withdraw = ({ query }: { query: Query<Agreed> }) => {
  const [asking, setAsking] = useState(false)
  const { submit, refusal } = useSubmit('account.withdrawFaceConsent')
  const close = () => setAsking(false)
  const withdraw = async () => {
    if (!(await submit({}))) return
    close()
    await query.reload()
  }
  return (
    <>
      <Button id="withdraw" kind="ghost" onTap={() => setAsking(true)}>
        {text.withdraw}
      </Button>
      {asking ? (
        <Sheet title={text.ask} onClose={close}>
          <View className="stack">
            <View>{text.askDetail}</View>
            {refusal ? <Notice tone="bad">{refusal.message}</Notice> : null}
            <Button id="withdraw-yes" onTap={withdraw}>
              {text.yes}
            </Button>
            <Button kind="soft" onTap={close}>
              {text.no}
            </Button>
          </View>
        </Sheet>
      ) : null}
    </>
  )
}

const Text = ({ kind, agreed, now }: { kind: ConsentKind; agreed: Agreed; now: string }) => (
  <Card title={consents[kind].title}>
    <View className="stack">
      {consents[kind].points.map((point) => (
        <View key={point}>{point}</View>
      ))}
      <View className="muted digits">{standing(kind, agreed, now)}</View>
    </View>
  </Card>
)

/** 隐私和同意: both texts, when they were agreed to, and the way back from the face's. */
const Screen = () => {
  const query = useQuery('account.consents', {})
  return (
    <Page title={text.title}>
      <View className="stack">
        <View className="muted">{text.lead}</View>
        <Loaded query={query}>
          {(agreed, now) => (
            <>
              <Text kind="privacy" agreed={agreed} now={now} />
              <Text kind="face" agreed={agreed} now={now} />
              {agreed.face ? <Withdraw query={query} /> : null}
            </>
          )}
        </Loaded>
      </View>
    </Page>
  )
}

export default Screen
