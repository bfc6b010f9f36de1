import { View } from '@tarojs/components'
import { useSubmit } from '@/api'
import { Button, Card, TextField } from '@/components'
import { Refused } from '@/components/refused'
import { phoneText as text } from '@/text/devices'

/** The code that came to the earlier number, as far as it is typed. */
export type EarlierCode = { ticket: string; code: string }

/** 旧号码还能收短信: a code to it shows who it is, for this change alone. */
export const Earlier = ({
  known,
  value,
  change,
  error,
}: {
  known: string
  value: EarlierCode | null
  change: (value: EarlierCode) => void
  error: string | undefined
}) => {
  const { submit, refusal } = useSubmit('account.requestEarlierPhoneCode')
  const ask = async () => {
    const sent = await submit({})
    if (sent) change({ ticket: sent.ticket, code: '' })
  }
  return (
    <Card title={text.earlier}>
      <View className="stack">
        <View>{text.earlierDetail}</View>
        <Refused refusal={refusal} />
        {value ? (
          <TextField
            name="earlier"
            label={text.earlierCode}
            kind="number"
            maxLength={6}
            value={value.code}
            error={error}
            autoComplete="one-time-code"
            onChange={(code) => change({ ...value, code })}
          />
        ) : null}
        <Button id="earlier-code" kind="soft" onTap={ask}>
          {value ? text.earlierAgain : text.earlierAsk(known)}
        </Button>
        <View className="muted">{text.lost}</View>
      </View>
    </Card>
  )
}
