import { useState } from 'react'
import { View } from '@tarojs/components'
import { enabledDistricts, streetsOf } from '@shared/codes/streets'
import { type DeskCard } from '@shared/contract/cards'
import { Button, SelectField, TextField } from '@/components'
import { Fold } from '@/components/fold'
import { correctText as text } from '@/text/cards'
import { type CorrectProps, Said, useCorrection } from './correction'

/** Whether the card is to be posted: then its address is corrected, and not who fetches it. */
export const courierRuns = ({ courier }: DeskCard): boolean => courier !== null && courier.state !== 'ended'

const options = (table: readonly { code: string; name: string }[]) =>
  table.map(({ code, name }) => ({ value: code, label: name }))

const blank = { receiver: '', receiverPhone: '', street: '', address: '', holderIdNumber: '' }
type Name = keyof typeof blank
const labels: Record<Name, string> = { ...text, holderIdNumber: text.holder }

/** 快递收件地址, while the holder is there with their document. */
export const Parcel = (props: CorrectProps) => {
  const [district, setDistrict] = useState('')
  const [values, setValues] = useState(blank)
  const { send, refusal, forget, done } = useCorrection(props)
  const field = (name: Name) => ({
    name,
    label: labels[name],
    value: values[name],
    error: refusal?.fields[`parcel.${name}`] ?? null,
    onChange: (value: string) => {
      forget()
      setValues((before) => ({ ...before, [name]: value }))
    },
  })
  const save = async () => {
    if (await send({ parcel: values })) setValues(blank)
  }
  return (
    <Fold title={text.parcel}>
      <View className="muted">{text.parcelDetail}</View>
      <TextField {...field('receiver')} maxLength={50} />
      <TextField {...field('receiverPhone')} kind="phone" maxLength={11} />
      <SelectField
        name="parcelDistrict"
        label={text.district}
        value={district}
        options={options(enabledDistricts)}
        onChange={setDistrict}
      />
      <SelectField {...field('street')} options={options(streetsOf(district))} />
      <TextField {...field('address')} rows={2} maxLength={200} />
      <TextField {...field('holderIdNumber')} hint={text.holderHint} kind="idNumber" maxLength={18} />
      <Said {...{ refusal, done }} />
      <Button kind="soft" onTap={save}>
        {text.saveParcel}
      </Button>
    </Fold>
  )
}
