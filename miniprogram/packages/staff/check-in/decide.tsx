import { useState } from 'react'
import { type CheckInCase } from '@shared/contract/review'
import { type DeclineReason } from '@shared/rules/check-in'
import { useSubmit } from '@/api'
import { Button, Card, ChoiceField, Notice } from '@/components'
import { StepUpSheet } from '@/components/step-up-sheet'
import { declineOptions } from '@/text/check-in'
import { checkInCaseText as text } from '@/text/staff'
import { Overtaken } from '../link/overtaken'
import { type OutputOf } from '@shared/contract'

type Decided = OutputOf<'review.confirmCheckIn'>

const verdicts = [
  { value: 'confirm', label: text.confirm, detail: text.confirmDetail },
  { value: 'decline', label: text.decline, detail: text.declineDetail },
] as const

type DecideProps = { one: CheckInCase; done: (decided: Decided) => void; reload: () => Promise<void> }

/** 确认 or 不予确认, the latter with a reason out of a few. */
export const DecideCheckIn = ({ one: { checkInId, version }, done, reload }: DecideProps) => {
  const [verdict, setVerdict] = useState<'confirm' | 'decline' | ''>('')
  const [reason, setReason] = useState<DeclineReason | ''>('')
  const [unasked, setUnasked] = useState(false)
  const confirming = useSubmit('review.confirmCheckIn')
  const declining = useSubmit('review.declineCheckIn')
  const { refusal, forget } = verdict === 'decline' ? declining : confirming

  const send = async () => {
    setUnasked(true)
    if (!verdict || (verdict === 'decline' && !reason)) return
    const decided =
      verdict === 'confirm'
        ? await confirming.submit({ checkInId, version })
        : reason && (await declining.submit({ checkInId, version, reason }))
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
      <ChoiceField
        name="verdict"
        label={text.verdict}
        value={verdict}
        options={verdicts}
        error={unasked && !verdict ? text.pick : null}
        onChange={setVerdict}
      />
      {verdict === 'decline' ? (
        <ChoiceField
          name="reason"
          label={text.reason}
          value={reason}
          options={declineOptions}
          error={unasked && !reason ? text.pickReason : null}
          stacked
          onChange={setReason}
        />
      ) : null}
      {refusal && refusal.code !== 'step-up-needed' ? (
        <Notice tone="bad" urgent>
          {refusal.message}
        </Notice>
      ) : null}
      <Button id="decide" onTap={send}>
        {text.submit}
      </Button>
      <StepUpSheet refusal={refusal} onClose={forget} />
    </Card>
  )
}
