import { useState } from 'react'
import { View } from '@tarojs/components'
import { type DayBillView } from '@shared/contract/day-bill'
import { useSubmit } from '@/api'
import { Button, Card, TextField } from '@/components'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { dayBillText as text } from '@/text/staff'
import { reasonProblem } from '../case/reason'

/** 已核对: what was found out, in words. */
export const Settle = ({ day, done }: { day: string; done: (bill: DayBillView) => void }) => {
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const { submit, refusal, forget } = useSubmit('permit.settleDayBill')
  const wrong = reasonProblem(note, text.writeNote)
  const send = async () => {
    setTried(true)
    if (wrong !== null) return
    const bill = await submit({ day, note: note.trim() })
    if (bill) done(bill)
  }
  return (
    <Card title={text.settle}>
      <View className="stack">
        <TextField
          name="note"
          label={text.note}
          hint={text.noteHint}
          rows={3}
          maxLength={200}
          value={note}
          error={tried ? wrong : refusal?.fields.note}
          onChange={setNote}
        />
        <Refused refusal={refusal} fields={['note']} />
        <Button id="settle" onTap={send}>
          {text.yes}
        </Button>
        <StepUpSheet refusal={refusal} onClose={forget} />
      </View>
    </Card>
  )
}
