import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { useSubmit } from '@/api'
import { Button, Card, TextField } from '@/components'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { keep, takeKept } from '@/platform/kept'
import { replyText as text } from '@/text/decisions'

type SendProps = { caseId: string; done: (sent: OutputOf<'permit.sendWrittenReply'>) => void }

/** 发出, with words of the officer's own or without. */
export const Send = ({ caseId, done }: SendProps) => {
  const [words, setWords] = useState(() => takeKept(caseId) ?? '')
  const { submit, refusal, forget } = useSubmit('permit.sendWrittenReply')
  const send = async () => {
    const sent = await submit({ caseId, words: words.trim() || null })
    if (sent) done(sent)
  }
  return (
    <Card>
      <View className="stack">
        <TextField
          name="words"
          label={text.words}
          hint={text.wordsHint}
          rows={3}
          maxLength={200}
          optional
          value={words}
          error={refusal?.fields.words}
          onChange={setWords}
        />
        <View className="muted">{text.note}</View>
        <Refused refusal={refusal} fields="all" />
        <Button id="send" onTap={send}>
          {text.send}
        </Button>
        <StepUpSheet refusal={refusal} onClose={forget} before={() => keep(caseId, words)} />
      </View>
    </Card>
  )
}
