import { useState } from 'react'
import { View } from '@tarojs/components'
import { consents } from '@shared/text/consents'
import { useSubmit } from '@/api'
import { startFaceCheck, startIdentityCheck } from '@/api/face-check'
import { stepUpText as text } from '@/text/step-up'
import { Button } from '../button'
import { CheckField } from '../check-field'
import { Refused } from '../refused'

export type CheckProps = {
  onClose: () => void
  /** Saves what was typed: on the web the check leaves the page. */
  before?: () => unknown
  returnTo: string
}

/** 人脸: its own consent, then the vendor's check. */
export const ByFace = ({ onClose, before, returnTo }: CheckProps) => {
  const [agreed, setAgreed] = useState(false)
  const [unasked, setUnasked] = useState(false)
  const { submit, refusal } = useSubmit('account.stepUp')

  const begin = async () => {
    if (!agreed) return setUnasked(true)
    await before?.()
    const started = await submit({ consent: true, face: consents.face.version, returnTo })
    if (started && (await startFaceCheck(started, { purpose: 'step-up', returnTo }))) onClose()
  }

  return (
    <>
      <Refused refusal={refusal} fields="all" />
      <CheckField
        name="step-up-consent"
        value={agreed}
        error={unasked && !agreed ? '同意后才能开始' : null}
        onChange={setAgreed}
      >
        {text.consent}
      </CheckField>
      <Button id="step-up-begin" onTap={begin}>
        {text.begin}
      </Button>
    </>
  )
}

/** 国家网络身份认证, on the page or in the app of its own. */
export const ByNetworkIdentity = ({ onClose, before, returnTo }: CheckProps) => {
  const { submit, refusal } = useSubmit('account.stepUpWithNetworkIdentity')

  const begin = async () => {
    await before?.()
    const started = await submit({ returnTo })
    if (started && (await startIdentityCheck(started, { purpose: 'step-up', returnTo }))) onClose()
  }

  return (
    <>
      <View>{text.identityLead}</View>
      <Refused refusal={refusal} fields="all" />
      <Button id="step-up-identity" onTap={begin}>
        {text.identityBegin}
      </Button>
    </>
  )
}
