import { type ReactNode, useState } from 'react'
import { View } from '@tarojs/components'
import { type RefusalError } from '@/api'
import { Button, Heading, Notice, Page, Steps } from '@/components'
import { back, focusOn } from '@/platform'
import { CheckAnswers } from './check-answers'
import { FormField } from './form-field'
import { asked, type Errors, errorsFrom, errorsOf, startAt, type Step, stepWith, type Values } from './steps'
import { type Draft } from './use-draft'

/** A form asked step by step, checked as a whole, then sent. */
export type GuidedFormProps<Name extends string> = {
  /** Of the title bar. */
  title: string
  steps: readonly Step<Name>[]
  initial: Values<Name>
  draft?: Draft
  submitLabel: string
  /** Above the answers to check. */
  checkLead?: (values: Values<Name>) => ReactNode
  /** Below them: what sending means. */
  checkNote?: (values: Values<Name>) => ReactNode
  /** Sends; gives the refusal, or null when it went through and the page has gone on. */
  submit: (values: Values<Name>) => Promise<RefusalError | null>
}

/** One question a screen; the answers checked; a refusal leads back to the question it is about. */
export const GuidedForm = <Name extends string>(props: GuidedFormProps<Name>) => {
  const { title, initial, draft, submitLabel } = props
  const [values, setValues] = useState(initial)
  const [at, setAt] = useState(() => startAt(props.steps, initial))
  const [reached, setReached] = useState(at)
  const [errors, setErrors] = useState<Errors<Name>>({})
  const [refusal, setRefusal] = useState<string | null>(null)

  const steps = asked(props.steps, values)
  const step = steps[at]
  const status = [step && `第 ${at + 1} 步，共 ${steps.length} 步`, draft?.status].filter(Boolean).join(' · ')

  const change = (changes: Partial<Record<Name, string>>) => {
    const next: Values<Name> = { ...values, ...changes }
    const left: Errors<Name> = { ...errors }
    for (const field of steps.flatMap(({ fields }) => fields)) if (field.name in changes) delete left[field.name]
    setValues(next)
    setErrors(left)
    draft?.keep(next)
  }

  const show = (index: number) => {
    setAt(index)
    setReached(Math.max(reached, index))
    focusOn('question')
  }

  const point = (found: Errors<Name>) => {
    setErrors(found)
    const index = stepWith(steps, found)
    setAt(index)
    const first = steps[index]?.fields.find((field) => found[field.name])
    if (first) focusOn(first.name)
    return index >= 0
  }

  /** On to the next step; from a change, back to the check page unless the change raised new questions. */
  const next = () => {
    if (!step || point({ ...errorsOf(step, values) })) return
    const done = reached >= steps.length
    const unanswered = steps.findIndex((each) => Object.keys(errorsOf(each, values)).length > 0)
    show(done ? (unanswered >= 0 ? unanswered : steps.length) : at + 1)
  }

  const send = async () => {
    setRefusal(null)
    const refused = await props.submit(values)
    if (!refused) return draft?.stop()
    const found = errorsFrom(steps, refused.fields)
    if (stepWith(steps, found) >= 0) point(found)
    else setRefusal(refused.message)
  }

  const previous = () => void (at === 0 ? back() : show(at - 1))
  const warning = refusal ? (
    <Notice tone="bad" urgent>
      {refusal}
    </Notice>
  ) : null

  if (!step)
    return (
      <Page title={title} back={previous} footer={<Button onTap={send}>{submitLabel}</Button>}>
        {warning}
        <CheckAnswers
          {...{ steps, values }}
          lead={props.checkLead?.(values)}
          note={props.checkNote?.(values)}
          change={show}
        />
      </Page>
    )

  return (
    <Page
      title={title}
      back={previous}
      announce={status}
      footer={<Button onTap={next}>{reached >= steps.length ? '保存，回到核对' : '下一步'}</Button>}
    >
      <Steps at={at + 1} count={steps.length} />
      <Heading look="title" id="question">
        {step.title}
      </Heading>
      <View className="muted digits form-status">{status}</View>
      {step.lead ? <View className="form-lead">{step.lead}</View> : null}
      {warning}
      {step.fields.map((field) => (
        <FormField
          key={field.name}
          {...{ field, values, change }}
          value={values[field.name]}
          error={errors[field.name] ?? null}
        />
      ))}
    </Page>
  )
}
