import { useState } from 'react'
import { View } from '@tarojs/components'
import { consents } from '@shared/text/consents'
import { useSubmit } from '@/api'
import { startIdentityCheck } from '@/api/face-check'
import { placeToReturn } from '@/api/session'
import { Button } from '@/components'
import { focusOn } from '@/platform'
import { keep, takeKept } from '@/platform/kept'
import { signInText as text } from '@/text/sign-in'
import { CardFields } from './card-fields'
import { checkIdentity, firstOf, keptKey, readKept } from './checks'
import { PrivacyCheck } from './privacy-check'
import { Refused } from './refused'
import { type Way } from './ways'

/** 国家网络身份认证登录: as strong as the face, without showing it. */
export const IdentitySignIn = ({ changeWay }: { changeWay: (way: Way) => void }) => {
  const [form, setForm] = useState(() => readKept(takeKept(keptKey)))
  const [missing, setMissing] = useState<Record<string, string>>({})
  const { submit, refusal } = useSubmit('account.beginNetworkIdentitySignIn')
  const errors = { ...refusal?.fields, ...missing }

  const change = (changes: Partial<typeof form>) => {
    setForm({ ...form, ...changes })
    setMissing({})
  }

  const begin = async () => {
    const found = checkIdentity(form)
    setMissing(found)
    const first = firstOf(found)
    if (first) return focusOn(first)
    const { name, idNumber } = form
    keep(keptKey, JSON.stringify({ name, idNumber }))
    const returnTo = placeToReturn()
    const started = await submit({ name, idNumber, consent: true, privacy: consents.privacy.version, returnTo })
    if (started) await startIdentityCheck(started, { purpose: 'sign-in', returnTo })
  }

  return (
    <View>
      <View className="sign-in-lead">{text.identityLead}</View>
      <Refused refusal={refusal} way="networkIdentity" change={changeWay} />
      <CardFields form={form} errors={errors} change={change} />
      <PrivacyCheck value={form.privacy} error={errors.privacy ?? null} onChange={(privacy) => change({ privacy })} />
      <Button id="identity-begin" onTap={begin}>
        {text.identityBegin}
      </Button>
    </View>
  )
}
