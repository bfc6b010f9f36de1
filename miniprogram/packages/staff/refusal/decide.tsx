import { type OutputOf } from '@shared/contract'
import { type RefusalCase } from '@shared/contract/review'
import { dataRefusalOutcomes, type DataRefusalOutcome } from '@shared/rules/data-refusal'
import { useSubmit } from '@/api'
import { refusalCaseText as text } from '@/text/data-refusals'
import { DecideForm, type Verdict } from '../case/decide-form'
import { reasonField } from '../case/reason-field'

const detail: Record<DataRefusalOutcome, string> = {
  noted: text.notedDetail,
  visited: text.visitedDetail,
  closed: text.closedDetail,
}

const verdicts: readonly Verdict<DataRefusalOutcome, 'reason'>[] = dataRefusalOutcomes.map((value) => ({
  value,
  label: text[value],
  detail: detail[value],
  fields: [reasonField({ label: text.words, hint: text.wordsHint, write: text.write, often: text.often[value] })],
}))

type DecideProps = {
  report: RefusalCase
  done: (decided: OutputOf<'review.decideRefusal'>) => void
  reload: () => Promise<void>
}

/** 处理, with the reason that the declarant will read. */
export const Decide = ({ report: { refusalId, version }, done, reload }: DecideProps) => {
  const { submit, refusal, forget } = useSubmit('review.decideRefusal')
  const send = async (outcome: DataRefusalOutcome, values: { reason: string }) => {
    const decided = await submit({ refusalId, version, outcome, reason: values.reason.trim() })
    if (decided) done(decided)
  }
  return (
    <DecideForm
      caseId={refusalId}
      title={text.deciding}
      lead={text.meaning}
      question={text.question}
      pick={text.pick}
      verdicts={verdicts}
      blank={{ reason: '' }}
      {...{ send, refusal, forget, reload }}
    />
  )
}
