import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button, Card, Heading, Page, TextField } from '@/components'
import { Fold } from '@/components/fold'
import { canScan, scan } from '@/platform'
import { checkInText as text } from '@/text/check-in'
import { codeOf } from './code-of'

/** Nothing scanned yet: scan, type, or find the dwelling by its address. */
export const Entry = ({ open, alone }: { open: (code: string) => void; alone: () => void }) => {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)

  const openTyped = () => {
    const digits = typed.normalize('NFKC').replace(/[\s-]/g, '')
    if (!/^(\d{8}|\d{12})$/.test(digits)) return setProblem(`请输入${text.typedHint}`)
    open(digits)
  }
  const openScanned = async () => {
    const scanned = await scan()
    if (scanned === null) return
    const code = codeOf(scanned)
    if (code) open(code)
    else setProblem(text.notACode)
  }

  return (
    <Page title={text.title}>
      <View className="form-check-title">
        <Heading look="title">{text.heading}</Heading>
        <View className="muted">{text.lead}</View>
      </View>
      <Card>
        {canScan ? <Button onTap={openScanned}>{text.scan}</Button> : <View className="small">{text.scanOnPhone}</View>}
      </Card>
      <Card>
        <TextField
          name="code"
          label={text.typed}
          hint={text.typedHint}
          kind="number"
          maxLength={20}
          value={typed}
          error={problem}
          onChange={(next) => {
            setTyped(next)
            setProblem(null)
          }}
        />
        <View className="card-actions">
          <Button id="open-code" kind={canScan ? 'soft' : 'primary'} onTap={openTyped}>
            {text.open}
          </Button>
        </View>
      </Card>
      <Card>
        <Fold title={text.alone}>
          <View className="stack">
            <View className="small">{text.aloneDetail}</View>
            <Button kind="soft" onTap={alone}>
              {text.byAddress}
            </Button>
          </View>
        </Fold>
      </Card>
    </Page>
  )
}
