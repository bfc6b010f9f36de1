import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { type CounterFile } from '@shared/contract/permit-counter'
import { inYuan } from '@shared/text/fees'
import { useSubmit } from '@/api'
import { Button, Card, TextField } from '@/components'
import { useFocusOnWrong } from '@/components/use-focus-on-wrong'
import { focusOn } from '@/platform'
import { counterText as text } from '@/text/counter'
import { type Finish } from './person'
import { Problem } from './problem'

type Props = { fileId: string; signer: string; one: CounterFile['cases'][number]; done: Finish; back: () => void }

/** 登记缴费: by the bill that the cashier gave. */
export const Fee = ({ fileId, signer, one: { receipt, fee }, done, back }: Props) => {
  const [bill, setBill] = useState('')
  const { submit, refusal, forget } = useSubmit('permit.recordFee')
  useEffect(() => focusOn('bill'), [])
  useFocusOnWrong(refusal)
  const record = async () => {
    const result = await submit({ fileId, receipt, bill })
    if (result) done(text.paid, result)
  }
  return (
    <Card title={text.feeTitle}>
      <View className="stack">
        <View className="strong digits">{text.feeIs(inYuan(fee?.fen ?? 0))}</View>
        <View className="muted">{text.feeLead(signer)}</View>
        <TextField
          name="bill"
          label={text.bill}
          hint={text.billHint}
          kind="number"
          maxLength={18}
          value={bill}
          error={refusal?.fields.bill}
          onChange={(typed) => {
            setBill(typed)
            forget()
          }}
          onEnter={() => void record()}
        />
        <Problem refusal={refusal} forget={forget} />
        <Button id="record" onTap={record}>
          {text.record}
        </Button>
        <Button kind="soft" onTap={back}>
          {text.back}
        </Button>
      </View>
    </Card>
  )
}
