import { type InputOf, type OutputOf } from '@shared/contract'
import { type MissingCase } from '@shared/contract/review'
import { useSubmit } from '@/api'
import { type Field, type Values } from '@/form'
import { missingCaseText as text } from '@/text/staff'
import { DecideForm, type Verdict } from '../case/decide-form'
import { reasonField } from '../case/reason-field'
import { FindDwelling } from './find-dwelling'
import { blank, codeProblem, type Name } from './values'

type Way = 'found' | 'new' | 'refuse'

const found: Field<Name> = {
  kind: 'custom',
  name: 'foundCode',
  path: 'dwellingCode',
  label: text.dwelling,
  missing: text.pickDwelling,
  check: codeProblem,
  render: (props) => <FindDwelling {...props} />,
}

const verified: Field<Name> = {
  kind: 'choice',
  name: 'verified',
  label: text.verified,
  missing: text.pickVerified,
  options: [
    { value: 'yes', label: text.verifiedYes, detail: text.verifiedYesDetail },
    { value: 'no', label: text.verifiedNo, detail: text.verifiedNoDetail },
  ],
}

const fresh: Field<Name>[] = [
  {
    kind: 'text',
    name: 'newCode',
    path: 'dwellingCode',
    label: '房屋编码',
    hint: text.codeHint,
    input: 'number',
    maxLength: 40,
    check: codeProblem,
  },
  { kind: 'text', name: 'room', label: '房号', hint: '如 305、A1204', maxLength: 20 },
  {
    kind: 'text',
    name: 'buildingName',
    path: 'building.name',
    label: '楼栋名称',
    hint: text.buildingHint,
    optional: true,
    maxLength: 40,
  },
  {
    kind: 'text',
    name: 'road',
    path: 'building.road',
    label: '路名和门牌',
    hint: '如 科苑南路9号',
    optional: true,
    maxLength: 60,
  },
  {
    kind: 'text',
    name: 'initials',
    path: 'building.initials',
    label: '拼音首字母',
    hint: '方便查找，如 海棠公寓2栋 填 htgy2d',
    optional: true,
    maxLength: 20,
  },
]

/** Several who ask are looked at one by one afterwards, as links. */
const verdictsFor = (several: boolean): readonly Verdict<Way, Name>[] => {
  const last = several ? [] : [verified]
  const reason = reasonField({ label: text.reason, hint: text.reasonHint, write: text.write, often: text.reasons })
  return [
    { value: 'found', label: text.found, detail: text.foundDetail, fields: [found, ...last] },
    { value: 'new', label: text.new, detail: text.newDetail, fields: [...fresh, ...last] },
    { value: 'refuse', label: text.refuse, detail: text.refuseDetail, fields: [reason] },
  ]
}

const nothing = { dwellingCode: null, room: null, building: null, verified: false, reason: null }

const decisionOf = (
  way: Way,
  values: Values<Name>,
): Omit<InputOf<'review.decideMissingDwelling'>, 'requestId' | 'version'> => {
  if (way === 'refuse') return { ...nothing, reason: values.reason.trim() }
  const sure = { ...nothing, verified: values.verified === 'yes' }
  if (way === 'found') return { ...sure, dwellingCode: values.foundCode }
  const { buildingName: name, road, initials } = values
  const building = name.trim() === '' ? null : { name, road, initials }
  return { ...sure, dwellingCode: values.newCode, room: values.room, building }
}

type DecideProps = {
  one: MissingCase
  done: (decided: OutputOf<'review.decideMissingDwelling'>) => void
  reload: () => Promise<void>
}

export const Decide = ({ one: { requestId, version, asked, street, place }, done, reload }: DecideProps) => {
  const { submit, refusal, forget } = useSubmit('review.decideMissingDwelling')
  const send = async (way: Way, values: Values<Name>) => {
    const decided = await submit({ requestId, version, ...decisionOf(way, values) })
    if (decided) done(decided)
  }
  return (
    <DecideForm
      caseId={requestId}
      title={text.decision}
      lead={text.lead(place)}
      question={text.question}
      pick={text.pick}
      verdicts={verdictsFor(asked.length > 1)}
      blank={{ ...blank, street }}
      {...{ send, refusal, forget, reload }}
    />
  )
}
