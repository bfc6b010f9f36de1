import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { useSubmit } from '@/api'
import { Button, Notice } from '@/components'
import { Refused } from '@/components/refused'
import { deskText as text } from '@/text/decisions'
import { conditionTitle } from '@/text/law'

/** 重新核算: the decision made again from what was kept with it. */
export const Replay = ({ caseId }: { caseId: string }) => {
  const [made, setMade] = useState<OutputOf<'permit.replayDecision'> | null>(null)
  const { submit, refusal } = useSubmit('permit.replayDecision')
  if (made)
    return (
      <Notice tone={made.result === 'same' ? 'ok' : 'warn'} title={text.replayed[made.result]} urgent>
        <View className="digits">{text.rules(made.madeBy ?? made.rules)}</View>
        {made.differing.map((condition) => (
          <View key={condition}>{conditionTitle[condition]}</View>
        ))}
      </Notice>
    )
  return (
    <>
      <Refused refusal={refusal} />
      <Button id="replay" kind="soft" onTap={async () => setMade(await submit({ caseId }))}>
        {text.replay}
      </Button>
    </>
  )
}
