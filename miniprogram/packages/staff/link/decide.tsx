import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type LinkCase } from '@shared/contract/review'
import { useSubmit } from '@/api'
import { Button, Card, ChoiceField, Notice, Tap, TextField } from '@/components'
import { StepUpSheet } from '@/components/step-up-sheet'
import { focusOn } from '@/platform'
import { staffText as text } from '@/text/staff'
import { type Filled, filledBefore, keepFilled, missingIn } from './filled'
import { Overtaken } from './overtaken'
import './decide.scss'

const options = [
  { value: 'approve', label: text.approve, detail: text.approveDetail },
  { value: 'reject', label: text.reject, detail: text.rejectDetail },
] as const

type FieldsProps = {
  filled: Filled
  change: (changes: Partial<Filled>) => void
  errors: Partial<Record<string, string>>
}

const Fields = ({ filled: { verdict, reason }, change, errors }: FieldsProps) => (
  <>
    <ChoiceField
      name="verdict"
      label="您的决定"
      value={verdict}
      options={options}
      error={errors.verdict}
      onChange={(chosen) => change({ verdict: chosen })}
    />
    <TextField
      name="reason"
      label={text.reason}
      hint={text.reasonHint}
      rows={3}
      maxLength={200}
      value={reason}
      error={errors.reason}
      onChange={(words) => change({ reason: words })}
    />
    {verdict ? (
      <View className="decide-reasons">
        {text.reasons[verdict].map((words) => (
          <Tap key={words} className="decide-reason" onTap={() => change({ reason: words })}>
            {words}
          </Tap>
        ))}
      </View>
    ) : null}
  </>
)

type DecideProps = {
  link: LinkCase
  done: (decided: OutputOf<'review.decideLink'>) => void
  reload: () => Promise<void>
}

/** 决定, with the reason that the applicant will read. */
export const Decide = ({ link: { linkId, version }, done, reload }: DecideProps) => {
  const [filled, setFilled] = useState(() => filledBefore(linkId))
  const [missing, setMissing] = useState<Partial<Record<string, string>>>({})
  const { submit, refusal, forget } = useSubmit('review.decideLink')

  const change = (changes: Partial<Filled>) => {
    setFilled({ ...filled, ...changes })
    setMissing({})
  }

  const send = async () => {
    const found = missingIn(filled)
    setMissing(found ? { [found.field]: found.message } : {})
    if (found) return focusOn(found.field)
    const approve = filled.verdict === 'approve'
    const decided = await submit({ linkId, version, approve, reason: filled.reason.trim() })
    if (decided) done(decided)
  }

  const readAgain = async () => {
    forget()
    await reload()
  }

  if (refusal?.code === 'already-decided' || refusal?.code === 'conflict')
    return <Overtaken refusal={refusal} reload={readAgain} />
  return (
    <Card title={text.decision}>
      <Fields filled={filled} change={change} errors={{ ...refusal?.fields, ...missing }} />
      {refusal && refusal.code !== 'step-up-needed' && !refusal.fields.reason ? (
        <Notice tone="bad" urgent>
          {refusal.message}
        </Notice>
      ) : null}
      <Button id="decide" onTap={send}>
        {text.submit}
      </Button>
      <StepUpSheet refusal={refusal} onClose={forget} before={() => keepFilled(linkId, filled)} />
    </Card>
  )
}
