import { useState } from 'react'
import { View } from '@tarojs/components'
import { nameOf } from '@shared/codes/code'
import { idTypes } from '@shared/codes/id-types'
import { relativeRelations } from '@shared/codes/person'
import { type Relative } from '@shared/contract/permit'
import { Button, ChoiceField, ListRow, SelectField, TextField } from '@/components'
import { Fold } from '@/components/fold'
import { correctText as text } from '@/text/cards'
import { courierRuns, Parcel } from './parcel'
import { type CorrectProps, Said, useCorrection } from './correction'

const Phone = (props: CorrectProps) => {
  const [phone, setPhone] = useState('')
  const { send, refusal, done } = useCorrection(props)
  return (
    <Fold title={text.phone}>
      <TextField
        name="phone"
        label={text.newPhone}
        kind="phone"
        maxLength={11}
        value={phone}
        error={refusal?.fields.phone}
        onChange={setPhone}
      />
      <Said {...{ refusal, done }} />
      <Button kind="soft" onTap={() => send({ phone })}>
        {text.phone}
      </Button>
    </Fold>
  )
}

const blank = { relation: '', name: '', idType: '111', idNumber: '' }
type Half = typeof blank
const options = (table: readonly { code: string; name: string }[]) =>
  table.map(({ code, name }) => ({ value: code, label: name }))
const isRelation = (code: string): code is Relative['relation'] => relativeRelations.some((one) => one.code === code)

/** 同住亲属 on the form: one is taken away, or another comes. */
const Relatives = (props: CorrectProps) => {
  const { relatives } = props.card
  const [half, setHalf] = useState<Half>(blank)
  const [missing, setMissing] = useState(false)
  const { send, refusal, forget, done } = useCorrection(props)
  const kept = relatives.map(({ name, maskedIdNumber }) => ({ name, maskedIdNumber }))
  const set = (name: keyof Half) => (value: string) => {
    forget()
    setHalf((before) => ({ ...before, [name]: value }))
  }
  const field = (name: keyof Half) => ({
    name: `relative-${name}`,
    label: text.relative[name],
    value: half[name],
    error: refusal?.fields[`relatives.added.0.${name}`] ?? null,
    onChange: set(name),
  })
  const add = async () => {
    const { relation, name, idType, idNumber } = half
    setMissing(!isRelation(relation))
    if (!isRelation(relation)) return
    if (await send({ relatives: { kept, added: [{ relation, name, idType, idNumber }] } })) setHalf(blank)
  }
  const tooMany = refusal?.fields['relatives.added']
  return (
    <Fold title={text.relatives(relatives.length)}>
      {relatives.map(({ relation, name, maskedIdNumber }, at) => (
        <ListRow
          key={`${name} ${maskedIdNumber}`}
          title={name}
          detail={`${nameOf(relativeRelations, relation)} · ${maskedIdNumber}`}
          aside={
            <View>
              <Button
                kind="ghost"
                size="small"
                label={`${text.drop}${name}`}
                onTap={() => send({ relatives: { kept: kept.filter((_, i) => i !== at), added: [] } })}
              >
                {text.drop}
              </Button>
            </View>
          }
        />
      ))}
      <SelectField
        {...field('relation')}
        error={missing ? text.relationMissing : field('relation').error}
        options={options(relativeRelations)}
      />
      <TextField {...field('name')} maxLength={50} />
      <SelectField {...field('idType')} options={options(idTypes)} />
      <TextField {...field('idNumber')} kind="idNumber" maxLength={30} error={tooMany ?? field('idNumber').error} />
      <Said {...{ refusal, done }} />
      <Button kind="soft" onTap={add}>
        {text.add}
      </Button>
    </Fold>
  )
}

const ways = [
  { value: 'self', label: text.self },
  { value: 'agent', label: text.agent },
] as const

/** 领取方式, while the holder is there with their document. */
const Way = (props: CorrectProps) => {
  const { method } = props.card
  const [way, setWay] = useState<'self' | 'agent'>(method === 'agent' ? 'agent' : 'self')
  const [holderIdNumber, setHolder] = useState('')
  const [agentName, setName] = useState('')
  const [agentIdNumber, setNumber] = useState('')
  const { send, refusal, done } = useCorrection(props)
  const error = (name: string) =>
    refusal?.fields[`collection.${name}`] ?? refusal?.fields[`collection.agent.${name}`] ?? null
  const save = () =>
    send({ collection: { holderIdNumber, agent: way === 'agent' ? { agentName, agentIdNumber } : null } })
  return (
    <Fold title={text.way}>
      <View className="muted">{text.wayDetail}</View>
      <ChoiceField name="way" label={text.whoFetches} value={way} options={ways} onChange={setWay} />
      {way === 'agent' ? (
        <>
          <TextField
            name="agentName"
            label={text.agentName}
            maxLength={50}
            value={agentName}
            error={error('agentName')}
            onChange={setName}
          />
          <TextField
            name="agentIdNumber"
            label={text.agentNumber}
            kind="idNumber"
            maxLength={18}
            value={agentIdNumber}
            error={error('agentIdNumber')}
            onChange={setNumber}
          />
        </>
      ) : null}
      <TextField
        name="holderIdNumber"
        label={text.holder}
        hint={text.holderHint}
        kind="idNumber"
        maxLength={18}
        value={holderIdNumber}
        error={error('holderIdNumber')}
        onChange={setHolder}
      />
      <Said {...{ refusal, done }} />
      <Button kind="soft" onTap={save}>
        {text.saveWay}
      </Button>
    </Fold>
  )
}

/** 更正《业务申请表》 before it is signed. */
export const Correct = (props: CorrectProps) => (
  <>
    <Phone {...props} />
    <Relatives {...props} />
    {courierRuns(props.card) ? <Parcel {...props} /> : <Way {...props} />}
  </>
)
