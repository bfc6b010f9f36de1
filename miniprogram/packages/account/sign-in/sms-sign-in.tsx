import { consents } from '@shared/text/consents'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components'
import { Refused } from '@/components/refused'
import { focusOn } from '@/platform'
import { signInText as text } from '@/text/sign-in'
import { checkSms, firstOf, type SmsForm } from './checks'
import { CodeEntry } from './code-entry'
import { SmsFields } from './sms-fields'
import { useCodeRequest } from './use-code-request'

/** 短信验证码登录: for every document, and for whoever would rather not show their face. */
export const SmsSignIn = ({ done }: { done: () => unknown }) => {
  const [form, setForm] = useState<SmsForm>({ idType: '111', idNumber: '', phone: '', privacy: false })
  const [missing, setMissing] = useState<Record<string, string>>({})
  const { request, ticket, minutes, refusal, wait } = useCodeRequest()

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
    if (!form.privacy) return
    if (await request({ idType, idNumber, phone, consent: form.privacy, privacy: consents.privacy.version }))
      focusOn('code')
  }

  return (
    <View>
      <View className="sign-in-lead">{text.smsLead}</View>
      <SmsFields form={form} errors={{ ...refusal?.fields, ...missing }} change={change} />
      <Refused refusal={refusal} fields="all" />
      <Button id="get-code" kind={ticket ? 'soft' : 'primary'} disabled={wait > 0} onTap={getCode}>
        {wait > 0 ? `${wait} 秒后可以重发` : ticket ? '重新获取验证码' : text.getCode}
      </Button>
      {ticket ? <CodeEntry ticket={ticket} minutes={minutes} done={done} /> : null}
    </View>
  )
}
