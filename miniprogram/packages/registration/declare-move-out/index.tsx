import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { isDay } from '@shared/model/day'
import { gapDays } from '@shared/rules/continuity'
import { moveHints } from '@shared/rules/moves'
import { useQuery, useSubmit } from '@/api'
import { Button, Card, DateField, dayOf, Empty, longDate, Notice, Page, TextField } from '@/components'
import { Loaded } from '@/components/loaded'
import { StepUpSheet } from '@/components/step-up-sheet'
import { focusOn } from '@/platform'
import { ChosenCard } from '../ending/chosen-card'
import { Ended } from '../ending/ended'
import { useChosen, useTyped } from '../ending/use-ending'

const title = '申报搬离'

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

const Screen = () => {
  const { dwelling, registrationIds, query } = useChosen()
  const { typed, change, keepTyped } = useTyped(`move-out-${dwelling}`, { moveOutOn: '', words: '' })
  const { submit, refusal, forget } = useSubmit('registration.declareMoveOut')
  const [missing, setMissing] = useState<string | null>(null)
  const [results, setResults] = useState<Results | null>(null)
  const { moveOutOn, words } = typed
  const today = query.now ? dayOf(query.now) : ''
  const known = isDay(moveOutOn) && moveOutOn <= today
  const preview = useQuery(
    'registration.previewMoveOut',
    known && registrationIds.length > 0 ? { dwellingCode: dwelling, registrationIds, moveOutOn } : null,
  )

  const send = async () => {
    const problem = !isDay(moveOutOn)
      ? moveHints['move-out-date-missing']
      : moveOutOn > today
        ? moveHints['in-the-future']
        : null
    setMissing(problem)
    if (problem) return focusOn('moveOutOn')
    const answer = await submit({ dwellingCode: dwelling, registrationIds, moveOutOn, words: words.trim() })
    if (answer) setResults(answer.results)
  }

  if (results) return <Ended results={results} kind="movedOut" dwelling={dwelling} />
  const refused = refusal && refusal.code !== 'step-up-needed' ? refusal : null
  return (
    <Page title={title} footer={query.data ? <Button onTap={send}>提交搬离申报</Button> : null}>
      <Loaded query={query} role="declarant">
        {({ link, residents }, now) => {
          const chosen = residents.filter(({ registrationId }) => registrationIds.includes(registrationId))
          if (chosen.length === 0)
            return (
              <Empty title="没有选中的住户" icon="people">
                请回到住户名单，选要办理的人。
              </Empty>
            )
          return (
            <>
              <ChosenCard residents={chosen} address={link.address} problems={preview.data?.problems} />
              <DateField
                name="moveOutOn"
                label="搬离日期"
                hint="最后离开的那一天"
                value={moveOutOn}
                latest={dayOf(now)}
                error={missing ?? refused?.fields.moveOutOn ?? preview.error?.fields.moveOutOn ?? null}
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
              {refused && !refused.fields.moveOutOn ? (
                <Notice tone="bad" urgent>
                  {refused.message}
                </Notice>
              ) : null}
            </>
          )
        }}
      </Loaded>
      <StepUpSheet refusal={refusal} onClose={forget} before={keepTyped} />
    </Page>
  )
}

export default Screen
