import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type LinkView } from '@shared/contract/registration'
import { isDay } from '@shared/model/day'
import { useQuery, useSubmit } from '@/api'
import { Button, Card, DateField, dayOf, Empty, Heading, Page, SelectField, Tap, TextField } from '@/components'
import { Cited } from '@/components/cited'
import { Loaded } from '@/components/loaded'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { focusOn, go } from '@/platform'
import { usePageQuery } from '@/platform/page-query'
import { refusalText as text } from '@/text/data-refusals'
import { useTyped } from '../ending/use-ending'
import { PastReports } from './past'
import { Reported } from './reported'
import './index.scss'

type Result = OutputOf<'registration.reportRefusal'>
type Wrong = { field: 'dwelling' | 'moveInOn' | 'asked'; words: string } | null

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

/** Reasons that are given often: a tap fills them in. */
const Often = ({ choose }: { choose: (words: string) => void }) => (
  <View className="refusal-often">
    {text.often.map((words) => (
      <Tap key={words} className="refusal-one" onTap={() => choose(words)}>
        {words}
      </Tap>
    ))}
  </View>
)

const blank = { dwelling: '', moveInOn: '', name: '', about: '', asked: '' }

/** 住户不配合: reported in a minute, so that the declarant's filing date is kept. */
const Screen = () => {
  const { dwelling: given = '' } = usePageQuery()
  const query = useQuery('registration.listMyDwellings', {})
  const { typed, change, keepTyped } = useTyped(`refusal-${given}`, { ...blank, dwelling: given })
  const { submit, refusal, forget } = useSubmit('registration.reportRefusal')
  const [wrong, setWrong] = useState<Wrong>(null)
  const [result, setResult] = useState<Result | null>(null)
  const { dwelling, moveInOn, name, about, asked } = typed
  const today = query.now ? dayOf(query.now) : ''

  const type = (changes: Partial<typeof blank>) => {
    setWrong(null)
    forget()
    change(changes)
  }
  const missing = (): Wrong => {
    if (!dwelling) return { field: 'dwelling', words: text.pickRoom }
    if (!isDay(moveInOn)) return { field: 'moveInOn', words: text.missing }
    if (moveInOn > today) return { field: 'moveInOn', words: text.future }
    return [...asked.trim()].length < 2 ? { field: 'asked', words: text.writeAsked } : null
  }
  const send = async () => {
    const found = missing()
    setWrong(found)
    if (found) return focusOn(found.field)
    const answer = await submit({
      dwellingCode: dwelling,
      moveInOn,
      name: name.trim() || null,
      about: about.trim(),
      asked: asked.trim(),
    })
    if (answer) setResult(answer)
  }
  const errorOf = (field: 'dwelling' | 'moveInOn' | 'name' | 'about' | 'asked') =>
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
              <Card>
                <SelectField
                  name="dwelling"
                  label={text.room}
                  value={dwelling}
                  options={rooms.map((room) => ({ value: room.dwellingCode, label: room.address }))}
                  error={errorOf('dwelling')}
                  onChange={(code) => type({ dwelling: code })}
                />
                <DateField
                  name="moveInOn"
                  label={text.moveIn}
                  hint={text.moveInHint}
                  value={moveInOn}
                  latest={dayOf(now)}
                  error={errorOf('moveInOn')}
                  onChange={(day) => type({ moveInOn: day })}
                />
                <TextField
                  name="name"
                  label={text.name}
                  hint={text.nameHint}
                  optional
                  maxLength={50}
                  value={name}
                  error={errorOf('name')}
                  onChange={(words) => type({ name: words })}
                />
                <TextField
                  name="about"
                  label={text.about}
                  hint={text.aboutHint}
                  optional
                  rows={2}
                  maxLength={200}
                  value={about}
                  error={errorOf('about')}
                  onChange={(words) => type({ about: words })}
                />
                <TextField
                  name="asked"
                  label={text.asked}
                  hint={text.askedHint}
                  rows={3}
                  maxLength={200}
                  value={asked}
                  error={errorOf('asked')}
                  onChange={(words) => type({ asked: words })}
                />
                <Often choose={(words) => type({ asked: words })} />
              </Card>
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
