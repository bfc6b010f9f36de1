import { useState } from 'react'
import { View } from '@tarojs/components'
import { pointName } from '@shared/codes/acceptance-points'
import { type DeskCard } from '@shared/contract/cards'
import { caseStateNames } from '@shared/rules/case-states'
import { methodNames } from '@shared/text/cards'
import { asRefusal, call, useQuery } from '@/api'
import { Button, Card, daysLeft, Empty, Facts, nearDate, Notice, Page, receiptGroups, Tag } from '@/components'
import { Corrections } from '@/components/corrections'
import { Loaded } from '@/components/loaded'
import { back } from '@/platform'
import { usePageQuery } from '@/platform/page-query'
import { saveFile } from '@/platform/save-file'
import { deskText, handOverText as text } from '@/text/cards'
import { matterText } from '@/text/states'
import { askedCard } from './asked'
import { HandOver } from './hand-over'
import { Correct } from './correct'
import { Post, Remake, TakeBack } from './more'

const rowsOf = (card: DeskCard, now: string): [string, string][] => {
  const { agent, parcel, courier, due } = card
  const rows: [string, string | null][] = [
    [text.holder, card.name],
    [text.number, card.maskedIdNumber],
    [text.phone, card.maskedPhone],
    [text.matter, matterText[card.matter]],
    [text.point, pointName(card.point)],
    [text.method, methodNames[card.method]],
    [text.agent, agent && `${agent.maskedName} · ${agent.maskedIdNumber}`],
    [
      text.parcel,
      parcel ? `${parcel.receiver} ${parcel.phone} ${parcel.address}` : courier && deskText.courier[courier.state],
    ],
    [text.relatives, card.relatives.map(({ name }) => name).join('、')],
    [text.tracking, card.tracking],
    [text.due, due && card.stage ? `${nearDate(due, now)} · ${daysLeft(due, now)}` : null],
  ]
  return rows.flatMap(([term, words]): [string, string][] => (words ? [[term, words]] : []))
}

const Print = ({ receipt }: { receipt: string }) => {
  const [said, setSaid] = useState<{ tone: 'ok' | 'bad'; words: string } | null>(null)
  const print = async () => {
    try {
      await saveFile(await call('permit.printDeskForm', { receipt }))
      setSaid({ tone: 'ok', words: text.printed })
    } catch (thrown) {
      setSaid({ tone: 'bad', words: asRefusal(thrown).message })
    }
  }
  return (
    <>
      {said ? (
        <Notice tone={said.tone} urgent>
          {said.words}
        </Notice>
      ) : null}
      <Button kind="soft" onTap={print}>
        {text.print}
      </Button>
    </>
  )
}

type OneProps = { card: DeskCard; now: string; reload: () => Promise<void> }

/** Of a card whose permit is over: that it is not given out, and whether it came back. */
const Over = ({ card, now, reload }: OneProps) => {
  if (!card.over) return null
  if (card.takenBack)
    return (
      <Notice tone="ok" urgent>
        {text.takenBack(nearDate(card.takenBack.on, now))}
      </Notice>
    )
  return (
    <>
      <Notice tone="bad" urgent>
        {card.standing === 'live' ? text.outOver : text.void[card.standing]}
      </Notice>
      <TakeBack card={card} reload={reload} />
    </>
  )
}

const One = ({ card, now, reload }: OneProps) => {
  const [given, setGiven] = useState<DeskCard | null>(null)
  const shown = given ?? card
  const live = shown.standing === 'live' && shown.stage !== null
  return (
    <>
      {given?.handedOver ? (
        <Notice tone="ok" title={text.given} urgent>
          {text.givenTo[given.handedOver.to]}
        </Notice>
      ) : null}
      <Card
        title={receiptGroups(shown.receipt)}
        aside={<Tag tone={shown.stage === 'awaitingCollection' ? 'ok' : 'info'}>{caseStateNames[shown.progress]}</Tag>}
      >
        <Facts rows={rowsOf(shown, now)} />
        {live ? <Print receipt={shown.receipt} /> : null}
      </Card>
      <Over card={shown} now={now} reload={reload} />
      {shown.handedOver && !given ? <Notice>{text.gone(nearDate(shown.handedOver.on, now))}</Notice> : null}
      {live && shown.stage === 'awaitingCollection' ? <HandOver card={shown} done={setGiven} /> : null}
      {live && shown.parcel && (shown.stage === 'inTransit' || shown.stage === 'awaitingCollection') ? (
        <Post receipt={shown.receipt} reload={reload} />
      ) : null}
      {live ? <Correct card={shown} reload={reload} /> : null}
      <Corrections all={shown.corrections} now={now} />
      {live && (shown.stage === 'awaitingCollection' || shown.stage === 'cardFault') ? (
        <Remake receipt={shown.receipt} reload={reload} />
      ) : null}
    </>
  )
}

/** 发证: what is known of a card, and its hand-over. */
const Screen = () => {
  const { what: named } = usePageQuery()
  const [what] = useState(() => named ?? askedCard())
  const query = useQuery('permit.findCard', { what })
  return (
    <Page title={text.title}>
      <Loaded query={query} role="staff">
        {({ cards }, now) =>
          cards.length === 0 ? (
            <Empty icon="search" title={deskText.none} action={<Button onTap={() => void back()}>{text.next}</Button>}>
              {deskText.noneDetail}
            </Empty>
          ) : (
            <>
              {cards.map((card) => (
                <One key={card.receipt} card={card} now={now} reload={query.reload} />
              ))}
              <View>
                <Button kind="ghost" onTap={() => void back()}>
                  {text.next}
                </Button>
              </View>
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

export default Screen
