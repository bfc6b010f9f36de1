import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { type InputOf } from '@shared/contract'
import { asRefusal, call, type RefusalError } from '@/api'
import { Button, type ButtonProps } from './button'
import { Notice } from './notice'
import { saveFile } from '@/platform/save-file'
import { papersText as text } from '@/text/papers'

type Printing =
  | 'registration.printReceipt'
  | 'registration.printRecord'
  | 'permit.printWrittenReply'
  | 'permit.printAtCounter'
  | 'permit.printAgencyReceipt'
  | 'partner.downloadList'
type Outcome = 'saved' | 'unsaved' | RefusalError | null

const Told = ({ outcome }: { outcome: Outcome }) => {
  if (outcome === null) return null
  if (outcome === 'saved')
    return (
      <Notice tone="ok" title={text.saved} urgent>
        {text.savedDetail}
      </Notice>
    )
  return (
    <Notice tone="bad" title={text.unsaved} urgent>
      {outcome === 'unsaved' ? text.unsavedDetail : outcome.message}
    </Notice>
  )
}

/** Asks for a file and keeps it on the phone; a second tap meanwhile does nothing. */
export const Download = <Name extends Printing>({
  operation,
  input,
  label,
  kind = 'primary',
}: {
  operation: Name
  input: InputOf<Name>
  label: string
  kind?: ButtonProps['kind']
}) => {
  const [outcome, setOutcome] = useState<Outcome>(null)
  const busy = useRef(false)

  const fetchAndSave = async () => {
    if (busy.current) return
    busy.current = true
    setOutcome(null)
    try {
      const file = await call(operation, input)
      setOutcome(
        await saveFile(file).then(
          () => 'saved' as const,
          () => 'unsaved' as const,
        ),
      )
    } catch (thrown) {
      setOutcome(asRefusal(thrown))
    } finally {
      busy.current = false
    }
  }

  return (
    <View className="stack">
      <Button kind={kind} onTap={fetchAndSave}>
        {label}
      </Button>
      <Told outcome={outcome} />
    </View>
  )
}
