import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { type Answer, AnswerList, Button, Card, Heading } from '@/components'
import { CheckAnswers } from '@/form/check-answers'
import { answerOf, asked, type Step } from '@/form/steps'
import { type Household, mostPeople } from './household'
import { nameOf } from './person-steps'
import { type MoveIn, type Name } from './values'

/** What the check page leads back to. */
interface Changes {
  /** To the rooms and the day, or to a step of one person. */
  person: (index: number, step: number) => void
  add: () => void
  remove: (index: number) => void
}

/** The answers of one step as one line. */
const line = (step: Step<Name>, person: MoveIn): string =>
  step.fields
    .filter(({ name }) => name !== 'name')
    .map((field) => answerOf(field, person))
    .filter(Boolean)
    .join(' · ')

/** One of several: a line for each step, each with the way back to it. */
const Person = ({
  person,
  index,
  steps,
  changes,
}: {
  person: MoveIn
  index: number
  steps: readonly Step<Name>[]
  changes: Changes
}) => {
  const all = asked(steps, person)
  const answers = all.flatMap((step, at): Answer[] =>
    step.id === 'dwelling'
      ? []
      : [{ label: step.group ?? step.title, value: line(step, person), onChange: () => changes.person(index, at) }],
  )
  const name = nameOf(person)
  return (
    <>
      <AnswerList title={`${index + 1}. ${name}`} answers={answers} />
      <Button kind="ghost" size="small" label={`去掉${name}`} onTap={() => changes.remove(index)}>
        去掉这一位
      </Button>
    </>
  )
}

const Place = ({ person, step, change }: { person: MoveIn; step: Step<Name>; change: () => void }) => (
  <AnswerList
    title="房屋"
    answers={(asked([step], person)[0]?.fields ?? []).flatMap((field): Answer[] => {
      const value = answerOf(field, person)
      return value === null ? [] : [{ label: field.label, value, onChange: change }]
    })}
  />
)

/** 核对: one person with every answer, several with a line for each step; one more can be added. */
export const CheckHousehold = ({
  people,
  stepsOf,
  changes,
  lead,
  note,
}: {
  people: Household
  stepsOf: (index: number) => readonly Step<Name>[]
  changes: Changes
  lead?: ReactNode
  note: ReactNode
}) => {
  const [first] = people
  const [place] = stepsOf(0)
  if (!first || !place) return null
  const only = people.length === 1
  return (
    <>
      {only ? (
        <CheckAnswers
          steps={asked(stepsOf(0), first)}
          values={first}
          lead={lead}
          change={(step) => changes.person(0, step)}
        />
      ) : (
        <>
          <View className="form-check-title">
            <Heading look="title" id="question">
              {`请核对这 ${people.length} 位，然后提交`}
            </Heading>
          </View>
          {lead}
          <Place person={first} step={place} change={() => changes.person(0, 0)} />
          {people.map((person, index) => (
            <Person key={index} {...{ person, index, changes }} steps={stepsOf(index)} />
          ))}
        </>
      )}
      {people.length < mostPeople ? (
        <Card>
          <View className="muted">同一天住进来的家人或其他住户，可以一次报完；一家人共同的内容不用重填。</View>
          <Button kind="soft" onTap={changes.add}>
            再加一位家人或住户
          </Button>
        </Card>
      ) : null}
      <View className="muted form-note">{note}</View>
    </>
  )
}
