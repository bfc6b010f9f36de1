import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { type DeskCard } from '@shared/contract/cards'
import { useSubmit } from '@/api'
import { Button, Card, CheckField, TextField } from '@/components'
import { Refused } from '@/components/refused'
import { useFocusOnWrong } from '@/components/use-focus-on-wrong'
import { focusOn } from '@/platform'
import { handOverText as text } from '@/text/cards'

/** 发证: whose document was read, what was shown and taken back, and that the form is signed. */
export const HandOver = ({ card, done }: { card: DeskCard; done: (card: DeskCard) => void }) => {
  const [comerIdNumber, setComer] = useState('')
  const [holderIdShown, setShown] = useState(false)
  const [oldCardReturned, setOld] = useState(false)
  const [signed, setSigned] = useState(false)
  const [unsigned, setUnsigned] = useState(false)
  const { submit, refusal, forget } = useSubmit('permit.handOverCard')
  useEffect(() => focusOn('comerIdNumber'), [])
  useFocusOnWrong(refusal)
  const errorOf = (field: string) => refusal?.fields[field] ?? null
  const give = async () => {
    setUnsigned(!signed)
    if (!signed) return focusOn('formSigned')
    const { receipt } = card
    const given = await submit({ receipt, comerIdNumber, holderIdShown, oldCardReturned, formSigned: true })
    if (given) done(given)
  }
  return (
    <Card title={text.title}>
      <TextField
        name="comerIdNumber"
        label={text.comer}
        hint={text.comerHint}
        kind="idNumber"
        maxLength={18}
        value={comerIdNumber}
        error={errorOf('comerIdNumber')}
        onChange={(value) => {
          setComer(value.toUpperCase())
          forget()
        }}
      />
      <CheckField name="holderIdShown" value={holderIdShown} error={errorOf('holderIdShown')} onChange={setShown}>
        {text.idShown}
      </CheckField>
      {card.returnsOldCard ? (
        <CheckField name="oldCardReturned" value={oldCardReturned} error={errorOf('oldCardReturned')} onChange={setOld}>
          {text.oldCard}
        </CheckField>
      ) : null}
      <CheckField
        name="formSigned"
        value={signed}
        error={unsigned && !signed ? text.signed : errorOf('formSigned')}
        onChange={setSigned}
      >
        {text.signed}
      </CheckField>
      <Refused refusal={refusal} fields="all" />
      <View>
        <Button id="give" onTap={give}>
          {text.give}
        </Button>
      </View>
    </Card>
  )
}
