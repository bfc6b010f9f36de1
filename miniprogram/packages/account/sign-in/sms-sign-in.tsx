import { useState } from 'react'
import { View } from '@tarojs/components'
import { idTypes } from '@shared/codes/id-types'
import { useSubmit } from '@/api'
import { welcome } from '@/api/welcome'
import { Button, Notice, SelectField, TextField } from '@/components'
import { focusOn } from '@/platform'
import { signInText as text } from '@/text/sign-in'
import { checkSms, firstOf, type SmsForm } from './checks'
import { PrivacyCheck } from './privacy-check'
import { useCodeRequest } from './use-code-request'

const usual = ['111', '414', '516', '511', '550', '553']
const options = usual.flatMap((code) =>
  idTypes.filter((one) => one.code === code).map(({ name }) => ({ value: code, label: name })),
)

/** 短信验证码登录: for every document, and for whoever would rather not show their face. */
export const SmsSignIn = ({ done }: { done: () => unknown }) => {
  const [form, setForm] = useState<SmsForm>({ idType: '111', idNumber: '', phone: '', privacy: false })
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const asked = useCodeRequest()
  const { submit, refusal } = useSubmit('account.signInWithSmsCode')
  const errors = { ...asked.refusal?.fields, ...refusal?.fields, ...missing }
  const wrong = refusal ?? asked.refusal

  const change = (changes: Partial<SmsForm>) => {
    setForm({ ...form, ...changes })
    setMissing({})
  }

  const getCode = async () => {
    const found = checkSms(form)
    setMissing(found)
    const first = firstOf(found)
    if (first) return focusOn(first)
    const { idType, idNumber, phone } = form
    if (await asked.request({ idType, idNumber, phone })) focusOn('code')
  }

  const signIn = async () => {
    if (!asked.ticket) return
    if (!/^\d{6}$/.test(code.trim())) {
      setMissing({ code: '验证码是 6 位数字' })
      return focusOn('code')
    }
    const output = await submit({ ticket: asked.ticket, code: code.trim() })
    if (!output) return
    welcome(output.session, output.me)
    await done()
  }

  return (
    <View>
      <View className="sign-in-lead">{text.smsLead}</View>
      <SelectField
        name="idType"
        label="证件种类"
        value={form.idType}
        options={options}
        error={errors.idType}
        onChange={(idType) => change({ idType })}
      />
      <TextField
        name="idNumber"
        label="证件号码"
        kind="idNumber"
        maxLength={30}
        value={form.idNumber}
        error={errors.idNumber}
        onChange={(idNumber) => change({ idNumber: idNumber.toUpperCase() })}
      />
      <TextField
        name="phone"
        label="手机号码"
        hint="办理登记时留的号码"
        kind="phone"
        maxLength={11}
        value={form.phone}
        error={errors.phone}
        autoComplete="tel"
        onChange={(phone) => change({ phone })}
      />
      <PrivacyCheck value={form.privacy} error={errors.privacy ?? null} onChange={(privacy) => change({ privacy })} />
      {wrong && !firstOf(wrong.fields) ? (
        <Notice tone="bad" urgent>
          {wrong.message}
        </Notice>
      ) : null}
      <Button id="get-code" kind={asked.ticket ? 'soft' : 'primary'} disabled={asked.wait > 0} onTap={getCode}>
        {asked.wait > 0 ? `${asked.wait} 秒后可以重发` : asked.ticket ? '重新获取验证码' : text.getCode}
      </Button>
      {asked.ticket ? (
        <View className="sign-in-code">
          <TextField
            name="code"
            label="短信验证码"
            hint={text.codeSent(asked.minutes)}
            kind="number"
            maxLength={6}
            value={code}
            error={errors.code}
            autoComplete="one-time-code"
            onChange={setCode}
          />
          <Button id="sms-sign-in" onTap={signIn}>
            {text.signIn}
          </Button>
          <View className="muted sign-in-lead">{text.noCode}</View>
        </View>
      ) : null}
    </View>
  )
}
