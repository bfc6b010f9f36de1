import './index.scss'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { idTypes } from '@shared/codes/id-types'
import { type OutputOf } from '@shared/contract'
import { useQuery, useSubmit } from '@/api'
import { Button, Card, Facts, Notice, Page, SelectField, TextField } from '@/components'
import { Loaded } from '@/components/loaded'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { moment } from '@/components/words'
import { canPrint, focusOn, printPage } from '@/platform'
import { counterText as text } from '@/text/devices'

type Issued = OutputOf<'review.issueCounterCode'>

const options = idTypes.map(({ code, name }) => ({ value: code, label: name }))
const blank = { idType: '', idNumber: '', name: '', phone: '' }

const problems = ({ idType, idNumber, name, phone }: typeof blank): Record<string, string> => ({
  ...(idType ? {} : { idType: '请选择证件种类' }),
  ...(idNumber.trim().length >= 5 ? {} : { idNumber: '请填写证件号码' }),
  ...(name.trim() ? {} : { name: '请填写姓名' }),
  ...(phone === '' || /^1[3-9]\d{9}$/.test(phone.trim()) ? {} : { phone: '请填写 11 位手机号码' }),
})

const Fields = ({
  form,
  errors,
  change,
}: {
  form: typeof blank
  errors: Record<string, string>
  change: (changes: Partial<typeof blank>) => void
}) => (
  <>
    <SelectField
      name="idType"
      label={text.idType}
      value={form.idType}
      options={options}
      error={errors.idType}
      onChange={(idType) => change({ idType })}
    />
    <TextField
      name="idNumber"
      label={text.idNumber}
      kind="idNumber"
      maxLength={30}
      value={form.idNumber}
      error={errors.idNumber}
      onChange={(idNumber) => change({ idNumber: idNumber.toUpperCase() })}
    />
    <TextField
      name="name"
      label={text.name}
      hint={text.nameHint}
      maxLength={50}
      value={form.name}
      error={errors.name}
      onChange={(name) => change({ name })}
    />
    <TextField
      name="phone"
      label={text.phone}
      hint={text.phoneHint}
      kind="phone"
      maxLength={11}
      optional
      value={form.phone}
      error={errors.phone}
      onChange={(phone) => change({ phone })}
    />
  </>
)

const Result = ({ issued, now, next }: { issued: Issued; now: string; next: () => void }) => (
  <>
    <Card title={text.code}>
      <View id="result" className="counter-code digits">
        {issued.code.replace(/(\d{4})(\d{4})/, '$1 $2')}
      </View>
      <Facts
        rows={[
          [text.name, issued.maskedName],
          [text.idNumber, issued.maskedIdNumber],
        ]}
      />
    </Card>
    <Notice tone="warn" title={text.until(moment(issued.expiresAt, now))}>
      {text.say}
    </Notice>
    {canPrint ? (
      <Button kind="ghost" onTap={printPage}>
        {text.print}
      </Button>
    ) : null}
    <Button onTap={next}>{text.next}</Button>
  </>
)

const Counter = ({ now }: { now: string }) => {
  const [form, setForm] = useState(blank)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const [issued, setIssued] = useState<Issued | null>(null)
  const { submit, refusal, forget } = useSubmit('review.issueCounterCode')

  const issue = async () => {
    const found = problems(form)
    setMissing(found)
    const [first] = Object.keys(found)
    if (first) return focusOn(first)
    const { idType, idNumber, name, phone } = form
    setIssued(await submit({ idType, idNumber, name, phone: phone.trim() || null }))
  }
  const next = () => {
    setForm(blank)
    setIssued(null)
  }

  if (issued) return <Result issued={issued} now={now} next={next} />
  return (
    <>
      <View className="muted">{text.lead}</View>
      <Refused refusal={refusal} fields="all" />
      <Fields
        form={form}
        errors={{ ...refusal?.fields, ...missing }}
        change={(changes) => {
          setForm({ ...form, ...changes })
          setMissing({})
        }}
      />
      <Button id="issue" onTap={issue}>
        {text.issue}
      </Button>
      <StepUpSheet refusal={refusal} onClose={forget} />
    </>
  )
}

/** 签发登录码: the person and the document are in front of whoever does this. */
const Screen = () => {
  const query = useQuery('account.me', {})
  return (
    <Page title={text.title}>
      <View className="stack">
        <Loaded query={query} role="staff">
          {(_, now) => <Counter now={now} />}
        </Loaded>
      </View>
    </Page>
  )
}

export default Screen
