import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button, Card, Heading, TextField } from '@/components'
import { canScan, scan } from '@/platform'
import { checkText as text } from '@/text/slip-check'
import { type Asked, askedBy } from './asked'
import { asOfText } from './slip-answer'

/**
 * Scan, paste or type. A mistake in typing is noticed here, before anybody is asked. `ready`: as of when this phone could check
 * without signal; null while it could not.
 */
export const Entry = ({ open, ready }: { open: (asked: Asked) => void; ready: string | null }) => {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)

  const openTyped = () => {
    const asked = askedBy(typed)
    if (asked) open(asked)
    else setProblem(typed.trim() === '' ? text.codeMissing : text.codeWrong)
  }
  const openScanned = async () => {
    const scanned = await scan()
    if (scanned === null) return
    const asked = askedBy(scanned)
    if (asked) open(asked)
    else setProblem(text.notACode)
  }

  return (
    <>
      <View className="form-check-title">
        <Heading look="title">{text.heading}</Heading>
        <View className="muted">{text.lead}</View>
      </View>
      {canScan ? (
        <Card>
          <Button onTap={openScanned}>{text.scan}</Button>
        </Card>
      ) : null}
      <Card>
        <TextField
          name="code"
          label={text.code}
          hint={text.codeHint}
          maxLength={500}
          value={typed}
          error={problem}
          onChange={(next) => {
            setTyped(next)
            setProblem(null)
          }}
        />
        <View className="card-actions">
          <Button id="check" kind={canScan ? 'soft' : 'primary'} onTap={openTyped}>
            {text.open}
          </Button>
        </View>
      </Card>
      {canScan ? null : <View className="muted">{text.scanOnPhone}</View>}
      {ready ? <View className="muted">{text.offline.ready(asOfText(ready))}</View> : null}
    </>
  )
}
