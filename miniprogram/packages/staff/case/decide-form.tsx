import { type ReactNode, useState } from 'react'
import { View } from '@tarojs/components'
import { type RefusalError } from '@/api'
import { Button, Card, ChoiceField } from '@/components'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { type Field, type Values } from '@/form'
import { FormField } from '@/form/form-field'
import { errorsFrom, errorsOf, type Errors } from '@/form/steps'
import { focusOn } from '@/platform'
import { staffText as text } from '@/text/staff'
import { keepValues, valuesBefore } from './kept-values'
import { Overtaken } from './overtaken'

/** One way to decide, and what is asked with it. */
export type Verdict<V extends string, Name extends string> = {
  value: V
  label: string
  detail: string
  fields: readonly Field<Name>[]
}

type DecideFormProps<V extends string, Name extends string> = {
  caseId: string
  title: string
  /** What either decision does. */
  lead?: ReactNode
  /** Of the choice, and what to say where nothing is chosen. */
  question: string
  pick: string
  verdicts: readonly Verdict<V, Name>[]
  blank: Values<Name>
  /** Sends the decision. What came of it stands in `refusal` where it was refused. */
  send: (verdict: V, values: Values<Name>) => Promise<void>
  refusal: RefusalError | null
  forget: () => void
  reload: () => Promise<void>
}

/** 决定: one of a few verdicts with what it needs; somebody who was quicker, a refusal and a face check on the way. */
export const DecideForm = <V extends string, Name extends string>(props: DecideFormProps<V, Name>) => {
  const { caseId, question, pick, verdicts, send, refusal, forget, reload } = props
  const [kept] = useState(() => valuesBefore<Name | 'verdict'>(caseId, { ...props.blank, verdict: '' }))
  const [values, setValues] = useState<Values<Name>>(kept)
  const [verdict, setVerdict] = useState(() => verdicts.find(({ value }) => value === kept.verdict) ?? null)
  const [errors, setErrors] = useState<Errors<Name>>({})
  const [unpicked, setUnpicked] = useState(false)

  const step = { id: 'decide', title: props.title, fields: verdict?.fields ?? [] }
  const refused: Errors<Name> = refusal ? errorsFrom([step], refusal.fields) : {}
  const shown: Errors<Name> = { ...refused, ...errors }

  const change = (changes: Partial<Record<Name, string>>) => {
    setValues((before) => ({ ...before, ...changes }))
    setErrors({})
    forget()
  }
  const choose = (value: V) => {
    setVerdict(verdicts.find((one) => one.value === value) ?? null)
    setErrors({})
    forget()
  }
  const submit = async () => {
    setUnpicked(!verdict)
    if (!verdict) return focusOn('verdict')
    const found = errorsOf(step, values)
    setErrors(found)
    const wrong = step.fields.find(({ name }) => found[name])
    if (wrong) return focusOn(wrong.name)
    await send(verdict.value, values)
  }
  const readAgain = async () => {
    forget()
    await reload()
  }

  if (refusal?.code === 'already-decided' || refusal?.code === 'conflict')
    return <Overtaken refusal={refusal} reload={readAgain} />
  return (
    <Card title={props.title}>
      {props.lead ? <View className="muted">{props.lead}</View> : null}
      <ChoiceField
        name="verdict"
        label={question}
        value={verdict?.value ?? ''}
        options={verdicts}
        error={unpicked && !verdict ? pick : null}
        onChange={choose}
      />
      {step.fields.map((field) => (
        <FormField
          key={field.name}
          {...{ field, values, change }}
          value={values[field.name]}
          error={shown[field.name] ?? null}
        />
      ))}
      <Refused refusal={refusal} fields={Object.keys(refused)} />
      <Button id="decide" onTap={submit}>
        {text.submit}
      </Button>
      <StepUpSheet
        refusal={refusal}
        onClose={forget}
        before={() => keepValues(caseId, { ...values, verdict: verdict?.value ?? '' })}
      />
    </Card>
  )
}
