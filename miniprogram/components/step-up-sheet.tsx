import { useState } from 'react'
import { View } from '@tarojs/components'
import { type SignInWay } from '@shared/model/sign-in'
import { type RefusalError } from '@/api'
import { boundDevice, hasIdCard } from '@/api/welcome'
import { here } from '@/platform'
import { stepUpText as text } from '@/text/step-up'
import { Button } from './button'
import { Notice } from './notice'
import { Sheet } from './sheet'
import { ByBoundPhone, ByCounterCode } from './step-up/by-code'
import { ByFace, ByNetworkIdentity, type CheckProps } from './step-up/elsewhere'

type StepUpProps = Omit<CheckProps, 'returnTo'> & {
  /** Where to return to; this page when absent. */
  returnTo?: string
}
type Way = Exclude<SignInWay, 'sms'>

/** What this person can do on this phone, the quickest first. */
const waysHere = (): Way[] => [
  ...(boundDevice() ? (['boundPhone'] as const) : []),
  ...(hasIdCard() ? (['face', 'networkIdentity'] as const) : []),
  'counterCode',
]

const Done = ({ onClose }: { onClose: () => void }) => (
  <View className="stack">
    <Notice tone="ok" title={text.done} urgent>
      {text.doneDetail}
    </Notice>
    <Button id="step-up-done" onTap={onClose}>
      {text.goOn}
    </Button>
  </View>
)

/** Why once more, one way at a time, and the others on the same screen. */
export const StepUpForm = ({ onClose, before, returnTo = here() ?? '/pages/home/index' }: StepUpProps) => {
  const [ways] = useState(waysHere)
  const [way, setWay] = useState<Way>(ways[0] ?? 'counterCode')
  const [done, setDone] = useState(false)
  if (done) return <Done onClose={onClose} />
  const check = { onClose, before, returnTo }
  const finished = () => setDone(true)
  return (
    <View className="stack">
      <View>{text.why}</View>
      <View className="muted">{text.kept}</View>
      {way === 'face' ? <ByFace {...check} /> : null}
      {way === 'networkIdentity' ? <ByNetworkIdentity {...check} /> : null}
      {way === 'boundPhone' ? <ByBoundPhone done={finished} /> : null}
      {way === 'counterCode' ? <ByCounterCode done={finished} /> : null}
      <View className="strong">{text.otherWays}</View>
      {ways
        .filter((one) => one !== way)
        .map((one) => (
          <Button key={one} kind="ghost" onTap={() => setWay(one)}>
            {text.ways[one]}
          </Button>
        ))}
      <Button kind="soft" onTap={onClose}>
        {text.later}
      </Button>
    </View>
  )
}

/** 再次确认本人: comes up by itself when `refusal` is `step-up-needed`, and returns to this page after the check. */
export const StepUpSheet = ({ refusal, ...rest }: StepUpProps & { refusal: RefusalError | null }) =>
  refusal?.code === 'step-up-needed' ? (
    <Sheet title={text.title} onClose={rest.onClose}>
      <StepUpForm {...rest} />
    </Sheet>
  ) : null
