import { useState } from 'react'
import { View } from '@tarojs/components'
import { idTypes } from '@shared/codes/id-types'
import { mostRelatives, relativeRelations } from '@shared/codes/person'
import { Button, Buttons, Card, ListRow } from '@/components'
import { FieldFrame } from '@/components/field'
import { SelectField } from '@/components/select-field'
import { TextField } from '@/components/text-field'
import {
  blankHalf,
  finished,
  type Half,
  type Relatives,
  relativesOf,
  relativeText,
  writtenRelatives,
} from './relatives'
import { type CustomProps } from './steps'

const options = (table: readonly { code: string; name: string }[]) =>
  table.map(({ code, name }) => ({ value: code, label: name }))

const Editor = ({
  half,
  whose,
  change,
  add,
  drop,
}: {
  whose: string
  half: Half
  change: (half: Half) => void
  add: (half: Half) => Partial<Record<keyof Half, string>>
  drop: () => void
}) => {
  const [wrong, setWrong] = useState<Partial<Record<keyof Half, string>>>({})
  const field = (name: keyof Half) => ({
    name: `relative-${name}`,
    value: half[name],
    error: wrong[name] ?? null,
    onChange: (text: string) => {
      setWrong({ ...wrong, [name]: undefined })
      change({ ...half, [name]: text })
    },
  })
  return (
    <Card title="添加一位">
      <SelectField {...field('relation')} label={`是${whose}的`} options={options(relativeRelations)} />
      <TextField {...field('name')} label="亲属的姓名" maxLength={50} />
      <SelectField {...field('idType')} label="亲属的证件种类" options={options(idTypes)} />
      <TextField {...field('idNumber')} label="亲属的证件号码" kind="idNumber" maxLength={30} />
      <Buttons>
        <Button kind="soft" onTap={drop}>
          不加了
        </Button>
        <Button onTap={() => setWrong(add(half))}>加上</Button>
      </Buttons>
    </Card>
  )
}

/** `whose`: 您, where the applicant fills it in. */
type Props = Pick<CustomProps<'relatives'>, 'value' | 'change' | 'error'> & { whose?: '您' | '申请人' }

/** 同住亲属: a list, one added at a time; it may stay empty. */
export const RelativesField = ({ value, change, error, whose = '您' }: Props) => {
  const relatives = relativesOf(value)
  const { list, open } = relatives
  const keep = (changes: Partial<Relatives>) => change({ relatives: writtenRelatives({ ...relatives, ...changes }) })
  const add = (half: Half) => {
    const done = finished(half)
    if ('wrong' in done) return done.wrong
    keep({ list: [...list, done.relative], open: null })
    return {}
  }
  return (
    <FieldFrame name="relatives" label="同住亲属" optional error={error} labelElement={<View />}>
      {list.length > 0 ? (
        <Card title={`已填 ${list.length} 位`}>
          {list.map((relative, index) => (
            <ListRow
              key={relative.idNumber}
              title={relativeText(relative)}
              aside={
                <Button
                  kind="ghost"
                  size="small"
                  label={`去掉${relative.name}`}
                  onTap={() => keep({ list: list.filter((_, at) => at !== index) })}
                >
                  去掉
                </Button>
              }
            />
          ))}
        </Card>
      ) : null}
      {open ? (
        <Editor
          half={open}
          whose={whose}
          change={(half) => keep({ open: half })}
          add={add}
          drop={() => keep({ open: null })}
        />
      ) : list.length < mostRelatives ? (
        <Button id="relatives" kind="ghost" onTap={() => keep({ open: blankHalf })}>
          {list.length > 0 ? '再添加一位' : '添加一位同住亲属'}
        </Button>
      ) : null}
    </FieldFrame>
  )
}
