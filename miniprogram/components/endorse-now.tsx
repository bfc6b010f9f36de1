import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useSubmit } from '@/api'
import { go } from '@/platform'
import { Refused } from './refused'
import { StepUpSheet } from './step-up-sheet'

/**
 * 签注 in one tap, wherever the button stands: who it is is asked again only where that is due, and the result follows.
 * `said` goes into the page: what was refused, and the step-up.
 */
export const useEndorseNow = (): { endorse: () => Promise<void>; said: ReactNode } => {
  const { submit, refusal, forget } = useSubmit('permit.endorse')
  const endorse = async () => {
    const done = await submit({ stillResides: true })
    if (done) void go('permit/result', { receipt: done.receipt })
  }
  const said = refusal ? (
    <View>
      <Refused refusal={refusal} />
      <StepUpSheet refusal={refusal} onClose={forget} />
    </View>
  ) : null
  return { endorse, said }
}
