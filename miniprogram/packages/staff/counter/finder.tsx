import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { type CounterFile } from '@shared/contract/permit-counter'
import { childDocuments } from '@shared/rules/counter'
import { useSubmit } from '@/api'
import { Button } from '@/components'
import { useFocusOnWrong } from '@/components/use-focus-on-wrong'
import { focusOn } from '@/platform'
import { counterText as text } from '@/text/counter'
import { type Identity, IdentityFields } from './identity'
import { InFront, whoBefore, type Who } from './in-front'
import { Problem } from './problem'

/** 核对证件: what the card says, typed as it stands there. */
export const Finder = ({ opened }: { opened: (who: Who, file: CounterFile) => void }) => {
  const [who, setWho] = useState<Identity>(() => whoBefore() ?? { idNumber: '', name: '', document: 'identityCard' })
  const { submit, refusal, forget } = useSubmit('permit.identifyAtCounter')
  useEffect(() => focusOn('idNumber'), [])
  useFocusOnWrong(refusal)
  const open = async () => {
    const file = await submit(who)
    if (file) opened(who, file)
  }
  return (
    <InFront.Provider value={who}>
      <View className="muted">{text.lead}</View>
      <IdentityFields
        shown={who}
        documents={childDocuments}
        change={(changes) => {
          setWho({ ...who, ...changes })
          forget()
        }}
        refusal={refusal}
        onEnter={() => void open()}
      />
      <Problem refusal={refusal} forget={forget} />
      <Button id="open" onTap={open}>
        {text.open}
      </Button>
    </InFront.Provider>
  )
}
