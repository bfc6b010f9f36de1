import { useState } from 'react'
import { type CaseView } from '@shared/contract/permit'
import { useSubmit } from '@/api'
import { Button } from '@/components'
import { ConfirmSheet } from '@/components/confirm-sheet'
import { StepUpSheet } from '@/components/step-up-sheet'
import { afterText as text } from '@/text/decisions'

/** 撤回: asked once more, with what it does. */
export const Withdraw = ({ one, reload }: { one: CaseView; reload: () => Promise<void> }) => {
  const [asking, setAsking] = useState(false)
  const { submit, refusal, forget } = useSubmit('permit.withdraw')
  const close = () => setAsking(false)
  const send = async () => {
    if (!(await submit({ receipt: one.receipt }))) return
    close()
    await reload()
  }
  if (refusal?.code === 'step-up-needed') return <StepUpSheet refusal={refusal} onClose={forget} />
  return (
    <>
      <Button id="withdraw" kind="ghost" onTap={() => setAsking(true)}>
        {text.withdraw}
      </Button>
      {asking ? (
        <ConfirmSheet
          id="withdraw-yes"
          title={text.withdrawAsk}
          detail={one.matter === 'endorsement' ? text.withdrawEndorsement : text.withdrawLead}
          yes={text.withdrawYes}
          no={text.keep}
          {...{ refusal, send, close }}
        />
      ) : null}
    </>
  )
}
