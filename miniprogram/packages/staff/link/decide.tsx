import { type OutputOf } from '@shared/contract'
import { type LinkCase } from '@shared/contract/review'
import { evidenceKinds } from '@shared/rules/evidence'
import { evidenceNames } from '@shared/text/evidence'
import { useSubmit } from '@/api'
import { evidenceCaseText as papers } from '@/text/evidence'
import { staffText as text } from '@/text/staff'
import { DecideForm, type Verdict } from '../case/decide-form'
import { reasonField } from '../case/reason-field'

export type Decided = OutputOf<'review.decideLink'> | OutputOf<'review.requestEvidence'>
type Way = 'approve' | 'reject' | 'more'
type Name = 'reason' | 'paper'

const reason = (often: readonly string[]) =>
  reasonField({ label: text.reason, hint: text.reasonHint, write: text.writeReason, often })

const paper: Verdict<Way, Name>['fields'][number] = {
  kind: 'choice',
  name: 'paper',
  label: papers.paper,
  missing: papers.pickPaper,
  options: evidenceKinds.map((value) => ({ value, label: evidenceNames[value] })),
}

const verdicts: readonly Verdict<Way, Name>[] = [
  { value: 'approve', label: text.approve, detail: text.approveDetail, fields: [reason(text.reasons.approve)] },
  { value: 'reject', label: text.reject, detail: text.rejectDetail, fields: [reason(text.reasons.reject)] },
  { value: 'more', label: papers.more, detail: papers.moreDetail, fields: [paper, reason(papers.reasons)] },
]

type DecideProps = {
  link: LinkCase
  done: (decided: Decided) => void
  reload: () => Promise<void>
}

/** 决定, with the reason that the applicant will read; or what the applicant is to add before. */
export const Decide = ({ link: { linkId, version }, done, reload }: DecideProps) => {
  const decide = useSubmit('review.decideLink')
  const request = useSubmit('review.requestEvidence')
  const forget = () => {
    decide.forget()
    request.forget()
  }
  const send = async (way: Way, values: Record<Name, string>) => {
    const words = values.reason.trim()
    const kinds = evidenceKinds.filter((kind) => kind === values.paper)
    const decided =
      way === 'more'
        ? await request.submit({ linkId, version, kinds, reason: words })
        : await decide.submit({ linkId, version, approve: way === 'approve', reason: words })
    if (decided) done(decided)
  }
  return (
    <DecideForm
      caseId={linkId}
      title={text.decision}
      question={text.verdict}
      pick={text.pickDecision}
      verdicts={verdicts}
      blank={{ reason: '', paper: '' }}
      refusal={decide.refusal ?? request.refusal}
      {...{ send, forget, reload }}
    />
  )
}
