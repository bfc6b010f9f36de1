import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { residentFieldNames } from '@shared/text/resident-fields'
import { asRefusal, call, type RefusalError, useQuery, useSubmit } from '@/api'
import { Button, Card, dayOf, Notice, Page, ReceiptNumber, ResultHero, Skeleton } from '@/components'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { GuidedForm } from '@/form'
import { back, newSubmissionId, replace } from '@/platform'
import { keep, takeKept } from '@/platform/kept'
import { usePageQuery } from '@/platform/page-query'
import { correctionSteps } from './steps'
import { changedIn, type Correction, type Filed, inputOf, keptOf, resumed, valuesOf } from './values'

const title = '更正住户信息'

type Seen = OutputOf<'registration.revealResident'>
type Done = OutputOf<'registration.correctResident'>

const keyOf = (id: string) => `correct-${id}`

const Changes = ({ changed }: { changed: readonly string[] }) => (
  <Notice
    tone={changed.length > 0 ? 'info' : 'warn'}
    title={changed.length > 0 ? `改了 ${changed.length} 项` : '还没有改动'}
  >
    {changed.length > 0
      ? `${changed.join('、')}。没有改的保持原样。`
      : '点要改的那一项右边的“修改”。证件种类和号码不能改：登记错了人，请按信息错误注销，再重新申报。'}
  </Notice>
)

const Correcting = ({
  id,
  seen,
  filed,
  kept,
  now,
  done,
}: {
  id: string
  seen: Seen
  filed: Filed
  kept: string | null
  now: string
  done: (done: Done) => void
}) => {
  const [refusal, setRefusal] = useState<RefusalError | null>(null)
  const sent = useRef({ text: '', submissionId: '' })
  const last = useRef<Correction | null>(null)
  const changed = (values: Correction) =>
    changedIn(inputOf(id, values, filed), filed, seen.moveInOn).map((field) => residentFieldNames[field])

  const submit = async (values: Correction) => {
    last.current = values
    setRefusal(null)
    const input = inputOf(id, values, filed)
    const text = JSON.stringify(input)
    if (sent.current.text !== text) sent.current = { text, submissionId: newSubmissionId() }
    try {
      done(await call('registration.correctResident', input, { submissionId: sent.current.submissionId }))
      return null
    } catch (thrown) {
      const refused = asRefusal(thrown)
      setRefusal(refused)
      return refused.code === 'step-up-needed' ? null : refused
    }
  }

  return (
    <GuidedForm
      title={title}
      steps={correctionSteps(dayOf(now))}
      initial={resumed(valuesOf(seen, filed), kept)}
      submitLabel="提交更正"
      checkLead={(values) => (
        <>
          <Changes changed={changed(values)} />
          <StepUpSheet
            refusal={refusal}
            onClose={() => setRefusal(null)}
            before={() => last.current && keep(keyOf(id), keptOf(last.current))}
          />
        </>
      )}
      checkNote={() => '改前和改后的内容都会留存。住户马上会收到通知，知道改了哪几项；不属实的，住户可以提出异议。'}
      submit={submit}
    />
  )
}

const Corrected = ({ done: { receipt, fields, maskedName, registration } }: { done: Done }) => (
  <Page
    title="办理结果"
    back={() => void back()}
    announce="更正已生效"
    footer={
      <Button onTap={() => void replace('registration/residents', { dwelling: registration.dwellingCode })}>
        看这处的住户
      </Button>
    }
  >
    <ResultHero state="done" title="更正已生效" detail={`${maskedName} · ${registration.address}`} />
    <ReceiptNumber receipt={receipt} />
    <Card title="改了这些内容">
      <View>{fields.map((field) => residentFieldNames[field]).join('、')}</View>
      <View className="muted">住户会收到通知。</View>
    </Card>
  </Page>
)

/** What opening the form means, before anything is shown; after a face check it opens by itself. */
const Opening = ({
  id,
  name,
  kept,
  opened,
}: {
  id: string
  name: string
  kept: boolean
  opened: (seen: Seen) => void
}) => {
  const { submit, refusal, forget } = useSubmit('registration.revealResident')
  const open = async () => {
    const seen = await submit({ registrationId: id })
    if (seen) opened(seen)
  }
  const first = useRef(kept)
  useEffect(() => {
    if (first.current) void open()
    first.current = false
  })
  return (
    <Page title={title} footer={<Button onTap={open}>开始更正</Button>}>
      <Card title={name}>
        <View>先显示您申报过的内容，再改有误的那几项。打开会留下记录，住户能看到。</View>
      </Card>
      <Notice title="不能把登记改成另一个人">
        证件种类和号码不能改，姓名只能按人口库的写法改。登记错了人，请返回选“信息错误”，再为本人重新申报。
      </Notice>
      <Refused refusal={refusal} />
      <StepUpSheet refusal={refusal} onClose={forget} before={() => keep(keyOf(id), '{}')} />
    </Page>
  )
}

const Screen = () => {
  const { id = '', name = '' } = usePageQuery()
  const me = useQuery('account.me', {})
  const [kept] = useState(() => takeKept(keyOf(id)))
  const [seen, setSeen] = useState<Seen | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  if (done) return <Corrected done={done} />
  if (!seen) return <Opening id={id} name={name} kept={kept !== null} opened={setSeen} />
  if (!seen.filed)
    return (
      <Page title={title}>
        <Notice tone="warn" title="这些内容是住户自己填的">
          请住户本人更正；登记不属实的，请按信息错误注销。
        </Notice>
      </Page>
    )
  if (!me.now)
    return (
      <Page title={title}>
        <Skeleton cards={1} rows={5} />
      </Page>
    )
  return <Correcting {...{ id, seen, kept, done: setDone }} filed={seen.filed} now={me.now} />
}

export default Screen
