import { useState } from 'react'
import { type SlipSheet } from '@shared/contract/slip'
import { Button, Notice } from '@/components'
import { saveFile } from '@/platform/save-file'
import { slipText } from '@/text/slip'

const text = slipText.shown

/** 保存 PDF. `take` gives the file, or null where it cannot be had now. */
export const SaveFile = ({ take }: { take: () => Promise<SlipSheet['file'] | null> }) => {
  const [outcome, setOutcome] = useState<'saved' | 'unsaved' | null>(null)
  const save = async () => {
    setOutcome(null)
    const file = await take()
    if (!file) return
    setOutcome(
      await saveFile(file).then(
        () => 'saved' as const,
        () => 'unsaved' as const,
      ),
    )
  }
  return (
    <>
      <Button onTap={save}>{text.save}</Button>
      {outcome ? (
        <Notice tone={outcome === 'saved' ? 'ok' : 'bad'} title={text[outcome]} urgent>
          {text[`${outcome}Detail`]}
        </Notice>
      ) : null}
    </>
  )
}
