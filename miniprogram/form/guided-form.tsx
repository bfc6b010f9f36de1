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
type GuidedFormProps<Name extends string> = {
  /** Of the title bar. */
  title: string
  steps: readonly Step<Name>[]
  initial: Values<Name>
  draft?: Draft
  submitLabel: string
  /** The step to begin with, from 0, where that is not the first unanswered one. */
  begin?: number
  /** What the server found wrong, by its paths: the form begins there. */
  found?: Readonly<Record<string, string>>
  /** Where the answers are checked elsewhere, together with others: takes them once all is answered. */
  finish?: (values: Values<Name>) => void
  /** Where back leads from the first step, and from a change of answers that `finish` has taken; else the page before. */
  leave?: () => void
  /** Above the answers to check. */
  checkLead?: (values: Values<Name>) => ReactNode
  /** Below them: what sending means. */
  checkNote?: (values: Values<Name>) => ReactNode
  /** Sends; gives the refusal, or null when it went through and the page has gone on. */
  submit?: (values: Values<Name>) => Promise<RefusalError | null>
}

/** Where a form begins: at what was found wrong, at the step that was asked for, or where filling goes on. */
const beginning = <Name extends string>({ steps, initial, begin, found = {}, finish }: GuidedFormProps<Name>) => {
  const all = asked(steps, initial)
  const errors = errorsFrom(all, found)
  const wrong = stepWith(all, errors)
  const open = startAt(steps, initial)
  const first = finish && open >= all.length ? 0 : open
  const [unasked = null] = wrong < 0 ? Object.values(found) : []
  return { errors, at: wrong >= 0 ? wrong : (begin ?? first), reached: open, refusal: unasked }
}

/** One question a screen; the answers checked; a refusal leads back to the question it is about. */
export const GuidedForm = <Name extends string>(props: GuidedFormProps<Name>) => {
  const { title, initial, draft, submitLabel } = props
  const [values, setValues] = useState(initial)
  const [start] = useState(() => beginning(props))
  const [at, setAt] = useState(start.at)
  const [reached, setReached] = useState(start.reached)
  const [errors, setErrors] = useState<Errors<Name>>(start.errors)
  const [refusal, setRefusal] = useState<string | null>(start.refusal)

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
    const to = done ? (unanswered >= 0 ? unanswered : steps.length) : at + 1
    if (to >= steps.length && props.finish) return props.finish(values)
    show(to)
  }

  const send = async () => {
    setRefusal(null)
    const refused = await props.submit?.(values)
    if (!refused) return draft?.stop()
    const found = errorsFrom(steps, refused.fields)
    if (stepWith(steps, found) >= 0) point(found)
    else setRefusal(refused.message)
  }

  const leaves = at === 0 || (props.finish && reached >= steps.length)
  const previous = () => void (leaves ? (props.leave ?? back)() : show(at - 1))
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
