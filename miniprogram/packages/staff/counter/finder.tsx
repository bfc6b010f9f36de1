import { useState } from 'react'
import { View } from '@tarojs/components'
import { type InputOf } from '@shared/contract'
import { type CounterFile } from '@shared/contract/permit-counter'
import { identityDocuments, type IdentityDocument } from '@shared/rules/counter'
import { documentNames } from '@shared/text/counter'
import { useSubmit } from '@/api'
import { Button, ChoiceField, TextField } from '@/components'
import { counterText as text } from '@/text/counter'
import { Problem } from './problem'

type Who = InputOf<'permit.identifyAtCounter'>

const documents = identityDocuments.map((value) => ({ value, label: documentNames[value] }))

/** 核对证件: what the card says, typed as it stands there. */
export const Finder = ({ opened }: { opened: (who: Who, file: CounterFile) => void }) => {
  const [idNumber, setIdNumber] = useState('')
  const [name, setName] = useState('')
  const [document, setDocument] = useState<IdentityDocument>('identityCard')
  const { submit, refusal, forget } = useSubmit('permit.identifyAtCounter')
  const open = async () => {
    const who = { idNumber, name, document }
    const file = await submit(who)
    if (file) opened(who, file)
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
      />
      <TextField
        name="name"
        label={text.name}
        hint={text.nameHint}
        maxLength={50}
        value={name}
        error={refusal?.fields.name}
        onChange={(typed) => {
          setName(typed)
          forget()
        }}
      />
      <ChoiceField name="document" label={text.document} value={document} options={documents} onChange={setDocument} />
      <Problem refusal={refusal} forget={forget} />
      <Button id="open" onTap={open}>
        {text.open}
      </Button>
    </>
  )
}
