import { View } from '@tarojs/components'
import { useState } from 'react'
import { type OutputOf } from '@shared/contract'
import { useSubmit } from '@/api'
import { Button, Facts } from '@/components'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { deskText as text } from '@/text/decisions'

/** 姓名和证件号码: after a face check, and noted. */
export const Reveal = ({ fileId }: { fileId: string }) => {
  const [seen, setSeen] = useState<OutputOf<'permit.revealHolder'> | null>(null)
  const { submit, refusal, forget } = useSubmit('permit.revealHolder')
  if (seen)
    return (
      <Facts
        rows={[
          [text.person, seen.name],
          [text.number, seen.idNumber],
          ...(seen.phone ? [[text.phone, seen.phone] as const] : []),
        ]}
      />
    )
  return (
    <View className="stack">
      <Refused refusal={refusal} />
      <Button
        id="reveal"
        kind="soft"
        size="small"
        onTap={async () => setSeen(await submit({ fileId }))}
      >{`${text.reveal}（${text.revealNote}）`}</Button>
      <StepUpSheet refusal={refusal} onClose={forget} />
    </View>
  )
}
