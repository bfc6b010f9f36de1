import { useState } from 'react'
import { View } from '@tarojs/components'
import { type CaseView } from '@shared/contract/permit'
import { useSubmit } from '@/api'
import { Button, Card, Notice, TextField } from '@/components'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { keep, takeKept } from '@/platform/kept'
import { afterText as text } from '@/text/decisions'

type Ask = NonNullable<CaseView['handling']['ask']>

/** 请补充: what staff ask for, and the answer; the clocks stand still until then. */
export const AnswerAsk = ({ one, ask, reload }: { one: CaseView; ask: Ask; reload: () => Promise<void> }) => {
  const [words, setWords] = useState(() => takeKept(ask.askId) ?? '')
  const [photo, setPhoto] = useState('')
  const { submit, refusal, forget } = useSubmit('permit.answerRequest')
  const send = async () => {
    const input = { receipt: one.receipt, askId: ask.askId, words: words.trim(), photoNumber: photo.trim() || null }
    if (await submit(input)) await reload()
  }
  if (ask.answeredAt) return <Notice tone="ok">{text.answered}</Notice>
  return (
    <Card tone="warn" title={text.asks}>
      <View className="stack">
        <View className="strong">{ask.words}</View>
        <TextField
          name="words"
          label={text.answer}
          hint={text.answerHint}
          rows={3}
          maxLength={200}
          value={words}
          error={refusal?.fields.words}
          onChange={setWords}
        />
        {one.matter === 'endorsement' ? null : (
          <TextField
            name="photoNumber"
            label={text.photo}
            hint={text.photoHint}
            optional
            maxLength={40}
            value={photo}
            error={refusal?.fields.photoNumber}
            onChange={setPhoto}
          />
        )}
        <Refused refusal={refusal} fields="all" />
        <Button id="answer" onTap={send}>
          {text.send}
        </Button>
        <StepUpSheet refusal={refusal} onClose={forget} before={() => keep(ask.askId, words)} />
      </View>
    </Card>
  )
}
