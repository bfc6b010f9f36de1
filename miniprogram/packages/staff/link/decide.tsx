import { type OutputOf } from '@shared/contract'
import { type LinkCase } from '@shared/contract/review'
import { useSubmit } from '@/api'
import { staffText as text } from '@/text/staff'
import { DecideForm, type Verdict } from '../case/decide-form'
import { reasonField } from '../case/reason-field'

const reason = (often: readonly string[]) =>
  reasonField({ label: text.reason, hint: text.reasonHint, write: text.writeReason, often })

const verdicts: readonly Verdict<'approve' | 'reject', 'reason'>[] = [
  { value: 'approve', label: text.approve, detail: text.approveDetail, fields: [reason(text.reasons.approve)] },
  { value: 'reject', label: text.reject, detail: text.rejectDetail, fields: [reason(text.reasons.reject)] },
]

type DecideProps = {
  link: LinkCase
  done: (decided: OutputOf<'review.decideLink'>) => void
  reload: () => Promise<void>
}

/** 决定, with the reason that the applicant will read. */
export const Decide = ({ link: { linkId, version }, done, reload }: DecideProps) => {
  const { submit, refusal, forget } = useSubmit('review.decideLink')
  const send = async (verdict: 'approve' | 'reject', values: { reason: string }) => {
    const decided = await submit({ linkId, version, approve: verdict === 'approve', reason: values.reason.trim() })
    if (decided) done(decided)
  }
  return (
    <DecideForm
      caseId={linkId}
      title={text.decision}
      question={text.verdict}
      pick={text.pickDecision}
      verdicts={verdicts}
      blank={{ reason: '' }}
      {...{ send, refusal, forget, reload }}
    />
  )
}
