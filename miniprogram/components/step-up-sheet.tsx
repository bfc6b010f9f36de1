import { consents } from '@shared/text/consents'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { type RefusalError, useSubmit } from '@/api'
import { startFaceCheck } from '@/api/face-check'
import { here } from '@/platform'
import { stepUpText as text } from '@/text/step-up'
import { Button } from './button'
import { CheckField } from './check-field'
import { Notice } from './notice'
import { Sheet } from './sheet'

type StepUpProps = {
  onClose: () => void
  /** Saves what was typed: on the web the face check leaves the page. */
  before?: () => unknown
  /** Where to return to; this page when absent. */
  returnTo?: string
}

/** Why once more, what is done with the face, and the start of the check. */
export const StepUpForm = ({ onClose, before, returnTo = here() ?? '/pages/home/index' }: StepUpProps) => {
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
    <View className="stack">
      <View>{text.why}</View>
      <View className="muted">{text.kept}</View>
      {refusal ? (
        <Notice tone="bad" urgent>
          {refusal.message}
        </Notice>
      ) : null}
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
      <Button kind="soft" onTap={onClose}>
        {text.later}
      </Button>
      <View className="muted">{text.otherWay}</View>
    </View>
  )
}

/** 再次确认本人: comes up by itself when `refusal` is `step-up-needed`, and returns to this page after the face check. */
export const StepUpSheet = ({ refusal, ...rest }: StepUpProps & { refusal: RefusalError | null }) =>
  refusal?.code === 'step-up-needed' ? (
    <Sheet title={text.title} onClose={rest.onClose}>
      <StepUpForm {...rest} />
    </Sheet>
  ) : null
