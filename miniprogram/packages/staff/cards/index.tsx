import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { pointName } from '@shared/codes/acceptance-points'
import { type OutputOf } from '@shared/contract'
import { cardFaults, cardStages, type CardFault, type CardMove, type CardStage } from '@shared/rules/cards'
import { useQuery, useSubmit } from '@/api'
import {
  Button,
  Buttons,
  Card,
  CheckBox,
  ChoiceField,
  Empty,
  nearDate,
  Notice,
  Page,
  receiptGroups,
  TextField,
} from '@/components'
import { Loaded } from '@/components/loaded'
import { PointChoice } from '@/components/point-choice'
import { Fold } from '@/components/fold'
import { Refused } from '@/components/refused'
import { focusOn, go } from '@/platform'
import { canScan, scan } from '@/platform/scan'
import { storage } from '@/platform/storage'
import { deskText as text } from '@/text/cards'
import { matterText } from '@/text/states'
import { openCard } from '../card/asked'
import { CardTag } from './card-tag'
import './index.scss'

/** What a batch of each stage may be recorded as. */
const movesOf: Record<CardStage, readonly CardMove[]> = {
  toSend: ['sent', 'fault'],
  making: ['made', 'fault'],
  inTransit: ['arrived'],
  awaitingCollection: [],
  cardFault: ['remade'],
}
const stages = cardStages.map((value) => ({ value, label: text.stages[value] }))
const faults = cardFaults.map((value) => ({ value, label: text.faults[value] }))

/** 查证: scanned, or typed. */
const Find = () => {
  const [what, setWhat] = useState('')
  useEffect(() => focusOn('what'), [])
  const find = (typed: string) => {
    const asked = typed.trim()
    if (asked) void openCard(asked)
  }
  const scanned = async () => find((await scan()) ?? '')
  return (
    <Card>
      <TextField
        name="what"
        label={text.find}
        kind="idNumber"
        maxLength={40}
        value={what}
        onChange={setWhat}
        onEnter={() => find(what)}
      />
      <Buttons>
        {canScan ? (
          <Button kind="ghost" onTap={scanned}>
            {text.scan}
          </Button>
        ) : null}
        <Button id="find" onTap={() => find(what)}>
          {text.look}
        </Button>
      </Buttons>
    </Card>
  )
}

type Listed = OutputOf<'permit.listCards'>
type Outcome = OutputOf<'permit.recordCards'>['results']

const Told = ({ results }: { results: Outcome }) => {
  const failed = results.flatMap((one) => (one.outcome === 'refused' ? [one] : []))
  return (
    <>
      {results.length > failed.length ? (
        <Notice tone="ok" title={text.done(results.length - failed.length)} urgent />
      ) : null}
      {failed.length > 0 ? (
        <Notice tone="bad" title={text.failed(failed.length)} urgent>
          {failed.map(({ receipt, refusal }) => (
            <View key={receipt}>{`${receiptGroups(receipt)}：${refusal.message}`}</View>
          ))}
        </Notice>
      ) : null}
    </>
  )
}

type BatchProps = {
  stage: CardStage
  listed: Listed
  now: string
  reload: () => Promise<void>
  next: (cursor: string) => void
}

