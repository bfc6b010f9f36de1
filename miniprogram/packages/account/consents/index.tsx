import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { consents, type ConsentKind } from '@shared/text/consents'
import { type Query, useQuery, useSubmit } from '@/api'
import { Button, Card, Page } from '@/components'
import { ConfirmSheet } from '@/components/confirm-sheet'
import { Loaded } from '@/components/loaded'
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
        <ConfirmSheet
          id="withdraw-yes"
          kind="primary"
          title={text.ask}
          detail={text.askDetail}
          yes={text.yes}
          no={text.no}
          send={withdraw}
          {...{ refusal, close }}
        />
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
