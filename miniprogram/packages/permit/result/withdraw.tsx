import { useState } from 'react'
import { View } from '@tarojs/components'
import { type CaseView } from '@shared/contract/permit'
import { useSubmit } from '@/api'
import { Button, Notice } from '@/components'
import { Sheet } from '@/components/sheet'
import { StepUpSheet } from '@/components/step-up-sheet'
import { afterText as text } from '@/text/decisions'

/** 撤回: asked once more, with what it does. */
export const Withdraw = ({ one, reload }: { one: CaseView; reload: () => Promise<void> }) => {
  const [asking, setAsking] = useState(false)
  const { submit, refusal, forget } = useSubmit('permit.withdraw')
  const send = async () => {
    if (!(await submit({ receipt: one.receipt }))) return
    setAsking(false)
    await reload()
  }
  if (refusal?.code === 'step-up-needed') return <StepUpSheet refusal={refusal} onClose={forget} />
  return (
    <>
      <Button id="withdraw" kind="ghost" onTap={() => setAsking(true)}>
        {text.withdraw}
      </Button>
      {asking ? (
        <Sheet title={text.withdrawAsk} onClose={() => setAsking(false)}>
          <View className="stack">
            <View>{one.matter === 'endorsement' ? text.withdrawEndorsement : text.withdrawLead}</View>
            {refusal ? (
              <Notice tone="bad" urgent>
                {refusal.message}
              </Notice>
            ) : null}
            <Button id="withdraw-yes" kind="danger" onTap={send}>
              {text.withdrawYes}
            </Button>
            <Button kind="soft" onTap={() => setAsking(false)}>
              {text.keep}
            </Button>
          </View>
        </Sheet>
      ) : null}
    </>
  )
}
