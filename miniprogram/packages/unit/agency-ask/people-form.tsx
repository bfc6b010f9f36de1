import { useState } from 'react'
import { View } from '@tarojs/components'
import { type Day } from '@shared/model/day'
import { idNumber as readIdNumber, idNumberHints } from '@shared/rules/id-number'
import { Button, Card, ListRow, Notice, SegmentedTabs, TextField } from '@/components'
import { focusOn } from '@/platform'
import { agencyAskText as text } from '@/text/agency'
import { chooseTable, saveTable } from '@/spreadsheet/table-file'
import { readPeople, type ListedPerson, type ListedProblem } from './people-sheet'
import { SignedRows } from './signed-rows'
import { signedProblem, type Signing } from './signing'

export interface Chosen {
  people: ListedPerson[]
  problems: ListedProblem[]
}

type FormProps = { sendLabel: string; signing: Signing; send: (chosen: Chosen) => Promise<unknown> }

const blank = { name: '', idNumber: '', phone: '' }
type Field = keyof typeof blank
const order = ['name', 'idNumber', 'phone'] as const satisfies readonly Field[]

const errorsOf = ({ name, idNumber, phone }: typeof blank): Partial<Record<Field, string>> => {
  const { problem } = readIdNumber({ idType: '111', number: idNumber })
  return {
    ...(name.trim() ? {} : { name: `请填写${text.name}` }),
    ...(problem ? { idNumber: idNumberHints[problem] } : {}),
    ...(/^1[3-9]\d{9}$/.test(phone.trim()) ? {} : { phone: '请填写 11 位手机号码' }),
  }
}

const One = ({ sendLabel, send }: FormProps) => {
  const [values, setValues] = useState(blank)
  const [errors, setErrors] = useState<Partial<Record<Field, string>>>({})
  const change = (field: Field) => (value: string) => setValues((before) => ({ ...before, [field]: value }))
  const submit = async () => {
    const found = errorsOf(values)
    setErrors(found)
    const first = order.find((field) => found[field])
    if (first) return focusOn(first)
    const person = { name: values.name.trim(), idNumber: values.idNumber.trim(), phone: values.phone.trim() }
    return send({ people: [{ row: 0, ...person, signedOn: null, unreadDay: null }], problems: [] })
  }
  const common = (field: Field) => ({
    name: field,
    label: text[field],
    value: values[field],
    error: errors[field] ?? null,
    onChange: change(field),
  })
  return (
    <>
      <Card>
        <TextField {...common('name')} maxLength={50} />
        <TextField {...common('idNumber')} kind="idNumber" maxLength={18} />
        <TextField {...common('phone')} kind="phone" maxLength={11} hint={text.phoneHint} />
      </Card>
      <Button onTap={submit}>{sendLabel}</Button>
    </>
  )
}

const titlesOf = (signing: Signing) => {
  const { name, idNumber, phone, signedOn } = text.columns
  return [name, idNumber, phone, ...(signing ? [signedOn] : [])]
}

const Listed = ({ chosen }: { chosen: Chosen }) =>
  chosen.problems.length > 0 ? (
    <Card tone="warn" title={text.wrong(chosen.problems.length)}>
      {chosen.problems.map(({ row, name, problem }) => (
        <ListRow key={row} title={`${text.rowOf(row)} ${name}`} detail={problem} />
      ))}
    </Card>
  ) : null

const List = ({ signing, send }: FormProps) => {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const people = chosen?.people ?? []
  const ready = people.filter((one) => signedProblem(one, signing) === null)
  const unsigned = people.flatMap((one) => {
    const wrong = signedProblem(one, signing)
    return wrong ? [{ row: one.row, name: one.name, problem: wrong }] : []
  })
  const left = [...(chosen?.problems ?? []), ...unsigned]
  const sign = (row: number, signedOn: Day) =>
    setChosen(
      (before) =>
        before && {
          ...before,
          people: before.people.map((one) => (one.row === row ? { ...one, signedOn, unreadDay: null } : one)),
        },
    )
  const choose = async () => {
    setProblem(null)
    const sheet = await chooseTable()
    if (!sheet) return
    const read = sheet === 'unreadable' ? { problem: 'file' as const } : readPeople(sheet)
    if ('problem' in read) setProblem(text.problems[read.problem])
    else setChosen(read)
  }
  return (
    <>
      <Card>
        <View>{signing ? text.listDetailPaper : text.listDetail}</View>
        {problem ? (
          <Notice tone="bad" urgent>
            {problem}
          </Notice>
        ) : null}
        <View className="roster-gap stack">
          <Button kind="soft" onTap={choose}>
            {text.choose}
          </Button>
          <Button kind="ghost" onTap={() => saveTable(text.templateFile, text.templateSheet, [titlesOf(signing)])}>
            {text.template}
          </Button>
        </View>
      </Card>
      {chosen ? <Listed chosen={chosen} /> : null}
      {chosen && signing && chosen.people.length > 0 ? (
        <SignedRows people={chosen.people} signing={signing} change={sign} />
      ) : null}
      {chosen && ready.length > 0 ? (
        <Button onTap={() => send({ people: ready, problems: left })}>
          {signing ? text.sendAllPaper(ready.length) : text.sendAll(ready.length)}
        </Button>
      ) : null}
    </>
  )
}

const tabs = [
  { value: 'one', label: text.one },
  { value: 'list', label: text.list },
] as const

/** One person, or a list of them. */
export const PeopleForm = (props: FormProps) => {
  const [tab, setTab] = useState<'one' | 'list'>('one')
  return (
    <View className="stack">
      <SegmentedTabs label={text.title} value={tab} options={tabs} onChange={setTab} />
      {tab === 'one' ? <One {...props} /> : <List {...props} />}
    </View>
  )
}
