import { View } from '@tarojs/components'
import { type useSubmit } from '@/api'
import { Button, Buttons } from './button'
import { Refused } from './refused'
import { StepUpSheet } from './step-up-sheet'

type Answer = { words: string; give: () => Promise<void>; by: Pick<ReturnType<typeof useSubmit>, 'refusal' | 'forget'> }

/** What somebody asks of the person, at the foot of its card: yes, no, and why an answer was not taken. A yes may want the check. */
export const YesOrNo = ({ of, yes, no, small = false }: { of: string; yes: Answer; no: Answer; small?: boolean }) => {
  const size = small ? ({ size: 'small' } as const) : {}
  return (
    <>
      <Refused refusal={yes.by.refusal ?? no.by.refusal} />
      <View className="card-actions">
        <Buttons>
          <Button {...size} label={`${yes.words}：${of}`} onTap={yes.give}>
            {yes.words}
          </Button>
          <Button {...size} kind="ghost" label={`${no.words}：${of}`} onTap={no.give}>
            {no.words}
          </Button>
        </Buttons>
      </View>
      <StepUpSheet refusal={yes.by.refusal} onClose={yes.by.forget} />
    </>
  )
}
