import { consents } from '@shared/text/consents'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { useSubmit } from '@/api'
import { startFaceCheck } from '@/api/face-check'
import { placeToReturn } from '@/api/session'
import { Button, CheckField } from '@/components'
import { focusOn } from '@/platform'
import { keep, takeKept } from '@/platform/kept'
import { signInText as text } from '@/text/sign-in'
import { checkFace, firstOf, type FaceForm, keptKey, readKept } from './checks'
import { CardFields } from './card-fields'
import { PrivacyCheck } from './privacy-check'
import { Refused } from './refused'
import { type Way } from './ways'

/** 刷脸登录: who, two consents that do not imply each other, then the check itself. */
export const FaceSignIn = ({ changeWay }: { changeWay: (way: Way) => void }) => {
  const [form, setForm] = useState<FaceForm>(() => readKept(takeKept(keptKey)))
  const [missing, setMissing] = useState<Record<string, string>>({})
  const { submit, refusal } = useSubmit('account.beginFaceSignIn')
  const errors = { ...refusal?.fields, ...missing }

  const change = (changes: Partial<FaceForm>) => {
    setForm({ ...form, ...changes })
    setMissing({})
  }

  const begin = async () => {
    const found = checkFace(form)
    setMissing(found)
    const first = firstOf(found)
    if (first) return focusOn(first)
    const { name, idNumber } = form
    const { privacy, face } = consents
    keep(keptKey, JSON.stringify({ name, idNumber }))
    const returnTo = placeToReturn()
    const started = await submit({
      name,
      idNumber,
      consent: true,
      privacy: privacy.version,
      face: face.version,
      returnTo,
    })
    if (started) await startFaceCheck(started, { purpose: 'sign-in', returnTo })
  }

  return (
    <View>
      <View className="sign-in-lead">{text.faceLead}</View>
      <Refused refusal={refusal} way="face" change={changeWay} />
      <CardFields form={form} errors={errors} change={change} />
      <PrivacyCheck value={form.privacy} error={errors.privacy ?? null} onChange={(privacy) => change({ privacy })} />
      <CheckField name="face" value={form.face} error={errors.face} onChange={(face) => change({ face })}>
        {text.face}
        <View className="muted">{text.faceDetail}</View>
      </CheckField>
      <Button id="begin" onTap={begin}>
        {text.begin}
      </Button>
    </View>
  )
}
