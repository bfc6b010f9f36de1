import { useState } from 'react'
import { View } from '@tarojs/components'
import { useSubmit } from '@/api'
import { Button, Card, TextField } from '@/components'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { focusOn } from '@/platform'
import { managerText as text } from '@/text/manager'
import { useTyped } from '../ending/use-ending'

const idCard = '111'

type Name = 'name' | 'idNumber'
const asks: Record<Name, string> = { name: '请填写对方姓名', idNumber: '请填写对方的居民身份证号码' }

/** 委托: whom the owner names. */
export const NameForm = ({ dwelling, done }: { dwelling: string; done: () => Promise<void> }) => {
  const { typed, change, keepTyped } = useTyped(`manager-${dwelling}`, { name: '', idNumber: '' })
  const { submit, refusal, forget } = useSubmit('registration.nameManager')
  const [missing, setMissing] = useState<Name | null>(null)

  const send = async () => {
    const names: Name[] = ['name', 'idNumber']
    const empty = names.find((field) => typed[field].trim() === '') ?? null
    setMissing(empty)
    if (empty) return focusOn(empty)
    const input = { dwellingCode: dwelling, name: typed.name.trim(), idType: idCard, idNumber: typed.idNumber.trim() }
    if (await submit(input)) await done()
  }
  const errorOf = (field: Name) => (missing === field ? asks[field] : null) ?? refusal?.fields[field] ?? null

  return (
    <Card title={text.send}>
      <View>{text.lead}</View>
      <View className="muted">{text.keeps}</View>
      <TextField
        name="name"
        label={text.name}
        value={typed.name}
        maxLength={50}
        error={errorOf('name')}
        onChange={(name) => change({ name })}
      />
      <TextField
        name="idNumber"
        label={text.number}
        hint={text.numberHint}
        kind="idNumber"
        maxLength={30}
        value={typed.idNumber}
        error={errorOf('idNumber')}
        onChange={(idNumber) => change({ idNumber })}
      />
      <Refused refusal={refusal} fields={['name', 'idNumber']} />
      <Button onTap={send}>{text.send}</Button>
      <View className="muted">{text.alike}</View>
      <StepUpSheet refusal={refusal} onClose={forget} before={keepTyped} />
    </Card>
  )
}
