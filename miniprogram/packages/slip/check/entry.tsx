import { useState } from 'react'
import { View } from '@tarojs/components'
import { parseCheckCode } from '@shared/model/check-code'
import { Button, Card, Heading, TextField } from '@/components'
import { canScan, scan } from '@/platform'
import { papersText as text } from '@/text/papers'
import { scannedCode } from './scanned-code'

/** Scan or type. A mistake in typing is noticed here, before anybody is asked. */
export const Entry = ({ open }: { open: (code: string) => void }) => {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)

  const openTyped = () => {
    const code = parseCheckCode(typed)
    if (code) open(code)
    else setProblem(typed.trim() === '' ? `请输入${text.code}` : text.codeWrong)
  }
  const openScanned = async () => {
    const scanned = await scan()
    if (scanned === null) return
    const code = scannedCode(scanned)
    if (code) open(code)
    else setProblem(text.notACode)
  }

  return (
    <>
      <View className="form-check-title">
        <Heading look="title">{text.checkHeading}</Heading>
        <View className="muted">{text.checkLead}</View>
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
          maxLength={20}
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
    </>
  )
}
