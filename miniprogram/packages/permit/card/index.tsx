import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OwnCard } from '@shared/contract/cards'
import { cardFaultNames } from '@shared/text/cards'
import { asRefusal, call, useQuery } from '@/api'
import { Button, Card, daysLeft, nearDate, Notice, Page, ReceiptNumber, ResultHero, Timeline } from '@/components'
import { Corrections } from '@/components/corrections'
import { Loaded } from '@/components/loaded'
import { go } from '@/platform'
import { usePageQuery } from '@/platform/page-query'
import { saveFile } from '@/platform/save-file'
import { cardText as text } from '@/text/cards'
import { AgentCard } from './agent'
import { CourierPhoto } from './photo'
import { headOf, stepsOf } from './progress'
import { WayCard } from './way'

const Fault = ({ fault }: Pick<OwnCard, 'fault'>) =>
  fault ? (
    <Card title={text.fault} tone="warn">
      <View className="stack">
        <View>{text.faultDetail(cardFaultNames[fault])}</View>
        <Button onTap={() => void go('permit/eligibility')}>{text.reapply}</Button>
      </View>
    </Card>
  ) : null

const Form = ({ receipt }: { receipt: string }) => {
  const [said, setSaid] = useState<{ tone: 'ok' | 'bad'; words: string } | null>(null)
  const print = async () => {
    try {
      await saveFile(await call('permit.printForm', { receipt }))
      setSaid({ tone: 'ok', words: text.saved })
    } catch (thrown) {
      setSaid({ tone: 'bad', words: asRefusal(thrown).message })
    }
  }
  return (
    <Card>
      <View className="stack">
        <View className="muted">{text.formDetail}</View>
        {said ? (
          <Notice tone={said.tone} urgent>
            {said.words}
          </Notice>
        ) : null}
        <Button kind="ghost" onTap={print}>
          {text.form}
        </Button>
      </View>
    </Card>
  )
}

const Progress = ({ card, now }: { card: OwnCard; now: string }) => (
  <Card title={text.title}>
    <View className="stack">
      {card.steps.length > 0 ? <Timeline items={stepsOf(card, now)} /> : <View>{text.notBegun}</View>}
      {card.due && card.usual.length > 0 ? (
        <View className="muted digits">{text.dueBy(nearDate(card.due, now), daysLeft(card.due, now))}</View>
      ) : null}
    </View>
  </Card>
)

/** 领证: where the card is, how and by whom it is fetched, and the photo that a courier needs. */
const Screen = () => {
  const { receipt = '' } = usePageQuery()
  const query = useQuery('permit.getCard', { receipt })
  const { reload } = query
  return (
    <Page title={text.title} announce={query.data && query.now ? headOf(query.data, query.now).title : ''}>
      <Loaded query={query} role="resident">
        {(card, now) => (
          <>
            <ResultHero {...headOf(card, now)} />
            <ReceiptNumber receipt={card.receipt} />
            <Fault fault={card.fault} />
            <CourierPhoto card={card} now={now} reload={reload} />
            <Progress card={card} now={now} />
            <WayCard card={card} now={now} reload={reload} />
            <AgentCard card={card} reload={reload} />
            <Corrections all={card.corrections} now={now} />
            <Form receipt={card.receipt} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

export default Screen
