import { type OutputOf } from '@shared/contract'
import { type CheckInCase } from '@shared/contract/review'
import { type DeclineReason } from '@shared/rules/check-in'
import { useSubmit } from '@/api'
import { ChoiceField } from '@/components/choice-field'
import { type Field } from '@/form'
import { declineOptions } from '@/text/check-in'
import { checkInCaseText as text } from '@/text/staff'
import { DecideForm, type Verdict } from '../case/decide-form'

type Decided = OutputOf<'review.confirmCheckIn'>

const isReason = (words: string): words is DeclineReason => declineOptions.some(({ value }) => value === words)

/** Below each other: they are sentences. */
const reason: Field<'reason'> = {
  kind: 'custom',
  name: 'reason',
  label: text.reason,
  missing: text.pickReason,
  render: ({ value, change, error }) => (
    <ChoiceField
      name="reason"
      label={text.reason}
      value={isReason(value) ? value : ''}
      options={declineOptions}
      error={error}
      stacked
      onChange={(chosen) => change({ reason: chosen })}
    />
  ),
}

const verdicts: readonly Verdict<'confirm' | 'decline', 'reason'>[] = [
  { value: 'confirm', label: text.confirm, detail: text.confirmDetail, fields: [] },
  { value: 'decline', label: text.decline, detail: text.declineDetail, fields: [reason] },
]

type DecideProps = { one: CheckInCase; done: (decided: Decided) => void; reload: () => Promise<void> }

/** 确认 or 不予确认, the latter with a reason out of a few. */
export const DecideCheckIn = ({ one: { checkInId, version }, done, reload }: DecideProps) => {
  const confirming = useSubmit('review.confirmCheckIn')
  const declining = useSubmit('review.declineCheckIn')
  const forget = () => {
    confirming.forget()
    declining.forget()
  }
  const send = async (verdict: 'confirm' | 'decline', values: { reason: string }) => {
    const decided =
      verdict === 'confirm'
        ? await confirming.submit({ checkInId, version })
        : isReason(values.reason) && (await declining.submit({ checkInId, version, reason: values.reason }))
    if (decided) done(decided)
  }
  return (
    <DecideForm
      caseId={checkInId}
      title={text.decision}
      question={text.verdict}
      pick={text.pick}
      verdicts={verdicts}
      blank={{ reason: '' }}
      refusal={confirming.refusal ?? declining.refusal}
      {...{ send, forget, reload }}
    />
  )
}
