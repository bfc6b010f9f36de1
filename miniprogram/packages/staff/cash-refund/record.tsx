import { useState } from 'react'
import { View } from '@tarojs/components'
import { type CashRefundView } from '@shared/contract/cash-refund'
import { useSubmit } from '@/api'
import { Button, Card, DateField, dayOf, TextField } from '@/components'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { cashRefundText as text } from '@/text/staff'

type Props = { one: CashRefundView; now: string; done: (one: CashRefundView) => void }

/** 登记退还: the paper and the day. */
export const Record = ({ one: { caseId, paidOn }, now, done }: Props) => {
  const [paper, setPaper] = useState('')
  const [on, setOn] = useState(dayOf(now))
  const [tried, setTried] = useState(false)
  const { submit, refusal, forget } = useSubmit('permit.recordCashRefund')
  const record = async () => {
    setTried(true)
    if (!paper.trim()) return
    const next = await submit({ caseId, paper: paper.trim(), on })
    if (next) done(next)
  }
  return (
    <Card title={text.record}>
      <View className="stack">
        <TextField
          name="paper"
          label={text.paper}
          hint={text.paperHint}
          kind="idNumber"
          maxLength={20}
          value={paper}
          error={tried && !paper.trim() ? text.writePaper : refusal?.fields.paper}
          onChange={(typed) => {
            setPaper(typed)
            forget()
          }}
        />
        <DateField
          name="on"
          label={text.on}
          value={on}
          earliest={paidOn}
          latest={dayOf(now)}
          error={refusal?.fields.on}
          onChange={(day) => {
            setOn(day)
            forget()
          }}
        />
        <Refused refusal={refusal} fields="all" />
        <Button id="record" onTap={record}>
          {text.yes}
        </Button>
        <StepUpSheet refusal={refusal} onClose={forget} />
      </View>
    </Card>
  )
}
