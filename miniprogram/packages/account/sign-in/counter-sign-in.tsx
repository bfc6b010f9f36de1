import { useState } from 'react'
import { View } from '@tarojs/components'
import { consents } from '@shared/text/consents'
import { useSubmit } from '@/api'
import { placeToReturn } from '@/api/session'
import { goOn, hasIdCard, keepDevice, welcome } from '@/api/welcome'
import { Button, CheckField, TextField } from '@/components'
import { focusOn } from '@/platform'
import { signInText as text } from '@/text/sign-in'
import { checkCounter, type CounterForm, digitsOf, firstOf } from './checks'
import { DocumentFields } from './document-fields'
import { PrivacyCheck } from './privacy-check'
import { Refused } from './refused'

const blank = { idNumber: '', code: '', bind: false, privacy: false }

/** 受理点登录码登录: for every document, and for whoever would rather show it to a person. */
export const CounterSignIn = () => {
  const [form, setForm] = useState<CounterForm>(() => ({ ...blank, idType: hasIdCard() ? '111' : '' }))
  const [missing, setMissing] = useState<Record<string, string>>({})
  const { submit, refusal } = useSubmit('account.signInWithCounterCode')
  const errors = { ...refusal?.fields, ...missing }

  const change = (changes: Partial<CounterForm>) => {
    setForm({ ...form, ...changes })
    setMissing({})
  }

  const signIn = async () => {
    const found = checkCounter(form)
    setMissing(found)
    const first = firstOf(found)
    if (first) return focusOn(first)
    const { idType, idNumber, bind } = form
    const privacy = consents.privacy.version
    const output = await submit({ idType, idNumber, code: digitsOf(form.code), bind, consent: true, privacy })
    if (!output) return
    const returnTo = placeToReturn()
    if (output.device) keepDevice(output.device)
    welcome(output.session, output.me)
    await goOn(output.me, returnTo)
  }

  return (
    <View>
      <View className="sign-in-lead">{text.counterLead}</View>
      <Refused refusal={refusal} way="counterCode" change={() => undefined} />
      <DocumentFields form={form} errors={errors} change={change} />
      <TextField
        name="code"
        label={text.counterCode}
        hint={text.counterCodeHint}
        kind="number"
        maxLength={9}
        value={form.code}
        error={errors.code}
        autoComplete="one-time-code"
        onChange={(code) => change({ code })}
      />
      <CheckField name="bind" value={form.bind} onChange={(bind) => change({ bind })}>
        {text.bind}
        <View className="muted">{text.bindDetail}</View>
      </CheckField>
      <PrivacyCheck value={form.privacy} error={errors.privacy ?? null} onChange={(privacy) => change({ privacy })} />
      <Button id="counter-sign-in" onTap={signIn}>
        {text.signIn}
      </Button>
    </View>
  )
}
