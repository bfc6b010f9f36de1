import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { isDay } from '@shared/model/day'
import { gapDays } from '@shared/rules/continuity'
import { moveHints } from '@shared/rules/moves'
import { useQuery, useSubmit } from '@/api'
import { Button, Card, DateField, dayOf, longDate, Notice, Page, TextField } from '@/components'
import { Loaded } from '@/components/loaded'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { focusOn } from '@/platform'
import { keep, takeKept } from '@/platform/kept'
import { usePageQuery } from '@/platform/page-query'
import { ChosenRoom } from '../ending/chosen-card'
import { Ended } from '../ending/ended'
import { useTyped } from '../ending/use-ending'
import { Choosing, type Leaving as Chosen } from './choosing'

const title = '申报搬离'
const kept = 'move-out'
const keptChoice = 'move-out-chosen'

type Preview = OutputOf<'registration.previewMoveOut'>
type Results = OutputOf<'registration.declareMoveOut'>['results']

/** By when it was to be declared, and what it means for those who leave. */
const Consequences = ({
  preview: { due, daysLate, rule, notice, registerBy },
  gap,
}: {
  preview: Preview
  gap: number
}) => (
  <View className="stack">
    {daysLate > 0 ? (
      <Notice tone="warn" title={`已过申报期限 ${daysLate} 天`}>
        {due ? `应在 ${longDate(due)} 前申报。` : ''}仍可以申报，请尽快提交。
      </Notice>
    ) : (
      <View className="muted">{due ? `在期限内（${longDate(due)} 24 时前）。${rule}` : notice}</View>
    )}
    <Card title="提交以后">
      <View>登记到搬离那天结束，住户马上收到通知。</View>
      <View>{`住户在 ${longDate(registerBy)}（含）前在新住处登记，连续居住的时间不断；间隔超过 ${gap} 天，就要重新计算。`}</View>
      <View>住户认为不属实的，可以提出异议。</View>
    </Card>
  </View>
)

/** The day, what follows from it, and the sending: of whoever was chosen. */
const Leaving = ({ dwellings, ids, back }: Chosen & { back?: () => void }) => {
  const { typed, change, keepTyped } = useTyped(kept, { moveOutOn: '', words: '' })
  const { submit, refusal, forget } = useSubmit('registration.declareMoveOut')
  const [missing, setMissing] = useState<string | null>(null)
  const [results, setResults] = useState<Results | null>(null)
  const rooms = useQuery('registration.listMyDwellings', {})
  const { moveOutOn, words } = typed
  const today = rooms.now ? dayOf(rooms.now) : ''
  const known = isDay(moveOutOn) && moveOutOn <= today
  const who = { dwellingCodes: [...dwellings], registrationIds: [...ids] }
  const preview = useQuery('registration.previewMoveOut', known && ids.length > 0 ? { ...who, moveOutOn } : null)

  const send = async () => {
    const problem = !isDay(moveOutOn)
      ? moveHints['move-out-date-missing']
      : moveOutOn > today
        ? moveHints['in-the-future']
        : null
    setMissing(problem)
    if (problem) return focusOn('moveOutOn')
    const answer = await submit({ ...who, moveOutOn, words: words.trim() })
    if (answer) setResults(answer.results)
  }

  if (results)
    return <Ended results={results} kind="movedOut" dwelling={dwellings.length === 1 ? dwellings[0] : null} />
  return (
    <Page title={title} back={back} footer={rooms.data ? <Button onTap={send}>提交搬离申报</Button> : null}>
      <Loaded query={rooms} role="declarant">
        {(_, now) => (
          <>
            {dwellings.map((dwelling) => (
              <ChosenRoom key={dwelling} dwelling={dwelling} ids={ids} problems={preview.data?.problems} />
            ))}
            <DateField
              name="moveOutOn"
              label="搬离日期"
              hint="最后离开的那一天"
              value={moveOutOn}
              latest={dayOf(now)}
              error={missing ?? refusal?.fields.moveOutOn ?? preview.error?.fields.moveOutOn ?? null}
              onChange={(day) => {
                setMissing(null)
                forget()
                change({ moveOutOn: day })
              }}
            />
            {known && preview.data ? <Consequences preview={preview.data} gap={gapDays.on(dayOf(now))} /> : null}
            <TextField
              name="words"
              label="说明"
              hint="住户能看到"
              optional
              rows={2}
              maxLength={200}
              value={words}
              onChange={(text) => change({ words: text })}
            />
            <Refused refusal={refusal} fields={['moveOutOn']} />
          </>
        )}
      </Loaded>
      <StepUpSheet
        refusal={refusal}
        onClose={forget}
        before={() => {
          keepTyped()
          keep(keptChoice, JSON.stringify({ dwellings, ids }))
        }}
      />
    </Page>
  )
}

/** Whom the page before, or this one before a face check, has chosen; null where that is to be asked. */
const useChosen = () => {
  const { dwelling, ids } = usePageQuery()
  const given = dwelling ? { dwellings: [dwelling], ids: (ids ?? '').split(',').filter(Boolean) } : null
  const [chosen, setChosen] = useState<Chosen | null>(() => {
    const before = takeKept(keptChoice)
    return given ?? (before ? (JSON.parse(before) as Chosen) : null)
  })
  return { chosen, setChosen, given }
}

const Screen = () => {
  const { chosen, setChosen, given } = useChosen()
  if (!chosen) return <Choosing done={setChosen} />
  return <Leaving {...chosen} back={given ? undefined : () => setChosen(null)} />
}

export default Screen
