import { useState } from 'react'
import { View } from '@tarojs/components'
import { pointByCode, pointName } from '@shared/codes/acceptance-points'
import { type OwnCard } from '@shared/contract/cards'
import { type Collection } from '@shared/contract/permit'
import { bringNames, methodNames } from '@shared/text/cards'
import { hoursLong } from '@shared/text/hours'
import { useSubmit } from '@/api'
import { Button, Buttons, Card, ChoiceField, dayOf, Facts, SelectField, TextField } from '@/components'
import { PointChoice } from '@/components/point-choice'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { cardText as text } from '@/text/cards'
import { streetOptions } from '../apply/steps'

const rowsOf = ({ method, point, tracking }: OwnCard, now: string): [string, string][] => {
  const found = pointByCode(point)
  const rows: [string, string | null][] = [
    [text.method, methodNames[method]],
    [text.tracking, tracking],
    [text.point, method === 'courier' ? null : pointName(point)],
    [text.address, method === 'courier' ? null : (found?.address ?? null)],
    [text.hours, method === 'courier' || !found ? null : hoursLong(found.hours.on(dayOf(now)))],
    [text.bring, bringNames[method]],
  ]
  return rows.flatMap(([term, words]): [string, string][] => (words ? [[term, words]] : []))
}

const methods = (['self', 'agent', 'courier'] as const).map((value) => ({ value, label: text.methods[value] }))
const blank = { agentName: '', agentIdNumber: '', receiver: '', receiverPhone: '', street: '', address: '' }
type Values = typeof blank

const collectionOf = (method: Collection['method'], values: Values): Collection => {
  const { agentName, agentIdNumber, receiver, receiverPhone, street, address } = values
  if (method === 'agent') return { method, agentName, agentIdNumber }
  return method === 'courier' ? { method, receiver, receiverPhone, street, address } : { method }
}

type ChangeProps = { card: OwnCard; close: () => void; reload: () => Promise<void> }

const Change = ({ card, close, reload }: ChangeProps) => {
  const before = card.collection
  const [method, setMethod] = useState<Collection['method']>(before?.method ?? 'self')
  const [point, setPoint] = useState(card.point)
  const [values, setValues] = useState<Values>({ ...blank, ...before })
  const { submit, refusal, forget } = useSubmit('permit.changeCollection')
  const error = (name: string) => refusal?.fields[`collection.${name}`] ?? null
  const field = (name: keyof Values, label: string, kind: 'text' | 'phone' | 'idNumber' = 'text') => (
    <TextField
      name={name}
      label={label}
      kind={kind}
      value={values[name]}
      error={error(name)}
      onChange={(value) => setValues((all) => ({ ...all, [name]: value }))}
    />
  )
  const save = async () => {
    if (!(await submit({ receipt: card.receipt, collection: collectionOf(method, values), acceptancePoint: point })))
      return
    close()
    await reload()
  }
  return (
    <View>
      <ChoiceField
        name="method"
        label={text.method}
        value={method}
        options={methods}
        error={error('method')}
        onChange={setMethod}
      />
      <PointChoice
        value={point}
        onChange={setPoint}
        error={refusal?.fields.acceptancePoint}
        words={{ district: text.district, point: text.where }}
      />
      {method === 'agent' ? (
        <>
          {field('agentName', text.agentName)}
          {field('agentIdNumber', text.agentNumber, 'idNumber')}
        </>
      ) : null}
      {method === 'courier' ? (
        <>
          {field('receiver', text.receiver)}
          {field('receiverPhone', text.receiverPhone, 'phone')}
          <SelectField
            name="street"
            label={text.street}
            value={values.street}
            options={streetOptions}
            error={error('street')}
            onChange={(street) => setValues((all) => ({ ...all, street }))}
          />
          {field('address', text.parcelAddress)}
        </>
      ) : null}
      <Refused refusal={refusal} fields="all" />
      <Buttons>
        <Button kind="ghost" onTap={close}>
          {text.cancel}
        </Button>
        <Button onTap={save}>{text.save}</Button>
      </Buttons>
      <StepUpSheet refusal={refusal} onClose={forget} />
    </View>
  )
}

/** 怎样领取: where, when, with what; and a change while the card is not made. */
export const WayCard = ({ card, now, reload }: { card: OwnCard; now: string; reload: () => Promise<void> }) => {
  const [open, setOpen] = useState(false)
  return (
    <Card title={open ? text.changing : text.how}>
      {open ? (
        <Change card={card} close={() => setOpen(false)} reload={reload} />
      ) : (
        <View className="stack">
          <Facts rows={rowsOf(card, now)} />
          {card.mayChange ? (
            <Button kind="soft" onTap={() => setOpen(true)}>
              {text.change}
            </Button>
          ) : null}
        </View>
      )}
    </Card>
  )
}