/** The cards of a stage, chosen by ticking, and what they are recorded as. */
const Batch = ({ stage, listed: { cards, cursor }, now, reload, next }: BatchProps) => {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [fault, setFault] = useState<CardFault | ''>('')
  const [results, setResults] = useState<Outcome>([])
  const { submit, refusal } = useSubmit('permit.recordCards')
  const free = cards.filter(({ cancelled }) => !cancelled).map(({ receipt }) => receipt)
  const all = free.length > 0 && free.every((receipt) => chosen.includes(receipt))
  const toggle = (receipt: string) =>
    setChosen((before) => (before.includes(receipt) ? before.filter((one) => one !== receipt) : [...before, receipt]))
  const record = async (move: CardMove) => {
    const input = {
      move,
      cards: chosen.map((receipt) => ({ receipt, tracking: null })),
      fault: move === 'fault' && fault ? fault : null,
    }
    const output = await submit(input)
    if (!output) return
    setResults(output.results)
    setChosen([])
    await reload()
  }
  if (cards.length === 0)
    return (
      <>
        <Told results={results} />
        <Empty icon="check" title={text.empty}>
          {text.emptyDetail}
        </Empty>
      </>
    )
  const moves = movesOf[stage]
  return (
    <>
      <Told results={results} />
      <Refused refusal={refusal} />
      <Card>
        {moves.length > 0 ? (
          <CheckBox checked={all} onTap={() => setChosen(all ? [] : free)}>
            {`${text.all} · ${text.chosen(chosen.length)}`}
          </CheckBox>
        ) : null}
        {cards.map((card) => (
          <View key={card.receipt} className="desk-row">
            {moves.length > 0 ? (
              <CheckBox label={card.receipt} checked={chosen.includes(card.receipt)} onTap={() => toggle(card.receipt)}>
                <View className="row-title">{`${card.maskedName} · ${matterText[card.matter]}`}</View>
                <View className="muted digits">{`${receiptGroups(card.receipt)} · ${text.since(nearDate(card.since, now))}`}</View>
              </CheckBox>
            ) : (
              <View className="grow desk-plain">
                <View className="row-title">{`${card.maskedName} · ${matterText[card.matter]}`}</View>
                <View className="muted digits">{`${receiptGroups(card.receipt)} · ${text.since(nearDate(card.since, now))}`}</View>
              </View>
            )}
            <CardTag card={card} now={now} />
            <View className="desk-open">
              <Button
                kind="ghost"
                size="small"
                label={`${text.look} ${card.receipt}`}
                onTap={() => void go('staff/card', { what: card.receipt })}
              >
                {text.look}
              </Button>
            </View>
          </View>
        ))}
      </Card>
      {cursor ? (
        <Button kind="ghost" onTap={() => next(cursor)}>
          {text.more}
        </Button>
      ) : null}
      {chosen.length > 0 && moves.length > 0 ? (
        <Card title={text.chosen(chosen.length)}>
          {moves.includes('fault') ? (
            <Fold title={text.moves.fault}>
              <ChoiceField name="fault" label={text.fault} value={fault} options={faults} onChange={setFault} />
              <Button kind="danger" disabled={!fault} onTap={() => record('fault')}>
                {text.moves.fault}
              </Button>
            </Fold>
          ) : null}
          {moves
            .filter((move) => move !== 'fault')
            .map((move) => (
              <Button key={move} id={`move-${move}`} onTap={() => record(move)}>
                {text.moves[move]}
              </Button>
            ))}
        </Card>
      ) : null}
    </>
  )
}

const pointKey = 'desk-point'

/** 制证发证: find one card, or record a batch of those that lie in a stage. */
const Screen = () => {
  const [stage, setStage] = useState<CardStage>('awaitingCollection')
  const [point, setPoint] = useState(() => storage.get(pointKey) ?? '')
  const [cursor, setCursor] = useState<string | null>(null)
  const query = useQuery('permit.listCards', { point: point || null, stage, cursor })
  const choose = (code: string) => {
    setCursor(null)
    setPoint(code)
    storage.set(pointKey, code)
  }
  return (
    <Page title={text.title}>
      <Find />
      <Card>
        <ChoiceField
          name="stage"
          label={text.which}
          value={stage}
          options={stages}
          onChange={(next) => {
            setCursor(null)
            setStage(next)
          }}
        />
        <Fold title={`${text.point}：${pointName(point) || text.everywhere}`}>
          <PointChoice value={point} onChange={choose} words={{ district: text.district, point: text.point }} />
        </Fold>
      </Card>
      <Loaded query={query} role="staff">
        {(listed, now) => (
          <Batch key={`${stage} ${point}`} {...{ stage, listed, now }} reload={query.reload} next={setCursor} />
        )}
      </Loaded>
    </Page>
  )
}

export default Screen
