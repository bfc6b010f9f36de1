import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { type Answer, AnswerList, Heading } from '@/components'
import { answerOf, type Step, type Values } from './steps'

/** All answers, by group, each with the way back to its question. */
export const CheckAnswers = <Name extends string>({
  steps,
  values,
  change,
  lead,
  note,
}: {
  steps: readonly Step<Name>[]
  values: Values<Name>
  change: (step: number) => void
  lead?: ReactNode
  note?: ReactNode
}) => {
  const groups = new Map<string, Answer[]>()
  steps.forEach((step, index) => {
    const group = step.group ?? step.title
    const answers = step.fields.flatMap((field): Answer[] => {
      const value = answerOf(field, values)
      return value === null ? [] : [{ label: field.label, value, onChange: () => change(index) }]
    })
    if (answers.length > 0) groups.set(group, [...(groups.get(group) ?? []), ...answers])
  })
  return (
    <>
      <View className="form-check-title">
        <Heading look="title" id="question">
          请核对，然后提交
        </Heading>
      </View>
      {lead}
      {Array.from(groups, ([group, answers]) => (
        <AnswerList key={group} title={group} answers={answers} />
      ))}
      {note ? <View className="muted form-note">{note}</View> : null}
    </>
  )
}
