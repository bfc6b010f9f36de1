import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { type DeskFile } from '@shared/contract/permit-desk'
import { useQuery, useSubmit } from '@/api'
import { Button, Notice, Page, TextField } from '@/components'
import { Loaded } from '@/components/loaded'
import { StepUpSheet } from '@/components/step-up-sheet'
import { useFocusOnWrong } from '@/components/use-focus-on-wrong'
import { focusOn } from '@/platform'
import { fileText as text } from '@/text/decisions'
import { File } from './file'

const Finder = ({ found }: { found: (file: DeskFile) => void }) => {
  const [idNumber, setIdNumber] = useState('')
  const { submit, refusal, forget } = useSubmit('permit.findPermit')
  useEffect(() => focusOn('idNumber'), [])
  useFocusOnWrong(refusal)
  const look = async () => {
    const file = await submit({ idNumber })
    if (file) found(file)
  }
  return (
    <>
      <View className="muted">{text.lead}</View>
      <TextField
        name="idNumber"
        label={text.number}
        kind="idNumber"
        maxLength={18}
        value={idNumber}
        error={refusal?.fields.idNumber}
        onChange={(typed) => {
          setIdNumber(typed.toUpperCase())
          forget()
        }}
        onEnter={() => void look()}
      />
      {refusal && refusal.code !== 'step-up-needed' && !refusal.fields.idNumber ? (
        <Notice tone="warn" urgent>
          {refusal.message}
        </Notice>
      ) : null}
      <Button id="look" onTap={look}>
        {text.look}
      </Button>
      <StepUpSheet refusal={refusal} onClose={forget} />
    </>
  )
}

/** 居住证档案: found by the full number; its cases, and cancelling it. */
const Screen = () => {
  const query = useQuery('account.me', {})
  const [file, setFile] = useState<DeskFile | null>(null)
  return (
    <Page title={text.title} announce={file ? text.state[file.permit.state] : ''}>
      <View className="stack">
        <Loaded query={query} role="staff">
          {(_, now) =>
            file ? (
              <>
                <File file={file} now={now} change={setFile} />
                <Button kind="soft" onTap={() => setFile(null)}>
                  {text.again}
                </Button>
              </>
            ) : (
              <Finder found={setFile} />
            )
          }
        </Loaded>
      </View>
    </Page>
  )
}

export default Screen
