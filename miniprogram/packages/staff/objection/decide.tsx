import { type OutputOf } from '@shared/contract'
import { type ObjectionCase } from '@shared/contract/review'
import { useSubmit } from '@/api'
import { objectionText as text } from '@/text/objections'
import { DecideForm, type Verdict } from '../case/decide-form'
import { reasonField } from '../case/reason-field'

const reason = (often: readonly string[]) =>
  reasonField({ label: text.words, hint: text.wordsHint, write: text.write, often })

const verdicts: readonly Verdict<'uphold' | 'reject', 'reason'>[] = [
  { value: 'uphold', label: text.uphold, detail: text.upholdDetail, fields: [reason(text.reasons.uphold)] },
  { value: 'reject', label: text.reject, detail: text.rejectDetail, fields: [reason(text.reasons.reject)] },
]

type DecideProps = {
  objection: ObjectionCase
  done: (decided: OutputOf<'review.decideObjection'>) => void
  reload: () => Promise<void>
}

/** 决定, with the reason that both sides will read. */
export const Decide = ({ objection: { objectionId, version }, done, reload }: DecideProps) => {
  const { submit, refusal, forget } = useSubmit('review.decideObjection')
  const send = async (verdict: 'uphold' | 'reject', values: { reason: string }) => {
    const decided = await submit({ objectionId, version, uphold: verdict === 'uphold', reason: values.reason.trim() })
    if (decided) done(decided)
  }
  return (
    <DecideForm
      caseId={objectionId}
      title={text.deciding}
      lead={text.meaning}
      question={text.decision}
      pick={text.pick}
      verdicts={verdicts}
      blank={{ reason: '' }}
      {...{ send, refusal, forget, reload }}
    />
  )
}
