import { routeNames } from '@shared/text/routes'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button, Buttons, Card, CheckField, SelectField, TextField } from '@/components'
import { familyText as text } from '@/text/family'
import { type Half, relationsOf, type Wrong } from './members'

const routes = (['student', 'residenceAndWork', 'talent'] as const).map((value) => ({
  value,
  label: routeNames[value],
}))

type Props = {
  half: Half
  change: (half: Half) => void
  /** Adds who is filled in, or says what is wrong. */
  add: (half: Half) => Wrong
  drop: () => void
}

/** One of the family, filled in. */
export const MemberEditor = ({ half, change, add, drop }: Props) => {
  const [wrong, setWrong] = useState<Wrong>({})
  const isChild = half.role === 'child'
  const set = (name: keyof Half) => (value: string) => {
    setWrong({ ...wrong, [name]: undefined })
    change({ ...half, [name]: value })
  }
  const field = (name: keyof Half) => ({
    name: `member-${name}`,
    value: half[name],
    error: wrong[name] ?? null,
    onChange: set(name),
  })
  const relations = relationsOf(half.role).map(({ code, name }) => ({ value: code, label: name }))
  const whose = isChild ? '孩子的' : '家人的'
  return (
    <Card title={`添加${text[half.role]}`}>
      <SelectField {...field('relation')} label="是您的" options={relations} />
      <TextField {...field('name')} label={`${whose}姓名`} maxLength={50} />
      <TextField {...field('idNumber')} label={`${whose}身份证号码`} kind="idNumber" maxLength={30} />
      {isChild ? (
        <>
          <SelectField {...field('route')} label="孩子的申办条件" options={routes} />
          <TextField
            {...field('photoNumber')}
            label="孩子的图像号"
            hint="照相回执上的 10–40 位数字和字母"
            maxLength={40}
          />
          <CheckField
            name="member-guardian"
            value={half.guardian === 'yes'}
            error={wrong.guardian ?? null}
            onChange={(yes) => set('guardian')(yes ? 'yes' : '')}
          >
            {text.guardian}
          </CheckField>
        </>
      ) : (
        <View className="muted">{text.adultNote}</View>
      )}
      <Buttons>
        <Button kind="soft" onTap={drop}>
          不加了
        </Button>
        <Button onTap={() => setWrong(add(half))}>加上</Button>
      </Buttons>
    </Card>
  )
}
