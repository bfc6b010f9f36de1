import { useState } from 'react'
import { View } from '@tarojs/components'
import { type InputOf } from '@shared/contract'
import { type CounterFile } from '@shared/contract/permit-counter'
import { childDocuments } from '@shared/rules/counter'
import { useSubmit } from '@/api'
import { Button } from '@/components'
import { counterText as text } from '@/text/counter'
import { type Identity, IdentityFields } from './identity'
import { Problem } from './problem'

export type Who = InputOf<'permit.identifyAtCounter'>

/** 核对证件: what the card says, typed as it stands there. */
export const Finder = ({ opened }: { opened: (who: Who, file: CounterFile) => void }) => {
  const [who, setWho] = useState<Identity>({ idNumber: '', name: '', document: 'identityCard' })
  const { submit, refusal, forget } = useSubmit('permit.identifyAtCounter')
  const open = async () => {
    const file = await submit(who)
    if (file) opened(who, file)
  }
  return (
    <>
      <View className="muted">{text.lead}</View>
      <IdentityFields
        shown={who}
        documents={childDocuments}
        change={(changes) => {
          setWho({ ...who, ...changes })
          forget()
        }}
        refusal={refusal}
      />
      <Problem refusal={refusal} forget={forget} />
      <Button id="open" onTap={open}>
        {text.open}
      </Button>
    </>
  )
}
