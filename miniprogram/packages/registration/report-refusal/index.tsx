import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type LinkView } from '@shared/contract/registration'
import { type Day, isDay } from '@shared/model/day'
import { useQuery, useSubmit } from '@/api'
import { Button, dayOf, Empty, Heading, Page } from '@/components'
import { Cited } from '@/components/cited'
import { Loaded } from '@/components/loaded'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { focusOn, go } from '@/platform'
import { usePageQuery } from '@/platform/page-query'
import { refusalText as text } from '@/text/data-refusals'
import { useTyped } from '../ending/use-ending'
import { blank, Fields, type Report } from './fields'
import { PastReports } from './past'
import { Reported } from './reported'
import './index.scss'

type Result = OutputOf<'registration.reportRefusal'>
type Wrong = { field: keyof Report; words: string } | null

const managed = ({ state }: LinkView) => state === 'approved' || state === 'pending'

const Lead = () => (
  <View className="refusal-lead">
    <Heading level={1}>{text.heading}</Heading>
    <View>{text.lead}</View>
    <View className="muted">
      <Cited>{text.duty}</Cited>
    </View>
  </View>
)

/** The first thing that is not there, or cannot be. */
const wrongIn = ({ dwelling, moveInOn, asked }: Report, today: Day): Wrong => {
  if (!dwelling) return { field: 'dwelling', words: text.pickRoom }
  if (!isDay(moveInOn)) return { field: 'moveInOn', words: text.missing }
  if (moveInOn > today) return { field: 'moveInOn', words: text.future }
  return [...asked.trim()].length < 2 ? { field: 'asked', words: text.writeAsked } : null
}

/** 住户不配合: reported in a minute, so that the declarant's filing date is kept. */
const Screen = () => {
  const { dwelling: given = '' } = usePageQuery()
  const query = useQuery('registration.listMyDwellings', {})
  const { typed, change, keepTyped } = useTyped(`refusal-${given}`, { ...blank, dwelling: given })
  const { submit, refusal, forget } = useSubmit('registration.reportRefusal')
  const [wrong, setWrong] = useState<Wrong>(null)
  const [result, setResult] = useState<Result | null>(null)
  const { dwelling } = typed

  const type = (changes: Partial<Report>) => {
    setWrong(null)
    forget()
    change(changes)
  }
  const send = async () => {
    const found = wrongIn(typed, query.now ? dayOf(query.now) : '')
    setWrong(found)
    if (found) return focusOn(found.field)
    const { moveInOn, name, about, asked } = typed
    const words = { name: name.trim() || null, about: about.trim(), asked: asked.trim() }
    const answer = await submit({ dwellingCode: dwelling, moveInOn, ...words })
    if (answer) setResult(answer)
  }
  const errorOf = (field: keyof Report) =>
    (wrong?.field === field ? wrong.words : null) ??
    refusal?.fields[field === 'dwelling' ? 'dwellingCode' : field] ??
    null

  if (result) return <Reported result={result} dwelling={dwelling} />
  const rooms = (query.data?.links ?? []).filter(managed)
  return (
    <Page title={text.title} footer={rooms.length > 0 ? <Button onTap={send}>{text.submit}</Button> : null}>
      <Loaded query={query} role="declarant">
        {(_, now) =>
          rooms.length === 0 ? (
            <Empty
              title={text.noRooms}
              icon="house"
              action={<Button onTap={() => void go('registration/link-dwelling')}>关联房屋</Button>}
            >
              {text.noRoomsDetail}
            </Empty>
          ) : (
            <>
              <Lead />
              <Fields rooms={rooms} today={dayOf(now)} values={typed} change={type} errorOf={errorOf} />
              <Refused refusal={refusal} fields="all" />
              {dwelling ? <PastReports key={dwelling} dwelling={dwelling} /> : null}
            </>
          )
        }
      </Loaded>
      <StepUpSheet refusal={refusal} onClose={forget} before={keepTyped} />
    </Page>
  )
}

export default Screen
