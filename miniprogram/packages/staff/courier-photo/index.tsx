import { Image, View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type PhotoCase } from '@shared/contract/cards'
import { photoReturnReasons, photoReuploadDays, type PhotoReturnReason } from '@shared/rules/delivery'
import { ruleVersion } from '@shared/rules/version'
import { photoReturnNames } from '@shared/text/cards'
import { useQuery, useSubmit } from '@/api'
import { Card, Facts, moment } from '@/components'
import { type Field } from '@/form'
import { usePageQuery } from '@/platform/page-query'
import { photoCaseText as text } from '@/text/cards'
import { CaseScreen } from '../case/case-screen'
import { DecideForm, type Verdict } from '../case/decide-form'
import './index.scss'

const reason: Field<'reason'> = {
  kind: 'choice',
  name: 'reason',
  label: text.reason,
  missing: text.pickReason,
  options: photoReturnReasons.map((value) => ({ value, label: photoReturnNames[value] })),
}
const days = photoReuploadDays.on(ruleVersion)
const verdicts: readonly Verdict<'accepted' | 'returned', 'reason'>[] = [
  { value: 'accepted', label: text.accept, detail: text.acceptDetail, fields: [] },
  { value: 'returned', label: text.back, detail: text.backDetail(days), fields: [reason] },
]

type Decided = OutputOf<'permit.decideCourierPhoto'>

const Decide = ({
  receipt,
  done,
  reload,
}: {
  receipt: string
  done: (one: Decided) => void
  reload: () => Promise<void>
}) => {
  const { submit, refusal, forget } = useSubmit('permit.decideCourierPhoto')
  const send = async (verdict: 'accepted' | 'returned', values: { reason: string }) => {
    const found = photoReturnReasons.find((one): one is PhotoReturnReason => one === values.reason)
    const decided = await submit({ receipt, verdict, reason: verdict === 'returned' ? (found ?? null) : null })
    if (decided) done(decided)
  }
  return (
    <DecideForm
      caseId={receipt}
      title={text.deciding}
      question={text.question}
      pick={text.pick}
      verdicts={verdicts}
      blank={{ reason: '' }}
      {...{ send, refusal, forget, reload }}
    />
  )
}

const About = ({ one, now }: { one: PhotoCase; now: string }) => (
  <Card title={text.photo}>
    <Image
      className="courier-photo"
      mode="widthFix"
      src={`data:${one.photo.mime};base64,${one.photo.base64}`}
      imgProps={{ alt: text.photo }}
    />
    <View className="courier-photo-facts">
      <Facts
        rows={[
          [text.applicant, one.maskedName],
          [text.number, one.maskedIdNumber],
          [text.sent, moment(one.sentAt, now)],
          [text.to, one.address],
          ...(one.returned > 0 ? [[text.times, text.timesOf(one.returned)] as const] : []),
        ]}
      />
    </View>
  </Card>
)

/** 核对身份证照片 of a case whose card is posted. */
const Screen = () => {
  const { id = '' } = usePageQuery()
  const query = useQuery('permit.courierPhoto', { receipt: id })
  return (
    <CaseScreen
      title={text.title}
      query={query}
      said={({ state }: Decided) => ({
        title: state === 'accepted' ? text.accepted : text.returned,
        detail: text.told,
      })}
    >
      {(one, now, done) => (
        <>
          <About one={one} now={now} />
          <Decide receipt={id} done={done} reload={query.reload} />
        </>
      )}
    </CaseScreen>
  )
}

export default Screen
