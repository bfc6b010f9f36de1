import { type DeskCase } from '@shared/contract/permit-desk'
import { type Condition } from '@shared/model/decision'
import { verifiedBases } from '@shared/rules/verified'
import { type OutputOf } from '@shared/contract'
import { useSubmit } from '@/api'
import { type Field } from '@/form'
import { deskText as text } from '@/text/decisions'
import { conditionTitle } from '@/text/law'
import { DecideForm, type Verdict } from '../case/decide-form'
import { reasonProblem } from '../case/reason'

export type Decided = OutputOf<'permit.verifyCase'> | OutputOf<'permit.askApplicant'>

type Name = 'condition' | 'basis' | 'what' | 'note' | 'words'
const blank: Record<Name, string> = { condition: '', basis: '', what: '', note: '', words: '' }
const written = (words: string) => reasonProblem(words, text.write)

const factFields = (conditions: readonly Condition[]): Field<Name>[] => [
  {
    kind: 'choice',
    name: 'condition',
    path: 'facts.0.condition',
    label: text.condition,
    options: conditions.map((value) => ({ value, label: conditionTitle[value] })),
  },
  {
    kind: 'choice',
    name: 'basis',
    label: text.basis,
    options: verifiedBases.map((value) => ({ value, label: text.bases[value] })),
  },
  {
    kind: 'text',
    name: 'what',
    path: 'facts.0.what',
    label: text.what,
    hint: text.whatHint,
    maxLength: 200,
    missing: text.write,
    check: written,
  },
  { kind: 'text', name: 'note', label: text.note, hint: text.noteHint, rows: 2, maxLength: 200, optional: true },
]

const askFields: Field<Name>[] = [
  {
    kind: 'text',
    name: 'words',
    label: text.words,
    hint: text.wordsHint,
    rows: 3,
    maxLength: 200,
    missing: text.write,
    check: written,
  },
]

type Verdicts = 'met' | 'unmet' | 'ask'

const verdictsOf = (conditions: readonly Condition[]): Verdict<Verdicts, Name>[] => [
  ...(conditions.length > 0
    ? ([
        { value: 'met', label: text.met, detail: text.metDetail, fields: factFields(conditions) },
        { value: 'unmet', label: text.unmet, detail: text.unmetDetail, fields: factFields(conditions) },
      ] as const)
    : []),
  { value: 'ask', label: text.ask, detail: text.askDetail, fields: askFields },
]

type DecideProps = { one: DeskCase; done: (decided: Decided) => void; reload: () => Promise<void> }

/** 人工核实 of one condition at a time, or a question to the applicant. */
export const Decide = ({ one: { caseId, silent }, done, reload }: DecideProps) => {
  const verify = useSubmit('permit.verifyCase')
  const ask = useSubmit('permit.askApplicant')
  const conditions = silent.filter(({ verifiable }) => verifiable).map(({ condition }) => condition)
  const send = async (verdict: Verdicts, values: Record<Name, string>) => {
    const words = values.words.trim()
    if (verdict === 'ask') {
      const asked = await ask.submit({ caseId, words })
      return asked ? done(asked) : undefined
    }
    const condition = conditions.find((each) => each === values.condition) ?? conditions[0]
    const basis = verifiedBases.find((each) => each === values.basis) ?? 'document'
    if (!condition) return
    const fact = { condition, state: verdict, basis, what: values.what.trim(), note: values.note.trim() || null }
    const decided = await verify.submit({ caseId, facts: [fact] })
    if (decided) done(decided)
  }
  const forget = () => {
    verify.forget()
    ask.forget()
  }
  return (
    <DecideForm
      caseId={caseId}
      title={text.decision}
      lead={text.lead}
      question={text.question}
      pick={text.pick}
      verdicts={verdictsOf(conditions)}
      blank={{ ...blank, condition: conditions.length === 1 ? (conditions[0] ?? '') : '' }}
      refusal={verify.refusal ?? ask.refusal}
      {...{ send, forget, reload }}
    />
  )
}
